import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import { leavesAt, type HeldMail } from '../../outbox/held-mail';
import { isWaiting, wantsPerson } from '../../outbox/states';
import { wantsTelling } from '../../outbox/telling';
import { stateWords } from '../../outbox/words';
import type { Zone } from '../../ports/zone';
import { showMoment } from '../../time/show';
import { wallTimeAt } from '../../time/zoned';
import { button } from '../actions';
import type { HomePart } from '../home-card';
import { firstAndOthers, subjectOr } from '../texts';
import { lines, plain, type Section, type Widget } from '../ui';

/** Mails listed in a section; the rest is counted. */
const LISTED = 15;

/** This user's held mail as the homepage lists it: what wants a decision or waits, and what was finished lately. */
export function heldList(entries: readonly HeldMail[], unreadable: number, now: number, zone: Zone, lang: Lang): HomePart {
  const waiting = entries.filter((entry) => isWaiting(entry.state));
  const open = (entry: HeldMail): boolean => wantsPerson(entry.state) || wantsTelling(entry);
  const newestFirst = entries.filter((entry) => !isWaiting(entry.state)).sort((a, b) => b.movedAt - a.movedAt);
  const attention = newestFirst.filter(open);
  const ended = newestFirst.filter((entry) => !open(entry));
  const today = ended.filter((entry) => entry.state === 'sent' && sameDay(entry.movedAt, now, zone));
  const recent = ended.filter((entry) => !today.includes(entry));
  const time = (at: number): string => showMoment(at, now, zone, lang);
  const list = (header: string, members: readonly HeldMail[], top: (entry: HeldMail) => string, ended: (entry: HeldMail) => string = () => ''): Section[] =>
    members.length === 0 ? [] : [{
      header,
      widgets: [
        ...members.slice(0, LISTED).map((entry) => line(entry, top(entry), ended(entry), lang)),
        ...(members.length > LISTED ? [{ kind: 'text', html: plain(say(lang, 'home.more', { count: members.length - LISTED })) } as const] : []),
      ],
    }];
  return {
    open: { decide: attention.length + unreadable, waiting: waiting.length },
    now: [
      ...(unreadable > 0 ? [{ widgets: [{ kind: 'text', html: plain(say(lang, 'home.unreadable', { count: unreadable })) }] } as const] : []),
      ...list(say(lang, 'home.attention', { count: attention.length }), attention, (entry) => stateWords(entry, lang)),
      ...list(say(lang, 'home.waiting', { count: waiting.length }), waiting, (entry) =>
        entry.state !== 'held' ? stateWords(entry, lang) : say(lang, 'held.title', { time: time(leavesAt(entry)) })),
    ],
    results: [
      ...list(say(lang, 'home.sentToday', { count: today.length }), today, (entry) => time(entry.movedAt)),
      ...list(say(lang, 'home.recent'), recent, (entry) => stateWords(entry, lang), (entry) => time(entry.movedAt)),
    ],
    later: [],
  };
}

function sameDay(one: number, other: number, zone: Zone): boolean {
  const [a, b] = [wallTimeAt(one, zone), wallTimeAt(other, zone)];
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

/** Gmail cuts what stands on top off at the width of its sidebar, and wraps what stands below. */
function line(entry: HeldMail, top: string, ended: string, lang: Lang): Widget {
  return {
    kind: 'decorated',
    top,
    // What wants a decision says why it has come to that: sent back and refused by Gmail are different things to do.
    html: lines(plain(subjectOr(lang, entry.subject)), ...(wantsPerson(entry.state) && entry.cause !== '' ? [plain(say(lang, `cause.${entry.cause}`))] : [])),
    bottom: [ended, firstAndOthers(lang, entry.recipients, entry.recipientCount)].filter((text) => text !== '').join(' · '),
    button: button(say(lang, 'home.open'), 'open', { mail: entry.id }),
  };
}
