import type { Form } from '../../cards/form';
import { faultText, SEAL_FIELD, type SealView } from '../../cards/seal/seal-section';
import { counterpartyNames } from '../../cards/texts';
import type { Report } from '../../check/report';
import type { ReadDraft } from '../../compose/find-draft';
import { decodeBase64 } from '../../draft/bytes/base64';
import type { Draft } from '../../draft/draft';
import { say } from '../../messages/say';
import type { Counterparty, SealHow } from '../../policy/policy';
import { fitsWhateverComes, type HeldMail } from '../../outbox/held-mail';
import { namesNote, NAMES_NOTE, proposeNames, type Proposal } from '../../seal/names';
import { askedFor, CHOICES, planFor, SEAL_NOTE, type Planned, type Sealing } from '../../seal/plan';
import { openMail } from '../../seal/rebuild';
import { EACH_NOTE, type Whole } from '../../seal/splitting';
import { isFree, plannedFor } from '../../seal/ways';
import { wallTimeAt } from '../../time/zoned';
import type { App } from '../app';
import { entryFor, type Times } from '../held/hold-entry';
import type { EachPlan } from './each';

/** How a draft's files can and will leave; null where nobody outside gets anything to seal or to rename. */
export function sealViewOf(app: App, draft: Draft, report: Report): SealView | null {
  const asked = askedFor(app.policy, draft, report);
  const externals = report.recipients.filter(({ external }) => external);
  if (externals.length === 0 || (asked === null && draft.attachments.length === 0)) return null;
  const plan = (how: Exclude<SealHow, 'plain'>): Planned => planFor(how, app.policy, report, (counterparty) => app.passphrases.stateOf(counterparty));
  const zip = plan(asked === 'zip-text' ? asked : 'zip');
  const people = new Map<string, string[]>();
  for (const { counterparty, key } of externals) if (counterparty) people.set(counterparty.name, [...people.get(counterparty.name) ?? [], key]);
  const ways = { asked, zip, link: plan('link') };
  return {
    ...ways, free: isFree(ways), required: plannedFor(ways, 'plain'), files: draft.attachments.length,
    proposals: asked === null || asked === 'plain' || asked === 'link' || !zip.ok ? proposalsFor(app, draft, readersOf(report)) : proposalsForEach(app, draft, report, zip.sealings),
    people, named: counterpartyNames(app.lang, app.policy.counterparties), inside: [...new Set(report.recipients.flatMap(({ external, key }) => (external ? [] : [key])))],
  };
}

/** The counterparty of each recipient outside; null for one who belongs to none. */
function readersOf({ recipients }: Report): (Counterparty | null)[] {
  return recipients.flatMap(({ external, counterparty }) => (external ? [counterparty] : []));
}

function proposalsFor({ policy, outside, zone }: App, draft: Draft, readers: readonly (Counterparty | null)[]): Proposal[] {
  return policy.settings.fileNames.length === 0 ? [] : proposeNames(draft.attachments, policy.settings.fileNames, readers, wallTimeAt(outside.clock.now(), zone));
}

/** Where each counterparty gets a mail of its own, its file has a name of its own: all of them, beside what the file is called now. */
function proposalsForEach(app: App, draft: Draft, report: Report, sealings: readonly Sealing[]): Proposal[] {
  const names = new Map<string, string[]>();
  for (const sealing of sealings) {
    for (const { from, to } of proposalsFor(app, draft, readersOf(report).filter((one) => sealing.how !== 'link' && one?.name === sealing.counterparty))) names.set(from, [...names.get(from) ?? [], to]);
  }
  return [...names].map(([from, to]) => ({ from, to: [...new Set(to)].join(' / ') }));
}

/** As long as any. */
const NO_TIMES: Times = { now: 9_999_999_999_999, dueAt: 9_999_999_999_999, earliestAt: 9_999_999_999_999 };

/** Notes for the outbox: of the one mail, or, where each counterparty gets its own, of those. */
export type SealNotes =
  | { readonly ok: true; readonly notes: Readonly<Record<string, string>>; readonly each: readonly EachPlan[] }
  | { readonly ok: false; readonly said: string };

/**
 * What is to be done with the files when a mail is held: what the policy asks for, or else what its sender chose on the card.
 * Worked out anew from the draft; of the form only the choice is taken.
 */
export function sealNotes(app: App, { draft, ref }: ReadDraft, report: Report, form: Form): SealNotes {
  const { lang } = app;
  const view = sealViewOf(app, draft, report);
  if (!view) return { ok: true, notes: {}, each: [] };
  const refuse = (said: string): SealNotes => ({ ok: false, said });
  const chosen = CHOICES.find((one) => one === form.values(SEAL_FIELD.how)[0]) ?? 'plain';
  const plan = plannedFor(view, chosen);
  if (plan && !plan.ok) return refuse(view.free ? say(lang, 'seal.choiceGone') : `${faultText(plan.fault, view.named, lang)} ${say(lang, 'seal.mustSeal')}`);

  const ticked = new Set(form.values(SEAL_FIELD.names));
  const notes = (sealing: Sealing | null, readers: readonly (Counterparty | null)[]): Record<string, string> | null => {
    const renamed = proposalsFor(app, draft, readers).filter(({ from }) => ticked.has(from));
    const names = renamed.length === 0 ? '' : namesNote(renamed);
    if (names === null || new Set(draft.attachments.map(({ name }) => name)).size < draft.attachments.length && names !== '') return null;
    const kept = { ...(sealing ? { [SEAL_NOTE]: JSON.stringify(sealing) } : {}), ...(names === '' ? {} : { [NAMES_NOTE]: names }) };
    // As one of several at the most, and with everybody's address.
    const entry: HeldMail = { ...entryFor(app, { ref, draft }, report.digest, NO_TIMES), notes: { ...kept, [EACH_NOTE]: JSON.stringify({ draft: ref.id, digest: report.digest } satisfies Whole) } };
    return names === '' || fitsWhateverComes(entry) ? kept : null;
  };
  const all = readersOf(report);
  const sealings = plan?.sealings ?? [];
  const each = sealings.length < 2 ? [] : sealings.flatMap((sealing) => (sealing.how === 'link' ? [] : [{ counterparty: sealing.counterparty, notes: notes(sealing, all.filter((one) => one?.name === sealing.counterparty)) }]));
  const whole = notes(sealings[0] ?? null, all);
  const ready = each.flatMap(({ counterparty, notes: own }): EachPlan[] => (own ? [{ counterparty, notes: own }] : []));
  if (whole === null || ready.length < each.length) return refuse(say(lang, 'seal.tooManyNames'));
  // Found out at sending, it would be told when its sender is gone. A mail for each is taken apart anyway (each.ts), and refused there.
  const opened = each.length === 0 && Object.keys(whole).length > 0 ? openMail(decodeBase64(ref.raw).bytes, app.mailbox.charsets) : null;
  return typeof opened === 'string' ? refuse(say(lang, `seal.cannot.${opened}`)) : { ok: true, notes: whole, each: ready };
}
