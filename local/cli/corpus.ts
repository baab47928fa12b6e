import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { simpleParser, type AddressObject } from 'mailparser';
import { check as runRules } from '../../src/check/check';
import { keyOf } from '../../src/draft/addresses/address';
import { recipientsOf, type Draft } from '../../src/draft/draft';
import { readDraft } from '../../src/draft/read-draft';
import { emptyHistory } from '../../src/facts/history';
import { parsePolicy } from '../../src/policy/parse-policy';
import { KNOWN_RULES, RULES } from '../../src/rules';
import { charsets } from '../charset';
import { zoneOf } from '../zone';
import { BadUsage, optionsOf } from './bad-usage';

/** What a run over a folder of real mail found. */
export interface CorpusResult {
  readonly mails: number;
  /** What can't be read as mail at all, having no header fields. */
  readonly noMail: number;
  readonly recipients: number;
  /** Recipients that mailparser reads and we don't, not even in another spelling at their domain, as `file address`. */
  readonly lost: readonly string[];
  /** Recipients that mailparser spells otherwise before the `@` (`;@x.example`, brackets, control characters), as `file address`. */
  readonly respelt: readonly string[];
  /** Rules that could not run on a mail, and readings that threw, as `file what`. */
  readonly crashed: readonly string[];
  /** Rule → mails in which it found something, and in which that was a warning or a stop. */
  readonly rates: Readonly<Record<string, { readonly found: number; readonly strong: number }>>;
  readonly milliseconds: number;
}

/** `matta corpus`: exit 0: nothing crashed and no recipient was lost, 1: something did or was. */
export async function corpus(args: string[]): Promise<number> {
  const { values, positionals } = optionsOf({ args, allowPositionals: true, options: { stride: { type: 'string', default: '1' }, json: { type: 'boolean', default: false } } });
  const [dir] = positionals;
  const stride = Number(values.stride);
  if (dir === undefined || positionals.length > 1) throw new BadUsage('corpus wants one folder of mail files');
  if (!Number.isInteger(stride) || stride < 1) throw new BadUsage(`--stride wants a whole number from 1 on, not "${values.stride}"`);
  const result = await readCorpus(dir, stride);
  console.log(values.json ? JSON.stringify(result) : asText(result));
  return result.crashed.length === 0 && result.lost.length === 0 ? 0 : 1;
}

/** Reads every `stride`-th mail below a folder as a draft, runs all rules over it, and compares its recipients with mailparser's. */
export async function readCorpus(dir: string, stride: number): Promise<CorpusResult> {
  const { policy } = parsePolicy({}, KNOWN_RULES);
  const rates = new Map(RULES.map(({ id }) => [id, { found: 0, strong: 0 }]));
  const lost: string[] = [];
  const respelt: string[] = [];
  const crashed: string[] = [];
  let mails = 0;
  let noMail = 0;
  let recipients = 0;
  let milliseconds = 0;
  for (const path of filesBelow(dir).filter((_, at) => at % stride === 0)) {
    const name = relative(dir, path);
    const bytes = readFileSync(path);
    mails++;
    const opinion = await secondOpinion(bytes);
    const began = performance.now();
    let draft: Draft;
    try {
      draft = readDraft(bytes, charsets);
    } catch (error) {
      crashed.push(`${name} ${String(error)}`);
      continue;
    }
    if (draft.defects.some(({ kind }) => kind === 'not-mail')) noMail++;
    const { findings } = runRules({ draft, policy, contacts: [], history: emptyHistory(), thread: null, now: opinion.date, zone: zoneOf('Asia/Tokyo') });
    milliseconds += performance.now() - began;
    for (const [id, rate] of rates) {
      const own = findings.filter(({ rule }) => rule === id);
      if (own.length > 0) rate.found++;
      if (own.some(({ severity }) => severity !== 'note')) rate.strong++;
      if (own.some(({ message }) => message === 'couldNotRun')) crashed.push(`${name} ${id}`);
    }
    const read = new Set(recipientsOf(draft).map(({ address }) => keyOf(address)));
    recipients += read.size;
    const theirs = new Set(opinion.recipients);
    for (const address of theirs) {
      if (read.has(address)) continue;
      const domain = address.slice(address.lastIndexOf('@'));
      const at = (all: ReadonlySet<string>): number => [...all].filter((one) => one.endsWith(domain)).length;
      (at(read) < at(theirs) ? lost : respelt).push(`${name} ${address}`);
    }
  }
  return { mails, noMail, recipients, lost, respelt, crashed, rates: Object.fromEntries(rates), milliseconds };
}

function filesBelow(dir: string): string[] {
  try {
    return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:txt|eml)$/.test(name)).sort().map((name) => join(dir, name));
  } catch (error) {
    throw new BadUsage(`${dir}: expected a folder of mail files (.eml, .txt); ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Mail without a readable date is checked as of this day. */
const UNDATED = Date.UTC(2002, 6, 1);

/**
 * When a mail was written, ms, and its recipients, as mailparser reads them: what has a local part and a domain, in lower case, without
 * what clings to it (`to:a@x.example`, a dot at the end), which we take off.
 */
async function secondOpinion(bytes: Buffer): Promise<{ date: number; recipients: string[] }> {
  const { to, cc, bcc, date } = await simpleParser(bytes, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  const lists = [to, cc, bcc].flatMap((one: AddressObject | AddressObject[] | undefined) => one ?? []);
  const addresses = lists.flatMap(({ value }) => value).flatMap((one) => [one, ...(one.group ?? [])]).map(({ address = '' }) => address.toLowerCase().replace(/^[^@"]*:/, '').replace(/\.+$/, ''));
  const time = date?.getTime() ?? NaN;
  return { date: Number.isFinite(time) ? time : UNDATED, recipients: addresses.filter((address) => /^[^\s@]+@[^\s@]+$/.test(address)) };
}

function asText({ mails, noMail, recipients, lost, respelt, crashed, rates, milliseconds }: CorpusResult): string {
  const percent = (count: number): string => `${((100 * count) / Math.max(1, mails)).toFixed(1)} %`;
  return [
    `${mails} mails (${noMail} without a header), ${recipients} recipients, ${(milliseconds / Math.max(1, mails)).toFixed(2)} ms a mail`,
    `crashes          ${crashed.length}`,
    `recipients lost  ${lost.length} (spelt otherwise by mailparser: ${respelt.length})`,
    'mails in which a rule found something (warned or stopped):',
    ...Object.entries(rates).filter(([, { found }]) => found > 0).sort((a, b) => b[1].found - a[1].found).map(([id, { found, strong }]) => `  ${id.padEnd(30)}${percent(found).padStart(8)} (${percent(strong)})`),
    ...crashed.slice(0, 20).map((one) => `crashed: ${one}`),
    ...lost.slice(0, 20).map((one) => `lost: ${one}`),
  ].join('\n');
}
