import fc from 'fast-check';
import { withinMinute, withinMorning } from '../../src/outbox/spread';
import { MINUTE, office, START } from '../support/office';

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
    expect(withinMinute(START + 1, 'sato@aozora.example')).toBe(START + 1);
  });
});

describe('A mail for the next working morning', () => {
  it('leaves at the very minute that the choice and the card name, and not at 9:00 sharp, whoever looks then', () => {
    const at = office();
    const report = at.compose(at.save().mail);
    expect(report.text).toContain('次の営業日の朝(11月25日(水) 9:01)');
    const held = at.press(report, '送信待ちにする', report.form({ set: { delay: 'morning' } }));
    expect(held.title).toBe('11月25日(水) 9:01 に送ります');
    at.workspace.advanceTo(Date.parse('2026-11-25T09:01:50+09:00'));
    at.home();
    expect(at.gmail().sent()).toEqual([]);
    at.workspace.advanceTo(Date.parse('2026-11-25T09:02:10+09:00'));
    expect(at.gmail().sent()).toHaveLength(1);
  });
});
