import { reportCard } from '../../cards/check/report-card';
import type { Card } from '../../cards/ui';
import { blockOf } from '../../check/acknowledge';
import { check } from '../../check/check';
import type { Report } from '../../check/report';
import { recipientsOfDraft, type ComposeContext } from '../../compose/context';
import { findDraft, openDraft, type Found, type ReadDraft } from '../../compose/find-draft';
import { Inquiry, INQUIRY_KEYS, type Known } from '../../compose/inquiry';
import { readAhead } from '../../compose/read-ahead';
import { SEEN_DRAFTS, SeenDrafts } from '../../compose/seen-drafts';
import { domainOf } from '../../draft/addresses/address';
import { Batch } from '../../gmail/call';
import { ownRules, withOwnRules } from '../../policy/own-rules';
import type { Cache } from '../../ports/cache';
import { KNOWN_RULES } from '../../rules';
import type { App } from '../app';
import { approvalSections } from '../approval/ask';
import { limitsFor } from '../held/delay-limits';
import { mutedBy } from '../own/muted';
import { sealViewOf } from '../seal/seal';
import { logCheck } from './log-check';

/** A draft, and what the rules know of it besides itself. */
export type Looked = Exclude<Found, { kind: 'one' }> | { readonly kind: 'one'; readonly found: ReadDraft; readonly known: Known };

/** Finds the draft that is open in the compose window and gathers what is known, in two rounds of calls. */
export function lookComposed(app: App, context: ComposeContext): Looked {
  const cache = readAhead(app.outside.cache, [...INQUIRY_KEYS, SEEN_DRAFTS]);
  const inquiry = inquiryFor(app, cache);
  const first = new Batch();
  inquiry.begin(first);
  inquiry.recipients(first, context);
  return looked(findDraft(app.mailbox, context, { first, alongside: (ref, batch) => { inquiry.follow(batch, ref.threadId); }, seen: new SeenDrafts(cache) }), inquiry);
}

/** Reads a draft that is known by its id and gathers what is known, in two rounds of calls. */
export function lookAgain(app: App, draftId: string): Looked {
  const inquiry = inquiryFor(app, readAhead(app.outside.cache, INQUIRY_KEYS));
  const first = new Batch();
  inquiry.begin(first);
  const found = openDraft(app.mailbox, draftId, first);
  if (found.kind === 'one') {
    const { ref, draft } = found.found;
    const second = new Batch();
    inquiry.recipients(second, recipientsOfDraft(draft));
    inquiry.follow(second, ref.threadId);
    second.send(app.outside.fetcher);
  }
  return looked(found, inquiry);
}

function looked(found: Found, inquiry: Inquiry): Looked {
  return found.kind === 'one' ? { ...found, known: inquiry.known() } : found;
}

function inquiryFor({ outside, mailbox }: App, cache: Cache): Inquiry {
  // '' where the platform does not name the user: then every recipient is asked about.
  return new Inquiry({ cache, charsets: mailbox.charsets, now: outside.clock.now(), ownDomain: domainOf(outside.account.email) });
}

/** Checks a draft by the policy and this user's own stricter rules, and logs what came of it. No call goes out. */
export function reportOn(app: App, { ref, draft }: ReadDraft, known: Known): Report {
  const report = check({ ...known, muted: mutedBy(app), draft, policy: withOwnRules(app.policy, ownRules(app.outside.properties), KNOWN_RULES), now: app.outside.clock.now(), zone: app.zone });
  // A mail that was sent long ago is looked at too (incident-start.ts): that is no check before sending.
  if (ref.id !== '') logCheck(app.outside.log, ref.id, report, known.unavailable);
  return report;
}

/** The card of a report, with what the rooms add to it: delay, approval, sealing. */
export function reportCardOf(app: App, { found, known }: Looked & { kind: 'one' }, report: Report): Card {
  const seal = sealViewOf(app, found.draft, report);
  // Not where the policy asks for what can't be done.
  const sealable = seal?.required?.ok !== false;
  return reportCard({
    report, policy: app.policy, draft: found.draft, draftId: found.ref.id,
    limits: limitsFor(app, report), policyFaults: app.policyFaults, policyTrouble: app.policyTrouble, unavailable: known.unavailable, approval: approvalSections(app, found.draft, report),
    seal, sealable, canHold: sealable && blockOf(report) === null,
    now: app.outside.clock.now(), zone: app.zone, lang: app.lang,
  });
}
