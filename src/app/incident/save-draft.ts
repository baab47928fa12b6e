import type { Reaction } from '../../cards/ui';
import { ask } from '../../gmail/call';
import { createDraft } from '../../gmail/calls';
import { letterMail, type LetterMail } from '../../gmail/letter-mail';
import { say } from '../../messages/say';
import type { App } from '../app';
import { notice } from '../reactions';
import { shownRefusal } from '../shown-refusal';

/** Saves a letter as a Gmail draft of this user's, and goes on with the draft's id. Nothing is sent. Where Gmail refuses, the notice says so. */
export function saveDraft({ outside, lang }: App, letter: Omit<LetterMail, 'from'>, then: (draftId: string) => Reaction): Reaction {
  const made = ask(outside.fetcher, createDraft(letterMail({ ...letter, from: outside.account.email })));
  return made.ok ? then(made.value.id) : notice(say(lang, 'incident.letter.failed', { reason: shownRefusal(made.refusal, lang) }));
}
