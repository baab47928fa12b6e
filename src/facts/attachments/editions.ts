import { anyOf } from '../../draft/text/any-of';
import { normalise } from '../words/fold';
import type { OtherPaper } from './numbered-papers';

/** The edition that a text or a file's name says it is: `2027年1月改定`, `2026年度版`. */
const EDITION = anyOf(
  /(20\d\d|令和\s?\d{1,2}|R\d{1,2})年\s?(1[0-2]|0?[1-9])月(?:期|分|度|号)/g,
  /(?:(20\d\d|令和\s?\d{1,2}|R\d{1,2})年)?(1[0-2]|0?[1-9])月(?:\d{1,2}日)?(?:付け?)?(?:改[定訂正]|版|適用|施行|更新)/g,
  /(20\d\d|令和\s?\d{1,2}|R\d{1,2})年度/g,
);

/** `2027-1`, `-1` without a year, `FY2026`; each as it stands there. */
function editionsIn(text: string): Map<string, string> {
  return new Map([...text.matchAll(EDITION)].map(([whole, ofYear, ofMonth, year = '', month, fiscal]) => [fiscal === undefined ? `${westernYear(ofYear ?? year)}-${Number(ofMonth ?? month)}` : `FY${westernYear(fiscal)}`, whole]));
}

/** '' where no year is given. */
function westernYear(year: string): string {
  const [, era] = /^(?:令和|R)\s?(\d{1,2})$/.exec(year) ?? [];
  return era === undefined ? year : String(2018 + Number(era));
}

/** Of a file by its name: a normalised text's one edition, where the name has another of the same kind; null where they agree or say nothing. */
export function otherEditions(text: string): (name: string) => OtherPaper | null {
  const said = editionsIn(text);
  const [[edition, words] = ['', '']] = said;
  if (said.size !== 1) return () => null;
  const isFiscal = edition.startsWith('FY');
  const monthIn = (one: string): string | undefined => one.split('-')[1];
  const agrees = ([one]: readonly [string, string]): boolean => one === edition || (!isFiscal && (one.startsWith('-') || edition.startsWith('-')) && monthIn(one) === monthIn(edition));
  return (name) => {
    const own = [...editionsIn(normalise(name))].filter(([one]) => one.startsWith('FY') === isFiscal);
    const [first] = own;
    return first === undefined || own.some(agrees) ? null : { said: words, has: first[1] };
  };
}
