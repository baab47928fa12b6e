import type { Surroundings } from '../../src/ports/surroundings';

// By its path at run time: the types of Apps Script are not those of Node, in which tests are checked.
const { surroundings } = jest.requireActual<{ surroundings: (timeZone: string) => Surroundings }>('../../src/google/surroundings');

const realm = globalThis as { ScriptApp?: unknown };
afterEach(() => { delete realm.ScriptApp; });

describe('A trigger', () => {
  it.each([
    ['runs where the platform does not say whether it was disabled', {}, false],
    ['runs where the platform says so', { isDisabled: () => false }, false],
    ['is disabled where the platform says so', { isDisabled: () => true }, true],
    ['runs where the platform says something else', { isDisabled: () => undefined }, false],
    ['runs where the platform has something else under that name', { isDisabled: true }, false],
  ])('%s', (_, more, disabled) => {
    realm.ScriptApp = { getProjectTriggers: () => [{ getUniqueId: () => 'a', getHandlerFunction: () => 'onTick', ...more }] };
    expect(surroundings('Asia/Tokyo').timer.list()).toEqual([{ id: 'a', handler: 'onTick', disabled }]);
  });
});
