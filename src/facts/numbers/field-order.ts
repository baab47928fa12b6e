import { anyOf } from '../../draft/text/any-of';
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

/** What is done with a thing while somebody has it, and what is done to give it back or away. */
const FIRST = anyOf(
  /^(?:ご?(?:着用|使用|利用|貸出|貸し出し|搬入|設営|乗船|入居|入館|チェックイン|お?渡し|お?受取(?:り)?|お?引渡し|挙式|撮影|本番)|レンタル開始|施工開始|着工|工期開始)(?:日時?|予定日?)?$/i,
  /^(?:pick-?up|collection|hire starts|on hire|wear(?:ing)?|check-?in|load-?in|move-?in|rental starts|start of hire|event|performance|show)(?: date| day)?$/i,
);
const LAST = anyOf(
  /^(?:ご?(?:返却|返送|搬出|撤去|撤収|下船|退去|退館|チェックアウト)|レンタル終了|施工完了|竣工|完工|工期終了)(?:日時?|予定日?|期限)?$/i,
  /^(?:returns?|return by|due back|hire ends|off hire|check-?out|load-?out|move-?out|rental ends|end of hire)(?: date| day)?$/i,
);

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

/** The first thing that is to be given back before it is had, among the lines of a normalised text that are a field and a day; null where none is. */
export function fieldsOutOfOrder(text: string, today: Pick<WallTime, 'year' | 'month' | 'day'>): FieldsOutOfOrder | null {
  let first: { text: string; daysAgo: number } | null = null;
  for (const line of text.split('\n', MOST_LINES)) {
    const field = line.length > 120 || !/\d/.test(line) ? null : fieldIn(line, today);
    if (field === null) continue;
    if (FIRST.test(field.label)) first = { text: line.trim(), daysAgo: field.daysAgo };
    else if (first !== null && LAST.test(field.label) && field.daysAgo > first.daysAgo && field.daysAgo - first.daysAgo <= MOST_DAYS) return { text: line.trim(), before: first.text };
  }
  return null;
}
