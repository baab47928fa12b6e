import type { Report } from '../check/report';
import { rulesThatFound } from '../check/rules-that-found';
import { keyOf } from '../draft/addresses/address';
import type { Draft } from '../draft/draft';
import type { RecipientFacts } from '../facts/facts';
import { fold } from '../facts/words/fold';
import { hasWord, isMeant, readyText } from '../facts/words/listed-word';
import { AddressPatterns, readAddressPattern } from '../policy/pattern';
import type { ApproversEntry, Policy } from '../policy/policy';
import { areEnough, unitsOf } from './turn';

/** People of whom one has to approve, and who may stand in for them. Addresses in lower case. */
export interface StageNeed {
  readonly approvers: readonly string[];
  readonly proxies: readonly string[];
  readonly proxyAfterHours: number;
  /** The sender's own wish: the policy need not name them. */
  readonly wished: boolean;
  /** Of a row that asks two: another person's than that of the stage before it. */
  readonly second: boolean;
}

/** Whose approval a mail needs, one stage after the other. */
export interface Need {
  /** A stage without approvers can't be passed: the policy leaves nobody to ask. */
  readonly stages: readonly StageNeed[];
  /** The files themselves may go to the approvers. */
  readonly files: boolean;
  /** The sender may let it out without waiting, with a reason. */
  readonly urgent: boolean;
}

/** Who sends, by every address that is theirs. */
export interface Sender {
  /** Of the account, lower case. */
  readonly address: string;
  /** The account's and all its aliases. */
  readonly own: ReadonlySet<string>;
  /** Whether an address belongs to the organisation: nobody outside is shown a mail before it leaves. */
  readonly isInternal: (address: string) => boolean;
}

/** What the policy asks for this mail; null where it may leave on its sender's word alone. */
export function needOf(policy: Policy, report: Report, draft: Draft, sender: Sender): Need | null {
  // A table that can't be read at all: nobody knows whose approval is missing.
  if (policy.faults.some(({ table, guards }) => table === 'approvers' && guards)) return { stages: [{ approvers: [], proxies: [], proxyAfterHours: 0, wished: false, second: false }], files: false, urgent: false };
  const rows = policy.approvers.filter((row) => applies(row, report, draft, sender));
  if (rows.length === 0) return null;
  const stages = rows.map((row): StageNeed[] => {
    const first = stageOf(row.approvers, row, sender);
    if (!row.needsSecond) return [first];
    // Two pairs of eyes: who alone decides first can't be the second as well.
    const [only, ...others] = first.approvers;
    const second = others.length === 0 ? row.second.filter((address) => address !== only) : row.second;
    return [first, { ...stageOf(second, row, sender), second: true }];
  });
  return { stages: together(stages), files: rows.every((row) => row.files), urgent: rows.every((row) => row.urgent) };
}

/** The need with a colleague whom the sender asks of their own accord. */
export function needWith(need: Need | null, colleague: string): Need {
  const stage: StageNeed = { approvers: [colleague], proxies: [], proxyAfterHours: 0, wished: true, second: false };
  const rows = unitsOf(need?.stages ?? []).map((unit) => unit.flatMap((index) => need?.stages[index] ?? []));
  return need ? { ...need, stages: together([...rows, [stage]]) } : { stages: [stage], files: true, urgent: false };
}

/** Whether there are too few people for its stages, so that the mail can't be held. */
export function nobodyToAsk({ stages }: Need): boolean {
  return !areEnough(stages, stages.map(({ approvers, proxies }) => (approvers.length === 0 ? [] : [...approvers, ...proxies])));
}

/** Whether the policy names somebody as an approver or proxy, for whatever mail. */
export function isNamed({ approvers }: Policy, address: string): boolean {
  return approvers.some((row) => [row.approvers, row.second, row.proxies].some((people) => people.includes(address.toLowerCase())));
}

/** Whether somebody may be asked to look at this sender's mail. */
export function mayApprove(address: string, { own, isInternal }: Sender): boolean {
  return !own.has(address) && isInternal(address);
}

function stageOf(approvers: readonly string[], { proxies, proxyAfterHours }: ApproversEntry, sender: Sender): StageNeed {
  const may = (list: readonly string[]): string[] => list.filter((address) => mayApprove(address, sender));
  const first = may(approvers);
  const standIns = may(proxies).filter((address) => !first.includes(address));
  // With nobody to ask first, as for the boss's own mail, the proxies are asked at once.
  return first.length > 0 ? { approvers: first, proxies: standIns, proxyAfterHours, wished: false, second: false } : { approvers: standIns, proxies: [], proxyAfterHours, wished: false, second: false };
}

/** One row's stages: one, or two that want two people. */
type Asked = readonly StageNeed[];

/** The stages of several rows, one after the other; a row is left out where whatever fills another one fills it as well. */
function together(rows: readonly Asked[]): StageNeed[] {
  return rows.filter((row, at) => !rows.some((other, index) => index !== at && fills(other, row) && (index < at || !fills(row, other)))).flat();
}

/** Whether all who could fill one row would have filled the other by that. */
function fills(one: Asked, other: Asked): boolean {
  const [first, second] = one;
  const [otherFirst, otherSecond] = other;
  if (!first || !otherFirst) return false;
  if (!otherSecond) return one.some((stage) => fillsStage(stage, otherFirst));
  if (!second) return false;
  return (fillsStage(first, otherFirst) && fillsStage(second, otherSecond)) || (fillsStage(first, otherSecond) && fillsStage(second, otherFirst));
}

function fillsStage(one: StageNeed, other: StageNeed): boolean {
  if (one.wished && !other.wished) return false;
  const inTime = (address: string): boolean => other.proxies.includes(address) && one.proxyAfterHours >= other.proxyAfterHours;
  return one.approvers.every((address) => other.approvers.includes(address))
    && one.proxies.every((address) => other.approvers.includes(address) || inTime(address));
}

/** Every condition that a row has must hold; of several values in one, any. */
function applies(row: ApproversEntry, report: Report, draft: Draft, sender: Sender): boolean {
  if (!isMeant(row.when, { draft, externals: report.recipients.filter((recipient) => recipient.external) })) return false;
  if (row.rules.length > 0 && !rulesThatFound(report.findings).some((rule) => row.rules.includes(rule))) return false;
  if (row.words.length > 0 && !hasAny(row.words, draft)) return false;
  if (row.recipients.length > 0 && !report.recipients.some((recipient) => isOneOf(row.recipients, recipient))) return false;
  if (row.senders.length === 0) return true;
  const patterns = new AddressPatterns(row.senders.map((pattern) => ({ pattern, value: true })));
  return [sender.address, ...(draft.from ? [keyOf(draft.from)] : [])].some((address) => patterns.match(address).length > 0);
}

function hasAny(words: readonly string[], draft: Draft): boolean {
  const texts = [draft.subject, draft.body, ...draft.attachments.map(({ name }) => name)].map(readyText);
  return words.some((word) => texts.some((text) => hasWord(word, text)));
}

/** A counterparty's name, or an address pattern. */
function isOneOf(names: readonly string[], { key, counterparty }: RecipientFacts): boolean {
  return names.some((name) => {
    if (counterparty && [counterparty.name, ...counterparty.aliases].some((one) => fold(one) === fold(name))) return true;
    const pattern = readAddressPattern(name);
    return pattern !== null && new AddressPatterns([{ pattern, value: true }]).match(key).length > 0;
  });
}
