import { runRule } from '../../src/check/check';
import { pairOf } from '../../src/check/mute';
import { prepareFacts } from '../../src/facts/prepare-facts';
import { TABLES, type TableName } from '../../src/policy/fault';
import type { Policy } from '../../src/policy/policy';
import { SEVERITIES, type Severity } from '../../src/policy/severity';
import type { Finding, Fix } from '../../src/rules/rule';
import type { RuleTable, Situation } from './rule-table';

/** What a rule did in the situations of its table: what its definition does not say. */
export interface Tested {
  /** Of its findings besides the default, weakest first. */
  readonly otherSeverities: readonly Severity[];
  readonly fixes: readonly Fix['kind'][];
  /** A finding can be muted for the address that it is about. */
  readonly mutable: boolean;
  /** Tables of the policy that the rule itself reads. */
  readonly policyTables: readonly TableName[];
  readonly findings: ReadonlyMap<Situation, readonly Finding[]>;
}

const KNOWN = new WeakMap<RuleTable, Tested>();

/** Asked for by the rule's page and by the list of all rules; the situations are run once. */
export function tested(table: RuleTable): Tested {
  const known = KNOWN.get(table) ?? runAll(table);
  KNOWN.set(table, known);
  return known;
}

function runAll({ rule, silent, finds, inputOf }: RuleTable): Tested {
  const read = new Set<string>();
  const findings = new Map<Situation, readonly Finding[]>();
  let mutable = false;
  for (const situation of [...finds, ...silent]) {
    const facts = prepareFacts(inputOf(situation, rule.id));
    const found = runRule(rule, { ...facts, policy: noting(facts.policy, read) }) ?? [];
    mutable ||= found.some((finding) => pairOf(finding, facts.policy) !== null);
    findings.set(situation, found);
  }
  const all = [...findings.values()].flat();
  return {
    otherSeverities: SEVERITIES.filter((severity) => severity !== rule.severity && all.some((finding) => finding.severity === severity)),
    fixes: [...new Set(all.flatMap(({ fix }) => (fix === undefined ? [] : [fix.kind])))],
    mutable,
    // The table `rules` is read for every rule.
    policyTables: TABLES.filter((table) => table !== 'rules' && read.has(table)),
    findings,
  };
}

/** The same policy; notes which of its parts are looked at. */
function noting(policy: Policy, read: Set<string>): Policy {
  return new Proxy(policy, {
    get: (target, part: keyof Policy) => {
      read.add(part);
      return target[part];
    },
  });
}
