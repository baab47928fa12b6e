import { inflateSync } from 'fflate';
import { AUTH_CODE_BYTES, SALT_BYTES, VERIFIER_BYTES, ae2AuthCode, ae2Cipher, ae2Keys, type Ae2Keys } from '../../src/seal/ae2';
import { ENTRY_OVERHEAD, ZIP, type SealedFile } from '../../src/seal/zip';

/** Why a ZIP could not be opened. */
export class ZipFault extends Error {
  constructor(readonly kind: 'not-zip' | 'not-sealed' | 'wrong-passphrase' | 'altered', message: string) {
    super(message);
  }
}

/** No archive of a mail holds more; a ZIP that says so wants to fill somebody's disk. */
const MOST_CONTENT = 1024 * 1024 * 1024;

/** Lengths of the end record and of both headers without what varies. */
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;

/**
 * Opens a ZIP that `sealFiles` wrote. AE-2 authenticates contents, not headers; so every header is compared with what
 * `sealFiles` writes, and any single bit that differs is a fault. Nothing is given back unless all of it is right.
 *
 * @param keysOf the slow step by itself: whoever opens many archives may remember its answers
 * @throws ZipFault
 */
export function openZip(zip: Uint8Array, passphrase: string, keysOf = ae2Keys): SealedFile[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - END_BYTES;
  if (end < 0 || view.getUint32(end, true) !== ZIP.end) throw new ZipFault('not-zip', 'This is no ZIP file that seal wrote: its end record is missing.');
  const count = view.getUint16(end + 8, true);
  const directory = view.getUint32(end + 16, true);
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 10, true) !== count || view.getUint16(end + 20, true) !== 0 || directory + view.getUint32(end + 12, true) !== end) {
    throw new ZipFault('altered', 'The end record does not fit the file.');
  }
  const files: SealedFile[] = [];
  let at = directory;
  let offset = 0;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== ZIP.centralHeader) throw new ZipFault('altered', `Entry ${index + 1} of ${count} has no header in the directory.`);
    const place = { at, offset, directory, nameBytes: view.getUint16(at + 28, true), extraBytes: view.getUint16(at + 30, true) };
    const { file, after } = entryAt(zip, view, place, (salt) => keysOf(Buffer.from(passphrase, 'utf8'), salt));
    total += file.content.length;
    if (total > MOST_CONTENT) throw new ZipFault('altered', `The files have more than ${MOST_CONTENT} bytes.`);
    files.push(file);
    offset = after;
    at += CENTRAL_BYTES + place.nameBytes + place.extraBytes;
  }
  if (at !== end || offset !== directory) throw new ZipFault('altered', 'There is more in the file than its directory names.');
  return files;
}

interface Place {
  /** Where the entry's header in the directory stands, and where its data begin. */
  readonly at: number;
  readonly offset: number;
  /** Where the directory begins. */
  readonly directory: number;
  readonly nameBytes: number;
  readonly extraBytes: number;
}

function entryAt(zip: Uint8Array, view: DataView, { at, offset, directory, nameBytes, extraBytes }: Place, keysOf: (salt: Uint8Array) => Ae2Keys): { file: SealedFile; after: number } {
  const piece = (from: number, to: number): Buffer => Buffer.from(zip.buffer, zip.byteOffset + from, Math.max(0, Math.min(to, zip.byteLength) - from));
  const name = piece(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes).toString('utf8');
  const altered = (what: string): ZipFault => new ZipFault('altered', `“${name}”: ${what}`);
  const start = offset + LOCAL_BYTES + nameBytes + extraBytes;
  const size = view.getUint32(at + 20, true);
  if (start + size > directory || size < ENTRY_OVERHEAD || view.getUint32(offset, true) !== ZIP.localHeader) throw altered('its data are not where the directory says.');
  const alike = piece(at + 6, at + 32).equals(piece(offset + 4, offset + LOCAL_BYTES)) && piece(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes + extraBytes).equals(piece(offset + LOCAL_BYTES, start));
  // Comment, disk and attributes are empty; then the entry's place.
  const plain = view.getUint16(at + 4, true) === ZIP.version && piece(at + 32, at + 42).every((byte) => byte === 0) && view.getUint32(at + 42, true) === offset;
  if (!alike || !plain) throw altered('its two headers differ, or hold what seal does not write.');
  const method = aesMethodOf(view, at + CENTRAL_BYTES + nameBytes, extraBytes);
  if (view.getUint16(at + 10, true) !== ZIP.aesMethod || method === null) throw new ZipFault('not-sealed', `“${name}” is not encrypted with AES-256 (AE-2).`);

  const salt = zip.subarray(start, start + SALT_BYTES);
  const encrypted = zip.subarray(start + SALT_BYTES + VERIFIER_BYTES, start + size - AUTH_CODE_BYTES);
  const keys = keysOf(salt);
  if (!Buffer.from(keys.verifier).equals(Buffer.from(zip.subarray(start + SALT_BYTES, start + SALT_BYTES + VERIFIER_BYTES)))) throw new ZipFault('wrong-passphrase', `The passphrase does not open “${name}”.`);
  if (!Buffer.from(ae2AuthCode(keys, encrypted)).equals(Buffer.from(zip.subarray(start + size - AUTH_CODE_BYTES, start + size)))) throw altered('it was altered, or the passphrase is wrong.');
  const stored = ae2Cipher(keys, encrypted);
  const content = method === ZIP.deflate ? inflated(stored, view.getUint32(at + 24, true), altered) : stored;
  if (content.length !== view.getUint32(at + 24, true)) throw altered(`it has ${content.length} bytes, its header says ${view.getUint32(at + 24, true)}.`);
  return { file: { name, content }, after: start + size };
}

function inflated(bytes: Uint8Array, size: number, altered: (what: string) => ZipFault): Uint8Array {
  if (size > MOST_CONTENT) throw altered(`it says it has ${size} bytes.`);
  try {
    return inflateSync(bytes);
  } catch (error) {
    throw altered(`it does not unpack (${error instanceof Error ? error.message : String(error)}).`);
  }
}

/** The compression under the encryption, from the AES extra field; null where there is no such field, or not AE-2 with AES-256. */
function aesMethodOf(view: DataView, at: number, length: number): number | null {
  if (length !== 4 + ZIP.aesFieldBytes || view.getUint16(at, true) !== ZIP.aesField || view.getUint16(at + 2, true) !== ZIP.aesFieldBytes) return null;
  if (view.getUint16(at + 4, true) !== ZIP.ae2 || view.getUint16(at + 6, true) !== ZIP.vendor || view.getUint8(at + 8) !== ZIP.aes256) return null;
  const method = view.getUint16(at + 9, true);
  return method === ZIP.stored || method === ZIP.deflate ? method : null;
}
