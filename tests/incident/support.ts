import { mimeOf, type MailToWrite } from '../support/mail';
import { office, SATO, START, MINUTE, type Office, type OfficeOptions } from '../support/office';
import type { Screen } from '../support/screen';

export const SUZUKI = 'suzuki@aozora.example';
export const WRONG = 'n.tanaka@kaede-works.example';
export const RIGHT = 'tanaka@midori-shoji.example';

export const PEOPLE = [
  { email: SATO, name: '佐藤 花子', locale: 'ja', timeZone: 'Asia/Tokyo' },
  { email: SUZUKI, name: '鈴木 一郎', locale: 'ja', timeZone: 'Asia/Tokyo' },
];

const MIS_SENT: MailToWrite = {
  from: `佐藤 花子 <${SATO}>`, to: [`田中 直樹 <${WRONG}>`], cc: [], bcc: [],
  subject: '御請求書の送付', attachments: [{ filename: '御請求書_みどり商事.pdf', content: '%PDF-1.7' }],
  text: '株式会社みどり商事\n田中様\n\nお世話になっております。\n御請求書をお送りします。\n\n-- \n佐藤 花子\n青空工業株式会社 営業部\nTEL 03-0000-1234\n',
};

/** An office where a mail has just gone to the wrong 田中, who wrote once before with a number below the mail. */
export function misSent(mail: Partial<MailToWrite> = {}, options: OfficeOptions = {}): { at: Office; messageId: string } {
  const at = office({ users: PEOPLE, ...options });
  at.gmail().deliver(mimeOf({
    from: `田中 直樹 <${WRONG}>`, to: [SATO], cc: [], bcc: [], subject: '図面の件', attachments: [],
    text: '佐藤様\n\n図面を拝受しました。\n\n-- \n田中 直樹\n株式会社かえで製作所 設計部\nTEL: 045-000-1111 FAX: 045-000-2222\n',
  }));
  const { messageId } = at.gmail().seedSent(mimeOf({ ...MIS_SENT, ...mail }), START - 2 * MINUTE) as unknown as { messageId: string };
  return { at, messageId };
}

/** The id of the record that a card is about. */
export function recordOn(screen: Screen): string {
  return screen.buttons.find(({ parameters }) => parameters.action === 'incidentFacts')?.parameters.incident ?? '';
}

/** Begins a record beside the mail. */
export function begun(mail: Partial<MailToWrite> = {}, options: OfficeOptions = {}): { at: Office; messageId: string; record: Screen; id: string } {
  const { at, messageId } = misSent(mail, options);
  const record = at.press(at.open(messageId), 'このメールは誤送信でした');
  return { at, messageId, record, id: recordOn(record) };
}

/** The form's answers by name; texts and choices alike. */
export function answers(values: Readonly<Record<string, string | readonly string[]>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { stringInputs: { value: typeof value === 'string' ? [value] : value } }]));
}

/** Enters what happened: the wrong 田中 was picked from the completion. */
export function facts(at: Office, id: string, values: Readonly<Record<string, string | readonly string[]>> = {}): Screen {
  return at.act({ action: 'incidentSave', incident: id }, answers({
    wrong: [WRONG], slip: 'picked', right: RIGHT, whose: '株式会社みどり商事', contents: '10月分請求書', personal: 'no', ...values,
  }));
}

/** Notes one thing, as a press would. */
export function note(at: Office, id: string, step: string, result: string, { to = '', email = SATO, ...values }: Readonly<Record<string, string>> = {}): Screen {
  return at.act({ action: 'incidentNote', incident: id, step, result, to }, answers(values), email);
}

/** Everything done but closing. */
export function doAll(at: Office, id: string): void {
  note(at, id, 'call', 'reached', { to: WRONG });
  note(at, id, 'superior', 'told', { note: '鈴木部長' });
  note(at, id, 'security', 'told');
  note(at, id, 'right', 'told');
  note(at, id, 'owner', 'told');
  note(at, id, 'deletion', 'unopened', { to: WRONG });
  note(at, id, 'cause', 'written', { text: '補完で出た同姓の別の方を選び、宛先を見直さなかった' });
  note(at, id, 'prevention', 'written', { text: '田中様が二人いるため、連絡先の名前に会社名を入れて登録し直した' });
}

/** The decoded subject and text of a mail made by the add-on. */
export function mailOf(raw: Buffer): { headers: string; subject: string; text: string } {
  const source = raw.toString('utf8');
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]+/g, ' ');
  const subject = (/^Subject: (.*)$/m.exec(headers)?.[1] ?? '').replace(/\?= =\?/g, '?==?').replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) => Buffer.from(word, 'base64').toString('utf8'));
  return { headers, subject, text: Buffer.from(rest.join('').replace(/\s/g, ''), 'base64').toString('utf8') };
}

export function draftNamed(at: Office, subject: RegExp): { draftId: string; headers: string; subject: string; text: string } {
  const found = at.gmail().drafts().map((draft) => ({ draftId: draft.draftId, ...mailOf(draft.raw) })).find((one) => subject.test(one.subject));
  if (!found) throw new Error(`no draft ${String(subject)}; there are ${at.gmail().drafts().map((draft) => mailOf(draft.raw).subject).join(', ') || 'none'}`);
  return found;
}
