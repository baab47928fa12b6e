import type { HomePart } from '../../cards/home-card';
import { tightenPart } from '../../cards/own/tighten-card';
import { ownRules, withOwnRules } from '../../policy/own-rules';
import type { Policy } from '../../policy/policy';
import { SEVERITIES } from '../../policy/severity';
import { KNOWN_RULES, RULES } from '../../rules';
import type { AnyRule } from '../../rules/rule';
import type { App } from '../app';

/** How strict a rule is under a policy: -1 for off, else its place among the severities. */
export function strictness(rule: AnyRule, policy: Policy): number {
  const set = policy.rules.get(rule.id)?.severity ?? rule.severity;
  return set === 'off' ? -1 : SEVERITIES.indexOf(set);
}

/** Rules that this user may still make stricter: not locked by the organisation, and not a stop already. */
export function tightenable({ policy, outside }: App): AnyRule[] {
  const own = withOwnRules(policy, ownRules(outside.properties), KNOWN_RULES);
  return RULES.filter((rule) => policy.rules.get(rule.id)?.locked !== true && strictness(rule, own) < SEVERITIES.length - 1);
}

/** The way to the form, for the homepage; nothing where no rule can be made stricter. */
export function tightenHome(app: App): HomePart {
  return tightenable(app).length === 0 ? { now: [], later: [] } : tightenPart(app.lang);
}
