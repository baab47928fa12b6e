import { attachmentKey, MOST_EXTERNALS, MOST_FINDINGS, toTick } from '../../check/acknowledge';
import type { Report } from '../../check/report';
import { wordsOf } from '../../check/words';
import { FIELD_NAMES, type Draft } from '../../draft/draft';
import type { RecipientFacts, Source } from '../../facts/facts';
import type { Lang } from '../../messages/lang';
import { listOf } from '../../messages/list-of';
import { say } from '../../messages/say';
import { size } from '../../messages/size';
import type { DelayLimits } from '../../outbox/delay';
import type { PolicyTrouble } from '../../policy/in-force';
import type { Policy } from '../../policy/policy';
import type { Zone } from '../../ports/zone';
import type { Finding } from '../../rules/rule';
import { button } from '../actions';
import { FIELD } from '../form';
import { delayFields, delayOffset } from '../held/delay-fields';
import { sealSections, type SealView } from '../seal/seal-section';
import { shownCounterparty, subjectOr } from '../texts';
import { bold, lines, markup, plain, raw, type Card, type Item, type Section, type Widget } from '../ui';
import { findingWidgets } from './finding-widgets';

export interface ReportView {
  readonly policy: Policy;
  readonly report: Report;
  readonly draft: Draft;
  readonly draftId: string;
  readonly limits: DelayLimits;
  readonly policyFaults: number;
  /** Whose approval it needs, or can get. */
  readonly approval: readonly Section[];
  /** What the check could not look at. */
  readonly unavailable: readonly Source[];
  readonly policyTrouble: PolicyTrouble | null;
  /** How its files leave. */
  readonly seal: SealView | null;
  /** Not where they must leave in a way that they can't. */
  readonly sealable: boolean;
  /** Whether ticks and answers are all that it still needs. */
  readonly canHold: boolean;
  readonly now: number;
  readonly zone: Zone;
  readonly lang: Lang;
}

type Checks = Extract<Widget, { kind: 'checks' }>;

/** A SelectionInput takes at most 100 items. */
const ITEMS = 100;
/** From so many external domains on, they share a list instead of having one each: a card takes 100 widgets. */
const OWN_LISTS = 12;
/** That the mail goes outside: as a note it would only repeat the list of external recipients, which is always there. */
const SAID_BY_THE_LIST = 'external-recipient';

/** What was found in a draft, what to tick and answer, and when to send it. */
export function reportCard(view: ReportView): Card {
  const { report, draft, sealable, canHold, lang } = view;
  // By its id, which stays the same when the draft is edited: the recipients by which it was found may have changed.
  const again = button(say(lang, 'report.again'), 'check', { draft: view.draftId });
  const seal = report.verdict === 'stop' ? [] : sealSections(view.seal, lang);
  return {
    name: 'report',
    title: sealable ? verdictLine(view) : say(lang, 'report.stop'),
    subtitle: subjectOr(lang, draft.subject),
    sections: [
      ...warnings(view, canHold),
      // What keeps it from leaving comes before what would have to be ticked.
      ...(sealable ? [] : seal),
      ...recipients(view, canHold),
      ...attachments(view, canHold),
      ...notes(view),
      ...(sealable ? seal : []),
      ...(canHold ? [{ header: say(lang, 'report.when'), widgets: delayFields(view, say(lang, 'report.delay')) }, ...view.approval] : []),
      { widgets: [...unavailable(view), { kind: 'text', html: plain(say(lang, canHold ? 'report.gmailSend' : 'report.gmailSendStop')) }] },
    ],
    footer: canHold ? { primary: button(say(lang, 'report.hold'), 'hold', { draft: view.draftId, digest: report.digest, ...delayOffset(view) }), secondary: again } : { primary: again },
  };
}

function verdictLine(view: ReportView): string {
  const { report: { verdict, findings, recipients: all }, lang } = view;
  // Where something is said all the same, the title must not say that there is nothing.
  if (verdict === 'clear') return say(lang, all.length === 0 ? 'report.nobody' : shownNotes(view).length + troublesOf(view).length > 0 ? 'report.noWarnings' : 'report.clear');
  if (verdict === 'stop') return say(lang, 'report.stop');
  return say(lang, 'report.warn', { count: findings.filter((finding) => finding.severity === 'warn').length });
}

/** What of the mail was not checked: parts that can't be read, and texts that the rules don't read. */
function defectsIn({ defects }: ReportView['draft'], lang: Lang): string[] {
  const where = (some: ReportView['draft']['defects']): string => some.map((defect) => defect.where).join(', ');
  const others = defects.filter(({ kind }) => kind === 'other-text');
  const unread = defects.filter(({ kind }) => kind !== 'other-text');
  return [
    ...(unread.length > 0 ? [say(lang, 'report.defects', { where: where(unread) })] : []),
    ...(others.length > 0 ? [say(lang, 'report.otherText', { where: where(others) })] : []),
  ];
}

function troublesOf(view: ReportView): string[] {
  const { report, lang } = view;
  return [
    ...defectsIn(view.draft, lang),
    ...(view.policyTrouble === null ? [] : [say(lang, `report.policy.${view.policyTrouble}`)]),
    // Where the rule for it is on, it says which rows.
    ...(view.policyFaults > 0 && !report.findings.some(({ rule }) => rule === 'policy-faulty') ? [say(lang, 'report.policyFaults', { count: view.policyFaults })] : []),
  ];
}

/** First what has to be put right, since looking at it doesn't help; then what is to be looked at. */
function warnings(view: ReportView, asks: boolean): Section[] {
  const { report, lang } = view;
  const found = report.findings.filter((finding) => finding.severity !== 'note');
  const shown = found.slice(0, MOST_FINDINGS);
  const one = (finding: Finding, index: number): Widget[] => [...(index > 0 ? [{ kind: 'divider' } as const] : []), ...findingWidgets(finding, { ...view, asks })];
  const more: Widget[] = found.length > shown.length ? [{ kind: 'text', html: plain(say(lang, 'report.more', { count: found.length - shown.length })) }] : [];
  const toFix = shown.filter(({ severity }) => severity === 'stop').flatMap(one);
  const toCheck = [...troublesOf(view).map((text): Widget => ({ kind: 'text', html: plain(text) })), ...shown.filter(({ severity }) => severity === 'warn').flatMap(one)];
  return [
    ...(toFix.length === 0 ? [] : [{ header: say(lang, 'report.toFix'), widgets: toCheck.length === 0 ? [...toFix, ...more] : toFix }]),
    ...(toCheck.length === 0 ? [] : [{ header: say(lang, 'report.findings'), widgets: [...toCheck, ...more] }]),
  ];
}

/** `asks`: to be ticked; to be read only where the mail can't leave anyway. */
function recipients({ report, lang }: ReportView, asks: boolean): Section[] {
  if (report.recipients.length === 0) return [{ widgets: [{ kind: 'text', html: plain(say(lang, 'report.enterRecipients')) }] }];
  const externals = toTick(report);
  const internals = report.recipients.filter((recipient) => !recipient.external);
  const sections: Section[] = [];
  if (externals.length > MOST_EXTERNALS) {
    sections.push({ widgets: [{ kind: 'text', html: plain(say(lang, 'report.tooMany', { count: externals.length, limit: MOST_EXTERNALS })) }] });
  } else if (externals.length > 0) {
    sections.push({
      header: say(lang, 'report.externals', { count: externals.length }),
      widgets: asks ? [{ kind: 'text', html: plain(say(lang, 'report.externalsHint')) }, ...tickLists(externals, lang)] : tickLists(externals, lang).map(toRead),
    });
  }
  const allowed = report.recipients.filter((recipient) => recipient.external && recipient.allowed);
  for (const [key, members] of [['report.allowed', allowed], ['report.internals', internals]] as const) {
    if (members.length === 0) continue;
    sections.push({
      header: say(lang, key, { count: members.length }),
      shown: 1,
      widgets: members.slice(0, 20).map((recipient) => ({ kind: 'text', html: markup`${shownRecipient(recipient)}` })),
    });
  }
  return sections;
}

/** A list for each domain, so that one stranger among many stands out. */
function tickLists(externals: readonly RecipientFacts[], lang: Lang): Checks[] {
  const byDomain = new Map<string, RecipientFacts[]>();
  for (const recipient of externals) {
    const list = byDomain.get(recipient.address.domain) ?? [];
    byDomain.set(recipient.address.domain, [...list, recipient]);
  }
  const groups: [title: string | null, members: RecipientFacts[]][] = byDomain.size <= OWN_LISTS
    ? [...byDomain].map(([domain, members]) => [domainTitle(domain, members, lang), members])
    : [[null, [...byDomain.values()].flat()]];
  return groups
    .flatMap(([title, members]) => chunks(members, ITEMS).map((part) => ({ title, part })))
    .map(({ title, part }, index): Checks => ({
      kind: 'checks',
      name: `${FIELD.recipients}-${index}`,
      ...(title === null ? {} : { title }),
      items: part.map((recipient): Item => ({ text: shownRecipient(recipient), value: recipient.key })),
    }));
}

/** A list without its boxes. */
function toRead({ title, items }: Checks): Widget {
  return { kind: 'text', html: lines(...(title === undefined ? [] : [bold(title)]), ...items.map(({ text }) => plain(text))) };
}

function domainTitle(domain: string, [first]: readonly RecipientFacts[], lang: Lang): string {
  const at = domain === '' ? '?' : `@${domain}`;
  return first?.counterparty ? lang === 'en' ? `${at}: ${shownCounterparty(lang, first.counterparty)}` : `${at} (${first.counterparty.name})` : at;
}

function shownRecipient({ field, address }: RecipientFacts): string {
  const shown = address.domain === '' ? address.raw : address.address;
  return `${FIELD_NAMES[field]}: ${address.name === '' || address.name === shown ? shown : `${address.name} <${shown}>`}`;
}

function attachments({ report, lang }: ReportView, asks: boolean): Section[] {
  if (report.attachments.length === 0) return [];
  const items = report.attachments.map((attachment): Item => ({ text: `${attachment.name === '' ? '?' : attachment.name} (${size(attachment.size)})`, value: attachmentKey(attachment) }));
  const lists = chunks(items, ITEMS).map((part, index): Checks => ({ kind: 'checks', name: `${FIELD.attachments}-${index}`, items: part }));
  return [{
    header: say(lang, 'report.attachments', { count: items.length }),
    widgets: asks ? [{ kind: 'text', html: plain(say(lang, 'report.attachmentsHint')) }, ...lists] : lists.map(toRead),
  }];
}

function shownNotes({ report }: ReportView): Finding[] {
  return report.findings.filter(({ severity, rule }) => severity === 'note' && rule !== SAID_BY_THE_LIST).slice(0, MOST_FINDINGS);
}

function notes(view: ReportView): Section[] {
  const { lang } = view;
  const found = shownNotes(view);
  if (found.length === 0) return [];
  return [{
    header: say(lang, 'report.notes', { count: found.length }),
    shown: 1,
    widgets: found.map((finding) => {
      const { title, says } = wordsOf(finding, lang);
      return { kind: 'text', html: markup`${raw(bold(title))} ${says}${finding.muted ? ` (${say(lang, 'mute.muted')})` : ''}` };
    }),
  }];
}

/** Where an organisation keeps no directory, or doesn't share it, nothing is amiss: that one goes to the log only. */
function unavailable({ unavailable: sources, lang }: ReportView): Widget[] {
  const names = [
    ...(sources.includes('contacts') ? [say(lang, 'known.contacts')] : []),
    ...(sources.includes('history') || sources.includes('groups') ? [say(lang, 'known.sent')] : []),
    ...(sources.includes('thread') ? [say(lang, 'known.thread')] : []),
  ];
  return names.length === 0 ? [] : [{ kind: 'text', html: plain(say(lang, 'known.unavailable', { which: listOf(lang, names) })) }];
}

function chunks<T>(list: readonly T[], length: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / length) }, (_, index) => list.slice(index * length, (index + 1) * length));
}
