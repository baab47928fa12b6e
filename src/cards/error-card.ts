import type { Lang } from '../messages/lang';
import { say } from '../messages/say';
import { plain, type Button, type Card } from './ui';

/** Something could not be checked or done: what and why, and what to press. Never a way to send. */
export function errorCard(text: string, lang: Lang, retry?: Button): Card {
  return {
    name: 'error',
    title: say(lang, 'error.title'),
    sections: [{ widgets: [{ kind: 'text', html: plain(text) }] }],
    ...(retry ? { footer: { primary: retry } } : {}),
  };
}
