import type { Lang } from '../messages/lang';
import { say } from '../messages/say';
import { button } from './actions';
import { plain, type Card, type Section } from './ui';

/** What one room of the house has for the homepage. */
export interface HomePart {
  /** Waits, or wants this user's decision: stands above everything that doesn't. */
  readonly now: readonly Section[];
  /** Finished, or only there to be looked up. */
  readonly later: readonly Section[];
}

/** The homepage: first what is open in any room, then the rest. Says how to begin when nothing is open. */
export function homeCard(parts: readonly HomePart[], lang: Lang): Card {
  const open = parts.flatMap(({ now }) => now);
  const nothing: Section = { widgets: [{ kind: 'text', html: plain(say(lang, 'home.emptyHow')) }] };
  return {
    name: 'home',
    title: say(lang, open.length === 0 ? 'home.empty' : 'home.title'),
    sections: [...(open.length === 0 ? [nothing] : open), ...parts.flatMap(({ later }) => later)],
    footer: { primary: button(say(lang, 'home.refresh'), 'home', {}) },
  };
}
