import type { WallTime } from '../../time/zoned';
import { EN_MONTH, monthOf } from './calendar-words';
import { nearestDay } from './nearest-day';

/** Two lines of a mail's particulars of which the later thing has the earlier day. */
export interface FieldsOutOfOrder {
  /** As written: `ご返却 2027年1月9日(土)`. */
  readonly text: string;
  /** The line with what comes before it: `ご着用 2027年1月11日`. */
  readonly before: string;
}

/** What comes first, and what ends it, of one and the same thing. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/^ご?(?:着用|使用|利用|貸出|貸し出し|乗船|お渡し|お受取り?|レンタル開始)(?:日時?|予定日?)?$/, /^ご?(?:返却|下船|レンタル終了)(?:日時?|予定日?|期限)?$/],
  [/^(?:搬入|設営)(?:日時?|予定日?)?$/, /^(?:搬出|撤去|撤収)(?:日時?|予定日?)?$/],
  [/^チェックイン(?:日時?)?$/, /^チェックアウト(?:日時?)?$/],
  [/^(?:着工|施工開始|工期開始)(?:日|予定日?)?$/, /^(?:竣工|完工|施工完了|工期終了)(?:日|予定日?)?$/],
  [/^(?:pick-?up|collection|hire starts|on hire|rental starts|start of hire)(?: date| day)?$/i, /^(?:returns?|due back|hire ends|off hire|rental ends|end of hire)(?: date| day)?$/i],
  [/^check-?in(?: date| day)?$/i, /^check-?out(?: date| day)?$/i],
  [/^load-?in(?: date| day)?$/i, /^load-?out(?: date| day)?$/i],
];

const LINE_JA = /^[\s・●■◆○◇*•-]{0,8}([\u3041-\u30ff\u3400-\u9fff]{2,10})\s{0,6}[: ]\s{0,8}(?:(20\d\d)\s?[年/.-])?\s?(1[0-2]|0?[1-9])\s?[月/]\s?(3[01]|[12]\d|0?[1-9])(?!\d)/;
const LINE_EN = new RegExp(`^[\\s*•-]{0,8}([A-Za-z][A-Za-z -]{2,20}?)\\s{0,6}[: ]\\s{0,12}(?:\\w+day,? )?(?:(\\d{1,2})(?:st|nd|rd|th)? ${EN_MONTH}|${EN_MONTH} (\\d{1,2}))\\b(?:,? (20\\d\\d))?`, 'i');
const MOST_LINES = 600;
/** Farther apart one of them is of another year, or of another thing. */
const MOST_DAYS = 60;

function fieldIn(line: string, today: Pick<WallTime, 'year' | 'month' | 'day'>): { label: string; daysAgo: number } | null {
  const [, jaLabel, jaYear, jaMonth, jaDay] = LINE_JA.exec(line) ?? [];
  const [, enLabel, dayFirst, month, otherMonth, dayLast, enYear] = jaLabel === undefined ? LINE_EN.exec(line) ?? [] : [];
  const label = (jaLabel ?? enLabel ?? '').trim();
  if (label === '') return null;
  const year = jaYear ?? enYear;
  const day = nearestDay({ year: year === undefined ? null : Number(year), month: jaMonth === undefined ? monthOf(month ?? otherMonth ?? '') : Number(jaMonth), day: Number(jaDay ?? dayFirst ?? dayLast), weekday: null }, today);
  return day === null ? null : { label, daysAgo: day.daysAgo };
}

/**
 * The first thing that ends before it begins, among the lines of one block of a normalised text that are a field and a day: given back before it is had,
 * taken down before it is put up. Null where none does.
 */
export function fieldsOutOfOrder(text: string, today: Pick<WallTime, 'year' | 'month' | 'day'>): FieldsOutOfOrder | null {
  let begun: { pair: number; text: string; daysAgo: number }[] = [];
  for (const line of text.split('\n', MOST_LINES)) {
    const field = line.length > 120 || !/\d/.test(line) ? null : fieldIn(line, today);
    // An empty line and a heading begin another block, of another thing.
    if (field === null && !/\S[ :]\S/.test(line.trim())) begun = [];
    if (field === null) continue;
    const ends = begun.find(({ pair, daysAgo }) => PAIRS[pair]?.[1].test(field.label) === true && field.daysAgo > daysAgo && field.daysAgo - daysAgo <= MOST_DAYS);
    if (ends !== undefined) return { text: line.trim(), before: ends.text };
    PAIRS.forEach(([first], pair) => {
      if (first.test(field.label)) begun.push({ pair, text: line.trim(), daysAgo: field.daysAgo });
    });
  }
  return null;
}
