import { EN_MONTH_NAME, monthOf } from '../numbers/calendar-words';
import { sentencesOf } from '../words/sentences';
import { monthsOfFile } from './file-months';
import { normalise } from '../words/fold';
import { EARLIER, JA_GOES, OTHER_WAY, TOGETHER, linesOf } from './promise-words';
import type { MissingPapers } from './missing-papers';

/** `10月分と11月分の勤務表をお送りします`, and the months in it. */
const JA_MONTHS = new RegExp(`((?:\\d{1,2}月分?の?(?:と|、|,|・|及び|および)\\s?(?:20\\d\\d年)?)+\\d{1,2}月分)[^。、\\n]{0,24}?(?:を|も)\\s?[^。、を\\n]{0,10}${JA_GOES}`);
const JA_MONTH = /(\d{1,2})月分?/g;
/** `the October and November statements`. */
const EN_MONTHS = new RegExp(`\\b(${EN_MONTH_NAME}(?:, ${EN_MONTH_NAME}){0,4},? (?:and|&) ${EN_MONTH_NAME}) \\w+`);
const EN_MONTH = new RegExp(EN_MONTH_NAME, 'g');
/** The months of a sum, or of one file. */
const SUM = /合算|合計|合わせ|込み|通算|累計|両月|\b(?:total|sum|covers?|covering|combined?)\b/i;
/** `10-11月`: a file of several months. */
const RANGE = /\d\s?[-~〜・,、_]\s?\d{1,2}月|月\s?[-~〜・,、]\s?\d{1,2}月?/;

/** The months of a sentence that sends one paper for each of them. */
function monthsSent(sentence: string): { month: number; label: string }[] {
  const [, ja] = JA_MONTHS.exec(sentence) ?? [];
  if (ja !== undefined) return [...ja.matchAll(JA_MONTH)].map(([, month]) => ({ month: Number(month), label: `${month ?? ''}月分` }));
  const [, en] = /\b(?:attach|enclos)/i.test(sentence) ? EN_MONTHS.exec(sentence) ?? [] : [];
  return en === undefined ? [] : [...en.matchAll(EN_MONTH)].map(([label]) => ({ month: monthOf(label), label }));
}

/**
 * Months of which a paper is said to be sent and of which no file is, where each file is of one of those months and there are fewer.
 *
 * @param text what the sender wrote, normalised
 */
export function missingMonths(text: string, files: readonly string[]): MissingPapers | null {
  if (files.length === 0 || TOGETHER.test(text)) return null;
  const there = files.map((name) => [...monthsOfFile(name)]);
  if (there.some((months) => months.length !== 1) || files.some((name) => RANGE.test(normalise(name)))) return null;
  for (const line of linesOf(text)) {
    for (const sentence of sentencesOf(line)) {
      const sent = monthsSent(sentence);
      if (sent.length <= files.length || SUM.test(sentence) || OTHER_WAY.test(sentence) || EARLIER.test(sentence)) continue;
      const found = new Set(there.flat());
      if (![...found].every((one) => sent.some(({ month }) => month === one))) continue;
      const papers = sent.filter(({ month }) => !found.has(month)).map(({ label }) => label);
      if (papers.length > 0) return { papers, sentence: sentence.trim() };
    }
  }
  return null;
}
