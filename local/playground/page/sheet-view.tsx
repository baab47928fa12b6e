import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SheetTab, SheetView } from '../api';
import { usePage } from './page-context';

/** Empty rows below what is filled in. */
const SPARE = 4;

/** A spreadsheet of the policy's tables: what an administrator would see in Google Sheets, as far as it is needed here. */
export function Sheet({ id }: { id: string }): JSX.Element {
  const { client, words } = usePage();
  const [sheet, setSheet] = useState<SheetView | null>(null);
  const [gone, setGone] = useState(false);
  const [open, setOpen] = useState(0);
  useEffect(() => {
    client.spreadsheet(id).then(setSheet, () => setGone(true));
  }, [client, id]);
  if (gone) return <p class="pane pane-empty">{words.sheetGone}</p>;
  const tab = sheet?.tabs[open];
  if (!sheet || !tab) return <p class="pane pane-empty" role="status">{words.loading}</p>;
  return (
    <section class="pane" aria-labelledby="sheet-title">
      <h1 class="pane-title" id="sheet-title">{sheet.title}</h1>
      <p class="note sheet-note">{words.sheetNote}</p>
      <div class="tabs is-inline" role="group" aria-label={words.sheetTabs}>
        {sheet.tabs.map(({ title }, at) => (
          <button key={title} type="button" aria-pressed={at === open} onClick={() => setOpen(at)}>{title}</button>
        ))}
      </div>
      <Cells key={tab.title} id={id} tab={tab} onTyped={(rows) => setSheet({ ...sheet, tabs: sheet.tabs.map((one) => (one === tab ? { ...one, rows } : one)) })} />
    </section>
  );
}

/** One tab: headers with their help, then cells to type in; a cell is kept when it is left. */
function Cells({ id, tab, onTyped }: { id: string; tab: SheetTab; onTyped: (rows: SheetTab['rows']) => void }): JSX.Element {
  const { client, words, attempt } = usePage();
  const { rows, headers, notes, choices } = tab;
  const [within, setWithin] = useState<number | null>(null);
  const columns = Math.max(...rows.map((row) => row.length));
  const numbers = (length: number): number[] => Array.from({ length }, (_, at) => at);
  const type = (row: number, column: number, text: string): void => {
    if (text === (rows[row]?.[column] ?? '')) return;
    const length = Math.max(rows.length, row + 1);
    onTyped(numbers(length).map((at) => (at === row ? numbers(columns).map((one) => (one === column ? text : (rows[at]?.[one] ?? ''))) : (rows[at] ?? []))));
    void attempt(() => client.typeInto(id, { tab: tab.title, row, column, text }));
  };
  const cell = (row: number, column: number): JSX.Element => {
    const value = rows[row]?.[column] ?? '';
    const label = `${rows[0]?.[column] ?? ''}, ${words.sheetRow} ${String(row + 1)}`;
    const values = choices.find((one) => one.column === column)?.values;
    const list = values === undefined ? undefined : `choices-${String(column)}`;
    // Not `value`: whatever draws the page anew while somebody types would put the old text back, and the cell would not know that it changed.
    return <input aria-label={label} defaultValue={value} list={list} onFocus={() => setWithin(column)} onChange={(event) => type(row, column, event.currentTarget.value)} />;
  };
  // What a header says when it is pointed at is read by whoever types, too.
  const help = numbers(headers).map((row) => notes[`${String(row)},${String(within ?? -1)}`] ?? '').join('\n').trim();
  return (
    <div class="sheet-cells">
      {choices.map(({ column, values }) => <datalist key={column} id={`choices-${String(column)}`}>{values.map((value) => <option key={value} value={value} />)}</datalist>)}
      <table>
        <thead>
          {numbers(headers).map((row) => (
            <tr key={row}><td aria-hidden="true">{row + 1}</td>{numbers(columns).map((column) => <th key={column} scope="col" title={notes[`${String(row)},${String(column)}`]}>{rows[row]?.[column]}</th>)}</tr>
          ))}
        </thead>
        <tbody>
          {numbers(rows.length - headers + SPARE).map((at) => at + headers).map((row) => (
            <tr key={row}><td aria-hidden="true">{row + 1}</td>{numbers(columns).map((column) => <td key={column}>{cell(row, column)}</td>)}</tr>
          ))}
        </tbody>
      </table>
      {help === '' ? null : <p class="sheet-help" aria-live="polite">{help}</p>}
    </div>
  );
}
