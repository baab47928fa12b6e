import { ApprovalStore } from '../../src/approval/store';
import type { ApprovalRecord } from '../../src/approval/record';
import { digestCode, personOf } from '../../src/approval/codes';

const KEY = 'k'.repeat(108);

function storeOf(texts = new Map<string, string>()): { store: ApprovalStore; texts: Map<string, string> } {
  const properties = {
    get: (key: string) => texts.get(key) ?? null,
    set: (key: string, value: string) => {
      if (value.length > 9 * 1024) throw new Error('Argument too large: value');
      texts.set(key, value);
    },
    delete: (key: string) => { texts.delete(key); },
    all: () => Object.fromEntries(texts),
  };
  texts.set('approval.key', KEY);
  const store = new ApprovalStore({ properties, lock: { within: (_, work) => ({ value: work() }) } }, { event: () => undefined, problem: () => undefined }, () => 'id');
  return { store, texts };
}

function record(id: string, approver: string, changes: Partial<ApprovalRecord> = {}): ApprovalRecord {
  return {
    id, digest: digestCode(KEY, 'd'), seen: digestCode(KEY, 's'), sender: personOf(KEY, 'sato@aozora.example'),
    stages: [{ by: [personOf(KEY, approver)], proxies: [], proxyAfterHours: 4, wished: false, second: false }],
    since: 1_764_000_000_000, proxyAt: 1_764_000_000_000, expiresAt: 1_764_100_000_000, state: 'pending', movedAt: 1_764_000_000_000, decided: [], askedAt: 0, ...changes,
  };
}
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('The store of requests', () => {
  it('takes some 900 of the whole organisation at a time, then no more, and every one of them can still be read', () => {
    const { store, texts } = storeOf();
    let count = 0;
    while (store.create(1_764_000_000_000, KEY, record(uuid(count), `boss-${count % 7}@aozora.example`)) === 'done') count++;
    expect(count).toBeGreaterThan(850);
    expect([...texts].reduce((sum, [key, text]) => sum + key.length + text.length, 0)).toBeLessThanOrEqual(250_000 + 200);
    for (let n = 0; n < count; n++) expect(store.read(uuid(n))?.id).toBe(uuid(n));
    expect(store.read(uuid(count))).toBeNull();
    // One that ends makes room for another.
    expect(store.remove(uuid(0))).toBe(true);
    expect(store.create(1_764_000_000_000, KEY, record(uuid(count), 'boss-1@aozora.example'))).toBe('done');
  });

  it('names one person in some 230 requests at most', () => {
    const { store } = storeOf();
    let count = 0;
    while (store.create(1_764_000_000_000, KEY, record(uuid(count), 'boss@aozora.example')) === 'done') count++;
    expect(count).toBeGreaterThan(220);
    expect(store.pendingFor('boss@aozora.example')).toHaveLength(count);
  });

  it('lists what waits for a person, the longest waiting first, and nothing that is decided or over', () => {
    const { store } = storeOf();
    const boss = 'boss@aozora.example';
    store.create(0, KEY, record(uuid(1), boss, { since: 30_000 }));
    store.create(0, KEY, record(uuid(2), boss, { since: 10_000 }));
    store.create(0, KEY, record(uuid(3), boss, { since: 20_000, state: 'approved' }));
    store.create(0, KEY, record(uuid(4), 'other@aozora.example'));
    store.create(0, KEY, record(uuid(5), boss, { since: 5_000 }));
    store.remove(uuid(5));
    expect(store.pendingFor('Boss@aozora.example').map(({ id }) => id)).toEqual([uuid(2), uuid(1)]);
    expect(store.pendingFor('nobody@aozora.example')).toEqual([]);
  });

  it('keeps an approved request long enough for a mail that waits for weeks, and an undecided one for a week', () => {
    const day = 86_400_000;
    const { store } = storeOf();
    const end = 1_764_100_000_000;
    store.create(0, KEY, record(uuid(1), 'a@aozora.example'));
    store.create(0, KEY, record(uuid(2), 'a@aozora.example', { state: 'approved' }));
    store.create(end + 8 * day, KEY, record(uuid(3), 'b@aozora.example', { expiresAt: end + 9 * day }));
    expect([1, 2, 3].map((n) => store.read(uuid(n)) !== null)).toEqual([false, true, true]);
    store.create(end + 101 * day, KEY, record(uuid(4), 'b@aozora.example'));
    expect(store.read(uuid(2))).toBeNull();
  });

  it('keeps no list for a person of whom nothing waits any more', () => {
    const { store, texts } = storeOf();
    const lists = (): string[] => [...texts.keys()].filter((key) => key.startsWith('approval.for.'));
    store.create(0, KEY, record(uuid(1), 'a@aozora.example'));
    store.create(0, KEY, record(uuid(2), 'b@aozora.example'));
    store.remove(uuid(1));
    store.create(0, KEY, record(uuid(3), 'c@aozora.example'));
    expect(lists().sort()).toEqual(['b@aozora.example', 'c@aozora.example'].map((one) => `approval.for.${personOf(KEY, one)}`).sort());
  });

  it('makes its key once', () => {
    const { store, texts } = storeOf();
    expect(store.ensureKey()).toBe(KEY);
    texts.delete('approval.key');
    expect(store.ensureKey()).toBe('ididid');
    expect(store.ensureKey()).toBe('ididid');
  });
});
