import fc from 'fast-check';
import { deadlinesIn } from '../../../src/facts/numbers/deadlines';

const today = { year: 2026, month: 11, day: 24 };
const two = (value: number): string => String(value).padStart(2, '0');
const day = fc.integer({ min: 1, max: 28 });
const month = fc.integer({ min: 1, max: 12 });
const year = fc.integer({ min: 2020, max: 2035 });
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

describe('A day by which something is asked', () => {
  // However the same day is written, it is found once, as that day, and as many days ago as the calendar says.
  it('is read alike in every spelling that gives the year', () => {
    fc.assert(fc.property(year, month, day, (y, m, d) => {
      const spellings = [
        `${y}年${m}月${d}日までにご返信ください。`, `${y}/${m}/${d}までにご返信ください。`, `${y}-${two(m)}/${two(d)}までにお願いします。`,
        `令和${y - 2018}年${m}月${d}日(月)17時までにご提出をお願いいたします。`,
        `Please reply by ${d} ${MONTHS[m - 1] ?? ''} ${y}.`, `Could you reply no later than ${MONTHS[m - 1] ?? ''} ${d}, ${y}?`,
      ];
      const daysAgo = Math.round((Date.UTC(today.year, today.month - 1, today.day) - Date.UTC(y, m - 1, d)) / 86_400_000);
      for (const text of spellings) expect({ text, found: deadlinesIn(text, today).map((one) => [one.year, one.month, one.day, one.daysAgo]) }).toEqual({ text, found: [[y, m, d, daysAgo]] });
    }));
  });

  // Without a year: nobody asks for something by a day long past, so no reading lies more than 60 days back or more than a year ahead.
  it('is the nearest one where no year is given', () => {
    fc.assert(fc.property(month, day, (m, d) => {
      const [found, ...more] = deadlinesIn(`${m}月${d}日までにご回答ください。`, today);
      expect(more).toEqual([]);
      expect(found).toMatchObject({ month: m, day: d });
      expect(found?.daysAgo).toBeLessThanOrEqual(60);
      expect(found?.daysAgo).toBeGreaterThan(-366);
    }));
  });

  // A sentence that asks for nothing has no deadline, whatever dates stand in it; nor does its neighbour's asking count.
  it('needs a sentence that asks', () => {
    fc.assert(fc.property(month, day, (m, d) => {
      expect(deadlinesIn(`工事は${m}月${d}日までの見込みです。よろしくお願いします。`, today)).toEqual([]);
      expect(deadlinesIn(`The office is shut from 1 to ${d} ${MONTHS[m - 1] ?? ''}. Please call.`, today)).toEqual([]);
    }));
  });

  it.each(['2月30日までにご返信ください。', '13月1日までにご返信ください。', 'Please reply by 31 June.', '0月0日までにご返信ください。'])('is none where no calendar has it: %s', (text) => {
    expect(deadlinesIn(text, today)).toEqual([]);
  });
});

// Whatever the text: it is read to its end, and every day found is one of the calendar and stands in it.
it('Any text is read without an error, and only days of the calendar are found in it', () => {
  const piece = fc.constantFrom('11月', '10日', '31', '2', '/', '-', '年', '令和', 'R', '元', 'まで', 'に', 'ご返信', 'ください', '。', '\n', ' ', '(', ')', '(火)', '必着', '締切', 'by ', 'before ', 'due ', 'Please ', 'the ', 'Nov', 'May', 'st', ', ', '2026', '9999', '17時', '午後', '\ud800', '\0', '９', '〆', '.', '?');
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')), (text) => {
    for (const found of deadlinesIn(text, today)) {
      const date = new Date(Date.UTC(found.year, found.month - 1, found.day));
      expect([date.getUTCMonth() + 1, date.getUTCDate()]).toEqual([found.month, found.day]);
      expect(found.sentence).toContain(found.text);
      expect(Number.isInteger(found.daysAgo)).toBe(true);
    }
  }), { numRuns: 500 });
});

// A sentence far below is found no less than one at the head; a megabyte of near misses hides nothing and ends (jest's own limit is the only clock).
it.each(['by '.repeat(100), '11月'.repeat(100), '1/1 '.repeat(80), '(((('.repeat(80), 'before the the '.repeat(25)])('A sentence after many lines that nearly have a date is found: %.12s…', (line) => {
  const text = `${`${line}\n`.repeat(900)}Please reply by 10 November.\n${line.repeat(2_000)}`;
  expect(deadlinesIn(text, today).map(({ month: m, day: d }) => [m, d])).toEqual([[11, 10]]);
});
