import { showRecipient, splitRecipients } from './recipients';

/** Decodes RFC 2047 words in a header value; one in an unknown charset stays as it is. */
export function decodeWords(value: string): string {
  return value
    .replace(/(=\?[^?\s]+\?[bq]\?[^?\s]*\?=)\s+(?==\?[^?\s]+\?[bq]\?)/gi, '$1')
    .replace(/(?:=\?[^?\s]+\?[bq]\?[^?\s]*\?=)+/gi, decodeRun);
}

/** Neighbouring words of one charset are decoded as one run of bytes: some mailers cut a character in two. */
function decodeRun(run: string): string {
  const chunks: { charset: string; bytes: Buffer; source: string }[] = [];
  for (const [source, charset = '', encoding, text = ''] of run.matchAll(/=\?([^?\s*]+)(?:\*[^?\s]*)?\?([bq])\?([^?\s]*)\?=/gi)) {
    const bytes = encoding?.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : quotedBytes(text);
    const last = chunks.at(-1);
    if (last && last.charset === charset.toLowerCase() && last.charset !== 'iso-2022-jp') {
      last.bytes = Buffer.concat([last.bytes, bytes]);
      last.source += source;
    } else chunks.push({ charset: charset.toLowerCase(), bytes, source });
  }
  return chunks.map(({ charset, bytes, source }) => decodeBytes(bytes, charset) ?? source).join('');
}

function quotedBytes(text: string): Buffer {
  return Buffer.from(text.replace(/_/g, ' ').replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1');
}

function decodeBytes(bytes: Buffer, charset: string): string | null {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return null;
  }
}

/** A recipient header as a compose window shows it: names decoded, and quoted again where they need it. */
export function showAddressHeader(value: string): string {
  return splitRecipients(value.replace(/\r?\n[ \t]+/g, ' '))
    .map(({ name, address }) => showRecipient({ name: decodeWords(name), address: decodeWords(address) }))
    .join(', ');
}
