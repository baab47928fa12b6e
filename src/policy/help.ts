import type { Lang } from '../messages/lang';
import { WHEN } from './cells';
import type { Choices } from './choices';
import type { InBoth, TableName } from './fault';
import { INCIDENT_NAMES } from './read-incident';
import { LISTS, PLACES } from './read-lists';
import { FIELDS, NEEDS } from './read-required';
import { USERS } from './read-rules';
import { HOWS } from './read-seal';
import { SETTINGS, YES_NO } from './read-settings';
import { SEVERITY_NAMES } from './read-severity';
import { COLUMNS } from './tables';

type AnyChoices = Choices<string>;

/** Columns whose cells are chosen from a list; for drop-downs. */
export const CHOICES: Readonly<Partial<Record<TableName, Readonly<Record<string, AnyChoices>>>>> = {
  rules: { severity: SEVERITY_NAMES, user: USERS },
  words: { where: PLACES, when: WHEN, severity: SEVERITY_NAMES },
  addresses: { list: LISTS, when: WHEN },
  required: { field: FIELDS, when: WHEN },
  approvers: { when: WHEN, files: YES_NO, urgent: YES_NO },
  seal: { how: HOWS },
  pairs: { where: PLACES, need: NEEDS, severity: SEVERITY_NAMES },
};

/** What a table is for. */
export const ABOUT: Readonly<Record<TableName, InBoth>> = {
  settings: { ja: '全体の設定。1 行に 1 項目', en: 'General settings, one a row' },
  counterparties: { ja: '取引先の名前とドメイン', en: 'Counterparties: their names and email domains' },
  rules: { ja: 'ルールごとの重さと設定項目', en: 'Severity and options of rules' },
  words: { ja: '送る前に注意する、または禁じる語', en: 'Words to warn of, or that may not be sent' },
  addresses: { ja: '宛先ごとの扱い', en: 'What is done about single addresses or domains' },
  apart: { ja: '同じメールの宛先にしない取引先', en: 'Counterparties that must not be on one email' },
  required: { ja: 'Cc・Bcc に必ず入れるアドレス', en: 'Who must be in Cc or Bcc' },
  approvers: { ja: '送る前に誰の承認が要るか', en: 'Whose approval which email needs' },
  groups: { ja: '承認者の欄にまとめて書ける人たち', en: 'People whom the table approvers can name together' },
  seal: { ja: '暗号化 ZIP や Drive のリンクにして送るメール。上の行が優先', en: 'Which email is sent as an encrypted ZIP or a link to Drive; the first row that fits decides' },
  pairs: { ja: '語と、その語のあるメールの宛先', en: 'Words, and the recipients that go with them' },
  incident: { ja: '誤送信のときの報告先・順序・文面', en: 'After a mis-send: whom to report to, in which order, letters' },
};

const PATTERN: InBoth = { ja: 'name@example.com、example.com、*.example.com', en: 'name@example.com, example.com or *.example.com' };
const SEVERAL: InBoth = { ja: '複数あれば ; で区切る', en: 'several separated by ;' };
const MINUTES: InBoth = { ja: 'このときの最短の待ち時間(分)', en: 'least minutes such email waits' };
const REASON: InBoth = { ja: '送信者に見せる説明', en: 'shown to the sender' };
const WORD: InBoth = { ja: '全角・半角、大文字・小文字は区別しない。* と ? が使える', en: 'width and case do not count; * and ? may be used' };

/** What belongs into a column, where its name does not say it; `*` stands for any table. */
const COLUMN_HELP: Readonly<Record<string, InBoth>> = {
  'settings.name': { ja: Object.values(SETTINGS).map(({ ja }) => ja).join('、'), en: Object.keys(SETTINGS).join(', ') },
  'counterparties.aliases': SEVERAL, 'counterparties.domains': SEVERAL,
  'rules.rule': { ja: 'ルールの名前(Mattaの資料「ルール」の一覧)', en: 'id of the rule, from the list “Rules” in Matta’s documents' },
  'rules.option': { ja: 'ルールの設定項目の名前', en: 'name of an option of the rule' },
  'rules.user': { ja: '自由: 利用者が自分用に厳しくできる。固定: できない', en: 'free: users may tighten it for themselves; locked: they may not' },
  'incident.name': INCIDENT_NAMES,
  'incident.for': { ja: 'この送信者のときだけ(空なら全員)', en: 'only for this sender; empty for everybody' },
  'addresses.pattern': PATTERN, 'required.recipient': PATTERN, 'pairs.recipient': { ja: `${PATTERN.ja}。${SEVERAL.ja}`, en: `${PATTERN.en}; ${SEVERAL.en}` },
  'seal.recipient': { ja: '取引先の名前か example.com。空なら社外の誰でも', en: 'a counterparty, or example.com; empty: anybody outside' },
  'seal.file': { ja: '拡張子。複数あれば ; で区切る', en: 'endings of file names, several separated by ;' },
  'seal.rule': { ja: 'このルールが何か見つけたときだけ', en: 'only where this rule found something' },
  'required.address': { ja: 'name@example.com か「本人」', en: 'name@example.com, or sender' },
  'approvers.approvers': { ja: 'アドレスか、「グループ」の表のグループ。誰か 1 人の承認でよい。複数あれば ; で区切る', en: 'addresses, or groups of the table groups; any one of them approves; several separated by ;' },
  'groups.group': { ja: '部署の名前や Google グループのアドレスなど', en: 'a department’s name, a Google group’s address …' }, 'groups.members': { ja: `Google アカウントのアドレス。${SEVERAL.ja}`, en: `addresses of Google accounts, ${SEVERAL.en}` },
  'approvers.second': { ja: '続いて承認する人', en: 'who approves after that' },
  'approvers.proxies': { ja: '時間がたつと代わりに承認できる人', en: 'who may stand in after a while' },
  'approvers.proxyAfterHours': { ja: '営業時間で数える。空欄は 4', en: 'in working hours; 4 if empty' },
  'approvers.rule': { ja: 'ルールの名前(Mattaの資料「ルール」の一覧)', en: 'ids of rules, from the list “Rules” in Matta’s documents' },
  'approvers.recipient': { ja: '取引先の名前かアドレス', en: 'counterparties’ names or addresses' }, 'approvers.sender': { ja: `${PATTERN.ja}、「グループ」の表のグループ`, en: `${PATTERN.en}, or a group of the table groups` },
  '*.delayMinutes': MINUTES, '*.reason': REASON, '*.word': WORD,
};

/** A line for a column's header: what belongs there, and what may be chosen. '' where its name says it all. */
export function columnHelp(table: TableName, column: string, lang: Lang): string {
  const choices = CHOICES[table]?.[column];
  return [
    (COLUMN_HELP[`${table}.${column}`] ?? COLUMN_HELP[`*.${column}`])?.[lang] ?? '',
    choices === undefined ? '' : choiceNames(choices, lang).join(' / '),
  ].filter((text) => text !== '').join(': ');
}

/** A column's choices as that language writes them. */
export function choiceNames(choices: AnyChoices, lang: Lang): string[] {
  return Object.keys(choices).map((value) => choiceIn(choices, value, lang) ?? value);
}

/** One of them, by its value. */
export function choiceIn(choices: AnyChoices, value: string | null, lang: Lang): string | null {
  return value === null ? null : lang === 'ja' ? choices[value]?.[0] ?? null : value;
}

/** A column's header, by its English name. */
export function headerIn(table: TableName, column: string, lang: Lang): string {
  return lang === 'ja' ? COLUMNS[table][column]?.[0] ?? column : column;
}

/** A table's headers in their order, as its sheet and CSV file begin. */
export function headersOf(table: TableName, lang: Lang): string[] {
  return Object.keys(COLUMNS[table]).map((column) => headerIn(table, column, lang));
}

/** Example rows by column, in both languages; all together they are a policy. They stand behind a `#`, so that they show how and do nothing. */
const EXAMPLES: Readonly<Record<TableName, readonly (readonly InBoth[])[]>> = {
  settings: [
    [{ ja: '社内ドメイン', en: 'internalDomains' }, both('aozora.example')],
    [{ ja: '管理者', en: 'administrators' }, both('admin@aozora.example')],
  ],
  counterparties: [
    [{ ja: '株式会社みどり商事', en: 'Fernhill Trading' }, { ja: 'みどり商事;Midori Shoji', en: 'Fernhill' }, { ja: 'midori-shoji.example', en: 'fernhill.example' }],
    [{ ja: '株式会社かえで製作所', en: 'Harbor Pine Logistics' }, { ja: 'かえで製作所', en: 'Harbor Pine' }, { ja: 'kaede-works.example', en: 'harbor-pine.example' }],
  ],
  rules: [[both('night-or-holiday'), { ja: '無効', en: 'off' }], [both('many-external-domains'), both(''), both('threshold'), both('8')]],
  words: [[{ ja: '社外秘', en: 'confidential' }, { ja: 'すべて', en: 'any' }, { ja: '社外宛て', en: 'external' }, { ja: '警告', en: 'warn' }, { ja: '社外に出してよい資料か確かめてください', en: 'may this be sent outside?' }]],
  addresses: [[both('*@old-partner.example'), { ja: '禁止', en: 'blocked' }, both(''), both(''), { ja: '取引は終了しました', en: 'contract ended' }]],
  apart: [[{ ja: '株式会社みどり商事', en: 'Fernhill Trading' }, { ja: '株式会社かえで製作所', en: 'Harbor Pine Logistics' }, { ja: '競合のため', en: 'competitors' }]],
  required: [[both('audit@aozora.example'), both('Bcc'), both(''), { ja: '見積', en: 'quotation' }, { ja: '社外宛て', en: 'external' }]],
  approvers: [[both('suzuki@aozora.example'), both(''), both('tamura@aozora.example'), both('4'), { ja: '社外宛てで添付あり', en: 'external-attachments' }]],
  groups: [[{ ja: '法務部', en: 'legal' }, both('mori@aozora.example;ueda@aozora.example')]],
  seal: [[{ ja: '暗号化ZIP', en: 'zip' }, { ja: '株式会社みどり商事', en: 'Fernhill Trading' }, both(''), both('xlsx;csv')]],
  pairs: [[{ ja: 'みどり商事', en: 'Fernhill' }, { ja: '添付', en: 'attachment' }, { ja: 'midori-shoji.example', en: 'fernhill.example' }, { ja: 'ほかの社外に送らない', en: 'only' }]],
  incident: [[{ ja: '上長', en: 'superior' }, both('suzuki@aozora.example'), both('sato@aozora.example')], [{ ja: 'セキュリティ窓口', en: 'security desk' }, both('security@aozora.example')]],
};

function both(text: string): InBoth {
  return { ja: text, en: text };
}

/** Header and example rows of an empty table, cells row by row; as long as its header. */
export function templateOf(table: TableName, lang: Lang): string[][] {
  const headers = headersOf(table, lang);
  const examples = EXAMPLES[table].map((row) => headers.map((_, at) => `${at === 0 ? '# ' : ''}${row[at]?.[lang] ?? ''}`));
  return [headers, ...examples];
}
