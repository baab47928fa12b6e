import { randomBytes } from 'node:crypto';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, configure } from '@zip.js/zip.js';
import fc from 'fast-check';
import { openZip } from '../../local/seal/read-zip';
import { ae2Keys } from '../../src/seal/ae2';
import { safeName } from '../../src/seal/file-names';
import { sealFiles, type SealedFile } from '../../src/seal/zip';
import { ARCHIVERS, HAS_7Z, testWith7z } from './archivers';

const PASSPHRASE = 'kamo-nebi-sato-ruwa-geno';
const AT = { year: 2026, month: 11, day: 24, hour: 10, minute: 15 };
const random = (bytes: number): Uint8Array => randomBytes(bytes);
const seal = (files: readonly SealedFile[], passphrase = PASSPHRASE): Uint8Array => sealFiles(files, { passphrase, random, at: AT });
const file = (name: string, content: string | Uint8Array): SealedFile => ({ name, content: typeof content === 'string' ? Buffer.from(content) : content });
const shown = (files: readonly SealedFile[]): [string, string][] => files.map(({ name, content }) => [name, Buffer.from(content).toString('base64')]);

/** The key derivation, which remembers: opening one archive a thousand times over would take minutes. */
function remembering(): typeof ae2Keys {
  const known = new Map<string, ReturnType<typeof ae2Keys>>();
  return (passphrase, salt) => {
    const key = Buffer.concat([passphrase, salt]).toString('hex');
    const keys = known.get(key) ?? ae2Keys(passphrase, salt);
    known.set(key, keys);
    return keys;
  };
}

/** By @zip.js/zip.js, which checks the authentication codes. */
async function openWithZipJs(zip: Uint8Array, password: string): Promise<[string, string][]> {
  configure({ useWebWorkers: false });
  const reader = new ZipReader(new Uint8ArrayReader(zip), { password, checkSignature: true });
  const found: [string, string][] = [];
  for (const entry of await reader.getEntries()) {
    if (entry.directory) throw new Error(`${entry.filename} is a folder`);
    found.push([entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())).toString('base64')]);
  }
  return found;
}

describe('A sealed ZIP', () => {
  it('has the headers of WinZip’s AE-2: AES method, version, vendor, strength, no CRC, UTF-8 name', () => {
    const zip = Buffer.from(seal([file('御見積書.pdf', 'x')]));
    const name = Buffer.from('御見積書.pdf');
    expect(zip.readUInt32LE(0)).toBe(0x04034b50);
    expect(zip.readUInt16LE(4)).toBe(51);
    expect(zip.readUInt16LE(6)).toBe(1 | 1 << 11);
    expect(zip.readUInt16LE(8)).toBe(99);
    expect([zip.readUInt16LE(10), zip.readUInt16LE(12)]).toEqual([10 << 11 | 15 << 5, (2026 - 1980) << 9 | 11 << 5 | 24]);
    expect(zip.readUInt32LE(14)).toBe(0);
    expect([zip.readUInt32LE(18), zip.readUInt32LE(22)]).toEqual([16 + 2 + 1 + 10, 1]);
    expect(zip.subarray(30, 30 + name.length)).toEqual(name);
    expect(zip.subarray(30 + name.length, 30 + name.length + 11).toString('hex')).toBe('0199' + '0700' + '0200' + '4145' + '03' + '0000');
  });

  it('takes a salt of its own for every file, so that equal files look nothing alike', () => {
    const salts: number[] = [];
    sealFiles([file('a', 'same'), file('b', 'same')], { passphrase: PASSPHRASE, at: AT, random: (bytes) => { salts.push(bytes); return random(bytes); } });
    expect(salts).toEqual([16, 16]);
    const [a, b] = [seal([file('a', 'same')]), seal([file('a', 'same')])];
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(false);
  });

  it('deflates what shrinks and stores what does not', () => {
    const text = '見積 合計 '.repeat(20_000);
    const noise = randomBytes(300_000);
    expect(seal([file('a.txt', text)]).length).toBeLessThan(2_000);
    expect(seal([file('a.jpg', noise)]).length).toBe(300_000 + 28 + (30 + 5 + 11) + (46 + 5 + 11) + 22);
  });

  it.each([
    ['kamo-nebi', '9 characters'],
    ['合言葉はみかんとりんごです', 'ASCII'],
  ])('is refused for the passphrase %j', (passphrase, said) => {
    expect(() => seal([file('a', 'x')], passphrase)).toThrow(said);
  });

  it('is refused where the random source gives too little', () => {
    expect(() => sealFiles([file('a', 'x')], { passphrase: PASSPHRASE, at: AT, random: () => new Uint8Array(8) })).toThrow('salt of 8 bytes; expected 16');
  });

  it('opens to the same files, whatever their names, number and content', () => {
    const content = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(0, 1, 15, 16, 17, 4095, 4096, 4097, 65_535, 65_536, 65_537).map((size) => new Uint8Array(randomBytes(size))), fc.string({ maxLength: 4000 }).map((text) => new Uint8Array(Buffer.from(text))));
    fc.assert(fc.property(fc.array(fc.record({ name: fc.string({ unit: 'grapheme', maxLength: 40 }), content }), { maxLength: 4 }), (files) => {
      const opened = openZip(seal(files), PASSPHRASE);
      expect(opened.map((one) => Buffer.from(one.content).toString('base64'))).toEqual(files.map((one) => Buffer.from(one.content).toString('base64')));
      expect(new Set(opened.map(({ name }) => name.toLowerCase())).size).toBe(files.length);
      for (const { name } of opened) expect(safeName(name)).toBe(name);
    }), { numRuns: 25 });
  });

  it('opens in @zip.js/zip.js, whatever the content, and not with another passphrase', async () => {
    await fc.assert(fc.asyncProperty(fc.uniqueArray(fc.constantFrom('a.txt', '見積書.pdf', '請求書 (2).xlsx', 'ﾊﾝｶｸ.txt', '😀.png', 'noext'), { minLength: 1 }), fc.uint8Array({ maxLength: 2000 }), async (names, content) => {
      const files = names.map((name) => ({ name, content }));
      const zip = seal(files);
      expect(await openWithZipJs(zip, PASSPHRASE)).toEqual(shown(files));
      await expect(openWithZipJs(zip, `${PASSPHRASE}x`)).rejects.toThrow();
    }), { numRuns: 6 });
  });

  it('is refused as soon as any single bit of it is changed', () => {
    const whole = seal([file('a.txt', 'an estimate for nobody else')]);
    const passed: number[] = [];
    const keysOf = remembering();
    expect(openZip(whole, PASSPHRASE, keysOf)).toHaveLength(1);
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const changed = Uint8Array.from(whole);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      try {
        openZip(changed, PASSPHRASE, keysOf);
        passed.push(bit);
      } catch {
        // Refused, as it must be.
      }
    }
    expect(passed).toEqual([]);
  });

  it('is refused with any other passphrase, cut off, or with something behind it', () => {
    const zip = seal([file('a.txt', 'text'), file('b.txt', 'more')]);
    for (const wrong of ['kamo-nebi-sato-ruwa-gena', PASSPHRASE.toUpperCase(), `${PASSPHRASE} `]) expect(() => openZip(zip, wrong)).toThrow(/passphrase/);
    for (let length = 0; length < zip.length; length += 7) expect(() => openZip(zip.subarray(0, length), PASSPHRASE)).toThrow();
    expect(() => openZip(Buffer.concat([zip, Buffer.from('x')]), PASSPHRASE)).toThrow();
  });

  it('never stops the reader in any other way, whatever bytes it is given', () => {
    const whole = seal([file('a.txt', 'text')]);
    const keysOf = remembering();
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(), (noise, at) => {
      const zip = Buffer.from(whole);
      zip.set(noise.subarray(0, Math.max(0, zip.length - (at % zip.length))), at % zip.length);
      try {
        openZip(zip, PASSPHRASE, keysOf);
      } catch (error) {
        expect((error as Error).constructor.name).toBe('ZipFault');
      }
    }), { numRuns: 200 });
  });
});

describe.each(ARCHIVERS)('%s', (_name, open) => {
  it('opens what was sealed: Japanese names, empty files, text, noise', () => {
    const files = [file('御見積書_山田商事.pdf', randomBytes(70_000)), file('空.txt', ''), file('一文字.txt', 'a'), file('長い文.txt', 'お世話になっております。\n'.repeat(5_000)), file('😀 & friends.txt', 'x')];
    const opened = open(seal(files), PASSPHRASE);
    expect([...(opened ?? [])].map(([name, content]) => [name, content.toString('base64')]).sort()).toEqual(shown(files).sort());
  });

  it('refuses another passphrase, and a changed byte of the content', () => {
    const zip = seal([file('a.txt', 'an estimate for nobody else')]);
    expect(open(zip, 'kamo-nebi-sato-ruwa-gena')).toBeNull();
    const changed = Uint8Array.from(zip);
    changed[70] = (changed[70] ?? 0) ^ 1;
    expect(open(changed, PASSPHRASE)).toBeNull();
  });
});

(HAS_7Z ? describe : describe.skip)('7z t', () => {
  it('finds everything right with 25 MB, stored and deflated, and with 60 files', () => {
    const noise = randomBytes(20 * 1024 * 1024);
    const big = seal([file('写真.jpg', noise), file('一覧.csv', '番号,氏名,金額\r\n'.repeat(250_000))]);
    expect(testWith7z(big, PASSPHRASE)).toMatchObject({ code: 0, out: expect.stringContaining('Everything is Ok') as string });
    const many = seal(Array.from({ length: 60 }, (_, index) => file(`明細${index}.txt`, `${index}`)));
    expect(testWith7z(many, PASSPHRASE).out).toMatch(/Files: 60/);
  });
});
