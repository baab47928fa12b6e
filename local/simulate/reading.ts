import type { ActionName } from '../../src/cards/actions';
import type { Lang } from '../../src/messages/lang';
import { ja, type Key } from '../../src/messages/ja';
import { say } from '../../src/messages/say';
import type { Screen, ScreenButton } from '../screen';
import { refIn } from './ref';

/** How a mail stands, as its sender reads it off a card or a notice. */
export type Seen = 'held' | 'sent' | 'cancelled' | 'changed' | 'late' | 'failed' | 'gone';

const ENDS = ['sent', 'cancelled', 'changed', 'late', 'failed', 'gone'] as const;
const WORDS = ['sent', 'cancelled', 'changed', 'late', 'failed', 'gone', 'gone.by-hand', 'gone.deleted', 'gone.unsure'] as const;
const LANGS: readonly Lang[] = ['ja', 'en'];

/** The state that a card of one held mail shows; null for any other card. */
export function stateOnCard(screen: Screen, lang: Lang): Seen | null {
  return endBy((words) => screen.title === words, lang) ?? (pressFor(screen, 'cancel') ? 'held' : null);
}

/** The end whose words fit. */
function endBy(fits: (words: string) => boolean, lang: Lang): Seen | undefined {
  const found = WORDS.find((one) => fits(say(lang, `state.${one}`)));
  return ENDS.find((state) => found?.startsWith(state));
}

/** A press that the card offers for an action. */
export function pressFor(screen: Screen, action: ActionName): ScreenButton | undefined {
  return screen.buttons.find((button) => button.parameters.action === action);
}

/** One line of the homepage's list. */
export interface ListedMail {
  readonly ref: string;
  /** Id of the entry. */
  readonly entry: string;
  readonly seen: Seen;
  readonly open: ScreenButton;
}

export function listedMails(screen: Screen, lang: Lang): ListedMail[] {
  return screen.rows.flatMap(({ top, text, button }) => {
    const ref = refIn(text);
    const entry = button?.parameters.mail;
    if (ref === null || !button || entry === undefined) return [];
    return [{ ref, entry, seen: endBy((words) => top.startsWith(words), lang) ?? 'held', open: button }];
  });
}

/** Every sentence that the add-on begins the subject of a notice with, and what it tells. */
const NOTICES = (Object.keys(ja) as Key[]).flatMap((key) => {
  const kind = /^notice\.(.+)\.subject$/.exec(key)?.[1];
  if (kind === undefined) return [];
  // Any other notice says that nobody knows where the mail is.
  const seen: Seen = kind === 'changed' || kind === 'late' || kind === 'failed' ? kind : 'gone';
  return LANGS.map((lang) => ({ beginning: say(lang, key, { subject: '\0' }).split('\0')[0] ?? '', seen }));
});

/** What a notice mail tells, by its subject; null for a mail that is no notice. */
export function noticeOf(subject: string): Seen | null {
  return NOTICES.find(({ beginning }) => beginning !== '' && subject.startsWith(beginning))?.seen ?? null;
}
