import { concatBytes, encodeUtf8 } from '../draft/bytes/utf8';
import type { WallTime } from '../time/zoned';
import { AUTH_CODE_BYTES, SALT_BYTES, VERIFIER_BYTES, ae2AuthCode, ae2Cipher, ae2Keys } from './ae2';
import { deflated } from './deflate';
import { distinctNames } from './file-names';

/** A file to be put away, or one that came out. */
export interface SealedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

export interface SealOptions {
  /** See `passphraseFault`. */
  readonly passphrase: string;
  /** Fresh unpredictable bytes; every file gets a salt of its own. */
  readonly random: (bytes: number) => Uint8Array;
  /** What the files are dated: a ZIP holds local time without a zone. */
  readonly at: WallTime;
}

/** Numbers of the ZIP format (PKWARE APPNOTE.TXT 6.3, sections 4.3 and 4.4) and of AE-2. */
export const ZIP = {
  localHeader: 0x04034b50, centralHeader: 0x02014b50, end: 0x06054b50,
  /** Encrypted, and the name is UTF-8. */
  flags: 0x0801,
  /** AES needs version 5.1. */
  version: 51,
  /** "See the AES extra field." */
  aesMethod: 99, stored: 0, deflate: 8,
  aesField: 0x9901, aesFieldBytes: 7, ae2: 2, vendor: 0x4541, aes256: 3,
} as const;

/** Without Zip64, which a mail never needs, sizes and places have 32 bits and the count has 16. */
const MOST_FILES = 0xffff;
const MOST_BYTES = 0xffff_ffff;

/** Shorter ones can be guessed in an afternoon at 1,000 rounds. The add-on's own have 34 characters. */
const SHORTEST_PASSPHRASE = 12;

/** What is wrong with a passphrase, or null. AE-2 names no charset, so only what is the same bytes in all of them is taken. */
export function passphraseFault(passphrase: string): 'characters' | 'short' | null {
  if (!/^[\x20-\x7e]*$/.test(passphrase)) return 'characters';
  return passphrase.length < SHORTEST_PASSPHRASE ? 'short' : null;
}

interface Entry {
  readonly name: Uint8Array;
  readonly size: number;
  readonly method: number;
  /** Salt, verifier, encrypted content and authentication code. */
  readonly data: readonly Uint8Array[];
}

/**
 * One ZIP with every file encrypted (AE-2, AES-256). Names stay readable to anybody, as in every encrypted ZIP; they are made
 * safe and distinct. Throws where the passphrase is unusable or the files are more than a ZIP without Zip64 can hold.
 */
export function sealFiles(files: readonly SealedFile[], { passphrase, random, at }: SealOptions): Uint8Array {
  const fault = passphraseFault(passphrase);
  if (fault === 'short') throw new Error(`The passphrase has ${passphrase.length} characters; expected at least ${SHORTEST_PASSPHRASE}.`);
  if (fault !== null) throw new Error('The passphrase has characters outside printable ASCII, which archivers encode differently; use letters, digits and signs.');
  const total = files.reduce((sum, { content }) => sum + content.length, 0);
  if (files.length > MOST_FILES || total > MOST_BYTES / 2) throw new Error(`${files.length} files with ${total} bytes: expected at most ${MOST_FILES} files and 2 GiB.`);

  const names = distinctNames(files.map(({ name }) => name));
  const stamp = dosTime(at);
  const chunks: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  files.forEach(({ content }, index) => {
    const entry = entryOf(names[index] ?? '', content, encodeUtf8(passphrase), random(SALT_BYTES));
    const local = [fields([ZIP.localHeader, 4], ...common(entry, stamp)), entry.name, aesField(entry), ...entry.data];
    // Version made by, then as in the local header; comment, disk, attributes: none.
    central.push(fields([ZIP.centralHeader, 4], [ZIP.version, 2], ...common(entry, stamp), [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), entry.name, aesField(entry));
    chunks.push(...local);
    offset += lengthOf(local);
  });
  const size = lengthOf(central);
  return concatBytes([...chunks, ...central, fields([ZIP.end, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [size, 4], [offset, 4], [0, 2])]);
}

function entryOf(name: string, content: Uint8Array, passphrase: Uint8Array, salt: Uint8Array): Entry {
  if (salt.length !== SALT_BYTES) throw new Error(`A salt of ${salt.length} bytes; expected ${SALT_BYTES}.`);
  const packed = deflated(content);
  const keys = ae2Keys(passphrase, salt);
  const encrypted = ae2Cipher(keys, packed ?? content);
  return {
    name: encodeUtf8(name),
    size: content.length,
    method: packed === null ? ZIP.stored : ZIP.deflate,
    data: [salt, keys.verifier, encrypted, ae2AuthCode(keys, encrypted)],
  };
}

/** What both headers hold, from "version needed" to the length of the extra field. AE-2 leaves the CRC out: the authentication code is there. */
function common({ name, size, data }: Entry, stamp: readonly [number, number]): [value: number, bytes: number][] {
  return [
    [ZIP.version, 2], [ZIP.flags, 2], [ZIP.aesMethod, 2], [stamp[0], 2], [stamp[1], 2], [0, 4],
    [lengthOf(data), 4], [size, 4], [name.length, 2], [4 + ZIP.aesFieldBytes, 2],
  ];
}

function aesField({ method }: Entry): Uint8Array {
  return fields([ZIP.aesField, 2], [ZIP.aesFieldBytes, 2], [ZIP.ae2, 2], [ZIP.vendor, 2], [ZIP.aes256, 1], [method, 2]);
}

/** MS-DOS time (two-second steps) and date, 1980 to 2107. */
function dosTime({ year, month, day, hour, minute }: WallTime): [time: number, date: number] {
  const within = Math.min(Math.max(year, 1980), 2107);
  return [(hour << 11) | (minute << 5), ((within - 1980) << 9) | (month << 5) | day];
}

/** Little-endian numbers of one to four bytes, one after the other. */
function fields(...values: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  return Uint8Array.from(values.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, index) => Math.floor(value / 2 ** (8 * index)) & 0xff)));
}

function lengthOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}

/** Bytes that encryption adds to an entry's content. */
export const ENTRY_OVERHEAD = SALT_BYTES + VERIFIER_BYTES + AUTH_CODE_BYTES;
