import { normalise } from '../facts/words/fold';
import { SEVERITIES } from '../policy/severity';
import type { At, Finding } from '../rules/rule';

/**
 * Rules that say the same of a recipient, a file or a text with more or less certainty, the surest first. Where an earlier
 * one has spoken, a later one about the same place adds a line to read and nothing to do.
 */
const SAME_THING: readonly (readonly string[])[] = [
  // This recipient is not the one who is meant.
  ['lookalike-domain', 'domain-typo', 'lookalike-correspondent', 'greeted-not-recipient', 'same-surname', 'private-address', 'greeted-company', 'not-in-thread', 'unusual-group', 'first-mail'],
  ['greeted-not-recipient', 'distribution-list'],
  // What was said among colleagues goes to an outsider.
  ['outsider-on-internal-thread', 'not-in-thread', 'quoted-internal', 'unusual-group', 'first-mail'],
  ['companies-apart', 'unusual-group'],
  ['personal-list-attachment', 'confidential-going-out', 'attachment-generic-name'],
  ['attachment-other-company', 'attachment-generic-name'],
  // Another file is to be attached in its place.
  ['attachment-broken', 'attachment-generic-name'],
];

function rank(finding: Finding): number {
  return SEVERITIES.indexOf(finding.severity);
}

/** The places that a finding is about: recipients where it names any, since text and draft are then only where it shows. */
function subjectOf({ at }: Finding): readonly At[] {
  const recipients = at.filter((place) => place.startsWith('recipient:'));
  return recipients.length > 0 ? recipients : at;
}

/** Whether the first rule says the same as the second, more surely. */
function speaksFor(one: string, other: string): boolean {
  return SAME_THING.some((rules) => rules.includes(one) && rules.indexOf(one) < rules.indexOf(other));
}

/**
 * Whether two findings quote one word: that of the organisation's list, and a mark that is known without a list. The stronger
 * speaks; of two as strong the organisation's, which may give its reason.
 */
function quotesFor(one: Finding, other: Finding): boolean {
  const [listed, known] = one.rule === 'policy-word' ? [one, other] : [other, one];
  if (listed.rule !== 'policy-word' || known.rule !== 'confidential-going-out') return false;
  if (normalise(String(listed.values.word)) !== normalise(String(known.values.mark))) return false;
  return rank(one) > rank(other) || (rank(one) === rank(other) && one === listed);
}

/** Finds, for each finding, the surest that says the same: same kind, at least as strong, about every place it is about. */
function surestOf(findings: readonly Finding[]): (finding: Finding) => Finding {
  const places = new Map(findings.map((finding) => [finding, new Set<At>(finding.at)]));
  const byPlace = new Map<At, Finding[]>();
  for (const finding of findings) for (const at of new Set(finding.at)) {
    const there = byPlace.get(at);
    if (there) there.push(finding);
    else byPlace.set(at, [finding]);
  }
  return (finding) => {
    let surest = finding;
    // Each step goes to a surer rule or a stronger finding and none to a weaker, so it ends.
    for (let next: Finding | undefined = finding; next !== undefined;) {
      surest = next;
      const about = subjectOf(surest);
      const [first] = about;
      const from = surest;
      const least = rank(surest);
      next = first === undefined ? undefined : byPlace.get(first)?.find((other) =>
        (speaksFor(other.rule, from.rule) || quotesFor(other, from)) && rank(other) >= least && about.every((at) => places.get(other)?.has(at)));
    }
    return surest;
  };
}

/**
 * Joins findings about the same thing into the surest, which keeps its words and takes on the places and the evidence of
 * the others, and their fix where it has none, and names them. What the sender has muted is joined to nothing: it says that it was muted.
 */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const open = findings.filter(({ muted }) => !muted);
  const surest = surestOf(open);
  const joined = new Map<Finding, Finding[]>(findings.map((finding) => [finding, []]));
  for (const finding of open) joined.get(surest(finding))?.push(finding);
  return findings.flatMap((finding) => {
    if (finding.muted) return [finding];
    const others = (joined.get(finding) ?? []).filter((one) => one !== finding);
    if (surest(finding) !== finding) return [];
    if (others.length === 0) return [finding];
    const all = [finding, ...others];
    const fix = all.find((one) => one.fix)?.fix;
    const also = others.map(({ rule, severity }) => ({ rule, severity }));
    return [{ ...finding, at: [...new Set(all.flatMap(({ at }) => at))], evidence: [...new Set(all.flatMap(({ evidence }) => evidence))], ...(fix ? { fix } : {}), also }];
  });
}
