import { isText } from '../draft/parts/body-parts';
import { encodeBase64 } from '../draft/bytes/base64';
import type { CharsetDecoder } from '../draft/bytes/charset';
import { binaryString } from '../draft/bytes/utf8';
import { readMime, type Part } from '../draft/mime/mime';
import { decodeTransfer } from '../draft/mime/transfer-encoding';
import type { FileToSend } from '../gmail/write-mail';

/** Every file of a mail, images shown in its text too, ready to go on another mail. Base64 is handed on as it is. */
export function filesOf(mime: Uint8Array, charsets: CharsetDecoder): FileToSend[] {
  const { root } = readMime(mime, charsets);
  return root === null ? [] : leavesOf(root).filter((part) => !isText(part)).map(fileOf);
}

function leavesOf(part: Part): Part[] {
  return part.children.length === 0 ? [part] : part.children.flatMap(leavesOf);
}

function fileOf({ fileName, mimeType, transferEncoding, body }: Part): FileToSend {
  const base64 = transferEncoding === 'base64' ? binaryString(body) : encodeBase64(decodeTransfer(body, transferEncoding).bytes);
  // An attached mail in base64 is not allowed (RFC 2046, 5.2.1); as bytes it is opened all the same.
  const type = mimeType.startsWith('message/') || mimeType.startsWith('multipart/') ? 'application/octet-stream' : mimeType;
  return { name: fileName === '' ? (mimeType === 'message/rfc822' ? 'mail.eml' : 'file') : fileName, mimeType: type, base64 };
}
