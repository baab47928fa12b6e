import { ScriptException } from './exception';

/** developers.google.com/apps-script/guides/services/quotas: properties value size, properties total storage. */
const MOST_VALUE_BYTES = 9 * 1024;
const MOST_STORE_BYTES = 500 * 1024;

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** PropertiesService's stores, each by its key ('script', or 'user:' and the address). */
export class PropertyStores {
  private readonly stores = new Map<string, Map<string, string>>();

  of(key: string): Map<string, string> {
    let store = this.stores.get(key);
    if (!store) this.stores.set(key, (store = new Map()));
    return store;
  }

  /** Sets all or none. */
  set(key: string, entries: Readonly<Record<string, string>>, deleteAllOthers = false): void {
    const store = this.of(key);
    const next = deleteAllOthers ? new Map<string, string>() : new Map(store);
    for (const [name, value] of Object.entries(entries)) {
      if (bytes(value) > MOST_VALUE_BYTES) throw new ScriptException('Argument too large: value');
      next.set(name, value);
    }
    let total = 0;
    for (const [name, value] of next) total += bytes(name) + bytes(value);
    if (total > MOST_STORE_BYTES) throw new ScriptException('You have exceeded the property storage quota. Please remove some properties and try again.');
    this.stores.set(key, next);
  }

  toJson(): Record<string, Record<string, string>> {
    return Object.fromEntries([...this.stores].map(([key, store]) => [key, Object.fromEntries(store)]));
  }

  restore(json: Record<string, Record<string, string>>): void {
    this.stores.clear();
    for (const [key, store] of Object.entries(json)) this.stores.set(key, new Map(Object.entries(store)));
  }
}
