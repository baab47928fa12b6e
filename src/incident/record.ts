import * as v from 'valibot';
import { encodeUtf8 } from '../draft/bytes/utf8';
import { readStored } from '../ports/stored';

/** What went wrong, as the sender picks it. `software` is a fault of a system, all others a person's slip. */
export const SLIPS = ['typed', 'picked', 'list', 'file', 'content', 'bcc', 'software', 'other'] as const;
export type Slip = (typeof SLIPS)[number];

/** Whether personal data is in the mail; what the rules found is only where the answer begins. */
export const PERSONAL = ['yes', 'unknown', 'no'] as const;

/**
 * What has to be done after a mis-send. `steps.ts` says in which order and when each is done; `links` (access to shared files
 * taken back) and `record` (the record as a whole) are noted but stand in no list.
 */
export const STEPS = ['call', 'apology', 'superior', 'security', 'right', 'owner', 'deletion', 'cause', 'prevention', 'authority'] as const;
export type Step = (typeof STEPS)[number];

/** What a press may note. `RESULTS_OF` says which belongs to which step. */
export const RESULTS = [
  'reached', 'message', 'missed', 'phone', 'drafted', 'mailed', 'told', 'unopened', 'deleted', 'asked', 'written', 'rule', 'proposed', 'quick', 'full', 'unneeded',
  'skipped', 'revoked', 'shut', 'shared', 'reminded', 'closed', 'reopened', 'withdrawn',
] as const;
export type Result = (typeof RESULTS)[number];

const recipient = v.object({ field: v.picklist(['to', 'cc', 'bcc']), name: v.string(), address: v.string() });
export type WrittenRecipient = Readonly<v.InferOutput<typeof recipient>>;

/** The mail that went wrong, as far as it could be read; texts shortened. Times are ms since the epoch everywhere here. */
const mail = v.object({
  /** Gmail's message id; '' where the mail is not in this mailbox. */
  id: v.string(),
  subject: v.string(),
  sentAt: v.number(),
  /** The sender's name and the signature they put below mail. */
  name: v.string(),
  signature: v.string(),
  recipients: v.array(recipient),
  /** All of them, those left out of `recipients` included. */
  count: v.number(),
  files: v.array(v.string()),
  /** Rules that found personal data or files of it. */
  found: v.array(v.string()),
});
export type MisSentMail = Readonly<v.InferOutput<typeof mail>>;

const stamp = { at: v.number(), /** Address of who pressed; lower case. */ by: v.string() };
const opened = v.object({ ...stamp, what: v.literal('opened'), drill: v.boolean(), lang: v.picklist(['ja', 'en']), zone: v.string(), mail });
const facts = v.object({
  ...stamp, what: v.literal('facts'),
  discoveredAt: v.number(),
  /** Lower-case addresses that should not have got it; `*` for all, where a mail was too wide to list them. */
  wrong: v.array(v.string()),
  slip: v.picklist(SLIPS),
  right: v.string(),
  whose: v.string(),
  contents: v.string(),
  personal: v.picklist(PERSONAL),
  persons: v.string(),
});
export type Facts = Readonly<Omit<v.InferOutput<typeof facts>, 'at' | 'by' | 'what'>>;
const noted = v.object({
  ...stamp, what: v.literal('noted'),
  step: v.picklist([...STEPS, 'links', 'record']),
  result: v.picklist(RESULTS),
  /** Whom it is about: an address, or '' where the step has no one. */
  to: v.string(),
  /** A note, a phone number, a draft's id, a cause, whose access was taken back … ; see `RESULTS`. */
  text: v.string(),
});
export type Noted = Readonly<v.InferOutput<typeof noted>>;

const schema = v.variant('what', [opened, facts, noted]);
/** One press: written once, never changed. A record is its entries in their order. */
export type Entry = Readonly<v.InferOutput<typeof schema>>;
export type Opened = Readonly<v.InferOutput<typeof opened>>;

/** An incident as its entries tell it. */
export interface Incident {
  readonly id: string;
  readonly opened: Opened;
  readonly facts: Facts;
  /** What was noted, oldest first. */
  readonly noted: readonly Noted[];
  readonly state: 'open' | 'closed' | 'withdrawn';
  /** Addresses it was shared with; lower case. */
  readonly sharedWith: readonly string[];
  /** When anything was last noted by a person. */
  readonly lastAt: number;
}

/** A property takes 9 KB (9,216 bytes); what is left is for its key and for good measure. */
const MOST_BYTES = 8_000;
/** Addresses are kept whole up to this length; callers take no longer ones. */
export const LONGEST_ADDRESS = 120;

/** The entry that a property's text holds. */
export function parseEntry(text: string): Entry | null {
  return readStored(schema, text);
}

/** An entry's text, cut until it fits into one property: first the list of recipients, then texts longer than any address. */
export function entryText(entry: Entry): string {
  let fitting = entry;
  for (let most = 2_000; most >= LONGEST_ADDRESS; ) {
    const text = JSON.stringify(fitting, (_, value: unknown) => (typeof value === 'string' ? cut(value, most) : value));
    if (encodeUtf8(text).length <= MOST_BYTES) return text;
    if (fitting.what === 'opened' && fitting.mail.recipients.length > 5) {
      const { mail } = fitting;
      fitting = { ...fitting, mail: { ...mail, recipients: mail.recipients.slice(0, Math.max(5, Math.floor(mail.recipients.length * 0.8))) } };
    } else most = Math.floor(most * 0.7);
  }
  throw new Error(`An entry "${entry.what}" does not fit into ${MOST_BYTES} bytes.`);
}

/** At most so many UTF-16 units, never half a character, the cut shown. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, Math.max(0, most - 1)).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Puts entries together. Null where there is no opening: a record whose first text can't be read is left where it is. */
export function foldEntries(id: string, entries: readonly Entry[]): Incident | null {
  const first = entries.find((entry) => entry.what === 'opened');
  if (first === undefined) return null;
  const answers = entries.filter((entry) => entry.what === 'facts').pop();
  const steps = entries.filter((entry) => entry.what === 'noted');
  const last = steps.filter(({ result }) => result === 'closed' || result === 'withdrawn' || result === 'reopened').pop()?.result;
  return {
    id, opened: first,
    facts: answers ?? firstFacts(first),
    noted: steps,
    state: last === 'closed' || last === 'withdrawn' ? last : 'open',
    sharedWith: [...new Set(steps.filter(({ result }) => result === 'shared').map(({ to }) => to))],
    lastAt: Math.max(...entries.filter((entry) => entry.what !== 'noted' || entry.result !== 'reminded').map(({ at }) => at)),
  };
}

/** What can be said before anybody was asked. */
function firstFacts({ at, mail: { recipients, count, found } }: Opened): Facts {
  const only = count === 1 ? recipients.map(({ address }) => address.toLowerCase()) : [];
  return { discoveredAt: at, wrong: only, slip: 'other', right: '', whose: '', contents: '', personal: found.length > 0 ? 'yes' : 'unknown', persons: '' };
}

/** Everyone who wrongly got it; `*` is left to whoever can read the mail itself. */
export function wrongOnes({ opened: { mail: { recipients } }, facts: { wrong } }: Pick<Incident, 'opened' | 'facts'>): WrittenRecipient[] {
  const all = wrong.includes('*');
  const listed = recipients.filter(({ address }) => all || wrong.includes(address.toLowerCase()));
  const others = wrong.filter((one) => one !== '*' && !listed.some(({ address }) => address.toLowerCase() === one));
  return [...listed, ...others.map((address) => ({ field: 'to' as const, name: '', address }))];
}
