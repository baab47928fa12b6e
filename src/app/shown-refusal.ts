import type { Refusal } from '../gmail/call';
import type { Lang } from '../messages/lang';
import { say } from '../messages/say';

/** A refusal in a few words: what Google said, with the status for whoever has to help. */
export function shownRefusal({ status, reason, message }: Refusal, lang: Lang): string {
  const said = (message === '' ? reason : message).replace(/[.。]$/, '');
  return [said, status === 0 ? '' : `HTTP ${status}`].filter((text) => text !== '').join(', ') || say(lang, 'error.noAnswer');
}
