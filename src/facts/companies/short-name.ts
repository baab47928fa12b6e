import type { Facts } from '../facts';
import { normalise } from '../words/fold';

/** Words that many companies' names begin with. */
const COMMON = /^(?:the|new|first|north|south|east|west|royal|national|international|global|united|general|central|city|saint|university|college|hospital|bank)$/i;

/** Whether a word that a company’s name begins with tells no company from another, in whatever case it is written. */
export function isCommonFirstWord(word: string): boolean {
  return COMMON.test(word);
}

/** The first word of a company's Latin name where it stands in a text: `Hexham` for Hexham Vale Tractors. Null where it doesn't, or says nothing. */
export function shortLatinName(org: string, text: string, { organisations }: Facts): string | null {
  const name = normalise(organisations.nameOf(org));
  const [first = ''] = (/^[A-Z]/.test(name) ? /^[A-Z][\p{L}'-]{3,}/u.exec(name) : null) ?? [];
  if (first === '' || isCommonFirstWord(first)) return null;
  return new Set(text.slice(0, 50_000).split(/[^\p{L}'-]+/u)).has(first) ? first : null;
}

/** `ハナビシさん`: the katakana that people call a company by for short. */
export function shortKatakanaName(org: string, text: string, { organisations }: Facts): string | null {
  for (const [word] of text.slice(0, 20_000).matchAll(/[\u30a1-\u30f6ー]{3,}(?=さん|様|さま)/g)) if (organisations.ofShortName(word) === org) return word;
  return null;
}
