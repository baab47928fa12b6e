import { LANGS, type Lang } from '../../src/messages/lang';
import { say } from '../../src/messages/say';
import type { Fix } from '../../src/rules/rule';
import { literal, table } from './markdown';
import type { RuleTable } from './rule-table';
import type { Tested } from './tested';

/** Below a page's heading: what the card calls it, how heavy it is, what can be done about it. */
export function head({ rule }: RuleTable, { otherSeverities, fixes, mutable, policyTables }: Tested): string {
  const also = otherSeverities.map((severity) => `\`${severity}\``).join(', ');
  const [ja, en] = LANGS.map((lang) => `**${rule.words[lang].title}**`);
  const buttons = LANGS.map((lang) => [...fixes.map((fix) => fixLabel(lang, fix)), ...(mutable ? [say(lang, 'mute.button')] : [])].map((label) => (lang === 'ja' ? `「${label}」` : `“${label}”`)).join(' '));
  const more = [
    ...(buttons[0] === '' ? [] : [`ボタン / Buttons: ${buttons.join(' / ')}`]),
    ...(policyTables.length > 0 ? [`ポリシーの表 / Policy: ${policyTables.map((name) => `[\`${name}\`](../policy.md)`).join(', ')}`] : []),
    ...(Object.keys(rule.options.entries).length === 0 ? ['設定項目なし / No options'] : []),
  ];
  return [`${ja} / ${en} · \`${rule.severity}\`${also === '' ? '' : `, 時に / at times ${also}`}`, ...(more.length > 0 ? ['', more.join(' · ')] : [])].join('\n');
}

function fixLabel(lang: Lang, fix: Fix['kind']): string {
  return say(lang, `fix.${fix}`, { count: '…', by: '…', address: '…', field: lang === 'ja' ? 'Cc・Bcc' : 'Cc or Bcc' });
}

/** What the card says, with the values' names in braces; a heading where it is another than the rule's title. */
export function card({ rule: { words } }: RuleTable): string {
  const rows = Object.keys(words.ja.messages).map((key) => LANGS.map((lang) => {
    const message = words[lang].messages[key];
    return literal(message === undefined ? '' : [message.title, message.says, message.todo].filter((line) => line !== undefined).join('\n'));
  }));
  return table(['日本語', 'English'], rows);
}
