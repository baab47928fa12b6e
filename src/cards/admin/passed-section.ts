import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import type { Zone } from '../../ports/zone';
import { showMoment } from '../../time/show';
import { button } from '../actions';
import { plain, type Section } from '../ui';

/** The key by which mail is marked as having passed Matta (docs/enforce.md). */
export function passedSection(key: { readonly id: string; readonly at: number } | 'unreadable' | null, now: number, zone: Zone, lang: Lang): Section {
  const text = key === null ? say(lang, 'admin.key.none') : key === 'unreadable' ? say(lang, 'admin.key.unreadable') : say(lang, 'admin.key.is', { id: key.id, time: showMoment(key.at, now, zone, lang) });
  return {
    header: say(lang, 'admin.key'),
    widgets: [
      { kind: 'text', html: plain(text) },
      { kind: 'buttons', buttons: [button(say(lang, key === null ? 'admin.key.make' : 'admin.key.change'), 'adminKey', {})] },
    ],
  };
}
