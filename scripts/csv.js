import Papa from 'papaparse';

/**
 * Reads CSV text (RFC 4180, with or without a byte order mark) into a sheet: its cells row by row, and where quotes were not
 * closed, which row and what is wrong. In Apps Script there is no CSV: the build and the command line read it.
 */
export function sheetOf(text) {
  const { data, errors } = Papa.parse(text.replace(/^\uFEFF/, ''), { skipEmptyLines: false });
  return {
    cells: data,
    broken: errors.filter((error) => error.code !== 'UndetectableDelimiter').map((error) => ({ row: (error.row ?? 0) + 1, what: error.message })),
  };
}

/** Writes rows of cells as CSV (RFC 4180), lines ended by a line feed. */
export function csvOf(rows) {
  return `${Papa.unparse(rows, { newline: '\n' })}\n`;
}
