import { anyOf } from '../../draft/text/any-of';

/** A line of a schedule that comes before the one above it. */
interface OutOfOrder {
  /** As written: `11:30 解散`. */
  readonly text: string;
  readonly before: string;
}

interface Entry {
  readonly text: string;
  readonly minutes: number;
  /** Where it says so itself. */
  readonly end: number | null;
  /** The half of the day is written, or the hour has no other. */
  readonly isSure: boolean;
  /** `9.30`, which may as well be a price or a number of a section. */
  readonly isDotted: boolean;
}

const MOST_LINES = 600;
const MOST_ENTRIES = 30;
const LONGEST = 120;

const CLOCK = '(午前|午後|AM |PM )?([01]?\\d|2[0-3])(?:([:.])([0-5]\\d)(?![\\d.:]|\\s?(?:%|円|km|kg|m\\b|USD|EUR|GBP|JPY|AUD|SGD|CHF|CAD))|時(?!間)(?:(半)|([0-5]?\\d)分)?)(?:\\s?([ap])\\.?m\\b\\.?)?';
/** `10:30 集合`, `・10:30~12:00 見学`, `| 10:30 | Tour |`. */
const ENTRY = new RegExp(`^[\\s|・*•●○■◆]{0,20}(?:-\\s+)?${CLOCK}(?:\\s?[-~〜]\\s?(?:${CLOCK})?)?(?:頃|ごろ)?(?=[\\s|:)、\\p{L}(「-])(.{1,100})$`, 'iu');
const MAY_BE_TIME = /\d(?:[:.]\d\d|時)/;
/** Any other time in the line, or a number that has its own column. */
const MORE_TIMES = /\d{1,2}(?::\d\d|時(?!間))|(?<![\d.])\d{1,2}\.[0-5]\d(?!\d)/;
/** Days, or sessions side by side: the order is another. */
const OTHER_ORDER = anyOf(
  /翌|前日|当日以降|\d\s?[/月]\s?\d|[月火水木金土日]曜|\([月火水木金土日]\)|会場[A-Z\d一二三]|[A-Z\d一二三]会場|組|班|グループ|コース|クラス|号室/i,
  /回目|第\d|チーム/i,
  /\b(?:next day|overnight|room \w|track|group|session [a-z\d]|team|court|stage \w|vs?\.?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|UTC|GMT|JST|CET)\b/i,
);
/** More than one of these, and it is a timetable. */
const TRAVEL = /[発着]|便|バス|電車|\b(?:dep|departs?|departures?|arr|arrivals?|flight|train|bus)\b/i;
const END = /終了|解散|閉会|閉幕|退館|撤収完了|\b(?:end|ends|finish|finishes|close|closes|closing|wrap[- ]?up|dismissal)\b/i;
const BEGIN = /開始|開会|開場|受付|集合|搬入|昼食|休憩|開演|\b(?:start|starts|begin|begins|opening|welcome|doors|registration|meet|lunch|break|coffee|setup|set-up)\b/i;

function entryOf(raw: string): Entry | null {
  if (raw.length > LONGEST || !MAY_BE_TIME.test(raw)) return null;
  const [, ja, hour, sign, colon, half, jaMinute, en, ...more] = ENTRY.exec(raw) ?? [];
  const rest = more[more.length - 1] ?? '';
  const [, endHour, , endColon, endHalf, endMinute] = more;
  const end = endHour === undefined ? null : Number(endHour) * 60 + (endHalf === undefined ? Number(endColon ?? endMinute ?? 0) : 30);
  if (hour === undefined || !/\p{L}/u.test(rest) || MORE_TIMES.test(rest)) return null;
  const mark = ja ?? en;
  const minutes = Number(hour) * 60 + (half === undefined ? Number(colon ?? jaMinute ?? 0) : 30);
  const text = raw.replace(/^[\s|・*•●○■◆-]+/, '').trim();
  const isDotted = sign === '.' && mark === undefined;
  if (mark === undefined) return { text, minutes, end, isDotted, isSure: Number(hour) > 12 || hour.startsWith('0') };
  return { text, minutes: Number(hour) > 12 ? minutes : (minutes % 720) + (/後|p/i.test(mark) ? 720 : 0), end, isDotted, isSure: true };
}

/** In minutes: what goes further back is of the other half of the day, or of another day. */
const SLIP = 360;

/** The times as they go on where each is the next possible: `1.30` after `11.00` is in the afternoon. Where one has its half of the day, all are as they stand. */
function goingOn(entries: readonly Entry[]): number[] {
  const isOpen = entries.every(({ isSure }) => !isSure);
  const times: number[] = [];
  for (const { minutes } of entries) {
    const last = times[times.length - 1] ?? 0;
    times.push(isOpen && last - minutes >= SLIP ? minutes + 720 : minutes);
  }
  return times;
}

const descents = (times: readonly number[]): number[] => times.flatMap((time, at) => (at > 0 && time < (times[at - 1] ?? 0) ? [at] : []));
/** The one entry that is out of order, where there is one and no other reading. Times to the minute are those of a log, or of trains. */
function outOfOrder(entries: readonly Entry[]): OutOfOrder | null {
  if (entries.length < 3 || entries.length > MOST_ENTRIES || entries.some(({ text, minutes }) => minutes % 5 !== 0 || OTHER_ORDER.test(text))) return null;
  if (entries.filter(({ text }) => TRAVEL.test(text)).length > 1) return null;
  const times = goingOn(entries);
  const [at, more] = descents(times);
  if (at === undefined || more !== undefined) return null;
  const [above, below] = [entries[at - 1], entries[at]];
  if (above === undefined || below === undefined || (times[at - 1] ?? 0) - (times[at] ?? 0) >= SLIP) return null;
  // `10:00~15:00` below `13:00~16:00`: the one goes on beside the other.
  if (below.end !== null && below.end > above.minutes) return null;
  const without = (index: number): boolean => descents(times.filter((_, i) => i !== index)).length === 0;
  if (!without(at) && !without(at - 1)) return null;
  // Three lines may be of three people; not where one of them begins or ends the day.
  const isNamed = entries.some(({ text }) => END.test(text) || BEGIN.test(text));
  if (entries.some(({ isDotted }) => isDotted) && !isNamed) return null;
  const isDay = entries.length >= 4 ? isNamed || entries.length >= 5 : at === entries.length - 1 && END.test(below.text);
  return isDay ? { text: below.text, before: above.text } : null;
}

/** In a text with these, `11.50` may be a price. */
const PRICES = /[$€£¥円]|\b(?:menu|prices?|costs?|rates?|fees?|scores?|USD|EUR|GBP)\b/i;

/** What introduces a list in its own line: `当日は10:00集合、…`, `Friday: 9.30 arrive, …`. */
const INTRO = /^[^\d、。.]{0,40}(?:は[、 ]?|:\s?)(?=午[前後]|[\d])/;

function inLine(raw: string): OutOfOrder | null {
  if (raw.length > 400 || !MAY_BE_TIME.test(raw)) return null;
  for (const sentence of raw.split(/。/)) {
    const pieces = sentence.replace(INTRO, '').split(/[、;/→⇒]|,(?!\d)|->|\band\b/).filter((piece) => piece.trim() !== '').map(entryOf);
    const found = pieces.every((piece) => piece !== null) ? outOfOrder(pieces) : null;
    if (found !== null) return found;
  }
  return null;
}

/** The first entry of a schedule in a normalised text that comes before the one above it: lines that begin with times, or such a list in a line. */
export function entryOutOfOrder(text: string): OutOfOrder | null {
  if (!MAY_BE_TIME.test(text)) return null;
  if (PRICES.test(text) && !/\d:\d\d|\d時/.test(text)) return null;
  let run: Entry[] = [];
  let isWhole = true;
  for (const raw of [...text.split('\n').slice(0, MOST_LINES), '.']) {
    const listed = inLine(raw);
    if (listed !== null) return listed;
    if (raw.trim() === '') continue;
    const entry = entryOf(raw);
    if (entry !== null) {
      run.push(entry);
      continue;
    }
    // A line about the entry above it, set in: the schedule goes on below it.
    if (/^\s{2,}\S/.test(raw) && run.length > 0 && !MORE_TIMES.test(raw)) continue;
    const found = isWhole ? outOfOrder(run) : null;
    if (found !== null) return found;
    // A line with times of its own between: a table that this doesn't read.
    isWhole = run.length === 0 || !MORE_TIMES.test(raw);
    run = [];
  }
  return null;
}
