import { TABLES } from '../../src/policy/fault';
import { titleIn } from '../../src/policy/tables';
import { office, SATO, type Office, type OfficeOptions } from '../support/office';
import type { Screen } from '../support/screen';

export const ADMIN = 'admin@aozora.example';
export const OTHER = 'deputy@aozora.example';

/** An office with two administrators, named where only editors of the script can name them. */
export function bureau(options: OfficeOptions = {}): Office {
  const one = office({
    ...options,
    users: [SATO, ADMIN, OTHER].map((email) => ({ email, locale: email === OTHER ? 'en' : 'ja', timeZone: 'Asia/Tokyo' })),
  });
  one.workspace.setScriptProperty('administrators', `${ADMIN}; ${OTHER.toUpperCase()}`);
  return one;
}

export const open = (at: Office, email = ADMIN): Screen => at.press(at.home(email), email === OTHER ? 'Open administration' : '管理を開く', {}, email);
export const make = (at: Office, email = ADMIN): Screen => at.press(open(at, email), email === OTHER ? 'Create spreadsheet' : 'スプレッドシートを作る', {}, email);
export const publish = (at: Office, card: Screen, email = ADMIN): Screen => at.press(card, email === OTHER ? 'Publish' : '公開する', {}, email);

export function tab(at: Office, title: string, email = ADMIN) {
  const found = at.workspace.spreadsheets(email).at(-1)?.tabs.find((one) => one.title === title || TABLES.some((table) => table === title && one.title === titleIn(table, 'ja')));
  if (!found) throw new Error(`no tab ${title}`);
  return found;
}
export const add = (at: Office, title: string, row: string[], email = ADMIN): void => { tab(at, title, email).rows.push(row); };

/** Puts a policy of the rows so far and this one in force. */
export function publishRow(at: Office, table: string, ...row: string[]): void {
  if (at.workspace.spreadsheets(ADMIN).length === 0) make(at);
  add(at, table, row);
  const { text } = publish(at, open(at));
  if (!text.includes('公開しました')) throw new Error(`not published: ${text}`);
}
