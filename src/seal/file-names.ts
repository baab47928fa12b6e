import { encodeUtf8 } from '../draft/bytes/utf8';

/** Names that Windows keeps for devices, with any extension (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;
/** Control characters, what Windows forbids in names, and marks that turn the reading direction and so hide an extension. */
const FORBIDDEN = /[\p{Cc}\\/:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;
/** Bytes; most file systems take 255. */
const LONGEST = 200;

/**
 * A file's name as any receiver's system can store it: no folders, no characters that Windows refuses, composed (NFC: macOS
 * hands out decomposed names, and Windows shows their marks beside the letters), not too long. Never empty.
 */
export function safeName(name: string): string {
  const clean = name.normalize('NFC').replace(FORBIDDEN, '_').replace(/^[\s.]+|[\s.]+$/g, '');
  const { base, extension } = splitName(clean);
  const usable = base === '' ? 'noname' : DEVICE.test(base.trim()) ? `_${base}` : base;
  return cut(usable, LONGEST - encodeUtf8(extension).length) + extension;
}

/** Names of one archive or mail: each safe, and no two the same, whatever their case (Windows and macOS tell none). */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const safe = safeName(name);
    const { base, extension } = splitName(safe);
    let free = safe;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
      const end = ` (${number})${extension}`;
      free = cut(base, LONGEST - encodeUtf8(end).length) + end;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

/** `見積書.v2.pdf` → `見積書.v2` and `.pdf`; what is longer than any usual extension belongs to the name. */
export function splitName(name: string): { base: string; extension: string } {
  const [, base, extension] = /^(.+)(\.[^.\s]{1,16})$/su.exec(name) ?? [];
  return base === undefined || extension === undefined ? { base: name, extension: '' } : { base, extension };
}

function cut(text: string, mostBytes: number): string {
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += encodeUtf8(character).length;
    if (bytes > mostBytes) return kept.trimEnd();
    kept += character;
  }
  return kept;
}
