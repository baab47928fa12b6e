import * as v from 'valibot';
import { adminCard, adminPart, type AdminView } from '../../cards/admin/admin-card';
import type { HomePart } from '../../cards/home-card';
import type { Card } from '../../cards/ui';
import type { Refusal } from '../../gmail/call';
import { reasonOf } from '../../messages/reason';
import { LANGS } from '../../messages/lang';
import { say } from '../../messages/say';
import { size } from '../../messages/size';
import { isAdministrator } from '../../policy/administrators';
import { TABLES, type Fault, type TableName } from '../../policy/fault';
import { noteRefused, policyInForce } from '../../policy/in-force';
import { parsePolicy, type Tables } from '../../policy/parse-policy';
import { LARGEST_POLICY, PolicyTooLarge, writePublished } from '../../policy/published';
import { titleIn } from '../../policy/tables';
import { readStored } from '../../ports/stored';
import { KNOWN_RULES } from '../../rules';
import { addMissingTabs, createPolicySheet, readPolicySheet } from '../../sheets/policy-sheet';
import type { App } from '../app';
import { shownRefusal } from '../shown-refusal';
import { figuresPart } from './figures';
import { passedPart } from './passed-key';

/** User property: this administrator's spreadsheet, and the version in force when it was made or last published. */
const SHEET = 'admin.sheet';
const sheetSchema = v.object({ id: v.string(), base: v.string() });
type Sheet = v.InferOutput<typeof sheetSchema>;

/** How long publishing waits for another administrator's, ms. */
const WAIT = 8_000;

/** Whether this user may see and do what follows. Asked by every action before anything else. */
export function mayAdminister({ outside, policy }: App): boolean {
  return isAdministrator(outside.account.email, policy, outside.shared.properties);
}

export function adminHome(app: App): HomePart {
  if (!mayAdminister(app)) return { now: [], later: [] };
  const { policy: { version }, policyAt: at, outside, zone, lang } = app;
  return adminPart({ version, at, now: outside.clock.now(), zone, lang }, app.policyTrouble ?? (app.policyFaults > 0 ? 'faulty' : null));
}

/** The administrators' card after a press, and what came of the press in a few words: a card that was scrolled may show none of it. */
export interface AdminShown {
  readonly card: Card;
  readonly said: string | null;
}

/** The card as things stand now, read afresh: an action before it may have changed the policy. */
export function adminOverview(app: App, said: string | null = null, faults: readonly Fault[] | null = null, missing: readonly TableName[] = []): AdminShown {
  const { outside, lang, zone } = app;
  const { policy, at, trouble } = policyInForce(outside.shared.properties, app.builtIn, KNOWN_RULES);
  const sheet = sheetOf(app);
  const view: AdminView = {
    version: policy.version, at, trouble, sheet: sheet?.id ?? null, newer: sheet !== null && sheet.base !== policy.version,
    standing: policy.faults, faults, missing: missing.map((table) => titleIn(table, lang)), said, more: [...figuresPart(app), passedPart(app)], now: outside.clock.now(), zone, lang,
  };
  const found = faults !== null && faults.length > 0 ? say(lang, 'admin.faults', { count: faults.length }) : missing.length > 0 ? say(lang, 'admin.tabs') : null;
  return { card: adminCard(view), said: said ?? found };
}

/** Makes a spreadsheet with the policy in force. */
export function makeSheet(app: App): AdminShown {
  const { outside, lang } = app;
  const { tables, policy } = policyInForce(outside.shared.properties, app.builtIn, KNOWN_RULES);
  let kept = false;
  const made = createPolicySheet(outside.fetcher, `Matta ${say(lang, 'admin.policy')}`, tables, lang, (id) => {
    keepSheet(app, { id, base: policy.version });
    kept = true;
  });
  if (made.ok) return adminOverview(app, say(lang, 'admin.made'));
  return adminOverview(app, say(lang, kept ? 'admin.madePartly' : 'admin.failed', { reason: shownRefusal(made.refusal, lang) }));
}

/** Looks for faults and changes nothing. */
export function checkSheet(app: App): AdminShown {
  const read = readSheet(app);
  if (!read.ok) return adminOverview(app, read.said);
  return adminOverview(app, read.faults.length + read.missing.length === 0 ? say(app.lang, 'admin.clean') : null, read.faults, read.missing);
}

/** Adds the tabs that the spreadsheet lacks, with what the policy in force says in those tables, so that nothing it said is lost. */
export function addTabs(app: App): AdminShown {
  const { outside, lang } = app;
  const sheet = sheetOf(app);
  if (sheet === null) return adminOverview(app, say(lang, 'admin.gone'));
  const { tables } = policyInForce(outside.shared.properties, app.builtIn, KNOWN_RULES);
  const added = addMissingTabs(outside.fetcher, sheet.id, tables, lang);
  return adminOverview(app, added.ok ? say(lang, 'admin.tabsAdded') : refusedBySheets(app, added.refusal));
}

/**
 * Puts the spreadsheet's policy in force, whole and without a fault, or leaves the one that is. `over` is the version that stood on the
 * card: what another administrator published since is not replaced unseen.
 */
export function publishSheet(app: App, over: string): AdminShown {
  const { outside, lang } = app;
  const read = readSheet(app);
  if (!read.ok) return adminOverview(app, read.said);
  const now = outside.clock.now();
  const faults = read.faults.length + read.missing.length;
  if (faults > 0) {
    noteRefused(outside.shared.properties, { at: now, faults });
    outside.log.problem('policy-refused', { faults });
    return adminOverview(app, say(lang, read.faults.length > 0 ? 'admin.refused' : 'admin.refusedForTabs'), read.faults, read.missing);
  }
  const { policy } = parsePolicy(read.tables, KNOWN_RULES);
  const said = outside.shared.lock.within(WAIT, (): string => {
    const before = policyInForce(outside.shared.properties, app.builtIn, KNOWN_RULES);
    if (before.policy.version !== over) return say(lang, 'admin.changed', { version: before.policy.version });
    if (before.policy.version === policy.version && before.at !== null && before.trouble === null) return say(lang, 'admin.same');
    try {
      writePublished(outside.shared.properties, { version: policy.version, at: now, tables: read.tables });
    } catch (error) {
      if (error instanceof PolicyTooLarge) return say(lang, 'admin.tooLarge', { size: size(error.bytes), most: size(LARGEST_POLICY) });
      return say(lang, 'admin.notStored', { reason: reasonOf(error) });
    }
    noteRefused(outside.shared.properties, null);
    keepSheet(app, { id: read.sheet.id, base: policy.version });
    outside.log.event('policy-published', { policy: policy.version, before: before.policy.version });
    return say(lang, 'admin.published', { version: policy.version });
  });
  return adminOverview(app, said?.value ?? say(lang, 'error.busy'));
}

type ReadSheet = { readonly ok: true; readonly sheet: Sheet; readonly tables: Tables; readonly faults: readonly Fault[]; readonly missing: readonly TableName[] } | { readonly ok: false; readonly said: string };

function readSheet(app: App): ReadSheet {
  const sheet = sheetOf(app);
  if (sheet === null) return { ok: false, said: say(app.lang, 'admin.gone') };
  const read = readPolicySheet(app.outside.fetcher, sheet.id);
  if (!read.ok) return { ok: false, said: refusedBySheets(app, read.refusal) };
  const { cells: cellsOf, twice } = read.value;
  if (twice.length > 0) return { ok: false, said: say(app.lang, 'admin.tabsTwice', { tables: twice.map((table) => LANGS.map((lang) => titleIn(table, lang)).join(' / ')).join(', ') }) };
  const there = TABLES.flatMap((table) => (cellsOf[table] === null ? [] : [[table, { cells: cellsOf[table], broken: [] }] as const]));
  const tables: Tables = Object.fromEntries(there);
  // Taken for an empty table, a tab that was deleted by a slip would switch off what it said.
  return { ok: true, sheet, tables, faults: parsePolicy(tables, KNOWN_RULES).faults, missing: TABLES.filter((table) => cellsOf[table] === null) };
}

function refusedBySheets({ lang }: App, refusal: Refusal): string {
  return isGone(refusal) ? say(lang, 'admin.gone') : say(lang, 'admin.failed', { reason: shownRefusal(refusal, lang) });
}

/** Deleted, or not made by this user with this add-on. */
function isGone({ status }: Refusal): boolean {
  return status === 404 || status === 403;
}

function sheetOf({ outside }: App): Sheet | null {
  return readStored(sheetSchema, outside.properties.get(SHEET));
}

function keepSheet({ outside }: App, sheet: Sheet): void {
  outside.properties.set(SHEET, JSON.stringify(sheet));
}
