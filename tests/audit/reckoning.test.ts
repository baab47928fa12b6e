import { figuresOf } from '../../src/audit/figures';
import { mondayOf, type Line } from '../../src/audit/reckoning';

const TOKYO = 9 * 60;
const at = (text: string): number => Date.parse(text);
const line = (event: string, when: string, more: Partial<Line> = {}): Line => ({ event, at: at(when), draft: '', rules: [], step: '', result: '', ...more });
const figures = (...lines: readonly Line[]): ReturnType<typeof figuresOf> => figuresOf(lines, () => TOKYO);

describe('The week of a moment', () => {
  it.each([
    ['the last minute of a Sunday in Tokyo', '2026-11-29T23:59:59+09:00', TOKYO, '2026-11-23'],
    ['the first of a Monday in Tokyo', '2026-11-30T00:00:00+09:00', TOKYO, '2026-11-30'],
    ['a Monday in Tokyo that is a Sunday in London', '2026-11-30T08:59:00+09:00', 0, '2026-11-23'],
    ['a Sunday in Los Angeles that is a Monday in London', '2026-11-29T23:30:00-08:00', -8 * 60, '2026-11-23'],
    ['a Sunday in India, by its half hour', '2026-11-29T23:45:00+05:30', 5 * 60 + 30, '2026-11-23'],
    ['a Thursday', '2026-12-03T12:00:00+09:00', TOKYO, '2026-11-30'],
    ['New Year’s Day', '2027-01-01T00:00:00+09:00', TOKYO, '2026-12-28'],
    ['a day before 1970', '1969-12-28T12:00:00Z', 0, '1969-12-22'],
  ])('(%s) begins on its Monday', (_, moment, offset, monday) => {
    expect(mondayOf(at(moment), offset)).toBe(monday);
  });
});

describe('The figures of a log', () => {
  it('count a mis-send once, when its record begins: neither its steps, nor a drill, nor a record that is shown again', () => {
    const { weeks } = figures(
      line('incident', '2026-11-24T10:00:00+09:00', { step: 'record', result: 'opened' }), line('incident', '2026-11-24T10:01:00+09:00', { step: 'record', result: 'shown' }),
      line('incident', '2026-11-24T10:02:00+09:00', { step: 'call', result: 'reached' }), line('incident', '2026-11-24T10:03:00+09:00', { step: 'record', result: 'drill' }),
      line('incident', '2026-11-24T10:04:00+09:00', { step: 'call', result: 'opened' }), line('shared', '2026-11-24T10:05:00+09:00', { step: 'record', result: 'opened' }),
    );
    expect(weeks.map(({ monday, incidents }) => [monday, incidents])).toEqual([['2026-11-23', 1]]);
  });

  it('name the rule with the most warnings first, and by their names those that have as many', () => {
    const warned = (draft: string, ...rules: string[]): Line[] => [line('checked', '2026-11-24T10:00:00+09:00', { draft }), line('warned', '2026-11-24T10:00:00+09:00', { draft, rules })];
    const { rules } = figures(...warned('a', 'first-mail', 'empty-subject'), ...warned('b', 'domain-typo'), ...warned('c', 'domain-typo', 'many-recipients'), ...warned('d', 'domain-typo'));
    expect(rules.map(({ rule, warned: count }) => [rule, count])).toEqual([['domain-typo', 3], ['empty-subject', 1], ['first-mail', 1], ['many-recipients', 1]]);
  });

  it('have every week from the first to the last, and none before or behind', () => {
    expect(figures(line('sent', '2026-11-30T09:00:00+09:00'), line('sent', '2026-11-10T09:00:00+09:00')).weeks.map(({ monday, sent }) => [monday, sent])).toEqual([
      ['2026-11-09', 1], ['2026-11-16', 0], ['2026-11-23', 0], ['2026-11-30', 1],
    ]);
    expect(figures()).toEqual({ weeks: [], rules: [] });
  });

  it('count a warning of a mail that was not checked for nothing, and one that is gone at the last check as heeded', () => {
    const draft = 'a';
    const { weeks, rules } = figures(
      line('warned', '2026-11-24T09:00:00+09:00', { draft: 'unknown', rules: ['first-mail'] }),
      line('checked', '2026-11-24T10:00:00+09:00', { draft }), line('warned', '2026-11-24T10:00:00+09:00', { draft, rules: ['empty-subject', 'first-mail'] }),
      line('checked', '2026-11-24T10:05:00+09:00', { draft }), line('warned', '2026-11-24T10:05:00+09:00', { draft, rules: ['first-mail'] }),
      line('answered', '2026-11-24T10:06:00+09:00', { draft, rules: ['first-mail'] }), line('held', '2026-11-24T10:06:00+09:00', { draft }),
    );
    expect(weeks).toEqual([{ monday: '2026-11-23', checked: 1, warned: 1, fixed: 1, held: 1, cancelled: 0, sent: 0, incidents: 0 }]);
    expect(rules).toEqual([{ rule: 'empty-subject', warned: 1, answered: 0, fixed: 1 }, { rule: 'first-mail', warned: 1, answered: 1, fixed: 0 }]);
  });
});
