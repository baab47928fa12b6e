import { en } from './en';
import { ja, type Key } from './ja';
export type { Key };
import { fill, type Lang, type Values } from './lang';

const TABLES: Readonly<Record<Lang, Readonly<Record<Key, string>>>> = { ja, en };

/** A sentence in a language, its placeholders filled. */
export function say(lang: Lang, key: Key, values?: Values): string {
  return fill(TABLES[lang][key], values);
}
