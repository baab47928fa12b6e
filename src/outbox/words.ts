import type { Lang } from '../messages/lang';
import { say } from '../messages/say';
import type { HeldMail } from './held-mail';

/** Why an entry is where it is: our sentence, then what Gmail, the platform or an approver said. */
export function causeWords({ cause, reason }: HeldMail, lang: Lang): string[] {
  return [...(cause === '' ? [] : [say(lang, `cause.${cause}`)]), ...(reason === '' ? [] : [reason])];
}

/** The parts of the draft that changed, named; '' where that is not known. */
export function changedWords({ changed }: HeldMail, lang: Lang): string {
  return changed.map((part) => say(lang, `part.${part}`)).join(lang === 'ja' ? '、' : ', ');
}
