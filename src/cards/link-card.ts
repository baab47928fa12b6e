import type { Lang } from '../messages/lang';
import { say } from '../messages/say';
import type { HeldMail } from '../outbox/held-mail';
import { stateWords } from '../outbox/words';
import type { Zone } from '../ports/zone';
import type { Access } from '../seal/link-access';
import { showMoment } from '../time/show';
import { button } from './actions';
import { firstAndOthers, subjectOr } from './texts';
import { plain, type Card, type Section, type Widget } from './ui';

/** A card takes 100 widgets. */
const MOST = 60;

/**
 * Who can open a mail's files now, with a way to take it back from each or from all.
 *
 * @param mail a held mail's id
 * @param entry what the outbox still knows of that mail; null where it was forgotten, since links outlive its list
 */
export function linkCard(mail: string, entry: HeldMail | null, access: Access, now: number, zone: Zone, lang: Lang): Card {
  const readers = access.kind === 'shared' ? access.readers : [];
  const nothing: Widget = { kind: 'text', html: plain(say(lang, access.kind === 'unknown' ? 'link.unknown' : 'link.nobody')) };
  return {
    name: 'link',
    title: say(lang, 'link.title'),
    ...(entry === null ? {} : { subtitle: subjectOr(lang, entry.subject) }),
    sections: [...(entry === null ? [] : [mailOf(entry, now, zone, lang)]), {
      widgets: readers.length === 0 ? [nothing] : readers.slice(0, MOST).map(({ address, expires }): Widget => ({
        kind: 'decorated', html: plain(address), icon: 'PERSON',
        bottom: expires === null ? say(lang, 'link.forGood') : say(lang, 'link.until', { time: showMoment(expires, now, zone, lang) }),
        button: button(say(lang, 'link.revoke'), 'linkRevoke', { mail, address }),
      })).concat(readers.length > MOST ? [{ kind: 'text', html: plain(say(lang, 'missing.more', { count: readers.length - MOST })) }] : []),
    }],
    ...(readers.length === 0 ? {} : { footer: { primary: button(say(lang, 'link.revokeAll'), 'linkRevoke', { mail, address: '*' }) } }),
  };
}

function mailOf(entry: HeldMail, now: number, zone: Zone, lang: Lang): Section {
  const { recipients, recipientCount, movedAt, state } = entry;
  return {
    widgets: [{
      kind: 'decorated', icon: 'EMAIL',
      top: say(lang, 'held.to', { count: recipientCount }),
      html: plain(firstAndOthers(lang, recipients, recipientCount)),
      bottom: state === 'sent' ? say(lang, 'link.sentAt', { time: showMoment(movedAt, now, zone, lang) }) : stateWords(entry, lang),
    }],
  };
}
