import { zoneOf } from '../../local/zone';
import { delayChoices, dueTime, morningWithin, pickedMoment, type DelayLimits } from '../../src/outbox/delay';
import { withinMorning } from '../../src/outbox/spread';

const TOKYO = zoneOf('Asia/Tokyo');
/** Tuesday, 24 November 2026, 10:15 in Tokyo. */
const NOW = Date.parse('2026-11-24T10:15:00+09:00');
const SENDER = 'sato@aozora.example';
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const limits = (given: Partial<DelayLimits> = {}): DelayLimits => ({ leastMinutes: 0, mostDays: 30, usualMinutes: 10, morning: 9 * 60, sender: SENDER, ...given });
const due = (choice: string, picked: number | null = null, given: Partial<DelayLimits> = {}): unknown => dueTime(choice, picked, NOW, TOKYO, limits(given));

describe('The delays to choose from', () => {
  it.each([
    ['nothing set', {}, ['minutes-5', 'minutes-10', 'minutes-30', 'minutes-60'], 'minutes-10'],
    ['a usual delay of its own', { usualMinutes: 20 }, ['minutes-5', 'minutes-10', 'minutes-20', 'minutes-30', 'minutes-60'], 'minutes-20'],
    ['no usual delay', { usualMinutes: 0 }, ['minutes-5', 'minutes-10', 'minutes-30', 'minutes-60'], 'minutes-5'],
    ['a least delay', { leastMinutes: 15 }, ['minutes-15', 'minutes-30', 'minutes-60'], 'minutes-15'],
    ['a least delay above all others', { leastMinutes: 180 }, ['minutes-180'], 'minutes-180'],
    ['a least delay below the usual one', { leastMinutes: 5, usualMinutes: 30 }, ['minutes-5', 'minutes-10', 'minutes-30', 'minutes-60'], 'minutes-30'],
  ])('are, with %s, none below the least', (_, given, minutes, selected) => {
    expect(delayChoices(limits(given))).toEqual({ choices: [...minutes, 'morning', 'at'], selected });
  });
});

describe('The time of a mail', () => {
  it.each([
    ['minutes-10', null, {}, NOW + 10 * MINUTE],
    ['minutes-10', null, { leastMinutes: 10 }, NOW + 10 * MINUTE],
    ['morning', null, {}, Date.parse('2026-11-25T09:01:59+09:00')],
    ['morning', null, { sender: 'suzuki@aozora.example' }, Date.parse('2026-11-25T09:03:04+09:00')],
    ['morning', null, { morning: 8 * 60 + 30 }, Date.parse('2026-11-25T08:32:01+09:00')],
    ['at', NOW + 45 * MINUTE, {}, Date.parse('2026-11-24T11:00:48+09:00')],
    ['at', NOW + 45 * MINUTE, { mostDays: 45 / 1440 }, NOW + 45 * MINUTE],
    ['at', NOW + 46 * MINUTE, {}, NOW + 46 * MINUTE + 2_000],
    ['at', NOW + 46 * MINUTE + 1, {}, NOW + 46 * MINUTE + 1],
    ['minutes-45', null, { usualMinutes: 45 }, NOW + 45 * MINUTE],
    ['at', NOW + MINUTE, {}, NOW + MINUTE + 51_000],
    ['at', NOW + 30 * DAY, {}, NOW + 30 * DAY],
    ['at', NOW + 30 * DAY - MINUTE, {}, NOW + 30 * DAY - 59_000],
  ])('%s, picked %s, within %j', (choice, picked, given, at) => {
    expect(due(choice, picked, given)).toEqual({ ok: true, at });
  });

  // Whatever a picker that nobody touched may send, mail can be held (docs/live-checks.md 69).
  it.each(['minutes-10', 'morning'])('counts a picked moment that is over as none beside %s', (choice) => {
    for (const picked of [NOW, NOW - DAY, 1]) expect(due(choice, picked)).toEqual(due(choice));
    expect(due('minutes-10', NOW)).toEqual({ ok: true, at: NOW + 10 * MINUTE });
  });

  it.each([
    ['minutes-5', null, { leastMinutes: 6 }, 'tooSoon'],
    ['minutes-0', null, { leastMinutes: 1 }, 'tooSoon'],
    ['at', NOW + 9 * MINUTE, { leastMinutes: 10 }, 'tooSoon'],
    ['at', NOW, {}, 'past'],
    ['at', NOW - DAY, { leastMinutes: 10 }, 'past'],
    ['at', null, {}, 'time'],
    ['', NOW + DAY, {}, 'time'],
    ['minutes-10', NOW + DAY, {}, 'unclear'],
    ['minutes-10', NOW + MINUTE, {}, 'unclear'],
    ['morning', NOW + 10 * MINUTE, {}, 'unclear'],
    ['minutes-', null, {}, 'time'],
    ['xminutes-5', null, {}, 'time'],
    ['minutes-5x', null, {}, 'time'],
    ['minutes-999999', null, {}, 'time'],
    ['at', NOW + 30 * DAY + 1, {}, 'tooFar'],
    ['minutes-99999', null, { mostDays: 1 }, 'tooFar'],
  ])('is refused: %s, picked %s, within %j', (choice, picked, given, fault) => {
    expect(due(choice, picked, given)).toEqual({ ok: false, fault });
  });

  it('is the first working morning that the least delay allows', () => {
    expect(morningWithin(limits({ leastMinutes: 24 * 60 }), NOW, TOKYO)).toBe(withinMorning(Date.parse('2026-11-26T09:00:00+09:00'), SENDER));
    expect(morningWithin(limits({ leastMinutes: 22 * 60 + 45 }), NOW, TOKYO)).toBe(withinMorning(Date.parse('2026-11-25T09:00:00+09:00'), SENDER));
  });
});

describe('A moment picked', () => {
  it('is none where none was picked', () => {
    expect(pickedMoment(null, '540', NOW, TOKYO)).toBeNull();
  });

  it.each([['540', 0], ['480', -60], ['-300', -840], [undefined, 0], ['', 0], ['+540', 0], ['5400', 0], ['54x', 0]])('is read with the offset %s that the picker had, or with today’s where that is none', (offset, minutes) => {
    expect(pickedMoment(NOW, offset, NOW, TOKYO)).toBe(NOW + minutes * MINUTE);
  });
});
