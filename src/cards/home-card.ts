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

/** What can be open: mis-sends being seen to; mails that want a decision, requests that want an approval; mails that wait for their time or somebody else. */
const OPEN = ['mishaps', 'decide', 'approve', 'waiting'] as const;
type Open = (typeof OPEN)[number];

/** What one room of the house has for the homepage. */
export interface HomePart {
  /** How many of each are open, where any are: what the title says. */
  readonly open?: Readonly<Partial<Record<Open, number>>>;
  /** Waits, or wants this user's decision: stands above everything that doesn't. */
  readonly now: readonly Section[];
  /** What became of mail lately: whoever looks an hour after a hold comes for this. */
  readonly results?: readonly Section[];
  /** Only there to be looked up or begun. */
  readonly later: readonly Section[];
}

/**
 * The homepage: first what could not be shown, then what is open in any room, what became of mail lately, and the rest. The button that looks anew stands
 * below the mail, whatever there is of it. Only to whom there is nothing to show is it said how to begin.
 */
export function homeCard(parts: readonly HomePart[], notShown: readonly NotShown[], lang: Lang): Card {
  const open = [...missing(notShown, lang), ...parts.flatMap(({ now }) => now)];
  const results = parts.flatMap((part) => part.results ?? []);
  const later = parts.flatMap((part) => part.later);
  const nothing: Section = { widgets: [{ kind: 'text', html: plain(say(lang, 'home.emptyHow')) }] };
  const refresh: Section = { widgets: [{ kind: 'buttons', buttons: [button(say(lang, 'home.refresh'), 'home', {})] }] };
  return {
    name: 'home',
    title: titleOf(parts, notShown, lang),
    // No footer: what is always in view and filled would be what the eye meets first, and nothing here is that urgent.
    sections: joined([...open, ...results, ...(open.length + results.length === 0 ? [nothing] : []), refresh, ...later]),
  };
}

/** The most urgent of what is open, and how many there are of it. */
function titleOf(parts: readonly HomePart[], notShown: readonly NotShown[], lang: Lang): string {
  for (const what of OPEN) {
    const count = parts.reduce((sum, { open }) => sum + (open?.[what] ?? 0), 0);
    if (count > 0) return say(lang, `home.title.${what}`, { count });
  }
  // What can't be shown may be what is open.
  return say(lang, notShown.length > 0 ? 'home.title.partly' : 'home.empty');
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
