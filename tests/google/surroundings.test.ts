import { discreetLog } from '../../src/app/discreet-log';
import type { Log } from '../../src/ports/log';
import type { Surroundings } from '../../src/ports/surroundings';

// By its path at run time: the types of Apps Script are not those of Node, in which tests are checked.
const { surroundings } = jest.requireActual<{ surroundings: (timeZone: string, logged: (log: Log) => Log) => Surroundings }>('../../src/google/surroundings');

const realm = globalThis as { ScriptApp?: unknown; CacheService?: unknown };
afterEach(() => {
  delete realm.ScriptApp;
  delete realm.CacheService;
});

describe('A trigger', () => {
  it.each([
    ['runs where the platform does not say whether it was disabled', {}, false],
    ['runs where the platform says so', { isDisabled: () => false }, false],
    ['is disabled where the platform says so', { isDisabled: () => true }, true],
    ['runs where the platform says something else', { isDisabled: () => undefined }, false],
    ['runs where the platform has something else under that name', { isDisabled: true }, false],
  ])('%s', (_, more, disabled) => {
    realm.ScriptApp = { getProjectTriggers: () => [{ getUniqueId: () => 'a', getHandlerFunction: () => 'onTick', ...more }] };
    expect(surroundings('Asia/Tokyo', (log) => log).timer.list()).toEqual([{ id: 'a', handler: 'onTick', disabled }]);
  });
});

describe('The cache', () => {
  const cacheWith = (userCache: object): Surroundings['cache'] => {
    realm.CacheService = { getUserCache: () => userCache };
    return surroundings('Asia/Tokyo', discreetLog).cache;
  };

  it('that fails is logged in the program’s own words, as every other error, and counts as empty', () => {
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const fail = (): never => { throw new Error('Argument too large: 田中 <tanaka@x.example>'); };
    const cache = cacheWith({ getAll: fail, putAll: fail });
    expect(cache.get(['a'])).toEqual({});
    cache.put({ a: 'b' }, 60);
    const line = { event: 'cache', message: 'Argument too large: …' };
    expect(warned.mock.calls).toEqual([[line], [line]]);
    warned.mockRestore();
  });

  it('gives the texts that it holds, and nothing else', () => {
    expect(cacheWith({ getAll: () => ({ a: 'text', b: null, c: 7 }) }).get(['a', 'b', 'c'])).toEqual({ a: 'text' });
  });
});
