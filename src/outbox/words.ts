import type { Lang } from '../messages/lang';
import { listOf } from '../messages/list-of';
import { say } from '../messages/say';
import type { HeldMail } from './held-mail';

/** Why an entry is where it is: our sentence, then what Gmail, the platform or an approver said. */
export function causeWords({ cause, reason }: HeldMail, lang: Lang): string[] {
  return [...(cause === '' ? [] : [say(lang, `cause.${cause}`)]), ...(reason === '' ? [] : [reason])];
}

/** Where an entry is, as a title: of a draft that is gone, what became of it where that is known. */
export function stateWords({ state, cause }: HeldMail, lang: Lang): string {
  return say(lang, state === 'gone' && (cause === 'by-hand' || cause === 'deleted' || cause === 'unsure') ? `state.gone.${cause}` : `state.${state}`);
}

/** The parts of the draft that changed, named; '' where that is not known. */
export function changedWords({ changed }: HeldMail, lang: Lang): string {
  return listOf(lang, changed.map((part) => say(lang, `part.${part}`)));
}
