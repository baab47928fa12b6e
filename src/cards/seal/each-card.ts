import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import type { HeldMail } from '../../outbox/held-mail';
import { isWaiting } from '../../outbox/states';
import type { Zone } from '../../ports/zone';
import type { Zipped } from '../../seal/plan';
import { showMoment } from '../../time/show';
import { button } from '../actions';
import { firstAndOthers, subjectOr } from '../texts';
import { plain, type Button, type Card, type Widget } from '../ui';

/** One of the mails, and the passphrase that it is sealed with; null where that can't be told. */
export interface OneOfSeveral {
  readonly entry: HeldMail;
  readonly zipped: Zipped | null;
}

export interface EachView {
  readonly mails: readonly OneOfSeveral[];
  /** The draft that they were made of, by which all can be cancelled; null where that can't be told. */
  readonly draft: string | null;
  /** Where the compose window may be about another mail: what checks that one. */
  readonly checkNew: Button | null;
  /** How a counterparty is named here, asked by its name in the policy. */
  readonly named: (counterparty: string) => string;
  readonly now: number;
  readonly zone: Zone;
  readonly lang: Lang;
}

/** The mails that one draft became, one for each counterparty, with a way to take all of them back. */
export function eachCard({ mails, draft, checkNew, named, now, zone, lang }: EachView): Card {
  const [first] = mails;
  const waiting = mails.filter(({ entry }) => isWaiting(entry.state));
  const list = button(say(lang, 'held.list'), 'home', {});
  const state = ({ state: is, dueAt }: HeldMail): string => (is === 'held' ? say(lang, 'held.title', { time: showMoment(dueAt, now, zone, lang) }) : say(lang, `state.${is}`));
  return {
    name: 'each',
    title: waiting.length === 0 ? say(lang, 'each.ended') : say(lang, 'each.title', { count: waiting.length }),
    subtitle: subjectOr(lang, first?.entry.subject ?? ''),
    sections: [
      ...(waiting.length === 0 ? [] : [{ widgets: [{ kind: 'text', html: plain(say(lang, 'each.close')) } as const] }]),
      {
        widgets: mails.map(({ entry, zipped }): Widget => ({
          kind: 'decorated', icon: 'EMAIL', top: zipped === null ? '' : named(zipped.counterparty), html: plain(firstAndOthers(lang, entry.recipients, entry.recipientCount)),
          bottom: [state(entry), ...(zipped === null ? [] : [say(lang, 'each.passphrase', { label: zipped.label })])].join(' · '), button: button(say(lang, 'home.open'), 'open', { mail: entry.id }),
        })),
      },
      ...(checkNew ? [{ widgets: [{ kind: 'text', html: plain(say(lang, 'each.other')) }, { kind: 'buttons', buttons: [checkNew] }] } as const] : []),
    ],
    footer: waiting.length > 0 && draft !== null ? { primary: button(say(lang, 'each.cancel'), 'cancelEach', { draft }), secondary: list } : { primary: list },
  };
}
