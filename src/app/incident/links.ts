import { someOf } from '../../cards/texts';
import type { Reaction } from '../../cards/ui';
import type { Incident, Noted } from '../../incident/record';
import { SLOW } from '../../incident/shared-links';
import { say } from '../../messages/say';
import type { App } from '../app';
import { notice } from '../reactions';
import { overview } from './overview';
import { add, noteOf } from './records';

/** Addresses written out in a note; beyond, they are counted. */
const MOST_WRITTEN = 50;

/**
 * Takes access away from the wrong recipients, or from all where none is named yet. What is noted is what Drive then says: whom it
 * was taken from by this press, and where nobody could open the files any more (taken back before, or by a press that was cut
 * off), just that.
 */
export function revoke(app: App, incident: Incident): Reaction {
  const { lang } = app;
  const { opened, facts } = incident;
  if (opened.mail.id === '' || opened.by !== app.outside.account.email) return notice(say(lang, 'incident.unknown'));
  const { taken, left, trouble } = app.sentLinks.revoke(opened.mail.id, facts.wrong.length === 0 ? ['*'] : facts.wrong);
  const noted = (result: Noted['result'], addresses: readonly string[]): Noted => noteOf(app, 'links', result, '', someOf(app.lang, addresses, MOST_WRITTEN));
  if (taken.length === 0) {
    if (trouble !== null) return notice(say(lang, 'incident.revokeFailed', { reason: revokeTrouble(app, trouble) }));
    const none = say(lang, 'incident.revokeNone');
    return add(app, incident, noted('shut', []), (after) => overview(app, after, 'replace', none), none);
  }
  const who = someOf(lang, taken);
  const said = trouble === null ? say(lang, 'incident.revoked', { who })
    : say(lang, 'incident.revokedPartly', { who, left: left.length === 0 ? say(lang, 'incident.revokeOthers') : someOf(lang, left), reason: revokeTrouble(app, trouble) });
  return add(app, incident, noted('revoked', taken), (after) => overview(app, after, 'replace', said), said);
}

/** Why access could not be taken from all, for the sender. */
export function revokeTrouble({ lang }: App, trouble: string): string {
  return trouble === SLOW ? say(lang, 'link.slow') : trouble;
}
