import * as v from 'valibot';
import type { Report } from '../check/report';
import { rulesThatFound } from '../check/rules-that-found';
import type { Draft } from '../draft/draft';
import type { RecipientFacts } from '../facts/facts';
import { hasSuffix, hasWord, readyText } from '../facts/words/listed-word';
import { AddressPatterns } from '../policy/pattern';
import type { Policy, SealEntry, SealHow } from '../policy/policy';
import type { PassphraseState } from './passphrases';

/** Under this name a held mail says how its files will leave. */
export const SEAL_NOTE = 'seal';

const zip = v.object({
  how: v.picklist(['zip', 'zip-text']),
  /** By its name in the policy. */
  counterparty: v.string(),
  /** Which of its passphrases (`PassphraseVersion.id`), and what people call that one. */
  version: v.string(),
  label: v.string(),
  files: v.number(),
});
const link = v.object({ how: v.literal('link'), days: v.number(), download: v.boolean(), files: v.number() });
const sealing = v.variant('how', [zip, link]);

/** How a held mail's files will leave: decided and shown when it is held, done when it is sent. */
export type Sealing = Readonly<v.InferOutput<typeof sealing>>;

/** Why files can't leave in the way that was asked for. */
export type SealFault =
  /** Recipients outside that belong to no counterparty of the policy. */
  | { readonly why: 'strangers'; readonly names: readonly string[] }
  /** Counterparties with different passphrases on one mail. */
  | { readonly why: 'several'; readonly names: readonly string[] }
  /** The counterparty has no passphrase yet, or one that was not handed over. */
  | { readonly why: 'no-passphrase' | 'not-handed-over'; readonly names: readonly string[] }
  /** For a link: nothing to put there, or more recipients than can be shared with at once (`names`: how many can). */
  | { readonly why: 'no-files' | 'too-many'; readonly names: readonly string[] }
  /** More counterparties than one mail each can be made for (`names`: for how many it can). */
  | { readonly why: 'too-many-mails'; readonly names: readonly string[] };

/** How the files leave; more than one where each counterparty gets a mail of its own. */
export type Planned = { readonly ok: true; readonly sealings: readonly [Sealing, ...Sealing[]] } | { readonly ok: false; readonly fault: SealFault };

/** One that names a counterparty. */
export type Zipped = Extract<Sealing, { how: 'zip' | 'zip-text' }>;

/** What the sender chose on the card. */
export type Choice = Exclude<SealHow, 'zip-text'>;
export const CHOICES: readonly Choice[] = ['plain', 'zip', 'link'];

/** What the policy asks of this mail: its first row that fits; null where none does, or nobody outside gets a file. */
export function askedFor(policy: Pick<Policy, 'seal'>, draft: Draft, report: Report): SealHow | null {
  const externals = report.recipients.filter(({ external }) => external);
  if (externals.length === 0 || policy.seal.length === 0) return null;
  const names = draft.attachments.map(({ name }) => readyText(name));
  const texts = [draft.subject, draft.body].map(readyText).concat(names);
  const found = policy.seal.find((entry) =>
    (draft.attachments.length > 0 || entry.how === 'zip-text')
    && goesTo(entry, externals)
    && (entry.word === '' || texts.some((text) => hasWord(entry.word, text)))
    && (entry.suffixes.length === 0 || entry.suffixes.some((suffix) => names.some((name) => hasSuffix(suffix, name))))
    && (entry.rule === '' || rulesThatFound(report.findings).includes(entry.rule)));
  return found?.how ?? null;
}

function goesTo({ recipient }: SealEntry, externals: readonly RecipientFacts[]): boolean {
  if (recipient === '') return true;
  const patterns = new AddressPatterns([{ pattern: recipient, value: true }]);
  return externals.some(({ counterparty, key }) => counterparty?.name === recipient || patterns.match(key).length > 0);
}

/** More recipients than this would take longer to share with, one by one, than a card may take. */
const MOST_LINKED = 50;

/** A draft is made of each, with all its files, and a card takes 30 s. */
const MOST_MAILS = 10;

/** Whether that way is open to this mail, and with which passphrase. */
export function planFor(how: Exclude<SealHow, 'plain'>, { settings }: Pick<Policy, 'settings'>, report: Report, passphraseOf: (counterparty: string) => PassphraseState): Planned {
  const files = report.attachments.length;
  if (how === 'link') {
    if (files === 0) return { ok: false, fault: { why: 'no-files', names: [] } };
    if (report.recipients.length > MOST_LINKED) return { ok: false, fault: { why: 'too-many', names: [String(MOST_LINKED)] } };
    return { ok: true, sealings: [{ how, days: settings.linkDays, download: settings.linkDownload, files }] };
  }
  const externals = report.recipients.filter(({ external }) => external);
  const strangers = externals.filter(({ counterparty }) => counterparty === null);
  const fault = (why: SealFault['why'], names: readonly string[]): Planned => ({ ok: false, fault: { why, names: [...new Set(names)] } });
  if (strangers.length > 0) return fault('strangers', strangers.map(({ key }) => key));
  const names = [...new Set(externals.flatMap(({ counterparty }) => counterparty?.name ?? []))];
  if (names.length > 1 && !settings.oneMailEach) return fault('several', names);
  if (names.length > MOST_MAILS) return fault('too-many-mails', [String(MOST_MAILS)]);
  const states = names.map((name) => ({ name, ...passphraseOf(name) }));
  const without = (why: 'no-passphrase' | 'not-handed-over'): string[] => states.filter(({ current, pending }) => !current && (pending !== null) === (why === 'not-handed-over')).map(({ name }) => name);
  for (const why of ['no-passphrase', 'not-handed-over'] as const) if (without(why).length > 0) return fault(why, without(why));
  const [first, ...more] = states.flatMap(({ name, current }): Zipped[] => (current ? [{ how, counterparty: name, version: current.id, label: current.label, files }] : []));
  return first ? { ok: true, sealings: [first, ...more] } : fault('strangers', []);
}

/** What a held mail's notes say; null where its files leave as they are. Throws where the note is none of ours: such a mail must not leave unsealed. */
export function sealingOf(notes: Readonly<Record<string, string>>): Sealing | null {
  const text = notes[SEAL_NOTE];
  if (text === undefined) return null;
  const parsed = v.safeParse(sealing, JSON.parse(text));
  if (!parsed.success) throw new Error(`The note "${SEAL_NOTE}" of a held mail can't be read: ${text.slice(0, 80)}`);
  return parsed.output;
}
