import { check, runRule } from '../src/check/check';
import type { CheckInput, Facts, RecipientFacts, Source } from '../src/facts/facts';
import { prepareFacts } from '../src/facts/prepare-facts';
import type { Policy } from '../src/policy/policy';
import type { Severity } from '../src/policy/severity';
import { RULES } from '../src/rules';

/** A thing that rules look at, of which a mail has some number. */
export type Looked =
  | 'recipients' | 'externals' | 'from' | 'subject' | 'lines' | 'signature' | 'greetings' | 'companies' | 'attachments' | 'quoted' | 'thread' | 'groups' | 'contacts' | 'today'
  | 'faults' | 'counterparties' | 'words' | 'addresses' | 'apart' | 'required' | 'pairs';

/** Whom and when it is about: what a rule looks at beside what it judges. */
const AROUND: ReadonlySet<Looked> = new Set(['recipients', 'externals', 'from', 'today']);

/** What one rule looked at, and what came of it. */
export interface Explained {
  readonly rule: string;
  /** How many of each it looked at, in the order in which it did. */
  readonly looked: readonly { readonly at: Looked; readonly count: number }[];
  /** What it would have looked at, but could not. */
  readonly missing: readonly Source[];
  /**
   * `found`: it is in the report; `joined`: it found what a surer rule says already; `off`: switched off by the policy;
   * `nothing`: there is none of what it looks at; `missing`: quiet, but see there; `fine`: quiet about all it looked at.
   */
  readonly came: 'found' | 'joined' | 'off' | 'nothing' | 'missing' | 'fine';
  /** Severities of its findings, the joined ones too. */
  readonly severities: readonly Severity[];
}

/** Tells of every rule what it looked at in that mail and why it was silent. The rules say nothing of it themselves: what they read is watched. */
export function explain(input: CheckInput): Explained[] {
  const facts = prepareFacts(input);
  const reported = new Set(check(input).findings.map(({ rule }) => rule));
  return RULES.map((rule) => {
    const watch = new Watch(facts);
    const found = runRule(rule, watch.facts);
    const looked = [...watch.looked].map((at) => ({ at, count: countOf(at, facts) }));
    const missing = [...watch.asked].filter((source) => (facts.unavailable ?? []).includes(source));
    const matter = looked.filter(({ at }) => !AROUND.has(at));
    const empty = (matter.length > 0 ? matter : looked).every(({ count }) => count === 0);
    const came = found === null ? 'off'
      : found.length > 0 ? (reported.has(rule.id) ? 'found' : 'joined')
      : missing.length > 0 ? 'missing'
      : empty ? 'nothing' : 'fine';
    return { rule: rule.id, looked: found === null ? [] : looked, missing, came, severities: found?.map(({ severity }) => severity) ?? [] };
  });
}

/** The facts, watched: notes what is read of them. Copies of plain objects only, so that the rules get the very values. */
class Watch {
  readonly looked = new Set<Looked>();
  readonly asked = new Set<Source>();
  readonly facts: Facts;

  constructor(facts: Facts) {
    const twins = new Map<RecipientFacts, RecipientFacts>(facts.recipients.map((one) => [one, this.watch(one, { sentBefore: [null, 'history'], inThread: [null, 'thread'], contact: [null, 'contacts'], person: [null, 'contacts'] })]));
    const twin = (one: RecipientFacts): RecipientFacts => twins.get(one) ?? one;
    const policy: Policy = this.watch(facts.policy, {
      faults: ['faults'], words: ['words'], addresses: ['addresses'], apart: ['apart'], required: ['required'], pairs: ['pairs'], counterparties: ['counterparties'],
    });
    const text = this.watch(facts.draft.text, { fresh: ['lines'], signature: ['signature'], quoted: ['quoted'] });
    const draft = this.watch({ ...facts.draft, text }, { from: ['from'], subject: ['subject'], attachments: ['attachments'], body: ['lines'], to: ['recipients'], cc: ['recipients'], bcc: ['recipients'] });
    this.facts = this.watch({ ...facts, draft, policy, recipients: facts.recipients.map(twin), externals: facts.externals.map(twin) }, {
      recipients: ['recipients'], externals: ['externals'], greeting: ['greetings'], prose: ['lines'], greetedOrganisations: ['greetings'], namedOrganisations: ['companies'],
      quotedMails: ['quoted'], thread: ['thread', 'thread'], threadAddresses: ['thread', 'thread'], history: ['groups', 'groups'], people: ['contacts', 'contacts'], contacts: ['contacts', 'contacts'],
      correspondents: [null, 'history'], today: ['today'],
    });
  }

  private watch<T extends object>(plain: T, kinds: { readonly [Key in keyof T]?: readonly [Looked | null, Source?] }): T {
    return new Proxy({ ...plain }, {
      get: (copy, key) => {
        const [looked, source] = kinds[key as keyof T] ?? [];
        if (looked) this.looked.add(looked);
        if (source) this.asked.add(source);
        return copy[key as keyof T];
      },
    });
  }
}

const linesIn = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length;

function countOf(at: Looked, facts: Facts): number {
  const { draft, policy } = facts;
  switch (at) {
    case 'recipients': return facts.recipients.length;
    case 'externals': return facts.externals.length;
    case 'from': return draft.from === null ? 0 : 1;
    case 'subject': return draft.subject.trim() === '' ? 0 : 1;
    case 'lines': return linesIn(draft.text.fresh);
    case 'signature': return linesIn(draft.text.signature);
    case 'greetings': return facts.greeting.people.length + facts.greetedOrganisations.size;
    case 'companies': return facts.namedOrganisations.size;
    case 'attachments': return draft.attachments.length;
    case 'quoted': return facts.quotedMails.length;
    case 'thread': return facts.thread?.length ?? 0;
    case 'groups': return facts.history.groups.length;
    case 'contacts': return facts.contacts.length;
    case 'today': return 1;
    case 'faults': return policy.faults.length;
    case 'counterparties': return policy.counterparties.length;
    case 'words': return policy.words.length;
    case 'addresses': return policy.addresses.length;
    case 'apart': return policy.apart.length;
    case 'required': return policy.required.length;
    case 'pairs': return policy.pairs.length;
  }
}
