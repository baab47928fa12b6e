import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import { plain, type Section } from '../ui';

/** On the homepage: the way to the page of the minute clock; said more fully as long as none is at work. */
export function clockSection(page: string, runs: boolean, lang: Lang): Section {
  return {
    header: say(lang, 'home.clock'),
    widgets: [
      ...(runs ? [] : [{ kind: 'text', html: plain(say(lang, 'home.clockHow')) } as const]),
      { kind: 'buttons', buttons: [{ text: say(lang, 'home.clockOpen'), press: { open: page } }] },
    ],
  };
}
