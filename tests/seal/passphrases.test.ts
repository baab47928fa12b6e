import fc from 'fast-check';
import { lockBox, openBox } from '../../src/seal/box';
import { HmacDrbg, randomSource } from '../../src/seal/drbg';
import { PASSPHRASE_BITS, newPassphrase, readingOf } from '../../src/seal/words';
import { passphraseFault } from '../../src/seal/zip';

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));
const counting = (): ((bytes: number) => Uint8Array) => {
  let next = 0;
  return (bytes) => Uint8Array.from({ length: bytes }, () => (next = (next * 5 + 7) & 255));
};

describe('The random generator', () => {
  // NIST CAVP, HMAC_DRBG.rsp, SHA-256, no reseed, COUNT 0 and 1 of the first group: the second 1,024 bits are given.
  it.each([
    ['ca851911349384bffe89de1cbdc46e6831e44d34a4fb935ee285dd14b71a7488', '659ba96c601dc69fc902940805ec0ca8', 'e528e9abf2dece54d47c7e75e5fe302149f817ea9fb4bee6f4199697d04d5b89d54fbb978a15b5c443c9ec21036d2460b6f73ebad0dc2aba6e624abf07745bc107694bb7547bb0995f70de25d6b29e2d3011bb19d27676c07162c8b5ccde0668961df86803482cb37ed6d5c0bb8d50cf1f50d476aa0458bdaba806f48be9dcb8'],
  ])('gives NIST’s bits', (entropy, nonce, bits) => {
    const drbg = new HmacDrbg(hex(entropy), hex(nonce));
    drbg.generate(128);
    expect(Buffer.from(drbg.generate(128)).toString('hex')).toBe(bits);
  });

  it('draws six UUIDs, and none before bytes are asked for; other UUIDs give other bytes', () => {
    const drawn: string[] = [];
    let count = 0;
    const source = (): ((bytes: number) => Uint8Array) => randomSource(() => { drawn.push(`uuid-${(count += 1)}`); return `uuid-${count}`; }, () => 0);
    const [a, b] = [source(), source()];
    expect(drawn).toEqual([]);
    const first = Buffer.from(a(32)).toString('hex');
    expect(drawn).toHaveLength(6);
    expect(new Set([first, Buffer.from(a(32)).toString('hex'), Buffer.from(b(32)).toString('hex')]).size).toBe(3);
    expect(drawn).toHaveLength(12);
  });
});

describe('A new passphrase', () => {
  it('has over 80 bits, every syllable as likely as any other, and is one that ZIP programs take', () => {
    expect(PASSPHRASE_BITS).toBeGreaterThan(80);
    const seen = new Map<string, number>();
    // Every byte as often as any other: what comes out must be even, too.
    let next = -1;
    const even = (): Uint8Array => Uint8Array.of((next = (next + 1) & 255));
    for (let index = 0; index < 57 * 4; index += 1) for (const syllable of newPassphrase(even).match(/[a-z]{2}/g) ?? []) seen.set(syllable, (seen.get(syllable) ?? 0) + 1);
    expect(seen.size).toBe(57);
    expect(new Set(seen.values()).size).toBe(1);
    expect(passphraseFault(newPassphrase(counting()))).toBeNull();
  });

  it('is read aloud in kana one way only', () => {
    expect(readingOf('kamo-nebi-wago')).toBe('かも・ねび・わご');
    const readings = new Map<string, string>();
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 400, maxLength: 400 }), (bytes) => {
      let at = -1;
      const passphrase = newPassphrase(() => Uint8Array.of(bytes[(at += 1) % bytes.length] ?? 0));
      const reading = readingOf(passphrase);
      expect(reading).toMatch(/^(?:[ぁ-ん]{2}・){6}[ぁ-ん]{2}$/);
      expect(readings.get(reading) ?? passphrase).toBe(passphrase);
      readings.set(reading, passphrase);
    }), { numRuns: 100 });
  });
});

describe('A box', () => {
  it('opens for its key and owner only, and not with any single bit changed', () => {
    const key = hex('11'.repeat(32));
    fc.assert(fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (text, owner, other) => {
      const box = lockBox(text, key, owner, counting());
      expect(openBox(box, key, owner)).toBe(Buffer.from(text).toString());
      if (other !== owner) expect(openBox(box, key, other)).toBeNull();
      expect(openBox(box, hex('12'.repeat(32)), owner)).toBeNull();
    }), { numRuns: 50 });
    const bytes = Buffer.from(lockBox('kamo-nebi', key, 'x', counting()), 'base64');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(openBox(changed.toString('base64'), key, 'x')).toBeNull();
    }
    for (const odd of ['', 'x', '====', 'not base64!']) expect(openBox(odd, key, 'x')).toBeNull();
  });

  it('shows nothing of the text: the same text twice looks different', () => {
    const key = hex('11'.repeat(32));
    const random = counting();
    expect(lockBox('kamo-nebi', key, 'x', random)).not.toBe(lockBox('kamo-nebi', key, 'x', random));
  });
});
