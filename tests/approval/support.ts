import { sheetOf } from '../../scripts/csv.js';
import { writePublished } from '../../src/policy/published';
import type { Screen } from '../support/screen';
import { codeWithPolicy } from '../support/build-with-policy';
import type { MailToWrite } from '../support/mail';
import { office, SATO, type Office } from '../support/office';

export const SUZUKI = 'suzuki@aozora.example';
export const TAMURA = 'tamura@aozora.example';
export const KATO = 'kato@aozora.example';
/** 佐藤's. */
export const ALIAS = 'sales-lead@aozora.example';

const PEOPLE = [
  { email: SATO, name: '佐藤 花子', aliases: [ALIAS] }, { email: SUZUKI, name: '鈴木 一郎' }, { email: TAMURA, name: '田村 真理' }, { email: KATO, name: '加藤 健' },
].map((person) => ({ ...person, locale: 'ja', timeZone: 'Asia/Tokyo' }));

export const HEADER = '承認者,次の承認者,代理,代理までの時間,条件,ルール,語,宛先,送信者,添付を渡す,急ぎ';

/** Where the sender is in New York, and the script's zone Tokyo's. */
export function approvingFromNewYork(...rows: readonly string[]): Office {
  const [sender, ...others] = PEOPLE;
  return office({ users: [{ ...sender, email: SATO, timeZone: 'America/New_York' }, ...others], code: codeWithPolicy({ approvers: [HEADER, ...rows].join('\n') }) });
}

/** An office of four in which mail to the outside needs the approval that the rows say. */
export function approvingOffice(...rows: readonly string[]): Office {
  return officeWith({ approvers: rows });
}

/** The same office with groups (a name and its members a row) and counterparties (name, aliases, domains). */
export function officeWith({ approvers, groups = [], counterparties = [] }: { readonly approvers: readonly string[]; readonly groups?: readonly string[]; readonly counterparties?: readonly string[] }): Office {
  const tables = {
    approvers: [HEADER, ...approvers].join('\n'),
    groups: ['グループ,メンバー', ...groups].join('\n'),
    counterparties: ['取引先,別名,ドメイン', ...counterparties].join('\n'),
  };
  return office({ users: PEOPLE, code: codeWithPolicy(tables), gmail: { store: 'memory' } });
}

/** The administrators publish other rows. */
export function publish(at: Office, ...rows: readonly string[]): void {
  const { workspace } = at;
  writePublished({
    get: (key) => workspace.scriptProperties()[key] ?? null,
    set: (key, value) => { workspace.setScriptProperty(key, value); },
    delete: (key) => { workspace.setScriptProperty(key, ''); },
    all: () => workspace.scriptProperties(),
  }, { version: 'published', at: at.now, tables: { approvers: sheetOf([HEADER, ...rows].join('\n')) } });
}

/** 鈴木 approves all mail to the outside; 田村 stands in after four working hours. */
export const BOSS = `${SUZUKI},,${TAMURA},4,社外宛て,,,,,,`;

/** A mail saved, checked, ticked and pressed on; the screen that came of it. */
export function pressHold(at: Office, mail: Partial<MailToWrite> = {}, form: Readonly<Record<string, string>> = {}): { screen: Screen; draftId: string } {
  const { draftId } = at.save(mail);
  const report = at.act({ action: 'check', draft: draftId });
  return { screen: at.press(report, '送信待ちにする', report.form({ set: form })), draftId };
}

/** Ids of request mails in a user's inbox, newest first. */
export function requestsTo(at: Office, email: string): string[] {
  return at.gmail(email).inbox().filter((mail) => /^Matta-Request:/m.test(mail.raw.toString('latin1'))).map((mail) => mail.messageId);
}

/** Presses on a request mail's card, forged or not. */
export function decide(at: Office, email: string, action: 'approve' | 'sendBack' | 'askSender', messageId: string, comment = ''): Screen {
  return at.act({ action, message: messageId }, comment === '' ? {} : { comment: { stringInputs: { value: [comment] } } }, email);
}

/** States of a user's held mail. */
export function statesOf(at: Office, email = SATO): string[] {
  return Object.entries(at.workspace.userProperties(email)).filter(([key]) => key.startsWith('mail.')).map(([, text]) => (JSON.parse(text) as { state: string }).state);
}

/** Mail that left through Matta. */
export function leftOf(at: Office, email = SATO): number {
  return at.gmail(email).sent().filter((mail) => /^Matta-Id: /m.test(mail.raw.toString('latin1'))).length;
}

/** The text of a mail whose one body part is base64. */
export function textOf(raw: Buffer): string {
  const [, body = ''] = /Content-Type: text\/plain[^\r\n]*\r\nContent-Transfer-Encoding: base64\r\n\r\n([A-Za-z0-9+/=\r\n]+?)(?:\r\n--|\s*$)/.exec(raw.toString('latin1')) ?? [];
  return Buffer.from(body, 'base64').toString('utf8');
}

/** The text of the newest mail in somebody's inbox. */
export function lastTo(at: Office, email: string): string {
  return textOf(at.gmail(email).inbox()[0]?.raw ?? Buffer.alloc(0));
}
