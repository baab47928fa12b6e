import { REQUEST_HEADER } from '../../approval/summary';
import { chooseCard, type SentLine } from '../../cards/incident/begin-cards';
import type { Reaction } from '../../cards/ui';
import { parseAddressList } from '../../draft/addresses/parse-addresses';
import { decodeEncodedWords } from '../../draft/mime/encoded-words';
import { emptyHistory } from '../../facts/history';
import { ask, round } from '../../gmail/call';
import { getMessageHeaders, getRawMessage, recentSent } from '../../gmail/calls';
import { DRILL_PHONE, drillMail } from '../../incident/drill';
import { misSentMail, UNKNOWN_MAIL } from '../../incident/mis-sent';
import type { Incident, MisSentMail, Opened } from '../../incident/record';
import { reasonOf } from '../../messages/reason';
import { say } from '../../messages/say';
import type { App } from '../app';
import { reportOn } from '../check/check-draft';
import { notice } from '../reactions';
import { shownRefusal } from '../shown-refusal';
import { overview } from './overview';
import { incidentsOf, keepReminder, noteOf } from './records';

/** Sent mail offered to choose from, out of the newest: what Matta wrote in between is none of it. */
const OFFERED = 10;
const LOOKED_AT = 20;
const LOCK_WAIT = 8_000;

/** What is still held, and what was sent lately. */
export function choose(app: App, as: 'push' | 'replace'): Reaction {
  const { outside, zone, lang } = app;
  const held = app.outbox.list().filter(({ state }) => state === 'held');
  const ids = ask(outside.fetcher, recentSent(LOOKED_AT));
  const answers = ids.ok ? round(outside.fetcher, ids.value.map((id) => getMessageHeaders(id, ['To', 'Cc', 'Bcc', 'Subject', REQUEST_HEADER]))) : [];
  const sent = answers.flatMap((answer): SentLine[] => {
    if (!answer.ok) return [];
    const { id, internalDate, headers } = answer.value;
    if (headers[REQUEST_HEADER.toLowerCase()] !== undefined) return [];
    const to = ['to', 'cc', 'bcc'].flatMap((name) => headers[name] ?? []).flatMap((list) => parseAddressList(list)).map(({ address }) => address);
    // A notice, or a page to print: nobody else got it.
    if (to.length > 0 && to.every((address) => address.toLowerCase() === outside.account.email)) return [];
    return [{ id, internalDate, to, subject: decodeEncodedWords((headers.subject ?? []).join(' '), app.mailbox.charsets) }];
  }).slice(0, OFFERED);
  // Deleted since the list was made: nothing that Gmail withholds.
  const refused = [ids, ...answers].find((answer) => !answer.ok && answer.refusal.status !== 404);
  const trouble = refused === undefined || refused.ok ? '' : say(lang, 'incident.chooseTrouble', { reason: shownRefusal(refused.refusal, lang) });
  return { kind: 'card', as, card: chooseCard({ held, sent, trouble, now: outside.clock.now(), zone, lang }) };
}

/** Begins a record, or shows the one that is open for this message already. */
export function start(app: App, messageId: string, drill: boolean): Reaction {
  const { lang, outside } = app;
  if (drill) return begin(app, drillMail(lang, outside.clock.now()), true);
  if (messageId === '') return begin(app, UNKNOWN_MAIL, false);
  const answer = ask(outside.fetcher, getRawMessage(messageId));
  // A record begins all the same: whoever has mis-sent a mail must not be stopped by a Gmail that is slow.
  if (!answer.ok) {
    if (answer.refusal.status === 404) return notice(say(lang, 'incident.notSent'));
    return begin(app, { ...UNKNOWN_MAIL, id: messageId }, false, say(lang, 'incident.unread', { reason: shownRefusal(answer.refusal, lang) }));
  }
  const { id, internalDate, labels, raw } = answer.value;
  if (!labels.includes('SENT')) return notice(say(lang, 'incident.notSent'));
  const draft = app.mailbox.read(raw);
  const report = reportOn(app, { ref: { id: '', messageId: id, threadId: '', raw: '' }, draft }, {
    contacts: [], history: emptyHistory(), thread: null, ownAddresses: [], unavailable: [],
  });
  return begin(app, misSentMail(draft, { id, sentAt: internalDate }, report), false);
}

function begin(app: App, mail: MisSentMail, drill: boolean, said?: string): Reaction {
  const { lang, outside } = app;
  const entry: Opened = { what: 'opened', at: outside.clock.now(), by: outside.account.email, drill, lang, zone: app.zone.id, mail };
  try {
    const incidents = incidentsOf(app);
    const opened = outside.lock.within(LOCK_WAIT, (): Incident => {
      const standing = mail.id === '' ? undefined : incidents.list().find((one) => one.opened.mail.id === mail.id && one.state === 'open');
      return standing ?? incidents.open(entry);
    })?.value;
    if (!opened) return notice(say(lang, 'error.busy'));
    outside.log.event('incident', { id: opened.id, step: 'record', result: drill ? 'drill' : opened.opened === entry ? 'opened' : 'shown' });
    keepReminder(app, incidents.list());
    const [first] = mail.recipients;
    const ready = drill && first ? incidents.add(opened, noteOf(app, 'call', 'phone', first.address, DRILL_PHONE)) : opened;
    return overview(app, ready, 'push', said);
  } catch (error) {
    return notice(say(lang, 'incident.stored', { reason: reasonOf(error) }));
  }
}
