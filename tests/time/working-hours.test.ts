import fc from 'fast-check';
import { afterOfficeHours, inOfficeHours } from '../../src/time/working-hours';
import { zoneOf } from '../../local/zone';

const TOKYO = zoneOf('Asia/Tokyo');
const at = (text: string): number => Date.parse(`${text}:00+09:00`);

describe('Office hours', () => {
  it.each([
    ['within a morning', '2026-11-24T10:00', 4, '2026-11-24T14:00'],
    ['over the evening', '2026-11-24T16:00', 4, '2026-11-25T11:00'],
    ['to the very end of a day', '2026-11-24T14:00', 4, '2026-11-24T18:00'],
    ['from before work', '2026-11-24T05:00', 1, '2026-11-24T10:00'],
    ['from the night', '2026-11-24T23:00', 1, '2026-11-25T10:00'],
    ['over a weekend', '2026-11-27T17:00', 2, '2026-11-30T10:00'],
    ['over a weekend and a holiday (勤労感謝の日)', '2026-11-20T17:00', 2, '2026-11-24T10:00'],
    ['over the turn of the year, when only New Year’s Day is a holiday', '2026-12-31T17:00', 2, '2027-01-04T10:00'],
    ['of two days', '2026-11-24T10:00', 18, '2026-11-26T10:00'],
    ['none at all', '2026-11-24T10:00', 0, '2026-11-24T10:00'],
  ])('pass %s', (_, from, hours, until) => {
    expect(new Date(afterOfficeHours(at(from), hours, TOKYO)).toISOString()).toBe(new Date(at(until)).toISOString());
  });

  it('are no hours at night, at weekends and on holidays', () => {
    expect(['2026-11-24T08:59', '2026-11-24T18:00', '2026-11-28T12:00', '2026-11-23T12:00'].map((time) => inOfficeHours(at(time), TOKYO))).toEqual([false, false, false, false]);
    expect(['2026-11-24T09:00', '2026-11-24T17:59'].map((time) => inOfficeHours(at(time), TOKYO))).toEqual([true, true]);
  });

  // However long, the end is never before the beginning, more hours never end sooner, and an end that took any time lies
  // within some day's hours or at their edge.
  it('only ever add up', () => {
    const moment = fc.integer({ min: at('2026-01-01T00:00'), max: at('2027-12-31T00:00') });
    fc.assert(fc.property(moment, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (since, hours, more) => {
      const end = afterOfficeHours(since, hours, TOKYO);
      expect(end).toBeGreaterThanOrEqual(since);
      expect(afterOfficeHours(since, hours + more, TOKYO)).toBeGreaterThanOrEqual(end);
      if (hours > 0) expect(inOfficeHours(end - 1, TOKYO)).toBe(true);
    }));
  });
});
