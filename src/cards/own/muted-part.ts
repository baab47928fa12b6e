import type { MutedPair } from '../../check/muted-list';
import { titleOf } from '../../check/words';
import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import type { Zone } from '../../ports/zone';
import { showMoment } from '../../time/show';
import { button } from '../actions';
import type { HomePart } from '../home-card';
import { plain, type Widget } from '../ui';

/** Pairs listed, the newest first; the rest is counted. */
const LISTED = 15;

/** The warnings that this user no longer wants for single addresses, each with a button that brings it back. */
export function mutedPart(pairs: readonly MutedPair[], now: number, zone: Zone, lang: Lang): HomePart {
  if (pairs.length === 0) return { now: [], later: [] };
  const more = pairs.length - LISTED;
  const widgets = [...pairs].reverse().slice(0, LISTED).map(({ rule, address, at }): Widget => ({
    kind: 'decorated',
    top: titleOf(rule, lang),
    html: plain(address),
    bottom: say(lang, 'mute.since', { time: showMoment(at, now, zone, lang) }),
    button: button(say(lang, 'mute.back'), 'unmute', { rule, address }),
  }));
  const rest: Widget[] = more > 0 ? [{ kind: 'text', html: plain(say(lang, 'home.more', { count: more })) }] : [];
  return { now: [], later: [{ header: say(lang, 'mute.list', { count: pairs.length }), shown: 1, widgets: [...widgets, ...rest] }] };
}
