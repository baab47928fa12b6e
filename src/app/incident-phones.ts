import { round } from '../gmail/call';
import { getRawMessage, searchMessages } from '../gmail/calls';
import { quoted } from '../gmail/search';
import { phoneIn } from '../incident/phone';
import { wrongOnes, type Incident } from '../incident/record';
import { MOST_CALLED, notedFor } from '../incident/steps';
import { incidentsOf, noteOf } from './incident';
import { say } from '../messages/say';
import { showMoment } from '../time/show';
import type { App } from './app';

/**
 * Looks for the numbers of those to be called, in the signature of the last mail that each of them sent: two rounds, once for
 * each. What was found, or that nothing was, is noted, so that it is not looked for again. Gmail failing only means no number.
 */
export function withPhones(app: App, incident: Incident): Incident {
  const { outside, zone, lang } = app;
  const known = notedFor(incident, 'call', 'phone');
  const wanted = wrongOnes(incident).map(({ address }) => address.toLowerCase()).filter((address) => !known.has(address));
  if (incident.opened.drill || incident.state !== 'open' || wanted.length === 0 || wanted.length > MOST_CALLED) return incident;
  // Small ones: a signature is not worth fetching someone's files.
  const searches = round(outside.fetcher, wanted.map((address) => searchMessages({ q: `from:${quoted(address)} smaller:200K`, maxResults: 1 })));
  const hits = wanted.flatMap((address, index) => {
    const answer = searches[index];
    const id = answer?.ok ? answer.value.ids[0] : undefined;
    return id === undefined ? [] : [{ address, id }];
  });
  const messages = round(outside.fetcher, hits.map(({ id }) => getRawMessage(id)));
  let after = incident;
  for (const [index, answer] of searches.entries()) {
    const address = wanted[index];
    if (!answer.ok || address === undefined) continue;
    const message = messages[hits.findIndex((hit) => hit.address === address)];
    if (message && !message.ok) continue;
    const { text = null } = message ? app.mailbox.read(message.value.raw) : {};
    const number = text === null ? null : phoneIn(text.signature) ?? phoneIn(lastLines(text.fresh));
    const from = message && number !== null ? ` (${say(lang, 'incident.phone.mail', { at: showMoment(message.value.internalDate, outside.clock.now(), zone, lang) })})` : '';
    try {
      after = incidentsOf(app).add(after, noteOf(app, 'call', 'phone', address, number === null ? '' : number + from));
    } catch {
      return after;
    }
  }
  return after;
}

/** Where a signature would be that nothing marks as one. */
function lastLines(text: string): string {
  return text.trimEnd().split('\n').slice(-8).join('\n');
}
