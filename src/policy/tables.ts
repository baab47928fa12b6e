import type { Lang } from '../messages/lang';
import type { Fault, InBoth, TableName } from './fault';

/** A row as read: cells by English column name, trimmed; `line` is its line in the sheet, the header being 1. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** What each table is called in Japanese: its tab in an administrator's spreadsheet. In English, as in a folder of CSV files, it has its own name. */
const TITLES: Readonly<Record<TableName, string>> = {
  settings: '全体の設定', counterparties: '取引先', rules: 'ルール', words: '語', addresses: '宛先', apart: '同席させない相手', required: '必ず入れる宛先', pairs: '語と宛先の組',
  approvers: '承認', groups: 'グループ', incident: '誤送信', seal: '暗号化',
};

export function titleIn(table: TableName, lang: Lang): string {
  return lang === 'ja' ? TITLES[table] : table;
}

/** A table as a sentence names it: in Japanese with its own name, for whoever keeps it as a file. */
export function tableIn(table: TableName, lang: Lang): string {
  return lang === 'ja' ? `${TITLES[table]}(${table})` : table;
}

/** Columns of each table: the English name and the Japanese ones a header may carry instead. The first of a table must be filled in. */
export const COLUMNS: Readonly<Record<TableName, Readonly<Record<string, readonly string[]>>>> = {
  settings: { name: ['項目', '設定項目'], value: ['値', '設定値'], note: ['備考'] },
  counterparties: { name: ['取引先', '取引先名', '会社名'], aliases: ['別名', '略称'], domains: ['ドメイン'], delayMinutes: ['待ち時間(分)', '待ち時間'], note: ['備考'] },
  rules: { rule: ['ルール'], severity: ['重さ', '重要度'], option: ['項目', '設定項目'], value: ['値', '設定値'], delayMinutes: ['待ち時間(分)', '待ち時間'], user: ['利用者'], note: ['備考'] },
  words: { word: ['語', '言葉', '単語'], where: ['場所'], when: ['条件'], severity: ['重さ', '重要度'], reason: ['理由'], note: ['備考'] },
  addresses: { pattern: ['アドレス', 'アドレスまたはドメイン', 'ドメイン'], list: ['区分', '扱い'], when: ['条件'], delayMinutes: ['待ち時間(分)', '待ち時間'], reason: ['理由'], note: ['備考'] },
  incident: { name: ['項目', '設定項目'], value: ['値', '設定値'], for: ['対象', '対象者'], note: ['備考'] },
  apart: { one: ['一方', '取引先1', '取引先A'], other: ['他方', '取引先2', '取引先B'], reason: ['理由'], note: ['備考'] },
  required: { address: ['入れるアドレス'], field: ['欄'], recipient: ['宛先'], word: ['語', '言葉', '単語'], when: ['条件'], reason: ['理由'], note: ['備考'] },
  approvers: {
    approvers: ['承認者'], second: ['次の承認者'], proxies: ['代理'], proxyAfterHours: ['代理までの時間'], when: ['条件'], rule: ['ルール'], word: ['語', '言葉', '単語'],
    recipient: ['宛先'], sender: ['送信者'], files: ['添付を渡す'], urgent: ['急ぎ'], note: ['備考'],
  },
  groups: { group: ['グループ', 'グループ名'], members: ['メンバー'], note: ['備考'] },
  seal: { how: ['方法'], recipient: ['取引先', '宛先'], word: ['語', '言葉', '単語'], file: ['ファイル', '拡張子'], rule: ['ルール'], note: ['備考'] },
  pairs: { word: ['語', '言葉', '単語'], where: ['場所'], recipient: ['宛先'], need: ['決まり'], severity: ['重さ', '重要度'], reason: ['理由'], note: ['備考'] },
};

/** Tables whose rows keep mail from leaving: one that is lost must be told of. */
const GUARDS: ReadonlySet<TableName> = new Set(['addresses', 'apart', 'words', 'required', 'pairs', 'approvers', 'seal']);

function headerKey(text: string): string {
  return text.normalize('NFKC').replace(/^\uFEFF/, '').trim().toLowerCase().replace(/[\s_]+/g, '');
}

/** A column by its header in either language, null for one that is not known. */
export function columnOf(table: TableName, header: string): string | null {
  const key = headerKey(header);
  for (const [name, others] of Object.entries(COLUMNS[table])) {
    if (headerKey(name) === key || others.some((other) => headerKey(other) === key)) return name;
  }
  return null;
}

function namesOf(table: TableName): InBoth {
  const names = Object.entries(COLUMNS[table]).map(([en, ja]) => `${ja[0] ?? en}(${en})`).join('、');
  return { ja: `使える列は ${names} です`, en: `the columns ${Object.keys(COLUMNS[table]).join(', ')}` };
}

const IGNORED_COLUMN: InBoth = { ja: 'この列は読みません', en: 'this column is not read' };

/** A table as it came, from a CSV file or a spreadsheet's tab: cells row by row, and the rows that could not be read. */
export interface Sheet {
  readonly cells: readonly (readonly string[])[];
  readonly broken: readonly { readonly row: number; readonly what: string }[];
}

/**
 * Reads one table (a header row; a row whose first cell starts with `#` is a comment).
 * Headers that are not known are faults; cells of known columns come back trimmed, missing ones as ''.
 */
export function readTable(table: TableName, sheet: Sheet): { rows: Row[]; faults: Fault[] } {
  const rows: Row[] = [];
  const faults: Fault[] = sheet.broken.map(({ row, what }) => ({
    table, row, column: '', value: what,
    expected: { ja: '引用符を閉じてください', en: 'quotes that are closed' },
    instead: { ja: 'この行から後は読み違えることがあります', en: 'rows from here on may be misread' },
    guards: GUARDS.has(table),
  }));
  let columns: (string | null)[] | null = null;
  let first = '';
  sheet.cells.forEach((cells, index) => {
    const line = index + 1;
    if (cells.every((cell) => cell.trim() === '') || (cells[0] ?? '').trim().startsWith('#')) return;
    if (columns === null) {
      columns = cells.map((cell) => columnOf(table, cell));
      first = Object.keys(COLUMNS[table])[0] ?? '';
      cells.forEach((cell, at) => {
        if (columns?.[at] === null && cell.trim() !== '') {
          faults.push({ table, row: line, column: '', value: cell.trim(), expected: namesOf(table), instead: IGNORED_COLUMN, guards: false });
        }
      });
      if (!columns.includes(first)) {
        faults.push({
          table, row: line, column: first, value: cells.join(','), expected: namesOf(table),
          instead: { ja: 'この表は 1 行も読めません', en: 'no row of this table is read' },
          guards: GUARDS.has(table),
        });
      }
      return;
    }
    if (!columns.includes(first)) return;
    const byName: Record<string, string> = {};
    for (const name of Object.keys(COLUMNS[table])) byName[name] = '';
    columns.forEach((name, at) => {
      if (name !== null) byName[name] = (cells[at] ?? '').trim();
    });
    rows.push({ line, cells: byName });
  });
  return { rows, faults };
}

/** Several values in one cell: separated by `;`, `、`, `|` or a line break (a comma would already have ended the cell). */
export function listOf(cell: string): string[] {
  return cell.split(/[;；、|｜\n,，]/).map((item) => item.trim()).filter((item) => item !== '');
}
