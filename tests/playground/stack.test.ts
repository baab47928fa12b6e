import { navigate, withEdits, type Stack } from '../../local/playground/card/stack';
import type { Card, Navigation } from '../../local/playground/card/types';

const named = (name: string): Card => ({ name, sections: [{ widgets: [{ textInput: { name: 'note', value: name } }] }] });
const stackOf = (...names: string[]): Stack => navigate([], names.map((name) => ({ pushCard: named(name) })), false);
const names = (stack: Stack): (string | undefined)[] => stack.map((entry) => entry.card.name);

describe('navigation between cards', () => {
  test.each<[string, string[], Navigation[], string[]]>([
    ['a push goes on top', ['root'], [{ pushCard: named('next') }], ['root', 'next']],
    ['an update replaces the top card', ['root', 'a'], [{ updateCard: named('b') }], ['root', 'b']],
    ['a pop takes the top card off', ['root', 'a'], [{ pop: true }], ['root']],
    ['the root card is never popped', ['root'], [{ pop: true }, { pop: true }], ['root']],
    ['popToRoot leaves the root', ['root', 'a', 'b'], [{ popToRoot: true }], ['root']],
    ['popToCard stops at the card of that name', ['root', 'a', 'b', 'c'], [{ popToCard: 'a' }], ['root', 'a']],
    ['popToCard with a name that is not there stops at the root', ['root', 'a'], [{ popToCard: 'missing' }], ['root']],
    ['steps are carried out in order', ['root', 'a', 'b'], [{ pop: true }, { updateCard: named('a2') }, { pushCard: named('b2') }], ['root', 'a2', 'b2']],
    ['an update of an empty stack shows the card', [], [{ updateCard: named('only') }], ['only']],
  ])('%s', (_, before, steps, after) => {
    expect(names(navigate(stackOf(...before), steps, false))).toEqual(after);
  });

  const typed = withEdits(stackOf('root'), { note: ['typed'] });
  test('an update drops what was typed when values do not persist', () => {
    expect(navigate(typed, [{ updateCard: named('new') }], false)[0]?.edits).toEqual({});
  });
  test('an update keeps what was typed when values persist', () => {
    expect(navigate(typed, [{ updateCard: named('new') }], true)[0]?.edits).toEqual({ note: ['typed'] });
  });
  test('a card that comes back into sight has what was typed on it', () => {
    expect(navigate(typed, [{ pushCard: named('over') }, { pop: true }], false)[0]?.edits).toEqual({ note: ['typed'] });
  });
  test('two showings never share a key, so that a new card starts at its top', () => {
    const keys = stackOf('a', 'b', 'c').map((entry) => entry.key);
    expect(new Set(keys).size).toBe(3);
  });
  test('a card of another name in the old one’s place starts at its top too; the same card built anew stays where it was', () => {
    const [before] = stackOf('steps');
    const keyAfter = (name: string): number | undefined => navigate(stackOf('steps'), [{ updateCard: named(name) }], false)[0]?.key;
    expect(keyAfter('call')).not.toBe(before?.key);
    expect(keyAfter('steps')).toBe(before?.key);
  });
});
