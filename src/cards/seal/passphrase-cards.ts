import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import type { Counterparty } from '../../policy/policy';
import type { Zone } from '../../ports/zone';
import type { PassphraseState, PassphraseVersion } from '../../seal/passphrases';
import { aloud } from '../../seal/read-aloud';
import { showMoment } from '../../time/show';
import { button, press } from '../actions';
import { shownCounterparty } from '../texts';
import { bold, lines, plain, type Card, type Section, type Widget } from '../ui';

export const PASSPHRASE_FIELD = 'counterparty';

/** A dropdown takes at most 100 items. */
const ITEMS = 100;

/** On the homepage, where the policy has counterparties. */
export function passphraseEntry(lang: Lang): Section {
  return { widgets: [{ kind: 'buttons', buttons: [button(say(lang, 'pass.home'), 'passphrases', {})] }] };
}

/** Choosing a counterparty; those that have a passphrase come first. */
export function passphraseListCard(counterparties: readonly Counterparty[], lang: Lang): Card {
  return {
    name: 'passphrases',
    title: say(lang, 'pass.list'),
    sections: [{
      widgets: counterparties.length === 0 ? [text(say(lang, 'pass.noCounterparties'))] : [{
        kind: 'dropdown', name: PASSPHRASE_FIELD, title: say(lang, 'pass.choose'),
        items: counterparties.slice(0, ITEMS).map((one, index) => ({ text: shownCounterparty(lang, one), value: one.name, selected: index === 0 })),
      }, text(say(lang, 'pass.how'))],
    }],
    ...(counterparties.length === 0 ? {} : { footer: { primary: { text: say(lang, 'pass.open'), press: press('passphrase', { counterparty: '' }) } } }),
  };
}

/** What a counterparty has. Passphrases themselves are never on it. */
export function passphraseCard(counterparty: Counterparty, { current, pending }: PassphraseState, now: number, zone: Zone, lang: Lang): Card {
  const line = (top: string, version: PassphraseVersion): Widget => ({
    kind: 'decorated', top, html: plain(version.label),
    bottom: version.handedAt === null ? say(lang, 'pass.made', { time: showMoment(version.madeAt, now, zone, lang) }) : say(lang, 'pass.handed', { time: showMoment(version.handedAt, now, zone, lang) }),
  });
  return {
    name: 'passphrase',
    title: shownCounterparty(lang, counterparty),
    subtitle: say(lang, 'pass.list'),
    sections: [{
      widgets: [
        ...(current ? [line(say(lang, 'pass.current'), current)] : []),
        ...(pending ? [line(say(lang, 'pass.pending'), pending), text(say(lang, 'pass.pendingText')), handOver(counterparty.name, pending, lang)] : []),
        ...(!current && !pending ? [text(say(lang, 'pass.none'))] : []),
      ],
    }],
    footer: { primary: button(say(lang, pending ? 'pass.makeAgain' : 'pass.make'), 'makePassphrase', { counterparty: counterparty.name }) },
  };
}

/**
 * The one time that a passphrase is on a card: to copy, or where the script has a web page (`sheetUrl`), to print as a sheet.
 */
export function newPassphraseCard(counterparty: Counterparty, passphrase: string, version: PassphraseVersion, sheetUrl: string | null, lang: Lang): Card {
  return {
    name: 'new-passphrase',
    title: say(lang, 'pass.onceTitle', { counterparty: shownCounterparty(lang, counterparty) }),
    subtitle: say(lang, 'pass.onceLabel', { label: version.label }),
    sections: [
      { widgets: [text(say(lang, 'pass.once')), { kind: 'decorated', html: bold(passphrase), bottom: say(lang, 'pass.type') }] },
      {
        header: say(lang, 'sheet.aloud'),
        widgets: [{ kind: 'text', html: lines(...aloud(passphrase, lang).map(({ letters, reading, spelling }, index) => plain(`${index + 1}. ${letters}: ${lang === 'ja' ? `${reading} (${spelling})` : spelling}`))) }],
      },
      ...(sheetUrl === null ? [] : [{ widgets: [{ kind: 'buttons', buttons: [{ text: say(lang, 'sheet.open'), press: { open: sheetUrl } }] }, text(say(lang, 'sheet.openHow'))] } as const]),
      { widgets: [text(say(lang, 'pass.how')), handOver(counterparty.name, version, lang)] },
    ],
  };
}

function handOver(counterparty: string, { id }: PassphraseVersion, lang: Lang): Widget {
  return { kind: 'buttons', buttons: [button(say(lang, 'pass.handOver'), 'handOverPassphrase', { counterparty, version: id })] };
}

function text(content: string): Widget {
  return { kind: 'text', html: plain(content) };
}
