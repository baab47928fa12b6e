import { ScriptException } from './exception';

/** developers.google.com/apps-script/reference/cache/cache: 100 KB a value, 250 characters a key, 6 hours at most, 10 minutes if nothing is said. */
const MOST_VALUE_BYTES = 100 * 1024;
const MOST_KEY_LENGTH = 250;
const MOST_SECONDS = 21_600;
const USUAL_SECONDS = 600;
/** "The cap for cached items is 1,000": of more, the ones that expire last are kept down to 900. */
const MOST_ITEMS = 1000;
const KEPT_ITEMS = 900;

interface Item {
  value: string;
  expiresAt: number;
}

/** CacheService's stores, expiring on the virtual clock. */
export class Caches {
  private readonly stores = new Map<string, Map<string, Item>>();

  constructor(private readonly now: () => number) {}

  get(key: string, name: string): string | null {
    const item = this.stores.get(key)?.get(name);
    return item && item.expiresAt > this.now() ? item.value : null;
  }

  put(key: string, name: string, value: string, seconds: number | null): void {
    if (name.length > MOST_KEY_LENGTH) throw new ScriptException('Argument too large: key');
    if (Buffer.byteLength(value, 'utf8') > MOST_VALUE_BYTES) throw new ScriptException('Argument too large: value');
    if (seconds !== null && (seconds < 1 || seconds > MOST_SECONDS)) throw new ScriptException(`Invalid argument: expirationInSeconds is ${seconds}, must be between 1 and ${MOST_SECONDS}`);
    const store = this.stores.get(key) ?? new Map<string, Item>();
    this.stores.set(key, store);
    store.set(name, { value, expiresAt: this.now() + (seconds ?? USUAL_SECONDS) * 1000 });
    if (store.size > MOST_ITEMS) this.stores.set(key, new Map([...store].sort(([, a], [, b]) => b.expiresAt - a.expiresAt).slice(0, KEPT_ITEMS)));
  }

  remove(key: string, name: string): void {
    this.stores.get(key)?.delete(name);
  }

  /** A cache may lose anything at any time; a test can make it so. */
  clear(): void {
    this.stores.clear();
  }

  change(key: string, change: (value: string) => string): void {
    for (const item of this.stores.get(key)?.values() ?? []) item.value = change(item.value);
  }

  toJson(): Record<string, Record<string, Item>> {
    return Object.fromEntries([...this.stores].map(([key, store]) => [key, Object.fromEntries(store)]));
  }

  restore(json: Record<string, Record<string, Item>>): void {
    this.stores.clear();
    for (const [key, store] of Object.entries(json)) this.stores.set(key, new Map(Object.entries(store)));
  }
}
