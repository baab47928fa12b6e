import * as v from 'valibot';
import { GmailError, invalid, notFound, unauthorized } from '../gmail/errors';
import { header, type Caller, type GmailRequest } from '../gmail/requests';
import type { Spreadsheets, Tab } from './store';

/** Any of these lets a method of spreadsheets through (developers.google.com/workspace/sheets/api/reference/rest). */
const SCOPES = ['drive.file', 'drive', 'spreadsheets'].map((scope) => `https://www.googleapis.com/auth/${scope}`);

/** The parts of a `Spreadsheet` resource that are played; Google's API answers unknown names with a 400, and so does this. */
const cell = v.strictObject({
  userEnteredValue: v.optional(v.strictObject({ stringValue: v.string() })),
  userEnteredFormat: v.optional(v.strictObject({ numberFormat: v.optional(v.strictObject({ type: v.literal('TEXT') })), textFormat: v.optional(v.strictObject({ bold: v.boolean() })) })),
  note: v.optional(v.string()),
});
const range = v.strictObject({ sheetId: v.number(), startRowIndex: v.optional(v.number()), endRowIndex: v.optional(v.number()), startColumnIndex: v.optional(v.number()), endColumnIndex: v.optional(v.number()) });
const tabProperties = v.strictObject({ sheetId: v.number(), title: v.string(), gridProperties: v.strictObject({ rowCount: v.number(), columnCount: v.number(), frozenRowCount: v.number() }) });
const rowData = v.array(v.strictObject({ values: v.array(cell) }));
const protectedRange = v.strictObject({ range, description: v.optional(v.string()) });
const spreadsheet = v.strictObject({
  properties: v.strictObject({ title: v.string(), locale: v.optional(v.string()) }),
  sheets: v.array(v.strictObject({
    properties: tabProperties,
    data: v.array(v.strictObject({ startRow: v.number(), startColumn: v.number(), rowData })),
    protectedRanges: v.optional(v.array(protectedRange), []),
  })),
});
/** Each request has one of these. */
const update = v.strictObject({
  requests: v.array(v.strictObject({
    setDataValidation: v.optional(v.strictObject({
      range,
      rule: v.strictObject({
        condition: v.strictObject({ type: v.literal('ONE_OF_LIST'), values: v.array(v.strictObject({ userEnteredValue: v.string() })) }), showCustomUi: v.boolean(), strict: v.boolean(),
      }),
    })),
    addSheet: v.optional(v.strictObject({ properties: tabProperties })),
    updateCells: v.optional(v.strictObject({ start: v.strictObject({ sheetId: v.number(), rowIndex: v.literal(0), columnIndex: v.literal(0) }), rows: rowData, fields: v.literal('userEnteredValue,userEnteredFormat,note') })),
    addProtectedRange: v.optional(v.strictObject({ protectedRange })),
  })),
});

interface SheetsAnswer { readonly status: number; readonly body: string }

/** The method a request is for, by its name in the API reference; it names the call for counting and faults. */
export function sheetsMethod({ method, url }: GmailRequest): string {
  const path = url.pathname;
  if (method === 'POST' && path === '/v4/spreadsheets') return 'spreadsheets.create';
  if (method === 'POST' && /^\/v4\/spreadsheets\/[^/:]+:batchUpdate$/.test(path)) return 'spreadsheets.batchUpdate';
  if (method === 'GET' && /^\/v4\/spreadsheets\/[^/:]+$/.test(path)) return 'spreadsheets.get';
  if (method === 'GET' && /^\/v4\/spreadsheets\/[^/:]+\/values:batchGet$/.test(path)) return 'spreadsheets.values.batchGet';
  return 'unknown';
}

/** Answers a request as sheets.googleapis.com would, errors included. */
export function answerSheets(store: Spreadsheets, caller: Caller, request: GmailRequest): SheetsAnswer {
  try {
    return { status: 200, body: JSON.stringify(handle(store, caller, request)) };
  } catch (error) {
    if (!(error instanceof GmailError)) throw error;
    return { status: error.status, body: JSON.stringify(error.toJson()) };
  }
}

function handle(store: Spreadsheets, caller: Caller, request: GmailRequest): unknown {
  const method = sheetsMethod(request);
  if (header(request, 'authorization') !== `Bearer ${caller.token}`) throw unauthorized();
  if (method === 'unknown') throw notFound();
  if (!SCOPES.some((scope) => caller.scopes.has(scope))) throw new GmailError(403, 'Request had insufficient authentication scopes.', 'insufficientPermissions', 'PERMISSION_DENIED');
  const query = request.url.searchParams;
  if (method === 'spreadsheets.create') {
    const { properties, sheets } = bodyAs(spreadsheet, request);
    if (new Set(sheets.map((sheet) => sheet.properties.title)).size < sheets.length) throw invalid('Invalid requests: sheet titles must be unique.');
    return { spreadsheetId: store.create(caller.email, properties.title, sheets.map(tabOf)).id };
  }
  const id = decodeURIComponent(/^\/v4\/spreadsheets\/([^/:]+)/.exec(request.url.pathname)?.[1] ?? '');
  const found = store.find(id, caller.email);
  if (!found) throw notFound();
  if (method === 'spreadsheets.get') {
    if (query.get('fields') !== 'sheets.properties(sheetId,title)') throw invalid(`The emulator answers spreadsheets.get with the fields "sheets.properties(sheetId,title)" only, not "${query.get('fields') ?? ''}".`);
    return { sheets: found.tabs.map(({ sheetId, title }) => ({ properties: { sheetId, title } })) };
  }
  if (method === 'spreadsheets.values.batchGet') {
    return {
      valueRanges: query.getAll('ranges').map((asked) => {
        const title = asked.replace(/^'(.*)'$/, '$1').replace(/''/g, "'");
        const tab = found.tabs.find((one) => one.title === title);
        if (!tab) throw invalid(`Unable to parse range: ${asked}`);
        const values = trimmed(tab.rows);
        return values.length === 0 ? {} : { values };
      }),
    };
  }
  // All or none: played on copies first.
  found.tabs = bodyAs(update, request).requests.reduce(changed, found.tabs);
  return { spreadsheetId: id };
}

/** What the tabs are after one request of a batchUpdate. */
function changed(tabs: readonly Tab[], { setDataValidation, addSheet, updateCells, addProtectedRange }: v.InferOutput<typeof update>['requests'][number], at: number): Tab[] {
  const refuse = (what: string): GmailError => invalid(`Invalid requests[${at}]: ${what}`);
  const on = (sheetId: number, change: (tab: Tab) => Tab): Tab[] => {
    if (!tabs.some((tab) => tab.sheetId === sheetId)) throw refuse(`No grid with id: ${sheetId}`);
    return tabs.map((tab) => (tab.sheetId === sheetId ? change(tab) : tab));
  };
  if (addSheet) {
    const { properties } = addSheet;
    if (tabs.some(({ title }) => title.toLowerCase() === properties.title.toLowerCase())) throw refuse(`A sheet with the name "${properties.title}" already exists. Please enter another name.`);
    if (tabs.some(({ sheetId }) => sheetId === properties.sheetId)) throw refuse(`A sheet with id ${properties.sheetId} already exists.`);
    return [...tabs, tabOf({ properties, data: [], protectedRanges: [] })];
  }
  if (updateCells) return on(updateCells.start.sheetId, (tab) => ({ ...tab, ...cellsOf(updateCells.rows) }));
  if (addProtectedRange) {
    const { sheetId, startRowIndex = 0, endRowIndex = Infinity } = addProtectedRange.protectedRange.range;
    return on(sheetId, (tab) => ({ ...tab, protectedRows: [...tab.protectedRows, [startRowIndex, endRowIndex] as const] }));
  }
  if (!setDataValidation) throw refuse('expected one kind of request');
  const { sheetId, startColumnIndex = 0, endColumnIndex = startColumnIndex + 1 } = setDataValidation.range;
  const columns = Array.from({ length: endColumnIndex - startColumnIndex }, (_, column) => startColumnIndex + column);
  const { condition, showCustomUi, strict } = setDataValidation.rule;
  const values = condition.values.map(({ userEnteredValue }) => userEnteredValue);
  const choices = showCustomUi && strict ? columns.map((column) => ({ column, values })) : [];
  return on(sheetId, (tab) => ({ ...tab, choices: [...tab.choices.filter((one) => !columns.includes(one.column)), ...choices] }));
}

function bodyAs<Schema extends v.GenericSchema>(schema: Schema, request: GmailRequest): v.InferOutput<Schema> {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(request.body).toString('utf8'));
  } catch {
    throw invalid('Invalid JSON payload received.');
  }
  const read = v.safeParse(schema, json);
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw invalid(`Invalid JSON payload received. ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

function tabOf({ properties, data, protectedRanges }: v.InferOutput<typeof spreadsheet>['sheets'][number]): Tab {
  const { rowCount, columnCount, frozenRowCount } = properties.gridProperties;
  const [first, ...more] = data;
  if (more.length > 0 || (first && (first.startRow > 0 || first.startColumn > 0))) throw invalid('The emulator takes the cells of a new sheet in one piece, from its first.');
  const rows = first?.rowData ?? [];
  if (rows.length > rowCount || rows.some(({ values }) => values.length > columnCount)) throw invalid(`Invalid data[0]: Range exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`);
  return {
    sheetId: properties.sheetId, title: properties.title, ...cellsOf(rows), frozenRows: frozenRowCount, choices: [],
    protectedRows: protectedRanges.map(({ range: { startRowIndex = 0, endRowIndex = rowCount } }) => [startRowIndex, endRowIndex] as const),
  };
}

function cellsOf(rows: v.InferOutput<typeof rowData>): Pick<Tab, 'rows' | 'notes'> {
  const notes = rows.flatMap(({ values }, row) => values.flatMap(({ note }, column) => (note === undefined ? [] : [[`${row},${column}`, note] as const])));
  return { rows: rows.map(({ values }) => values.map((one) => one.userEnteredValue?.stringValue ?? '')), notes: Object.fromEntries(notes) };
}

/** As the API gives values: nothing for what is empty at the end. */
function trimmed(rows: readonly (readonly string[])[]): string[][] {
  const cut = rows.map((row) => {
    let length = row.length;
    while (length > 0 && (row[length - 1] ?? '') === '') length--;
    return Array.from({ length }, (_, at) => row[at] ?? '');
  });
  let length = cut.length;
  while (length > 0 && cut[length - 1]?.length === 0) length--;
  return cut.slice(0, length);
}
