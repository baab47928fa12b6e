import * as v from 'valibot';
import type { Draft } from '../draft/draft';
import type { Facts } from '../facts/facts';
import type { Lang, Values } from '../messages/lang';
import type { Severity } from '../policy/severity';

/** What a finding points at. Recipients by address in lower case, attachments by decoded name. */
export type At = `recipient:${string}` | `attachment:${string}` | 'subject' | 'body' | 'draft';

/** A change that one press can make to the draft in the compose window. */
export type Fix =
  | { readonly kind: 'move-to-bcc'; readonly addresses: readonly string[] }
  | { readonly kind: 'remove-recipient'; readonly address: string }
  | { readonly kind: 'replace-recipient'; readonly address: string; readonly by: string }
  | { readonly kind: 'add-recipient'; readonly field: 'cc' | 'bcc'; readonly address: string };

/** One thing found, before it is put into words. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** At least one; the first is what the card shows it beside. */
  readonly at: readonly At[];
  /** Key into the rule's messages. */
  readonly message: string;
  readonly values: Values;
  /** What was seen, word for word: the word, the address, the line. Never empty. */
  readonly evidence: readonly string[];
  readonly fix?: Fix;
  /** A note only because the sender has muted the warning for these addresses. */
  readonly muted?: true;
  /** What other rules found and this finding says for them, being surer. No part of what is shown and answered. */
  readonly also?: readonly Pick<Finding, 'rule' | 'severity'>[];
}

/** What is wrong (`says`) and what the sender should do or press (`todo`), with `{placeholders}`. */
export interface RuleMessage {
  /** Where this is another mistake than the rule's title names. */
  readonly title?: string;
  readonly says: string;
  readonly todo: string;
}

/** A rule’s words in one language. */
export interface RuleWords {
  /** A few words that name the mistake on a card: 「添付し忘れ」. */
  readonly title: string;
  readonly messages: Readonly<Record<string, RuleMessage>>;
}

/** What a rule reports; severity is the rule's own unless it says otherwise. */
export interface Reported {
  readonly at: At | readonly At[];
  readonly message: string;
  readonly values?: Values;
  readonly evidence: readonly string[];
  readonly fix?: Fix;
  /** Lower or raise this one finding against the rule's severity, where the evidence is weaker or stronger. */
  readonly severity?: Severity;
}

/** What a rule may look at, and how it says what it found. */
export interface RuleContext<Options> {
  readonly draft: Draft;
  readonly facts: Facts;
  readonly options: Options;
  readonly report: (found: Reported) => void;
}

/** One option's part of the schema: `v.optional(v.number(), 5)`. */
export interface OptionSchema {
  readonly wrapped: { readonly type: string; readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[] };
  readonly default: unknown;
}

/** valibot object schema in which every field has a default. */
export type OptionsSchema<Options> = v.GenericSchema<unknown, Options> & { readonly entries: Readonly<Record<string, OptionSchema>> };

/** One thing that may be wrong with a draft. Policy, mute lists and logs know it by its id. */
export interface Rule<Options = unknown> {
  /** kebab-case; says what is wrong. */
  readonly id: string;
  /** Default; policy can change it or switch the rule off. */
  readonly severity: Severity;
  readonly options: OptionsSchema<Options>;
  readonly words: Readonly<Record<Lang, RuleWords>>;
  /** Pure and synchronous; must not throw on odd input. */
  check(context: RuleContext<Options>): void;
}

/** A rule whose options no longer matter to whoever lists or runs it. */
export interface AnyRule extends Omit<Rule<never>, 'options'> {
  readonly options: OptionsSchema<object>;
}

/** Types a rule by its options' schema. */
export function defineRule<Options extends object>(rule: Rule<Options>): Rule<Options> {
  return rule;
}

/** For rules that have nothing to set. */
export const NO_OPTIONS = v.object({});

export function atRecipient({ key }: { readonly key: string }): At {
  return `recipient:${key}`;
}

export function atAttachment({ name }: { readonly name: string }): At {
  return `attachment:${name}`;
}

/** A few of many, to be put into a sentence: `a、b ほか 3 件` would need a language, so a plain list ends in `…`. */
export function listed(items: readonly string[], most = 5): string {
  const unique = [...new Set(items)];
  return unique.length <= most ? unique.join(', ') : `${unique.slice(0, most).join(', ')} …`;
}
