import * as v from 'valibot';
import type { Attachment, Draft } from '../src/draft/draft';
import { keyOf, type Address } from '../src/draft/addresses/address';
import { parseAddressList } from '../src/draft/addresses/parse-addresses';
import { splitText } from '../src/draft/text/split-text';
import type { CheckInput, Contact, History, SentGroup, ThreadMessage } from '../src/facts/facts';
import type { Report } from '../src/check/report';
import { defaultPolicy } from '../src/policy/default-policy';
import { readDomain } from '../src/policy/pattern';
import type { Policy } from '../src/policy/policy';
import { zoneOf } from './zone';

/** A mistake that is really in a case: any one of `at` must be pointed to. */
export interface Mistake {
  readonly kind: string;
  readonly at: readonly string[];
}

/** A labelled draft, ready to be checked. */
export interface Case {
  readonly id: string;
  readonly lang: string;
  readonly input: CheckInput;
  readonly mistakes: readonly Mistake[];
}

const addresses = v.optional(v.array(v.string()), []);
const text = v.optional(v.string(), '');

/** Bytes of a file whose size a case doesn't tell: it is one like any other, and not empty. */
const ORDINARY_SIZE = 20_000;

const caseSchema = v.object({
  id: v.string(),
  lang: text,
  now: v.pipe(v.string(), v.check((now) => !Number.isNaN(Date.parse(now)), 'expected a date and time such as 2026-11-24T10:15:00+09:00')),
  org: v.optional(v.object({
    internalDomains: addresses,
    counterparties: v.optional(v.array(v.object({ name: v.string(), aliases: addresses, domains: addresses })), []),
  }), {}),
  contacts: v.optional(v.array(v.object({ email: v.string(), name: text, kana: text, company: text, phone: text })), []),
  history: v.optional(v.array(v.object({ to: v.array(v.string()), count: v.optional(v.number(), 1), last: v.optional(v.nullable(v.string()), null) })), []),
  thread: v.optional(v.nullable(v.object({
    messages: v.array(v.object({ from: text, to: addresses, cc: addresses, subject: text, text })),
  })), null),
  draft: v.object({
    from: text, to: addresses, cc: addresses, bcc: addresses, subject: text, text,
    attachments: v.optional(v.array(v.object({ name: v.string(), size: v.optional(v.number(), ORDINARY_SIZE), mimeType: v.optional(v.string(), 'application/octet-stream') })), []),
  }),
  mistakes: v.optional(v.array(v.object({ kind: v.string(), at: v.union([v.string(), v.array(v.string())]) })), []),
});
type CaseJson = v.InferOutput<typeof caseSchema>;

function parseAll(headers: readonly string[]): Address[] {
  return headers.flatMap((header) => parseAddressList(header));
}

function draftOf(json: CaseJson['draft']): Draft {
  const body = json.text.replace(/\r\n?/g, '\n');
  const attachments: Attachment[] = json.attachments.map(({ name, size, mimeType }) => ({ name, size, mimeType: mimeType.toLowerCase(), sha256: '', head: [] }));
  return {
    from: parseAddressList(json.from)[0] ?? null,
    to: parseAll(json.to), cc: parseAll(json.cc), bcc: parseAll(json.bcc), replyTo: [],
    subject: json.subject, body, text: splitText(body), html: null,
    textParts: [], attachments, inlineImages: [], alternatives: [],
    messageId: '', inReplyTo: '', references: [], defects: [],
  };
}

function historyOf(json: CaseJson['history'], draft: Draft): History {
  const groups: SentGroup[] = json.map(({ to, count, last }) => ({ addresses: parseAll(to).map(keyOf), count, last: last === null ? null : Date.parse(last) }));
  const sent = new Map<string, number>();
  // A case tells the whole history, so an address that is not in it was never written to.
  for (const address of [...draft.to, ...draft.cc, ...draft.bcc]) sent.set(keyOf(address), 0);
  for (const { addresses, count } of groups) for (const address of addresses) sent.set(address, (sent.get(address) ?? 0) + count);
  return { sent, groups };
}

function threadOf(json: CaseJson['thread']): ThreadMessage[] | null {
  if (json === null) return null;
  return json.messages.map((message) => ({
    from: parseAddressList(message.from)[0] ?? null, to: parseAll(message.to), cc: parseAll(message.cc), subject: message.subject, text: message.text,
  }));
}

function policyOf(org: CaseJson['org'], base: Policy): Policy {
  const domainsOf = (typed: readonly string[]): string[] => typed.map((domain) => readDomain(domain) ?? domain.toLowerCase());
  return {
    ...base,
    settings: { ...base.settings, internalDomains: [...base.settings.internalDomains, ...domainsOf(org.internalDomains ?? [])] },
    counterparties: [...base.counterparties, ...(org.counterparties ?? []).map(({ name, aliases, domains }) => ({ name, aliases, domains: domainsOf(domains) }))],
  };
}

/** The offset that `now` is written with, as a zone: cases name no other. */
function zoneOfNow(now: string): CheckInput['zone'] {
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)$/.exec(now) ?? [];
  if (sign === undefined) return zoneOf('UTC');
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return { id: now.slice(-6), offsetAt: () => offset };
}

/** Reads one case (the format of the shared case files). Throws an Error that names the field and what was expected there. */
export function readCase(json: unknown, base: Policy = defaultPolicy()): Case {
  const read = v.safeParse(caseSchema, json);
  if (!read.success) {
    const [issue] = read.issues;
    throw new Error(`${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`);
  }
  const { id, lang, now, org, contacts, history, thread, draft: draftJson, mistakes } = read.output;
  const draft = draftOf(draftJson);
  const people: Contact[] = contacts.map(({ email, name, kana, company, phone }) => ({ address: parseAddressList(email)[0]?.address ?? email, name, kana, company, phone }));
  return {
    id, lang,
    input: { draft, policy: policyOf(org, base), contacts: people, history: historyOf(history, draft), thread: threadOf(thread), now: Date.parse(now), zone: zoneOfNow(now) },
    mistakes: mistakes.map(({ kind, at }) => ({ kind, at: typeof at === 'string' ? [at] : at })),
  };
}

/** A line of a case file that is no case: its number (from 1) and what is wrong with it. */
export interface BadLine {
  readonly line: number;
  readonly fault: string;
}

/** Reads a case file, one case a line. A line that can't be read is told of, and the rest goes on. `base` is what cases add their organisation to. */
export function readCases(jsonl: string, base: Policy | null): (Case | BadLine)[] {
  const found: (Case | BadLine)[] = [];
  jsonl.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    try {
      const json: unknown = JSON.parse(line);
      found.push(readCase(json, base ?? defaultPolicy()));
    } catch (error) {
      found.push({ line: index + 1, fault: `line ${index + 1}: expected one case as a JSON object; ${error instanceof Error ? error.message : String(error)}` });
    }
  });
  return found;
}

interface Caught { total: number; caught: number }
interface Fine { total: number; falseAlarms: number }

/** Figures as the shared case files' README defines them. */
export interface Score {
  readonly cases: number;
  readonly mistakes: Caught;
  readonly fine: Fine;
  readonly byKind: Readonly<Record<string, Caught>>;
  readonly byLang: Readonly<Record<string, { readonly mistakes: Caught; readonly fine: Fine }>>;
  /** Ids of cases with a mistake that was not caught. */
  readonly missed: readonly string[];
  /** Ids of fine cases that got a warning. */
  readonly alarms: readonly string[];
}

/** Compares what was found with what was there. `reports` in the order of `cases`. */
export function scoreOf(cases: readonly Case[], reports: readonly Report[]): Score {
  if (cases.length !== reports.length) throw new Error(`expected one report a case; given ${cases.length} cases and ${reports.length} reports`);
  const mistakes: Caught = { total: 0, caught: 0 };
  const fine: Fine = { total: 0, falseAlarms: 0 };
  const byKind: Record<string, Caught> = {};
  const byLang: Record<string, { mistakes: Caught; fine: Fine }> = {};
  const missed = new Set<string>();
  const alarms: string[] = [];
  cases.forEach((one, index) => {
    const strong = reports[index]?.findings.filter(({ severity }) => severity !== 'note') ?? [];
    const inLang = (byLang[one.lang] ??= { mistakes: { total: 0, caught: 0 }, fine: { total: 0, falseAlarms: 0 } });
    if (one.mistakes.length === 0) {
      for (const sum of [fine, inLang.fine]) {
        sum.total++;
        if (strong.length > 0) sum.falseAlarms++;
      }
      if (strong.length > 0) alarms.push(one.id);
    }
    const places = new Set<string>(strong.flatMap(({ at }) => at.map(foldPlace)));
    for (const { kind, at } of one.mistakes) {
      const caught = at.some((place) => places.has(foldPlace(place)));
      for (const sum of [mistakes, inLang.mistakes, (byKind[kind] ??= { total: 0, caught: 0 })]) {
        sum.total++;
        if (caught) sum.caught++;
      }
      if (!caught) missed.add(one.id);
    }
  });
  return { cases: cases.length, mistakes, fine, byKind, byLang, missed: [...missed], alarms };
}

/** Addresses are compared without regard to case; a file's name as it is. */
function foldPlace(place: string): string {
  return place.startsWith('recipient:') ? place.toLowerCase() : place.normalize('NFC');
}
