import type { MessageHeaders } from '../../gmail/calls';
import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import type { HeldMail } from '../../outbox/held-mail';
import type { Zone } from '../../ports/zone';
import { showMoment } from '../../time/show';
import { button } from '../actions';
import { firstAndOthers, subjectOr } from '../texts';
import { plain, type Card, type Section } from '../ui';

export interface SentLine extends Pick<MessageHeaders, 'id' | 'internalDate'> {
  readonly subject: string;
  readonly to: readonly string[];
}

/** Beside a message that this user sent. */
export function sentMessageCard(message: string, subject: string, lang: Lang): Card {
  return {
    name: 'sent-message',
    title: say(lang, 'incident.sentTitle'),
    subtitle: subjectOr(lang, subject),
    sections: [{
      widgets: [
        { kind: 'text', html: plain(say(lang, 'incident.sentText')) },
        { kind: 'buttons', buttons: [button(say(lang, 'incident.start'), 'incidentStart', { message, drill: '' }, true), button(say(lang, 'held.list'), 'home', {})] },
      ],
    }],
  };
}

/** Which mail went wrong: what is still held first, since that can be stopped, then what was sent lately; `trouble`: why that may not be all, or ''. */
export function chooseCard({ held, sent, trouble, now, zone, lang }: { held: readonly HeldMail[]; sent: readonly SentLine[]; trouble: string; now: number; zone: Zone; lang: Lang }): Card {
  const waiting: Section[] = held.length === 0 ? [] : [{
    header: say(lang, 'incident.chooseHeld'),
    widgets: [
      { kind: 'text', html: plain(say(lang, 'incident.chooseHeldText')) },
      ...held.slice(0, 10).map((entry) => ({
        kind: 'decorated' as const,
        top: say(lang, 'held.title', { time: showMoment(entry.dueAt, now, zone, lang) }),
        html: plain(subjectOr(lang, entry.subject)),
        bottom: firstAndOthers(lang, entry.recipients, entry.recipientCount),
        button: { ...button(say(lang, 'held.cancel'), 'cancel', { mail: entry.id }), weight: 'tonal' as const },
      })),
    ],
  }];
  return {
    name: 'incident-choose',
    title: say(lang, 'incident.chooseTitle'),
    sections: [
      ...waiting,
      {
        header: say(lang, 'incident.chooseSent'),
        widgets: [
          ...(trouble === '' ? [] : [
            { kind: 'text', html: plain(trouble) } as const,
            { kind: 'buttons', buttons: [button(say(lang, 'error.retry'), 'incidentChoose', { as: 'replace' }, true)] } as const,
          ]),
          ...(sent.length === 0 && trouble === '' ? [{ kind: 'text', html: plain(say(lang, 'incident.chooseNone')) } as const] : []),
          ...sent.map(({ id, internalDate, subject, to }) => ({
            kind: 'decorated' as const,
            top: showMoment(internalDate, now, zone, lang),
            html: plain(subjectOr(lang, subject)),
            bottom: firstAndOthers(lang, to, to.length),
            button: button(say(lang, 'incident.this'), 'incidentStart', { message: id, drill: '' }),
          })),
        ],
      },
      {
        widgets: [{
          kind: 'buttons',
          buttons: [button(say(lang, 'incident.blank'), 'incidentStart', { message: '', drill: '' }), button(say(lang, 'incident.drill'), 'incidentStart', { message: '', drill: 'yes' })],
        }],
      },
    ],
  };
}
