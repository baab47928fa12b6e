import type { Lang } from '../messages/lang';
import { say } from '../messages/say';
import { choiceFor } from '../outbox/delay';
import type { HeldMail } from '../outbox/held-mail';
import { isWaiting } from '../outbox/states';
import type { Zone } from '../ports/zone';
import { showMoment } from '../time/show';
import { HOUR } from '../time/zoned';
import { button } from './actions';
import { delayFields } from './delay-fields';
import { firstAndOthers, subjectOr } from './texts';
import { plain, type Card, type Section } from './ui';

/** One held mail: when it leaves and what can still be done; or what became of it. */
export function heldCard(entry: HeldMail, now: number, zone: Zone, lang: Lang): Card {
  const time = (at: number): string => showMoment(at, now, zone, lang);
  const waiting = entry.state === 'held';
  const decided = entry.state === 'sent' || entry.state === 'cancelled' || entry.state === 'gone' || entry.state === 'sending';
  const mail: Section = {
    widgets: [
      { kind: 'decorated', top: say(lang, 'held.to', { count: entry.recipientCount }), html: plain(firstAndOthers(lang, entry.recipients, entry.recipientCount)), icon: 'PERSON' },
      { kind: 'decorated', top: say(lang, 'held.attachments'), html: plain(say(lang, 'held.files', { count: entry.attachmentCount })), icon: 'DESCRIPTION' },
    ],
  };
  const change: Section[] = waiting || entry.state === 'late' || entry.state === 'failed'
    ? [{
        header: say(lang, 'held.change'),
        widgets: [...delayFields(choiceFor(10), now, zone, lang, say(lang, 'held.changeTo')), { kind: 'buttons', buttons: [button(say(lang, 'held.change'), 'postpone', { mail: entry.id })] }],
      }]
    : [];
  return {
    name: 'held',
    title: isWaiting(entry.state) && entry.state !== 'awaiting-approval' ? say(lang, 'held.title', { time: time(entry.dueAt) }) : say(lang, `state.${entry.state}`),
    subtitle: subjectOr(lang, entry.subject),
    sections: [
      ...(waiting ? [{ widgets: [{ kind: 'text', html: plain(say(lang, 'held.close')) }, { kind: 'text', html: plain(say(lang, 'held.honest', { latest: time(entry.dueAt + HOUR) })) }] } as const] : []),
      ...(entry.reason === '' || decided ? [] : [{ widgets: [{ kind: 'text', html: plain(entry.reason) }] } as const]),
      mail,
      ...change,
      ...(waiting ? [{ widgets: [{ kind: 'buttons', buttons: [button(say(lang, 'held.now'), 'sendNow', { mail: entry.id })] }] } as const] : []),
    ],
    footer: decided
      ? { primary: button(say(lang, 'held.list'), 'home', {}) }
      : { primary: button(say(lang, 'held.cancel'), 'cancel', { mail: entry.id }), secondary: button(say(lang, 'held.list'), 'home', {}) },
  };
}
