import { anyOf } from '../../draft/text/any-of';
import type { WallTime } from '../../time/zoned';
import { normalise } from '../words/fold';
import { sentencesOf } from '../words/sentences';
import { goesOn, restOf } from '../words/unwrapped';
import { EN_MONTH, mayNameDay, monthOf, yearOfEra } from './calendar-words';
import { nearestDay } from './nearest-day';

/** A day by which a mail asks for something, or on which something is to be. */
export interface Deadline {
  /** As written, normalised: `11月10日(火)まで`. */
  readonly text: string;
  readonly sentence: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Whole days from then to today; negative where it is still to come. */
  readonly daysAgo: number;
}

const JA = /(?:(令和|R)\s?(\d{1,2}|元)\s?年|(\d{4})\s?[年/.-])?\s?(\d{1,2})\s?(?:月|\/)\s?(\d{1,2})\s?日?\s?(?:\([^()]{1,6}\))?\s?(?:\d{1,2}[時:]\d{0,2}分?|午前中?|午後\d{0,2}時?|正午|中|いっぱい|必着|の?営業時間内)?(?:まで(?!の|は|と|で|お|休|開|閉|実施|受付|募集|不在|出張|外出|留守|滞在|有効|使|利用|継続)|を(?:締(?:め)?切り?|期限)|締(?:め)?切り?|必着)/g;
const JA_ASKS = /ください|下さい|お願い|いただけ|頂け|いただきた|頂きた|いただければ|頂戴|幸い(?:です|でござい|に存じ)|幸甚|賜れ|願います|賜りた|ご(?:返信|回答|返送|提出|連絡|入金|確認|出欠|記入|送付)/;
const JA_TOLD = /でした|ていた|(?:いただ|頂)(?:き|い)(?:まし)?た|ありがとう|ておりました|だった|過ぎ|経過|お伺いしていた|とのこと|予定|延長/;

/** After it: what was done by then, and is only spoken of. */
const JA_DONE = /^(?:に|で|を|の)?[^。、]{0,12}?(?:(?:した|された)(?!い)|(?:届|着)い[たて]|いただいた|頂いた|なかった|分(?=[をのはでに、]))/;

const EN_BY = '\\b(?:by|before|no later than|not later than|due(?: by| on)?|deadline(?: is| of)?)\\s+(?:\\d{1,2}(?:[:.]\\d{2})?\\s?(?:am|pm)?\\s+(?:on\\s+)?|noon (?:on )?|close of (?:business|play) (?:on )?|(?:the )?end of (?:the )?(?:day )?(?:on )?|COB (?:on )?|EOD (?:on )?)?(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\\s+)?(?:the\\s+)?';
const EN_DAY_FIRST = new RegExp(`${EN_BY}(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${EN_MONTH}\\.?(?:,?\\s+(\\d{4}))?`, 'gi');
const EN_MONTH_FIRST = new RegExp(`${EN_BY}${EN_MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(\\d{4}))?`, 'gi');
const EN_ASKS = anyOf(
  /\b(?:please(?! (?:note|find|see|be (?:aware|advised))\b)|could you|can you|would you|kindly|let (?:me|us) know|we need|I need|we'd need)\b/i,
  /\b(?:I'd need|must|should(?! (?:have|be|get|arrive|see|receive|reach)\b)|rsvp|I would be grateful|appreciate|asked to|want(?:ed)? back)\b/i,
);
const EN_TOLD = /\b(?:was|were|had|did|sent|received|since|as of|extended|passed|missed|thank(?:s| you) for (?:sending|your|the)|signed|dated|issued|already|(?:placed|held|made|booked|raised|paid) (?:by|before|due))\b/i;

/** Sentences looked at, and characters of each. */
const MOST_SENTENCES = 1_000;
const LONGEST = 400;
const MOST_LINES = 2_000;
const LONGEST_LINE = 20_000;
const LONGEST_PARAGRAPH = 2_000;

/** A line that ends `…までに`, or the next that begins with `by`, goes on however short it is. */
const BY_AT_END = /までに[、,]?\s*$/;
const BY_AT_HEAD = /^\s*(?:by|before|no later than)\s/;
const BEGINS = /^\s*(?:$|[・■●◆○◇【(*\d-])/;

/** Sentences of a text, those put together again that are broken over some lines; of more lines than a sentence has, each by itself. */
function* wholeSentences(text: string): Generator<string> {
  let lines: string[] = [];
  const together = function* (): Generator<string> {
    const whole = lines.reduce((out, line, i) => out + (i === 0 ? line : restOf(lines[i - 1] ?? '', line)), '');
    for (const part of whole.length <= LONGEST_PARAGRAPH ? [whole] : lines) yield* sentencesOf(part);
  };
  for (const raw of text.split('\n', MOST_LINES)) {
    const line = normalise(raw.slice(0, LONGEST_LINE));
    const last = lines[lines.length - 1];
    if (last !== undefined && !goesOn(last, line) && !(BY_AT_END.test(last) && !BEGINS.test(line)) && !(/[a-z,)]\s*$/.test(last) && BY_AT_HEAD.test(line))) {
      yield* together();
      lines = [];
    }
    lines.push(line);
  }
  yield* together();
}

/** Days by which a text asks its reader for something. A date without a year is read as the nearest one. */
export function deadlinesIn(text: string, today: Pick<WallTime, 'year' | 'month' | 'day'>): Deadline[] {
  const found: Deadline[] = [];
  const put = (written: string, sentence: string, named: number | null, month: number, day: number): void => {
    const likeliest = nearestDay({ year: named, month, day, weekday: null }, today);
    if (likeliest !== null) found.push({ text: written.trim(), sentence: sentence.trim(), ...likeliest });
  };
  let count = 0;
  for (const written of wholeSentences(text)) {
    if (++count > MOST_SENTENCES) break;
    const sentence = written.slice(0, LONGEST);
    if (!/\d/.test(sentence)) continue;
    if (mayNameDay.ja(sentence) && JA_ASKS.test(sentence) && !JA_TOLD.test(sentence)) {
      for (const { index, 0: whole, 1: era, 2: eraYear, 3: western, 4: month, 5: day } of sentence.matchAll(JA)) {
        if (JA_DONE.test(sentence.slice(index + whole.length, index + whole.length + 24))) continue;
        const year = era !== undefined ? yearOfEra(era, eraYear) : western === undefined ? null : Number(western);
        put(whole, sentence, year, Number(month), Number(day));
      }
    }
    if (mayNameDay.en(sentence) && EN_ASKS.test(sentence) && !EN_TOLD.test(sentence)) {
      for (const [whole, day, month = '', year] of sentence.matchAll(EN_DAY_FIRST)) put(whole, sentence, year === undefined ? null : Number(year), monthOf(month), Number(day));
      for (const [whole, month = '', day, year] of sentence.matchAll(EN_MONTH_FIRST)) put(whole, sentence, year === undefined ? null : Number(year), monthOf(month), Number(day));
    }
  }
  return found;
}
