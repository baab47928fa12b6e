import { keyOf } from '../../draft/addresses/address';
import type { Facts } from '../facts';
import { normalise } from '../words/fold';

/** What has been said in the conversation that a draft answers, by thread and quotation, normalised. */
export interface Conversation {
  /** What others wrote, without what they quote. */
  readonly theirs: readonly string[];
  /** What others wrote last, to which the draft is the answer; null where the sender wrote after it. */
  readonly last: string | null;
  /** The draft's subject, those of the conversation's mails, and what the sender wrote in it. */
  readonly ours: readonly string[];
  /** All of it: theirs, the sender's own, quotations and subjects. */
  readonly all: string;
  /** Only the first words of some mail were read, and the quotation doesn't have the rest. */
  readonly cut: boolean;
}

/** Mails of the conversation looked at, and characters of each. */
const MOST_MAILS = 30;
const LONGEST = 20_000;

const withoutQuotes = (text: string): string => text.split('\n').filter((line) => !/^\s*[>|]/.test(line)).join('\n');
const letters = (text: string): string => text.replace(/[>\s]/g, '');

/** Whether the last words are the name of who wrote it: nothing has been cut off behind it. */
function endsWithName(text: string, name: string): boolean {
  const last = /[^\s.,。、]+(?=[.。]?\s*$)/.exec(normalise(text).slice(-40))?.[0] ?? '';
  return last.length >= 2 && normalise(name).split(/[\s(),]+/).includes(last);
}

/** Gmail's snippet of a mail is one line of some 200 characters. */
function mayBeCut(text: string, name: string, quoted: string): boolean {
  return !endsWithName(text, name) && text.length >= 150 && text.length <= 260 && !text.includes('\n') && !quoted.includes(letters(text).slice(0, 40));
}

/** By the mails of the thread as far as they were read, and by the quotation below the draft, which has what the thread lacks. */
export function conversationOf(facts: Facts): Conversation {
  const { draft, thread, quotedMails, people } = facts;
  const self = draft.from === null ? '' : keyOf(draft.from);
  const family = people.ofAddress(self)?.name.family ?? '';
  const ownName = normalise(draft.from?.name ?? '');
  const isOwn = (name: string): boolean => name === ownName || (family !== '' && name.includes(family));
  const mails = (thread ?? []).slice(-MOST_MAILS);
  const quoted = draft.text.quoted.slice(0, 5 * LONGEST);
  const parts = [
    ...mails.map(({ from, text }) => ({ own: from !== null && keyOf(from) === self, known: from !== null, text: withoutQuotes(text.slice(0, LONGEST)) })),
    ...quotedMails.slice(0, MOST_MAILS).map(({ from: [from], name, text }) => ({
      own: from === undefined ? isOwn(name) : from === self, known: from !== undefined || name !== '', text: text.slice(0, LONGEST).replace(/^[>| ]+/gm, ''),
    })),
  ].map((part) => ({ ...part, text: normalise(part.text) }));
  const subjects = [draft.subject, ...mails.map(({ subject }) => subject)].map(normalise);
  const bare = letters(quoted);
  const newest = parts[mails.length > 0 ? mails.length - 1 : 0];
  return {
    theirs: parts.filter(({ own, known }) => known && !own).map(({ text }) => text),
    // The newest mail stands at the end of the conversation, and at the head of what is quoted.
    last: newest === undefined || newest.own || !newest.known ? null : newest.text,
    ours: [...subjects, ...parts.filter(({ own }) => own).map(({ text }) => text)],
    all: normalise([...subjects, ...mails.map(({ text }) => text.slice(0, LONGEST)), quoted.replace(/^[>| ]+/gm, '')].join('\n')),
    cut: mails.some(({ from, text }) => mayBeCut(text, from?.name ?? '', bare)),
  };
}
