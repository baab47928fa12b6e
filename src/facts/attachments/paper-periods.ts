import type { WallTime } from '../../time/zoned';
import { EN_MONTH_NAME, monthOf } from '../numbers/calendar-words';
import { normalise } from '../words/fold';

/** A paper that a text names with the month or quarter it is of: `1月の価格表`, `the Q4 statement`. */
interface PaperPeriod {
  readonly said: string;
  /** Words by which a file's name would call it, in lower case. */
  readonly words: readonly string[];
  readonly kind: 'month' | 'quarter';
  /** 1 to 12, or 1 to 4. */
  readonly number: number;
}

const JA_PAPER = '([\\u3400-\\u9fff\\u30a1-\\u30f6ー]{2,12})';

const JA_MONTH_OF = new RegExp(`(?<![\\d/])(1[0-2]|0?[1-9])\\s?月の\\s?${JA_PAPER}`, 'g');
const JA_QUARTER_OF = new RegExp(`(?:第\\s?([1-4])\\s?四半期|([1-4])Q|Q([1-4]))の?\\s?${JA_PAPER}`, 'g');
const EN_MONTH_OF = new RegExp(`\\b${EN_MONTH_NAME}(?:'s)?(?: 20\\d\\d)?(?:'s)? ([a-z]{3,20})(?: ([a-z]{3,20}))?`, 'g');
const EN_OF_MONTH = new RegExp(`\\b(?:([a-z]{3,20}) )?([a-z]{3,20}) (?:for|of) (?:the month of )?${EN_MONTH_NAME}\\b`, 'g');
const EN_QUARTER_OF = /\bQ([1-4])(?:[ -/]?(?:20)?\d\d)? ([a-z]{3,20})(?: ([a-z]{3,20}))?/g;
const EN_OF_QUARTER = /\b(?:([a-z]{3,20}) )?([a-z]{3,20}) (?:for|of) Q([1-4])\b/g;
/** Words that tell no paper from another. */
const ANY = /^(?:the|and|for|our|your|with|will|are|was|has|have|can|you|attached|enclosed|please|latest|new|final|file|files|document|documents|copy|pdf|here|send|sending|this|that|from)$/;

const wordsOf = (...words: (string | undefined)[]): string[] => words.filter((word): word is string => word !== undefined && !ANY.test(word));

/** Papers that a normalised text names with their month or quarter. */
export function paperPeriods(text: string): PaperPeriod[] {
  const found: PaperPeriod[] = [];
  // The end of a Japanese compound is what it is called by: 納品価格表 is 価格表.
  const ends = (paper: string): string[] => (paper.length <= 3 ? [paper] : [paper.slice(-3)]);
  for (const [said, month, paper = ''] of text.matchAll(JA_MONTH_OF)) found.push({ said, words: ends(paper), kind: 'month', number: Number(month) });
  for (const [said, one, two, three, paper = ''] of text.matchAll(JA_QUARTER_OF)) found.push({ said, words: ends(paper), kind: 'quarter', number: Number(one ?? two ?? three) });
  for (const [said, month = '', one, two] of text.matchAll(EN_MONTH_OF)) found.push({ said, words: wordsOf(one, two), kind: 'month', number: monthOf(month) });
  for (const [said, one, two, month = ''] of text.matchAll(EN_OF_MONTH)) found.push({ said, words: wordsOf(one, two), kind: 'month', number: monthOf(month) });
  for (const [said, quarter, one, two] of text.matchAll(EN_QUARTER_OF)) found.push({ said, words: wordsOf(one, two), kind: 'quarter', number: Number(quarter) });
  for (const [said, one, two, quarter] of text.matchAll(EN_OF_QUARTER)) found.push({ said, words: wordsOf(one, two), kind: 'quarter', number: Number(quarter) });
  return found.slice(0, 100);
}

const FILE_YEAR_MONTH = /(?<!\d)(20\d\d)[-_.年]?(0[1-9]|1[0-2])(?![-_.]?\d)|(?<!\d)(20\d\d)年(1[0-2]|[1-9])月(?!\d)/g;
const FILE_EN_MONTH = new RegExp(`(?:^|[^A-Za-z])${EN_MONTH_NAME}[-_. ]?(20\\d\\d)(?!\\d)|(?<!\\d)(20\\d\\d)[-_. ]?${EN_MONTH_NAME}(?![A-Za-z])`, 'gi');
const FILE_QUARTER = /(?<![A-Za-z0-9])(?:Q([1-4])|([1-4])Q|第([1-4])四半期)(?![A-Za-z])/gi;

/** Months from year 0 that a file's name gives with their year. */
function monthsOf(name: string): number[] {
  const months = [...name.matchAll(FILE_YEAR_MONTH)].map(([, y1, m1, y2, m2]) => Number(y1 ?? y2) * 12 + Number(m1 ?? m2));
  return [...months, ...[...name.matchAll(FILE_EN_MONTH)].map(([, m1, y1, y2, m2]) => Number(y1 ?? y2) * 12 + monthOf(m1 ?? m2 ?? ''))];
}

/** A file's month that lies further than this from today's and from the one spoken of is no other month's, but another year's. */
const NEAR_MONTHS = 9;

/** Whether a file called like the paper is of the period spoken of, or near it; null where its name tells none. */
function agrees(name: string, { kind, number }: PaperPeriod, today: Pick<WallTime, 'year' | 'month'>): boolean | null {
  if (kind === 'quarter') {
    const quarters = [...name.matchAll(FILE_QUARTER)].map(([, one, two, three]) => Number(one ?? two ?? three));
    return quarters.length === 0 ? null : quarters.includes(number);
  }
  const now = today.year * 12 + today.month;
  const meant = now + (((number - today.month + 18) % 12) - 6);
  const months = monthsOf(name);
  return months.length === 0 ? null : months.some((month) => Math.min(Math.abs(month - now), Math.abs(month - meant)) <= NEAR_MONTHS);
}

/** The paper as the text says it, of which a file of another period is attached and none of the right one; null where there is none. */
export function otherPeriodPaper(papers: readonly PaperPeriod[], name: string, names: readonly string[], today: Pick<WallTime, 'year' | 'month'>): PaperPeriod | null {
  const called = ({ words }: PaperPeriod, file: string): boolean => words.some((word) => file.includes(word));
  const lower = (file: string): string => normalise(file).toLowerCase();
  const own = lower(name);
  const alike = papers.filter((paper) => called(paper, own));
  const off = alike.filter((paper) => agrees(own, paper, today) === false);
  const [first] = off;
  // Another paper of that name, or another file of the period, shows that both are meant.
  if (first === undefined || alike.some((paper) => agrees(own, paper, today) === true)) return null;
  return names.some((other) => other !== name && called(first, lower(other)) && agrees(lower(other), first, today) === true) ? null : first;
}
