import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import type { HeldMail } from '../../outbox/held-mail';
import { isWaiting } from '../../outbox/states';
import type { Zone } from '../../ports/zone';
import { sealingOf, type Zipped } from '../../seal/plan';
import { wholeOf } from '../../seal/splitting';
import { showMoment } from '../../time/show';
import { button } from '../actions';
import { firstAndOthers, subjectOr } from '../texts';
import { plain, type Button, type Card, type Widget } from '../ui';

export interface EachView {
  readonly entries: readonly HeldMail[];
  /** Where the compose window may be about another mail: what checks that one. */
  readonly checkNew: Button | null;
  /** How a counterparty is named here, asked by its name in the policy. */
  readonly named: (counterparty: string) => string;
  readonly now: number;
  readonly zone: Zone;
  readonly lang: Lang;
}

/** The mails that one draft became, one for each counterparty, with a way to take all of them back. */
export function eachCard({ entries, checkNew, named, now, zone, lang }: EachView): Card {
  const [first] = entries;
  const whole = first ? wholeOf(first) : null;
  const waiting = entries.filter(({ state }) => isWaiting(state));
  const list = button(say(lang, 'held.list'), 'home', {});
  const state = ({ state: is, dueAt }: HeldMail): string => (is === 'held' ? say(lang, 'held.title', { time: showMoment(dueAt, now, zone, lang) }) : say(lang, `state.${is}`));
  return {
    name: 'each',
    title: waiting.length === 0 ? say(lang, 'each.ended') : say(lang, 'each.title', { count: waiting.length }),
    subtitle: subjectOr(lang, first?.subject ?? ''),
    sections: [
      ...(waiting.length === 0 ? [] : [{ widgets: [{ kind: 'text', html: plain(say(lang, 'each.close')) } as const] }]),
      {
        widgets: entries.map((entry): Widget => {
          const zipped = zippedOf(entry);
          return {
            kind: 'decorated', icon: 'EMAIL', top: zipped === null ? '' : named(zipped.counterparty), html: plain(firstAndOthers(lang, entry.recipients, entry.recipientCount)),
            bottom: [state(entry), ...(zipped === null ? [] : [say(lang, 'each.passphrase', { label: zipped.label })])].join(' · '), button: button(say(lang, 'home.open'), 'open', { mail: entry.id }),
          };
        }),
      },
      ...(checkNew ? [{ widgets: [{ kind: 'text', html: plain(say(lang, 'each.other')) }, { kind: 'buttons', buttons: [checkNew] }] } as const] : []),
    ],
    footer: waiting.length > 0 && whole ? { primary: button(say(lang, 'each.cancel'), 'cancelEach', { draft: whole.draft }), secondary: list } : { primary: list },
  };
}

/** The passphrase that a mail of several is sealed with, and whose it is. */
function zippedOf({ notes }: HeldMail): Zipped | null {
  try {
    const sealing = sealingOf(notes);
    return sealing === null || sealing.how === 'link' ? null : sealing;
  } catch {
    // A note that can't be read stops the sending, which says so.
    return null;
  }
}
