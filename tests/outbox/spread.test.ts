import fc from 'fast-check';
import { withinMinute, withinMorning } from '../../src/outbox/spread';

const MINUTE = 60_000;
const AT = Date.parse('2026-11-24T10:15:00+09:00');
const minutes = fc.integer({ min: 0, max: 60_000_000 }).map((count) => count * MINUTE);
const WAYS = [['the next working morning', withinMorning, 5 * MINUTE], ['one minute', withinMinute, MINUTE]] as const;

describe('Mail that many want to leave at one moment', () => {
  // Never before that moment, always within the span, by whole seconds, and the same whenever it is worked out.
  it.each(WAYS)('for %s, leaves within it', (_, spread, span) => {
    fc.assert(fc.property(minutes, fc.emailAddress(), (at, sender) => {
      const late = spread(at, sender) - at;
      expect(late % 1000).toBe(0);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(span);
      expect(spread(at, sender)).toBe(at + late);
    }));
  });

  it.each(WAYS)('for %s, falls evenly on it over the people of an office, and otherwise another day', (_, spread, span) => {
    const people = Array.from({ length: 2_000 }, (unused, index) => `user${index}@aozora.example`);
    const fifths = (at: number): number[] => people.map((one) => Math.floor((spread(at, one) - at) / (span / 5)));
    for (const at of [0, MINUTE]) for (const fifth of [0, 1, 2, 3, 4]) expect(fifths(at).filter((one) => one === fifth).length).toBeGreaterThan(300);
    expect(fifths(0)).not.toEqual(fifths(MINUTE));
  });

  it('is not moved where its time has seconds, as after a delay in minutes', () => {
    expect(withinMinute(AT + 1, 'sato@aozora.example')).toBe(AT + 1);
  });
});
