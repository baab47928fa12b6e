import { matchesWildcard } from '../../policy/pattern';
import type { When } from '../../policy/policy';
import type { Facts } from '../facts';
import { fold, normalise } from './fold';
import { findWord } from '../../policy/word-pattern';

/** A text made ready for `hasWord`. */
export function readyText(text: string): string {
  return fold(normalise(text));
}

/** The first stretch of a text made ready that a word of the policy matches (`findWord`); null where there is none. */
export function wordIn(word: string, ready: string): string | null {
  return findWord(fold(normalise(word)), ready);
}

/** Whether a word of the policy stands anywhere in a text made ready. */
export function hasWord(word: string, ready: string): boolean {
  return wordIn(word, ready) !== null;
}

/** A word of the policy as a sentence names it: without the `*` at its edges. */
export function shownWord(word: string): string {
  return word.replace(/^\*+|\*+$/g, '') || word;
}

/** Whether a file's name ends in a suffix, written with or without its dot. */
export function hasSuffix(suffix: string, readyName: string): boolean {
  return matchesWildcard(`*.${fold(normalise(suffix)).replace(/^\*?\./, '')}`, readyName);
}

/** Whether a row of the policy is about this mail. `external` where it is about one recipient: whether that one is outside. */
export function isMeant(when: When, { externals, draft }: Pick<Facts, 'externals' | 'draft'>, external = externals.length > 0): boolean {
  const attached = draft.attachments.length > 0;
  switch (when) {
    case 'always': return true;
    case 'external': return external;
    case 'attachments': return attached;
    case 'external-attachments': return external && attached;
  }
}
