import { normalise } from '../words/fold';
import { baseOf } from './file-name';

const VERSION = /(?:^|[^A-Za-z0-9])(?:v|ver\.?|rev\.?|version |revision |改訂版?|改訂第?|第)\s?(\d{1,2})(?:\.\d+)?(?:版|稿)?(?!\s?[\d年月回次期条章号項])/i;

/** The first version that a text or a file's name gives, by its number before the point, and as it stands there; null where it gives none. */
export function versionIn(text: string): { readonly number: number; readonly said: string } | null {
  const match = VERSION.exec(text);
  return match === null ? null : { number: Number(match[1]), said: match[0].trim() };
}

/** The same for the names of all versions of a file. */
export function stemOf(name: string): string {
  return normalise(name).toLowerCase().replace(VERSION, '#').replace(/\s/g, '');
}

/** A version by its letter, as a text says it (`E版`, `Rev. E`) and as it ends a file's name or follows rev in it (`_C`, `RevC`). */
const LETTER_SAID = /(?<![A-Za-z\d])([A-H])版(?!画|面|下|型)|\b(?:[Rr]evision|[Rr]ev\.?) ?([A-H])(?![A-Za-z\d'’])/g;
const LETTER_IN_NAME = /(?:[\s_-](?:rev\.?|revision)?[\s_-]?|(?<=[a-z])Rev\.?)([A-H])(?:版)?$|(?<![A-Za-z])[Rr]ev(?:ision)?[\s_.-]?([A-H])(?![A-Za-z\d])/;

/** Annexes, options and parts have letters of their own. */
const LETTERED_THING = /(?:annex|appendix|exhibit|schedule|option|part|plan|type|unit|block|lot|group|class|building|zone|sheet|set|別紙|別添|別表|付録|資料|案|棟|区画|タイプ|組)[\s_-]?[A-H]$/i;

/** The one version that a text names by its letter, in capitals; null where it names none or several. */
export function letteredVersionIn(text: string): { readonly letter: string; readonly said: string } | null {
  const found = [...text.matchAll(LETTER_SAID)].map(([said, ja, en]) => ({ letter: ja ?? en ?? '', said }));
  const [first] = found;
  return first === undefined || found.some(({ letter }) => letter !== first.letter) ? null : first;
}

/** The letter of a file's version by its name; '' where it has none. */
export function letterOfFile(name: string): string {
  const base = baseOf(name).trim();
  if (LETTERED_THING.test(base)) return '';
  const [, last, behind] = LETTER_IN_NAME.exec(base) ?? [];
  return last ?? behind ?? '';
}
