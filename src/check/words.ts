import { fill, type Lang } from '../messages/lang';
import { RULES } from '../rules';
import type { Finding, RuleMessage } from '../rules/rule';
import { COULD_NOT_RUN } from './check';

/** A finding in words. */
export interface FindingWords {
  /** A few words that name the mistake. */
  readonly title: string;
  readonly says: string;
  readonly todo: string;
}

const NOT_RUN: Readonly<Record<Lang, RuleMessage>> = {
  ja: { says: '「{rule}」の確認ができませんでした。', todo: 'この点は確認されていません。ご自分で確かめ、続くようなら管理者に知らせてください。' },
  en: { says: 'The check “{rule}” could not be made.', todo: 'Look at this point yourself, and tell your administrator if it goes on.' },
};

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

/** A few words for a rule; its id where there is no such rule any more. */
export function titleOf(rule: string, lang: Lang): string {
  return byId.get(rule)?.words[lang].title ?? rule;
}

/** Puts a finding into words. Throws where the rule or its message is unknown: a finding without words must not be shown as clear. */
export function wordsOf(finding: Finding, lang: Lang): FindingWords {
  const words = byId.get(finding.rule)?.words[lang];
  if (words === undefined) throw new Error(`finding of rule "${finding.rule}": expected one of ${[...byId.keys()].join(', ')}`);
  const message = finding.message === COULD_NOT_RUN ? NOT_RUN[lang] : words.messages[finding.message];
  if (message === undefined) {
    throw new Error(`rule "${finding.rule}" has no message "${finding.message}" in ${lang}; it has ${Object.keys(words.messages).join(', ')}`);
  }
  return { title: message.title ?? words.title, says: fill(message.says, finding.values), todo: fill(message.todo, finding.values) };
}
