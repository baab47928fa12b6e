import { anyOf } from '../../draft/text/any-of';
import type { WallTime } from '../../time/zoned';
import { EN_MONTH_NAME, monthOf } from '../numbers/calendar-words';
import { normalise } from '../words/fold';
import { baseOf } from './file-name';

/** A paper as a text names it, and as a file's name does, with another number or day. */
export interface OtherPaper {
  readonly said: string;
  readonly has: string;
}

/** A running number behind what is numbered: `Call sheet 10`, `Invoice no. 1042`, `日報No.12`. */
const EN_TEXT = new RegExp(`\\b(?:([A-Za-z]{3,15})[ -])?([A-Za-z]{3,15}) ?(?:[Nn]o\\.?|[Nn]umber|[Nn]r\\.?|#)? ?(\\d{1,5})(?![\\d.,:/%]*\\d|[%°]|(?: ?-? ?\\d)|\\s?(?:st|nd|rd|th|am|pm|x|of|and|or|to|(?!(?:is|was|has|as)\\b)[a-z]+s)\\b|\\s?${EN_MONTH_NAME})`, 'g');
const JA_TEXT = /([\u3400-\u9fff\u30a1-\u30f6ー]{2,10})\s?(?:No\.?|NO\.?|#|第|\(?その)\s?(\d{1,5})(?![\d.]|\s?[年月日回期号版稿四報])/g;
const FILE = /([a-z]+(?:[\s_-][a-z]+){0,4}|[\u3400-\u9fff\u30a1-\u30f6ー]{2,10})[\s_.-]*(?:no\.?|nr\.?|#|第|\(?その)?[\s_.-]*0*(\d{1,5})(?!\d|[-_.]\d\d(?!\d)|[年月日回期号版稿])/g;
/** Minutes are numbered as their meetings are: `Minutes of meeting 12`, `the minutes of the 12th site meeting`. */
const EN_MINUTES = /\b[Mm]inutes (?:of|from|for) (?:the |our )?(?:(?:[A-Za-z]{2,12} ){0,2}[Mm]eeting (?:[Nn]o\.?|[Nn]umber|#)? ?(\d{1,4})(?!\d|[.,:/-]\d|(?:st|nd|rd|th)\b| ?(?:am|pm|minutes|people|[A-Z]))|(\d{1,4})(?:st|nd|rd|th) (?:[A-Za-z]{3,12} ){0,2}[Mm]eeting\b)/g;
/** Behind these a number counts, dates, or tells a place, a version or a part. */
const NO_PAPER = anyOf(
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i,
  /^(?:the|and|for|from|till|until|with|about|around|over|under|than|least|most|only|just|all|any|our|your|was|are|has|have|had|not|but|version|ver|rev|revision|draft|page|pages|room|floor|unit|flat|gate|platform|hall|phase|part|chapter|section|clause|annex|appendix|schedule|table|figure|fig|step|stage|item|point|option|question|top|next|last|first|year|week|day|hour|aged|age|size|level|type|class|grade|number|nos|tel|ext|extension|phone|box|road|street|lot|plot|block|building|house|by|until|between|within|after|before|during|since|per|plus|minus|total|approx|some|these|those|into|onto|off|out|took|take|need|needs|order|send|sent|got|get|make|made|buy|bought|sold|use|used)$/i,
);
/** Characters of a file's name that are looked at. */
const LONGEST_NAME = 200;
const isYear = (number: string): boolean => /^(?:19|20)\d\d$/.test(number);

/** `報告書(その3` with its bracket. */
const closed = (said: string): string => (said.includes('(') ? `${said})` : said);

/** What is numbered (`callsheet`, and `sheet` of it) with its numbers as the text writes them. */
function numberedIn(text: string): Map<string, Map<number, string>> {
  const found = new Map<string, Map<number, string>>();
  const put = (word: string, number: string, said: string): void => {
    if (!isYear(number)) found.set(word, (found.get(word) ?? new Map<number, string>()).set(Number(number), said.trim()));
  };
  for (const [said, one = '', other = '', number = ''] of /[A-Za-z]{3}/.test(text) ? text.matchAll(EN_TEXT) : []) {
    if (NO_PAPER.test(other)) continue;
    put(other.toLowerCase(), number, said);
    if (one !== '') put((one + other).toLowerCase(), number, said);
  }
  for (const [said, last, first] of text.matchAll(EN_MINUTES)) put('minutes', last ?? first ?? '', said);
  for (const [said, word = '', number = ''] of text.matchAll(JA_TEXT)) put(word, number, closed(said));
  return found;
}

const numbersOf = (name: string): { word: string; number: number; has: string }[] => [...baseOf(name.slice(0, LONGEST_NAME)).toLowerCase().matchAll(FILE)]
  .filter(([, , number = '']) => !isYear(number)).map(([has, word = '', number]) => ({ word: word.replace(/[\s_-]/g, ''), number: Number(number), has }));

/** Pictures are numbered as they were taken. */
const PICTURE = /\.(?:jpe?g|png|gif|heic|webp|mp4|mov)$/i;

/** Of the files named, by its number: the one number that a normalised text gives a paper, where only that file is called like it, and has another. */
function otherNumbers(text: string, names: readonly string[]): (name: string) => OtherPaper | null {
  const all = names.flatMap(numbersOf);
  if (all.length === 0) return () => null;
  const numbers = new Set([...text.matchAll(/(?<![\d.,:/])0*(\d{1,5})(?![\d:]|[.,/]\d)/g)].map(([, number]) => Number(number)));
  const found = [...numberedIn(text)].flatMap(([word, said]) => {
    const [[number, first] = [0, '']] = said;
    if (said.size !== 1) return [];
    const [own, ...more] = all.filter((one) => one.word.endsWith(word) || (word.endsWith(one.word) && one.word.length >= 6));
    // A second file of the kind, or the number in the text, shows that the other one is meant as well.
    return own === undefined || more.length > 0 || own.number === number || numbers.has(own.number) ? [] : [{ said: first, has: closed(own.has) }];
  });
  return (name) => (found.length === 0 || PICTURE.test(name) ? null : found.find(({ has }) => numbersOf(name).some((one) => closed(one.has) === has)) ?? null);
}

/** Records are of the day they are called by, and made on it or later; what is to come may have been made before. */
const RECORD = '作業日報|日報|議事録|日誌|日計表|点検(?:記録|結果)|作業報告書?|勤務実績|[Dd]aily (?:report|log|sheet|summary)|[Mm]inutes|[Ss]ite (?:diary|report)|[Ll]og ?sheet';
const DAY_JA = '(1[0-2]|0?[1-9])\\s?(?:月|/)\\s?(3[01]|[12]\\d|0?[1-9])(?!\\d)\\s?日?\\s?(?:\\([^()]{1,5}\\))?';
const DAY_EN = `(?:[A-Z][a-z]{2,8},? )?(?:the )?(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)? ${EN_MONTH_NAME}|${EN_MONTH_NAME} (3[01]|[12]\\d|0?[1-9])\\b`;
const OF_DAY = [
  new RegExp(`${DAY_JA}(?:の|分の|付の|開催の)?[^。、をはがでに\\n\\d]{0,10}?(${RECORD})`, 'g'), new RegExp(`(?:${DAY_EN})(?:'s)? (${RECORD})`, 'g'),
];
const DAY_AFTER = [new RegExp(`(${RECORD})\\s?(?:\\(|:|-)?\\s?${DAY_JA}`, 'g'), new RegExp(`(${RECORD}) (?:for|of|from|-) (?:${DAY_EN})`, 'g')];
const FILE_DAY = /(?<!\d)(20\d\d)[-_.]?(1[0-2]|0[1-9])[-_.]?(3[01]|[12]\d|0[1-9])(?!\d)/g;
const bare = (word: string): string => word.toLowerCase().replace(/[\s_-]/g, '');

/** The days (month and day) of which a text says a record to be. */
function recordsIn(text: string): { said: string; word: string; month: number; day: number }[] {
  const [ja, en] = OF_DAY;
  const [jaAfter, enAfter] = DAY_AFTER;
  const found: { said: string; word: string; month: number; day: number }[] = [];
  const put = (said: string, word: string, month: number, day: string): number => found.push({ said: said.trim(), word: bare(word), month, day: Number(day) });
  for (const [said, month, day = '', word = ''] of text.matchAll(ja ?? /$^/g)) put(said, word, Number(month), day);
  for (const [said, word = '', month, day = ''] of text.matchAll(jaAfter ?? /$^/g)) put(said, word, Number(month), day);
  for (const [said, first, month, otherMonth, last, word = ''] of text.matchAll(en ?? /$^/g)) put(said, word, monthOf(month ?? otherMonth ?? ''), first ?? last ?? '');
  for (const [said, word = '', first, month, otherMonth, last] of text.matchAll(enAfter ?? /$^/g)) put(said, word, monthOf(month ?? otherMonth ?? ''), first ?? last ?? '');
  return found;
}

const DAY_MS = 86_400_000;
/** Farther back it is another year's, or another matter. */
const MOST_DAYS = 45;

/** The record of a day that a normalised text speaks of, where one file is the same record of an earlier day, and none of that day is there. */
function otherDaysRecord(text: string, names: readonly string[], today: Pick<WallTime, 'year' | 'month' | 'day'>): (OtherPaper & { readonly name: string }) | null {
  const records = recordsIn(text);
  const [first] = records;
  if (first === undefined || records.some(({ month, day }) => month !== first.month || day !== first.day)) return null;
  const daysOf = (file: string): { at: number; year: number; has: string }[] => [...normalise(file.slice(0, LONGEST_NAME)).matchAll(FILE_DAY)].map(([has, year, month, day]) => ({ at: Date.UTC(Number(year), Number(month) - 1, Number(day)), year: Number(year), has }));
  const alike = names.filter((file) => bare(normalise(file)).includes(first.word) && daysOf(file).length > 0);
  const [name, ...others] = alike;
  if (name === undefined || others.length > 0) return null;
  const [own, ...more] = daysOf(name);
  if (own === undefined || more.length > 0) return null;
  const now = Date.UTC(today.year, today.month - 1, today.day);
  // There is no record of a day to come.
  const days = [own.year, own.year + 1].map((year) => Date.UTC(year, first.month - 1, first.day)).filter((at) => at <= now).map((at) => Math.round((at - own.at) / DAY_MS));
  return days.some((one) => one >= 1 && one <= MOST_DAYS) ? { said: first.said, has: own.has, name } : null;
}

/** Of the files named: the paper that a normalised text calls by another number or day than the file is called by. The text is read once for all files. */
export function otherPapers(text: string, names: readonly string[], today: Pick<WallTime, 'year' | 'month' | 'day'>): (name: string) => OtherPaper | null {
  const byNumber = otherNumbers(text, names);
  const byDay = otherDaysRecord(text, names, today);
  return (name) => byNumber(name) ?? (byDay?.name === name ? byDay : null);
}
