import type { Lang } from '../messages/lang';
import { readChoice } from './choices';
import type { TableName } from './fault';
import { CHOICES, choiceIn, headerIn, headersOf } from './help';
import { officeName } from './read-incident';
import { settingOf, SETTINGS, YES_NO } from './read-settings';
import { columnOf } from './tables';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** English names of the columns in a sheet's first row, null where one is not known. */
export function columnsOf(table: TableName, [header = []]: readonly (readonly string[])[]): (string | null)[] {
  return header.map((cell) => columnOf(table, cell));
}

/**
 * A table as an administrator of that language would have written it: headers, choices, names of settings and of those to report to.
 * It is read as before; whatever is not known stays as it was typed, and so does what is in that language already.
 */
export function inLanguage(table: TableName, cells: readonly (readonly string[])[], lang: Lang): string[][] {
  const columns = columnsOf(table, cells);
  return cells.map((row, line) => row.map((cell, at) => {
    const column = columns[at] ?? null;
    if (column === null || cell.trim().startsWith('#') || JAPANESE.test(cell) === (lang === 'ja')) return cell;
    return (line === 0 ? headerIn(table, column, lang) : known(table, column, cell, row[columns.indexOf('name')] ?? '', lang)) ?? cell;
  }));
}

/**
 * The table with the columns that it lacks, empty: whoever fills it in can't know of a column that isn't there. They stand behind every cell
 * that there is, so that none of those comes to lie under a header.
 */
export function withAllColumns(table: TableName, cells: readonly (readonly string[])[], lang: Lang): string[][] {
  const at = cells.findIndex((row) => row.some((cell) => cell.trim() !== '') && !(row[0] ?? '').trim().startsWith('#'));
  const header = cells[at] ?? [];
  const there = header.map((cell) => columnOf(table, cell));
  const lacking = headersOf(table, lang).filter((name) => !there.includes(columnOf(table, name)));
  const blank = Array.from({ length: Math.max(0, ...cells.map((row) => row.length)) - header.length }, () => '');
  return cells.map((row, line) => (line === at && lacking.length > 0 ? [...row, ...blank, ...lacking] : [...row]));
}

/** `name`: what stands in the row's column of that name. */
function known(table: TableName, column: string, cell: string, name: string, lang: Lang): string | null {
  const choices = CHOICES[table]?.[column];
  if (choices !== undefined) return choiceIn(choices, readChoice(choices, cell), lang);
  if (table === 'incident' && column === 'name') return officeName(cell, lang);
  const setting = table === 'settings' ? settingOf(name) : null;
  if (setting === null) return null;
  if (column === 'name') return lang === 'ja' ? SETTINGS[setting].ja : setting;
  return column === 'value' && SETTINGS[setting].kind === 'yes-no' ? choiceIn(YES_NO, readChoice(YES_NO, cell), lang) : null;
}
