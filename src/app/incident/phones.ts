import { AddressBook } from '../../compose/address-book';
import { Batch } from '../../gmail/call';
import { getRawMessage, searchMessages } from '../../gmail/calls';
import { quoted } from '../../gmail/search';
import { phoneIn } from '../../incident/phone';
import { wrongOnes, type Incident } from '../../incident/record';
import { MOST_CALLED, notedFor } from '../../incident/steps';
import { say } from '../../messages/say';
import { showMoment } from '../../time/show';
import type { App } from '../app';
import { incidentsOf, noteOf } from './records';

/**
 * Looks for the numbers of those to be called: in the address book, else in the signature of the last mail that each of them
 * sent. Two rounds, once for each; what was found, or that nothing was, is noted, so that it is not looked for again. Gmail
 * failing only means no number.
 */
export function withPhones(app: App, incident: Incident): Incident {
  const { outside, zone, lang } = app;
  const known = notedFor(incident, 'call', 'phone');
  const wanted = wrongOnes(incident).map(({ address }) => address.toLowerCase()).filter((address) => !known.has(address));
  if (incident.opened.drill || incident.state !== 'open' || wanted.length === 0 || wanted.length > MOST_CALLED) return incident;
  const first = new Batch();
  const book = new AddressBook(outside.cache, outside.clock.now());
  book.begin(first);
  // Small ones: a signature is not worth fetching someone's files.
  const searches = wanted.map((address) => ({ address, found: first.add(searchMessages({ q: `from:${quoted(address)} smaller:200K`, maxResults: 1 })) }));
  first.send(outside.fetcher);
  const second = new Batch();
  book.follow(second);
  const mails = searches.map(({ address, found }) => {
    const answer = found();
    const id = answer.ok ? answer.value.ids[0] : undefined;
    return { address, searched: answer.ok, mail: id === undefined ? null : second.add(getRawMessage(id)) };
  });
  second.send(outside.fetcher);
  const { contacts } = book.book();
  let after = incident;
  for (const { address, searched, mail } of mails) {
    const listed = contacts.find((contact) => contact.address.toLowerCase() === address && contact.phone !== '')?.phone;
    const message = mail?.() ?? null;
    if (listed === undefined && (!searched || message?.ok === false)) continue;
    const written = message?.ok ? numberIn(app, message.value.raw) : null;
    const text = listed !== undefined ? `${listed} (${say(lang, 'incident.phone.book')})`
      : written !== null && message?.ok ? `${written} (${say(lang, 'incident.phone.mail', { at: showMoment(message.value.internalDate, outside.clock.now(), zone, lang) })})`
      : '';
    try {
      after = incidentsOf(app).add(after, noteOf(app, 'call', 'phone', address, text));
    } catch {
      return after;
    }
  }
  return after;
}

function numberIn(app: App, raw: string): string | null {
  const { text } = app.mailbox.read(raw);
  return phoneIn(text.signature) ?? phoneIn(lastLines(text.fresh));
}

/** Where a signature would be that nothing marks as one. */
function lastLines(text: string): string {
  return text.trimEnd().split('\n').slice(-8).join('\n');
}
