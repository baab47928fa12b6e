import { charsets } from '../../local/charset';
import type { Draft } from '../../src/draft/draft';
import { readDraft } from '../../src/draft/read-draft';
import { isGenuine, passedValue, readKeys, readPassed, rotateKey, type PassedKey } from '../../src/outbox/passed';
import type { Properties } from '../../src/ports/properties';

const KEY: PassedKey = { id: 'k1', key: '0123456789abcdef'.repeat(4), at: 5 };
const AT = Date.parse('2026-11-24T10:15:00.999+09:00');
const HEADERS = { From: 'Sato <Sato@aozora.example>', To: 'b@x.example, A@x.example', Cc: 'c@y.example', Subject: 'A  quotation' };
const mail = (other: Partial<Record<keyof typeof HEADERS | 'Bcc', string>> = {}, body = 'words'): Draft =>
  readDraft(Buffer.from(Object.entries({ ...HEADERS, ...other }).filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}\r\n`).join('') + `\r\n${body}\r\n`), charsets);

/** The script's store, with the keys as a text. */
function storeWith(text: string | null): Properties & { keys(): PassedKey[] } {
  const kept = new Map(text === null ? [] : [['passed.keys', text]]);
  return { get: (key) => kept.get(key) ?? null, set: (key, value) => { kept.set(key, value); }, delete: (key) => { kept.delete(key); }, all: () => Object.fromEntries(kept), keys: () => JSON.parse(kept.get('passed.keys') ?? '[]') as PassedKey[] };
}

describe('The header of mail that left through Matta', () => {
  const value = passedValue(KEY, 'e1', AT, mail(), '');

  it('says version, entry, second, key and HMAC, and is read back', () => {
    expect(value).toMatch(/^v=1; id=e1; t=1795482900; k=k1; h=[0-9a-f]{64}$/);
    expect(readPassed(` ${value} `)).toEqual({ entry: 'e1', seconds: 1795482900, key: 'k1', hmac: value.slice(-64) });
  });

  it.each([
    ['another version', value.replace('v=1', 'v=2')], ['something before it', `x${value}`], ['something after it', `${value}0`], ['no entry', value.replace('id=e1', 'id=')],
    ['an entry too long', value.replace('e1', 'e'.repeat(65))], ['a time in words', value.replace('1795482900', 'now')], ['no key', value.replace('k=k1', 'k=')], ['a key with a sign', value.replace('k=k1', 'k=k-1')], ['half an HMAC', value.slice(0, -32)],
  ])('is none of ours with %s', (_, text) => {
    expect(readPassed(text)).toBeNull();
  });

  it.each([
    ['as it left', mail()],
    ['with its recipients in another order', mail({ To: 'a@x.example, B@X.example' })],
    ['with one of them in To and Cc', mail({ Cc: 'c@y.example, a@x.example' })],
    ['moved from Cc to To', mail({ To: 'b@x.example, a@x.example, c@y.example', Cc: '' })],
    ['with its subject folded and decomposed', mail({ Subject: 'A\r\n quotation ' })],
    ['without its Bcc', mail({ Bcc: 'd@z.example' })],
    ['with a footer below its text', mail({}, 'words and a footer')],
  ])('is genuine on that mail %s', (_, one) => {
    expect(isGenuine(readPassed(value) ?? fail(), KEY, one)).toBe(true);
  });

  it.each([
    ['from another', mail({ From: 'ito@aozora.example' })], ['from nobody', mail({ From: '' })], ['with one recipient more', mail({ Cc: 'c@y.example, d@y.example' })],
    ['with one recipient less', mail({ Cc: '' })], ['with another subject', mail({ Subject: 'A quotation 2' })], ['with its subject’s words run together', mail({ Subject: 'Aquotation' })],
  ])('is not genuine on a mail %s', (_, one) => {
    expect(isGenuine(readPassed(value) ?? fail(), KEY, one)).toBe(false);
  });

  it('is not genuine with another entry, time, name of the key or key', () => {
    const said = readPassed(value) ?? fail();
    for (const other of [{ entry: 'e2' }, { seconds: said.seconds + 1 }, { key: 'k2' }, { hmac: '0'.repeat(64) }]) expect(isGenuine({ ...said, ...other }, KEY, mail())).toBe(false);
    expect(isGenuine(said, { ...KEY, key: 'f'.repeat(64) }, mail())).toBe(false);
  });

  it('names the sender whose mailbox it leaves where the mail itself names none', () => {
    const made = passedValue(KEY, 'e1', AT, mail({ From: '' }), 'Sato@Aozora.example');
    expect(isGenuine(readPassed(made) ?? fail(), KEY, mail())).toBe(true);
  });
});

describe('The keys of a domain', () => {
  const ids = (): (() => string) => { let last = 0; return () => `0000000${(last += 1)}-abcd-4000`; };

  it('are none where none was made, and unreadable where the store holds anything else', () => {
    expect(readKeys(storeWith(null))).toEqual([]);
    expect(readKeys(storeWith(JSON.stringify([KEY])))).toEqual([KEY]);
    for (const text of ['{', '{}', JSON.stringify([{ ...KEY, id: 'k 1' }]), JSON.stringify([{ ...KEY, id: 'x'.repeat(17) }]), JSON.stringify([{ ...KEY, key: 'f'.repeat(63) }]), JSON.stringify([{ ...KEY, key: `${KEY.key}0` }]), JSON.stringify([{ ...KEY, at: 'today' }])]) {
      expect(readKeys(storeWith(text))).toBeNull();
    }
  });

  it('are made anew, the newest first, and twelve are kept', () => {
    const store = storeWith(JSON.stringify([KEY]));
    const newId = ids();
    const made = rotateKey(store, newId, 7);
    expect(made).toMatchObject({ id: '00000001', at: 7 });
    expect(made.key).toMatch(/^[0-9a-f]{64}$/);
    expect(store.keys()).toEqual([made, KEY]);
    const next = rotateKey(store, newId, 8);
    expect(next.key).not.toBe(made.key);
    for (let more = 0; more < 12; more += 1) rotateKey(store, newId, 9);
    expect(store.keys()).toHaveLength(12);
    expect(readKeys(store)).toHaveLength(12);
  });

  it('begin anew after a text that can’t be read', () => {
    const store = storeWith('{');
    rotateKey(store, ids(), 7);
    expect(readKeys(store)).toHaveLength(1);
  });
});

function fail(): never {
  throw new Error('the header was not read');
}
