import type { Call } from '../gmail/call';
import { arrayOf, objectOf, stringOf } from '../gmail/json';

const API = 'https://sheets.googleapis.com/v4/spreadsheets';

/** What may be chosen in a column's cells, the header left out. */
export interface DropDown {
  readonly sheetId: number;
  readonly column: number;
  readonly values: readonly string[];
}

/** Makes a spreadsheet from a whole `Spreadsheet` resource; gives its id. Scope drive.file: a file made here is one that may be read here. */
export function createSpreadsheet(spreadsheet: object): Call<string> {
  return {
    name: 'spreadsheets.create',
    request: { method: 'POST', url: `${API}?fields=spreadsheetId`, body: JSON.stringify(spreadsheet) },
    parse: (json) => stringOf(objectOf(json, 'spreadsheet').spreadsheetId, 'spreadsheetId'),
  };
}

/** Changes a spreadsheet by the requests of `spreadsheets.batchUpdate`, all or none. */
export function changeSpreadsheet(id: string, requests: readonly object[]): Call<null> {
  return {
    name: 'spreadsheets.batchUpdate',
    request: { method: 'POST', url: `${API}/${encodeURIComponent(id)}:batchUpdate?fields=spreadsheetId`, body: JSON.stringify({ requests }) },
    parse: () => null,
  };
}

/** Lets a column's cells be chosen from a list, and nothing else be typed there. */
export function setDropDown({ sheetId, column, values }: DropDown): object {
  return {
    setDataValidation: {
      range: { sheetId, startRowIndex: 1, startColumnIndex: column, endColumnIndex: column + 1 },
      rule: { condition: { type: 'ONE_OF_LIST', values: values.map((userEnteredValue) => ({ userEnteredValue })) }, showCustomUi: true, strict: true },
    },
  };
}

export interface TabName {
  readonly sheetId: number;
  readonly title: string;
}

/** The tabs of a spreadsheet, in their order. */
export function listTabs(id: string): Call<TabName[]> {
  return {
    name: 'spreadsheets.get',
    request: { method: 'GET', url: `${API}/${encodeURIComponent(id)}?fields=${encodeURIComponent('sheets.properties(sheetId,title)')}` },
    parse: (json) => arrayOf(objectOf(json, 'spreadsheet').sheets, 'sheets').map((sheet) => {
      const { sheetId, title } = objectOf(objectOf(sheet, 'sheets[]').properties, 'sheets[].properties');
      // Google leaves a 0 out where it is a field's default.
      return { sheetId: Number(sheetId ?? 0), title: stringOf(title, 'sheets[].properties.title') };
    }),
  };
}

/** Cells of whole tabs as they are shown, row by row, in the order of the titles. Empty rows and cells at the end are left out. */
export function readTabs(id: string, titles: readonly string[]): Call<string[][][]> {
  const ranges = titles.map((title) => `ranges=${encodeURIComponent(`'${title.replace(/'/g, "''")}'`)}`);
  return {
    name: 'spreadsheets.values.batchGet',
    request: { method: 'GET', url: `${API}/${encodeURIComponent(id)}/values:batchGet?${ranges.join('&')}&majorDimension=ROWS&valueRenderOption=FORMATTED_VALUE&fields=valueRanges.values` },
    parse: (json) => {
      const found = arrayOf(objectOf(json, 'answer').valueRanges, 'valueRanges');
      if (found.length !== titles.length) throw new Error(`valueRanges: expected ${titles.length}, got ${found.length}`);
      return found.map((range) => arrayOf(objectOf(range, 'valueRanges[]').values, 'values').map((row) => arrayOf(row, 'values[]').map((cell) => (typeof cell === 'string' ? cell : String(cell ?? '')))));
    },
  };
}
