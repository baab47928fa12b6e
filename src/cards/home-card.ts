import type { Lang } from '../messages/lang';
import { say } from '../messages/say';
import { button } from './actions';
import { lines, plain, type Card, type Section } from './ui';

/** The rooms of the house that have something for the homepage. */
export type Room = 'incident' | 'approval' | 'held' | 'clock' | 'muted' | 'tighten' | 'passphrases' | 'admin';

/** A room that failed, and the reason as it was thrown. */
export interface NotShown {
  readonly room: Room;
  readonly reason: string;
}

/** What one room of the house has for the homepage. */
export interface HomePart {
  /** Waits, or wants this user's decision: stands above everything that doesn't. */
  readonly now: readonly Section[];
  /** Finished, or only there to be looked up. */
  readonly later: readonly Section[];
}

/** The homepage: first what could not be shown, then what is open in any room, then the rest. Says how to begin when nothing is open. */
export function homeCard(parts: readonly HomePart[], notShown: readonly NotShown[], lang: Lang): Card {
  const open = [...missing(notShown, lang), ...parts.flatMap(({ now }) => now)];
  const later = parts.flatMap((part) => part.later);
  const nothing: Section = { widgets: [{ kind: 'text', html: plain(say(lang, 'home.emptyHow')) }] };
  const refresh: Section = { widgets: [{ kind: 'buttons', buttons: [button(say(lang, 'home.refresh'), 'home', {})] }] };
  return {
    name: 'home',
    title: say(lang, open.length === 0 ? 'home.empty' : 'home.title'),
    // No footer: what is always in view and filled would be what the eye meets first, and nothing here is that urgent.
    sections: joined(open.length === 0 ? [nothing, ...later, refresh] : [...open, refresh, ...later]),
  };
}

/** One text for all rooms that failed alike. Without the list of held mail, it says how a mail is stopped from Gmail. */
function missing(notShown: readonly NotShown[], lang: Lang): Section[] {
  const reasons = [...new Set(notShown.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const rooms = notShown.filter((one) => one.reason === reason).map(({ room }) => room);
    const which = rooms.map((room) => say(lang, `home.room.${room}`)).join(lang === 'ja' ? '、' : ', ');
    const said = [say(lang, 'home.notShown', { which, reason }), ...(rooms.includes('held') ? [say(lang, 'home.notShownHeld')] : [])];
    return { widgets: [{ kind: 'text', html: lines(...said.map(plain)) }] };
  });
}

/** Sections without a header that follow each other become one: a line between two buttons parts nothing. */
function joined(sections: readonly Section[]): Section[] {
  return sections.reduce<Section[]>((all, section) => {
    const last = all[all.length - 1];
    if (!last || !isButtons(last) || !isButtons(section)) return [...all, section];
    return [...all.slice(0, -1), { ...last, widgets: [...last.widgets, ...section.widgets] }];
  }, []);
}

/** Buttons that any other may follow: no header of their own, nothing folded away. */
function isButtons({ header, shown, widgets }: Section): boolean {
  return header === undefined && shown === undefined && widgets.every(({ kind }) => kind === 'buttons');
}
