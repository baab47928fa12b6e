import { anyOf } from '../../draft/text/any-of';
import { EN_MONTH } from '../numbers/calendar-words';
import { normalise } from '../words/fold';
import { sentencesOf } from '../words/sentences';
import { unwrapped } from '../words/unwrapped';
import type { OtherPaper } from './numbered-papers';

interface Kind {
  /** How texts call it. */
  readonly said: RegExp;
  /** How names of files call it, in lower case and without separators. */
  readonly named: RegExp;
}

const JA_PRICES = '(?:価格|料金|単価|運賃|定価|卸値|会費|学費|授業料)(?:一覧)?';
const JA_CALENDAR = 'カレンダー|年間(?:行事)?(?:予定|計画)表?|行事予定表?|休業日(?:一覧|表)|営業日程?表';
const EN_PRICES = 'pricelist|prices|pricing|ratecard|rates|tariff|fees|feeschedule';

/** Papers that a house issues for a year, and that are out of date with it. */
const KINDS: readonly Kind[] = [
  { said: new RegExp(`${JA_PRICES}表|プライスリスト`), named: new RegExp(`${JA_PRICES}|プライスリスト|${EN_PRICES}`) },
  { said: /カタログ|パンフレット|総覧|要覧|便覧/, named: /カタログ|パンフ|総覧|要覧|便覧|catalog|brochure/ },
  { said: new RegExp(JA_CALENDAR), named: /カレンダー|年間|行事予定|休業日|営業日|calendar/ },
  { said: /(?:募集|入試|入園|入学|助成|公募|出展)要[項領]/, named: /要[項領]/ },
  { said: /時刻表|ダイヤ表/, named: /時刻表|ダイヤ|timetable/ },
  { said: /\b(?:price list|prices|pricing|rate card|rates|tariffs?|fees|fee schedule|schedule of fees)\b/, named: new RegExp(`${EN_PRICES}|価格|料金|単価`) },
  { said: /\b(?:catalogues?|catalogs?|brochure|prospectus|range guide)\b/, named: /catalog|brochure|prospectus|rangeguide|カタログ/ },
  { said: /\b(?:calendar|year planner|timetable|term dates)\b/, named: /calendar|planner|timetable|termdates|カレンダー/ },
  { said: /\b(?:fixture list|season programme|season program)\b/, named: /fixture|program/ },
  { said: /\b(?:handbook|yearbook|holiday list|list of holidays|membership form)\b/, named: /handbook|yearbook|holiday|membership/ },
];

const JA_YEAR = '(?:(20\\d\\d)|(?:令和|R)\\s?(\\d{1,2}))\\s?年(?:(度)(?:版|用)?|版|用|分)?\\s?の?\\s?(?:[A-Za-z\\u3400-\\u9fff\\u30a1-\\u30f6ー]{0,8}?)';
/** `2027 export prices`, not `2027 we will publish prices`. */
const EN_BETWEEN = '(?:(?!(?:we|our|you|your|they|the|a|an|and|or|is|are|be|will|has|have|had|in|on|at|to|of|by|for|with|from)\\b)[a-z]+ ){0,3}?';
/** The year of a day, not of the paper behind it: `from 1 January 2027 prices rise`. */
const NOT_OF_DAY = `(?<!\\b${EN_MONTH.replace('(', '(?:')}\\.?,? )`;

/** It goes along with this mail. */
const GIVES = anyOf(
  /添付|同封|(?:お送り|送付|お届け|共有|お渡し)(?:いた|致|し|申|させ)|差し上げ|(?:でき|仕上)(?:ました|あがりました|上がりました)/i,
  /\b(?:attach(?:ed|ing)|enclos(?:ed|ing)|here (?:is|are|comes)|please find|(?:I am|I'm|we are|we're) sending|sending you|herewith)\b/i,
);
/** What the sentence says of the paper is not that it goes along. */
const NOT_THIS = anyOf(
  /見直し|(?:作成|制作|編集|策定)(?:中|の|に|を)|校正|入稿|に掲載|への掲載|(?<!ご)(?:検討|相談)|に向け|について|に関|お送りください|ご?送付(?:ください|を?お願|いただ)/i,
  /\b(?:(?:to|will|for|of) (?:review|update|prepare|design|discuss)|(?:reviewing|updating|preparing|designing|discussing|planning)|proofs?|draft|towards|based on|basis)\b/i,
  /\b(?:could you|can you|please send|send (?:me|us))\b/i,
);
/** The paper of now or of before goes along on purpose. */
const ON_PURPOSE = anyOf(
  /現行|現在の|今年度?(?:の?分|のもの|版)|(?:昨年|去年|前年)度?[の版分]|前回|以前の|まだ|未定|準備中|(?:でき|出来|決まり)次第|後日|追って|参考(?:として|用)|当面|暫定/i,
  /来月[^。\n]{0,10}(?:お送り|お届け|完成|でき)/i,
  /\b(?:current|existing|present|this year's|last year|previous year|meanwhile|in the meantime|until then|not (?:yet|ready)|to follow|will follow)\b/i,
  /\b(?:for reference|as a guide|still|compar\w*)\b/i,
);

/** The year of a paper as the text says it. */
interface Said {
  readonly words: string;
  readonly year: number;
  /** It begins in that year, and ends in the next. */
  readonly isFiscal: boolean;
  readonly kind: Kind;
}

/** For each kind: `2027年版の価格表`, `2027 export prices`, and `price list for 2027`. */
const PATTERNS = KINDS.map((kind) => {
  const { source } = kind.said;
  return {
    kind,
    japanese: new RegExp(`${JA_YEAR}(?:${source})`, 'g'),
    before: new RegExp(`${NOT_OF_DAY}\\b(20\\d\\d) ${EN_BETWEEN}(?:${source})`, 'gi'),
    behind: new RegExp(`(?:${source})(?: for(?: the)?)?(?: year| season)? ?\\(?(20\\d\\d)(?![\\d/.-]|年\\s?\\d)(年度)?`, 'gi'),
  };
});
const YEAR = /20\d\d|(?:令和|R)\s?\d/;
const MOST_SENTENCES = 200;

function saidIn(text: string): Said[] {
  const found: Said[] = [];
  const dated = sentencesOf(unwrapped(text), 10_000).filter((sentence) => YEAR.test(sentence) && !NOT_THIS.test(sentence));
  for (const sentence of dated.slice(0, MOST_SENTENCES)) {
    for (const { kind, japanese, before, behind } of PATTERNS) {
      for (const [words, western, era, fiscal] of sentence.matchAll(japanese)) {
        found.push({ words, year: western === undefined ? 2018 + Number(era) : Number(western), isFiscal: fiscal !== undefined, kind });
      }
      for (const [words, year] of sentence.matchAll(before)) found.push({ words, year: Number(year), isFiscal: false, kind });
      for (const [words, year, fiscal] of sentence.matchAll(behind)) found.push({ words, year: Number(year), isFiscal: fiscal !== undefined, kind });
    }
  }
  return found;
}

/** Years that a file's name says it is of: `_2025`, `2025年版`, `2026-27`, `令和7年度`, `FY2025`; those of a day or month are of its making. */
function yearsOf(name: string): number[] {
  const western = [...name.matchAll(/(?<!\d)(20\d\d)(?!\d)(?:[-_~](?:20)?(\d\d)(?!\d))?/g)].flatMap(([, first, last]) => {
    const end = last === undefined ? null : 2000 + Number(last);
    return end !== null && end === Number(first) + 1 ? [Number(first), end] : [Number(first)];
  });
  return [...western, ...[...name.matchAll(/(?:令和|(?<![A-Za-z])R)(\d{1,2})(?=年)/g)].map(([, year]) => 2018 + Number(year))];
}

const MADE = /(?<!\d)20\d\d[-_.年]?(?:0[1-9]|1[0-2]|[1-9](?=月))(?![\d])/;

/**
 * Of a file by its name: the paper with its year as a normalised text says that it goes along, where the only file of that kind is of another
 * year, which the text nowhere names. Null everywhere else.
 *
 * @param names of all files
 */
export function otherYearsPapers(text: string, names: readonly string[]): (name: string) => OtherPaper | null {
  if (!YEAR.test(text) || !GIVES.test(text) || ON_PURPOSE.test(text)) return () => null;
  const said = saidIn(text);
  const called = ({ named }: Kind, name: string): boolean => named.test(normalise(name).toLowerCase().replace(/[\s_.-]/g, ''));
  return (name) => {
    const own = normalise(name);
    const years = yearsOf(own);
    if (years.length === 0 || MADE.test(own) || years.some((year) => text.includes(`${year}`) || text.includes(`令和${year - 2018}年`))) return null;
    const papers = said.filter(({ kind }) => called(kind, own));
    const [first] = papers;
    if (first === undefined || names.filter((other) => called(first.kind, other)).length > 1) return null;
    // A fiscal year reaches into the next one, by which the file may be called.
    return papers.some(({ year, isFiscal }) => years.includes(year) || (isFiscal && years.includes(year + 1))) ? null : { said: first.words.trim(), has: `${years[0] ?? ''}` };
  };
}
