import type { Kit } from './kit';

/** PropertiesService, CacheService and LockService: thin faces of the host's stores. */
export function installStores(kit: Kit): void {
  const properties = (store: string): object => {
    const where = (method: string): string => `PropertiesService.Properties.${method}`;
    const face = kit.object('Properties', {
      getProperty(...args: unknown[]) {
        kit.match(args, where('getProperty'), ['String']);
        return kit.call('properties.getProperty', store, args[0]);
      },
      getProperties(...args: unknown[]) {
        kit.match(args, where('getProperties'), []);
        return kit.call('properties.getProperties', store);
      },
      getKeys(...args: unknown[]) {
        kit.match(args, where('getKeys'), []);
        return kit.call('properties.getKeys', store);
      },
      setProperty(...args: unknown[]) {
        kit.match(args, where('setProperty'), ['String', 'String']);
        kit.call('properties.setProperty', store, args[0], args[1]);
        return face;
      },
      setProperties(...args: unknown[]) {
        kit.match(args, where('setProperties'), ['Object'], ['Object', 'Boolean']);
        kit.match(Object.values(args[0] as object), where('setProperties'), Object.values(args[0] as object).map(() => 'String'));
        kit.call('properties.setProperties', store, args[0], args[1] === true);
        return face;
      },
      deleteProperty(...args: unknown[]) {
        kit.match(args, where('deleteProperty'), ['String']);
        kit.call('properties.deleteProperty', store, args[0]);
        return face;
      },
      deleteAllProperties(...args: unknown[]) {
        kit.match(args, where('deleteAllProperties'), []);
        kit.call('properties.deleteAllProperties', store);
        return face;
      },
    });
    return face;
  };
  const userProperties = properties('user');
  const scriptProperties = properties('script');
  // A stand-alone script has no document.
  kit.service('PropertiesService', { getUserProperties: () => userProperties, getScriptProperties: () => scriptProperties, getDocumentProperties: () => null });

  const cache = (store: string): object => {
    const where = (method: string): string => `CacheService.Cache.${method}`;
    return kit.object('Cache', {
      get(...args: unknown[]) {
        kit.match(args, where('get'), ['String']);
        return kit.call('cache.get', store, args[0]);
      },
      getAll(...args: unknown[]) {
        kit.match(args, where('getAll'), ['String[]']);
        return kit.call('cache.getAll', store, args[0]);
      },
      put(...args: unknown[]) {
        kit.match(args, where('put'), ['String', 'String'], ['String', 'String', 'Integer']);
        kit.call('cache.put', store, args[0], args[1], args[2] ?? null);
      },
      putAll(...args: unknown[]) {
        kit.match(args, where('putAll'), ['Object'], ['Object', 'Integer']);
        kit.match(Object.values(args[0] as object), where('putAll'), Object.values(args[0] as object).map(() => 'String'));
        kit.call('cache.putAll', store, args[0], args[1] ?? null);
      },
      remove(...args: unknown[]) {
        kit.match(args, where('remove'), ['String']);
        kit.call('cache.remove', store, args[0]);
      },
      removeAll(...args: unknown[]) {
        kit.match(args, where('removeAll'), ['String[]']);
        kit.call('cache.removeAll', store, args[0]);
      },
    });
  };
  const userCache = cache('user');
  const scriptCache = cache('script');
  kit.service('CacheService', { getUserCache: () => userCache, getScriptCache: () => scriptCache, getDocumentCache: () => null });

  const lock = (store: string): object => {
    const where = (method: string): string => `LockService.Lock.${method}`;
    return kit.object('Lock', {
      tryLock(...args: unknown[]) {
        kit.match(args, where('tryLock'), ['Integer']);
        return kit.call('lock.tryLock', store, args[0]);
      },
      waitLock(...args: unknown[]) {
        kit.match(args, where('waitLock'), ['Integer']);
        kit.call('lock.waitLock', store, args[0]);
      },
      hasLock(...args: unknown[]) {
        kit.match(args, where('hasLock'), []);
        return kit.call('lock.hasLock', store);
      },
      releaseLock(...args: unknown[]) {
        kit.match(args, where('releaseLock'), []);
        kit.call('lock.releaseLock', store);
      },
    });
  };
  kit.service('LockService', { getUserLock: () => lock('user'), getScriptLock: () => lock('script'), getDocumentLock: () => null });
}
