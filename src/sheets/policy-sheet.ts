import { ask, type Answer } from '../gmail/call';
import { LANGS, type Lang } from '../messages/lang';
import { TABLES, type TableName } from '../policy/fault';
import { ABOUT, CHOICES, choiceNames, columnHelp, templateOf } from '../policy/help';
import { columnsOf, inLanguage, withAllColumns } from '../policy/in-language';
import type { Tables } from '../policy/parse-policy';
import { COLUMNS, titleIn } from '../policy/tables';
import type { Fetcher } from '../ports/fetcher';
import { changeSpreadsheet, createSpreadsheet, listTabs, readTabs, setDropDown, type DropDown, type TabName } from './calls';

/** Rows of a tab that was made empty. */
const ROWS = 200;

/**
 * Makes a spreadsheet with a tab for each table: the rows of `tables` in that language, or headers and examples where a table is missing. Headers carry
 * help, stay in view and are protected. `keep` is called with the id as soon as there is a file, before the drop-downs are set.
 */
export function createPolicySheet(fetcher: Fetcher, title: string, tables: Tables, lang: Lang, keep: (id: string) => void): Answer<string> {
  const made = ask(fetcher, createSpreadsheet({
    properties: { title, locale: lang === 'ja' ? 'ja_JP' : 'en_US' },
    sheets: TABLES.map((table, sheetId) => {
      const { properties, rowData, protectedRange } = tab(table, sheetId, tables, lang);
      return { properties, data: [{ startRow: 0, startColumn: 0, rowData }], protectedRanges: [protectedRange] };
    }),
  }));
  if (!made.ok) return made;
  keep(made.value);
  const set = ask(fetcher, changeSpreadsheet(made.value, TABLES.flatMap((table, sheetId) => dropDowns(table, sheetId, tables, lang).map(setDropDown))));
  return set.ok ? made : set;
}

/** Adds a tab for each table that has none: made before Matta knew that table, or deleted. As `createPolicySheet` would make it; all or none. */
export function addMissingTabs(fetcher: Fetcher, id: string, tables: Tables, lang: Lang): Answer<readonly TableName[]> {
  const tabs = ask(fetcher, listTabs(id));
  if (!tabs.ok) return tabs;
  const missing = TABLES.filter((table) => tabsOf(table, tabs.value).length === 0);
  const taken = new Set(tabs.value.map(({ sheetId }) => sheetId));
  const free = Array.from({ length: taken.size + missing.length }, (_, sheetId) => sheetId).filter((sheetId) => !taken.has(sheetId));
  const requests = missing.flatMap((table, at) => {
    const { properties, rowData, protectedRange } = tab(table, free[at] ?? 0, tables, lang);
    return [
      { addSheet: { properties } },
      { updateCells: { start: { sheetId: properties.sheetId, rowIndex: 0, columnIndex: 0 }, rows: rowData, fields: 'userEnteredValue,userEnteredFormat,note' } },
      { addProtectedRange: { protectedRange } },
      ...dropDowns(table, properties.sheetId, tables, lang).map(setDropDown),
    ];
  });
  const added = requests.length === 0 ? { ok: true as const } : ask(fetcher, changeSpreadsheet(id, requests));
  return added.ok ? { ok: true, value: missing } : added;
}

/** What a spreadsheet has of each table. */
export interface ReadSheet {
  /** Cells row by row; null where there is no tab: to take it for an empty table would switch off what it said. */
  readonly cells: Readonly<Record<TableName, string[][] | null>>;
  /** Tables of which there is a tab in either language: which of them counts, nobody said. */
  readonly twice: readonly TableName[];
}

/** Reads every table from its tab, which may be called in either language: a spreadsheet is older than its reader's choice of one. */
export function readPolicySheet(fetcher: Fetcher, id: string): Answer<ReadSheet> {
  const tabs = ask(fetcher, listTabs(id));
  if (!tabs.ok) return tabs;
  const there = TABLES.flatMap((table) => tabsOf(table, tabs.value).slice(0, 1).map(({ title }) => ({ table, title })));
  const read = there.length === 0 ? { ok: true as const, value: [] } : ask(fetcher, readTabs(id, there.map(({ title }) => title)));
  if (!read.ok) return read;
  const cells = TABLES.map((table) => {
    const at = there.findIndex((one) => one.table === table);
    return [table, at < 0 ? null : read.value[at] ?? []];
  });
  return { ok: true, value: { cells: Object.fromEntries(cells) as ReadSheet['cells'], twice: TABLES.filter((table) => tabsOf(table, tabs.value).length > 1) } };
}

function tabsOf(table: TableName, tabs: readonly TabName[]): TabName[] {
  return tabs.filter(({ title }) => LANGS.some((lang) => title === titleIn(table, lang)));
}

function rowsOf(table: TableName, tables: Tables, lang: Lang): readonly (readonly string[])[] {
  const cells = tables[table]?.cells ?? [];
  return cells.length === 0 ? templateOf(table, lang) : withAllColumns(table, inLanguage(table, cells, lang), lang);
}

interface NewTab {
  readonly properties: { readonly sheetId: number; readonly title: string; readonly gridProperties: object };
  readonly rowData: readonly object[];
  readonly protectedRange: object;
}

function tab(table: TableName, sheetId: number, tables: Tables, lang: Lang): NewTab {
  const rows = rowsOf(table, tables, lang);
  const columns = columnsOf(table, rows);
  const width = Math.max(Object.keys(COLUMNS[table]).length, ...rows.map((row) => row.length));
  const cell = (text: string, row: number, column: number): object => ({
    userEnteredValue: { stringValue: text },
    // As text, so that nothing typed beside it turns into a date or a number.
    userEnteredFormat: { numberFormat: { type: 'TEXT' }, ...(row === 0 ? { textFormat: { bold: true } } : {}) },
    ...(row === 0 ? noteFor(table, columns[column] ?? null, column, lang) : {}),
  });
  return {
    properties: { sheetId, title: titleIn(table, lang), gridProperties: { rowCount: Math.max(ROWS, rows.length + 50), columnCount: width, frozenRowCount: 1 } },
    rowData: rows.map((row, at) => ({ values: row.map((text, column) => cell(text, at, column)) })),
    protectedRange: { range: { sheetId, startRowIndex: 0, endRowIndex: 1 }, description: 'Matta' },
  };
}

/** Help at a header that is known, wherever it stands. */
function noteFor(table: TableName, column: string | null, at: number, lang: Lang): { note?: string } {
  if (column === null) return {};
  const note = [at === 0 ? ABOUT[table][lang] : '', columnHelp(table, column, lang)].filter((text) => text !== '').join('\n');
  return note === '' ? {} : { note };
}

function dropDowns(table: TableName, sheetId: number, tables: Tables, lang: Lang): DropDown[] {
  const columns = columnsOf(table, rowsOf(table, tables, lang));
  return Object.entries(CHOICES[table] ?? {})
    .map(([column, choices]) => ({ sheetId, column: columns.indexOf(column), values: choiceNames(choices, lang) }))
    .filter(({ column }) => column >= 0);
}
