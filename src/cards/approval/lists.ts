import type { Waiting } from '../../approval/approvals';
import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import type { HeldMail } from '../../outbox/held-mail';
import type { Zone } from '../../ports/zone';
import { showMoment } from '../../time/show';
import { button } from '../actions';
import { firstAndOthers, someOf, subjectOr } from '../texts';
import { lines, plain, type Section, type Widget } from '../ui';

/** A request that waits for this user, as far as its mail was found. */
export interface ToApprove {
  readonly since: number;
  /** Message to decide beside; null where it can't be found. */
  readonly mail: { readonly messageId: string; readonly sender: string; readonly subject: string } | null;
}

/** What waits for this user's approval, the longest waiting first; `count`: all of it, shown or not. */
export function toApproveList(requests: readonly ToApprove[], count: number, now: number, zone: Zone, lang: Lang): Section[] {
  if (requests.length === 0) return [];
  const line = ({ since, mail }: ToApprove): Widget => {
    const time = showMoment(since, now, zone, lang);
    if (!mail) return { kind: 'decorated', top: time, html: plain(say(lang, 'home.noRequest')) };
    return {
      kind: 'decorated',
      top: say(lang, 'home.since', { time }),
      html: lines(plain(subjectOr(lang, mail.subject)), plain(mail.sender)),
      button: button(say(lang, 'home.approveOpen'), 'openRequest', { message: mail.messageId }),
    };
  };
  const more: Widget[] = count > requests.length ? [{ kind: 'text', html: plain(say(lang, 'home.approveMore', { count: count - requests.length })) }] : [];
  return [{ header: say(lang, 'home.approve', { count }), widgets: [...requests.map(line), ...more] }];
}

/** This user's own mail that waits for somebody: with whom it lies, and since when. */
export function awaitingList(entries: readonly HeldMail[], waiting: readonly Waiting[], now: number, zone: Zone, lang: Lang): Section[] {
  if (entries.length === 0) return [];
  const line = (entry: HeldMail): Widget => {
    const one = waiting.find(({ id }) => id === entry.id);
    return {
      kind: 'decorated',
      top: one ? say(lang, 'home.since', { time: showMoment(one.since, now, zone, lang) }) : say(lang, 'state.awaiting-approval'),
      html: lines(
        plain(subjectOr(lang, entry.subject)),
        ...(one ? [plain(say(lang, 'home.awaitingWith', { who: someOf(lang, one.with) }))] : []),
        ...(one?.asked ? [plain(say(lang, 'home.awaitingAsked'))] : []),
      ),
      bottom: firstAndOthers(lang, entry.recipients, entry.recipientCount),
      button: button(say(lang, 'home.open'), 'open', { mail: entry.id }),
    };
  };
  return [{ header: say(lang, 'home.awaiting', { count: entries.length }), widgets: entries.map(line) }];
}
