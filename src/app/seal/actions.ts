import { PASSPHRASE_FIELD, newPassphraseCard, passphraseCard, passphraseEntry, passphraseListCard } from '../../cards/seal/passphrase-cards';
import type { HomePart } from '../../cards/home-card';
import { linkCard } from '../../cards/link-card';
import type { Card, Reaction } from '../../cards/ui';
import { say } from '../../messages/say';
import type { Counterparty } from '../../policy/policy';
import type { Changed } from '../../seal/passphrases';
import type { App } from '../app';
import { cancelEach } from './each';
import { revokeTrouble } from '../incident/links';
import type { Handler, Press } from '../press';
import { notice } from '../reactions';
import { mayKeepPassphrases, offerSheet, sheetUrl } from './sheet';

/** Presses about sealed mail and passphrases. A counterparty counts only when the policy names it, a press only from who may handle passphrases. */
export const SEAL_ACTIONS: Readonly<Record<'cancelEach' | 'linkAccess' | 'linkRevoke' | 'passphrases' | 'passphrase' | 'makePassphrase' | 'handOverPassphrase', Handler>> = {
  cancelEach: (app, { parameters }) => cancelEach(app, parameters.draft ?? ''),
  linkAccess: (app, { parameters }) => ({ kind: 'card', as: 'push', card: access(app, parameters.mail ?? '') }),
  // Drive lets a user see and change only what this script made for them, so another's mail id finds nothing.
  linkRevoke: (app, { parameters: { mail = '', address = '' } }) => {
    const { taken, left, trouble } = app.links.revokeFor(mail, [address]);
    app.outside.log.event('link-revoked', { id: mail.slice(0, 64), all: address === '*', done: trouble === null });
    const said = trouble === null ? say(app.lang, 'link.revoked')
      : say(app.lang, taken.length > 0 ? 'link.revokedPartly' : 'link.notRevoked', { taken: taken.length, left: left.length, reason: revokeTrouble(app, trouble) });
    return { kind: 'card', as: 'replace', card: access(app, mail), notice: said };
  },
  passphrases: (app) => ({ kind: 'card', as: 'push', card: passphraseListCard(knownTo(app), app.lang) }),
  passphrase: (app, press) => kept(app, press, (counterparty) => ({ kind: 'card', as: 'push', card: cardOf(app, counterparty) })),
  makePassphrase: (app, press) => kept(app, press, (counterparty) =>
    after(app, app.passphrases.make(counterparty.name), ({ passphrase, version }) => {
      app.outside.log.event('passphrase-made', { label: version.label });
      const sheet = sheetUrl(app);
      if (sheet !== null) offerSheet(app, counterparty.name, version.id);
      return { kind: 'card', as: 'replace', card: newPassphraseCard(counterparty, passphrase, version, sheet, app.lang) };
    })),
  handOverPassphrase: (app, press) => kept(app, press, (counterparty) =>
    after(app, app.passphrases.handOver(counterparty.name, press.parameters.version ?? ''), ({ label }) => {
      app.outside.log.event('passphrase-handed-over', { label });
      return { kind: 'card', as: 'replace', card: cardOf(app, counterparty), notice: say(app.lang, 'pass.handedOver', { label }) };
    })),
};

function access(app: App, mail: string): Card {
  return linkCard(mail, app.outbox.find(mail), app.links.accessOf(mail), app.outside.clock.now(), app.zone, app.lang);
}

/** On the homepage: the way to the passphrases, where there are counterparties and this user may handle them. */
export function passphrasePart(app: App): HomePart {
  return { now: [], later: mayKeepPassphrases(app) && app.policy.counterparties.length > 0 ? [passphraseEntry(app.lang)] : [] };
}

function kept(app: App, { parameters, form }: Press, work: (counterparty: Counterparty) => Reaction): Reaction {
  if (!mayKeepPassphrases(app)) return notice(say(app.lang, 'pass.keepersOnly', { names: app.policy.settings.passphraseKeepers.join(', ') }));
  const typed = parameters.counterparty === '' ? form.values(PASSPHRASE_FIELD)[0] ?? '' : parameters.counterparty ?? '';
  const known = knownTo(app).find(({ name }) => name === typed);
  return known ? work(known) : notice(say(app.lang, 'pass.unknown'));
}

/** One of each name. */
function knownTo({ policy: { counterparties } }: App): Counterparty[] {
  return counterparties.filter(({ name }, index) => counterparties.findIndex((one) => one.name === name) === index);
}

function cardOf(app: App, counterparty: Counterparty): ReturnType<typeof passphraseCard> {
  return passphraseCard(counterparty, app.passphrases.stateOf(counterparty.name), app.outside.clock.now(), app.zone, app.lang);
}

function after<T>(app: App, changed: Changed<T>, done: (value: T) => Reaction): Reaction {
  switch (changed.kind) {
    case 'done': return done(changed.value);
    case 'busy': return notice(say(app.lang, 'error.busy'));
    case 'unknown': return notice(say(app.lang, 'pass.unknown'));
  }
}
