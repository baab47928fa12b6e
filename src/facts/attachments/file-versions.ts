import { normalise } from '../words/fold';

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
