import fc from 'fast-check';
import { zoneOf } from '../../local/zone';
import { showDateTime, showDay, showMoment } from '../../src/time/show';
import { isWorkingDay, nextWorkingMorning } from '../../src/time/working-day';
import { momentOf, wallTimeAt } from '../../src/time/zoned';

const tokyo = zoneOf('Asia/Tokyo');
const newYork = zoneOf('America/New_York');

describe('Wall time', () => {
  it.each([
    ['an ordinary morning in Tokyo', tokyo, { year: 2026, month: 11, day: 25, hour: 9, minute: 0 }, '2026-11-25T09:00:00+09:00'],
    ['the last day before daylight saving in New York', newYork, { year: 2026, month: 3, day: 7, hour: 9, minute: 0 }, '2026-03-07T09:00:00-05:00'],
    ['the day after it began', newYork, { year: 2026, month: 3, day: 9, hour: 9, minute: 0 }, '2026-03-09T09:00:00-04:00'],
    ['the morning of the day it began', newYork, { year: 2026, month: 3, day: 8, hour: 9, minute: 0 }, '2026-03-08T09:00:00-04:00'],
    ['the morning of the day it ended', newYork, { year: 2026, month: 11, day: 1, hour: 9, minute: 0 }, '2026-11-01T09:00:00-05:00'],
    ['a time that the clock skips, which becomes an hour later', newYork, { year: 2026, month: 3, day: 8, hour: 2, minute: 30 }, '2026-03-08T03:30:00-04:00'],
    ['a time that comes twice, which means the first', newYork, { year: 2026, month: 11, day: 1, hour: 1, minute: 30 }, '2026-11-01T01:30:00-04:00'],
    ['a day that runs over the month', tokyo, { year: 2026, month: 11, day: 31, hour: 9, minute: 0 }, '2026-12-01T09:00:00+09:00'],
  ])('is read as the right moment: %s', (_, zone, wall, expected) => {
    expect(momentOf(wall, zone)).toBe(Date.parse(expected));
  });

  // For any moment in any of these zones, reading its wall time back gives a moment with the same wall time.
  it('reads back the same in every zone, around every change of daylight saving', () => {
    const zones = ['Asia/Tokyo', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/St_Johns'].map(zoneOf);
    fc.assert(fc.property(fc.integer({ min: Date.parse('2025-01-01T00:00:00Z'), max: Date.parse('2029-01-01T00:00:00Z') }), fc.constantFrom(...zones), (at, zone) => {
      const wall = wallTimeAt(at, zone);
      expect(wallTimeAt(momentOf(wall, zone), zone)).toEqual(wall);
    }));
  });
});

describe('A working day', () => {
  it.each([
    ['2026-11-24', true, 'a Tuesday'],
    ['2026-11-23', false, 'Labour Thanksgiving Day'],
    ['2026-11-28', false, 'a Saturday'],
    ['2027-01-01', false, "New Year's Day"],
    ['2026-05-06', false, 'a substitute holiday'],
    ['2026-09-22', false, "a citizens' holiday between two others"],
  ])('%s is told right: %s (%s)', (date, working) => {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    expect(isWorkingDay({ year, month, day })).toBe(working);
  });

  it.each([
    ['from Friday to Monday', '2026-11-27T18:00:00+09:00', '2026-11-30T09:00:00+09:00'],
    ['over a weekend and a holiday', '2026-11-20T10:00:00+09:00', '2026-11-24T09:00:00+09:00'],
    ['over Golden Week', '2026-05-01T10:00:00+09:00', '2026-05-07T09:00:00+09:00'],
    ['from before dawn to the same morning', '2026-11-25T00:30:00+09:00', '2026-11-25T09:00:00+09:00'],
    ['from before dawn on a holiday to the next working day', '2026-11-23T04:00:00+09:00', '2026-11-24T09:00:00+09:00'],
    ['at nine itself to the next day', '2026-11-25T09:00:00+09:00', '2026-11-26T09:00:00+09:00'],
  ])('comes next %s', (_, now, expected) => {
    expect(nextWorkingMorning(Date.parse(now), tokyo)).toBe(Date.parse(expected));
  });
});

describe('A moment on screen', () => {
  const now = Date.parse('2026-11-24T10:15:00+09:00');
  it.each([
    ['2026-11-24T10:30:00+09:00', '10:30', '10:30'],
    ['2026-11-25T09:00:00+09:00', '11月25日(水) 9:00', 'Wed 25 Nov, 9:00'],
    ['2026-12-24T10:30:00+09:00', '12月24日(木) 10:30', 'Thu 24 Dec, 10:30'],
    ['2027-01-04T09:00:00+09:00', '2027年1月4日(月) 9:00', 'Mon 4 Jan 2027, 9:00'],
    ['2027-11-24T10:30:00+09:00', '2027年11月24日(水) 10:30', 'Wed 24 Nov 2027, 10:30'],
  ])('%s reads %s and %s', (at, ja, en) => {
    expect(showMoment(Date.parse(at), now, tokyo, 'ja')).toBe(ja);
    expect(showMoment(Date.parse(at), now, tokyo, 'en')).toBe(en);
  });

  it('has its day and year in what is read on another day', () => {
    expect(showDateTime(now, tokyo, 'ja')).toBe('2026年11月24日(火) 10:15');
    expect(showDateTime(now, tokyo, 'en')).toBe('Tue 24 Nov 2026, 10:15');
  });

  it('is a day alone where no time is told', () => {
    expect(showDay({ year: 2026, month: 11, day: 28 }, 'ja')).toBe('11月28日(土)');
    expect(showDay({ year: 2026, month: 11, day: 28 }, 'en')).toBe('Sat 28 Nov');
  });
});
