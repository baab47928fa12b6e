import { simpleParser, type ParsedMail } from 'mailparser';
import { openZip } from '../../local/seal/read-zip';
import type { SealedFile } from '../../src/seal/zip';
import { HEADER } from '../approval/support';
import { codeWithPolicy } from '../support/build-with-policy';
import { MINUTE, office, SATO, type Office } from '../support/office';
import type { Screen } from '../support/screen';

export const YAMADA = '株式会社山田商事';
export const TO_YAMADA = ['田中 太郎 <tanaka@yamada-shoji.example>'];
export const KITA = 'キタ物流株式会社';
export const TO_KITA = ['北 <kita@kita-butsuryu.example>'];
export const FILES = [{ filename: '御見積書.pdf', content: 'an estimate', contentType: 'application/pdf' }, { filename: '明細.csv', content: '番号,金額\r\n1,100\r\n' }];

const COUNTERPARTIES = `name,aliases,domains\n${YAMADA},山田商事,yamada-shoji.example\n${KITA},キタ物流,kita-butsuryu.example\n`;

/** An office whose policy knows two counterparties, with rows of the tables `seal` and `settings`, and further tables whole. */
export function sealingOffice({ seal = [], settings = [], approvers = [], tables = {}, users }: { tables?: Readonly<Record<string, string>>; seal?: readonly string[]; settings?: readonly string[]; approvers?: readonly string[]; users?: Parameters<typeof office>[0] extends infer O | undefined ? O extends { users?: infer U } ? U : never : never } = {}): Office {
  const code = codeWithPolicy({
    ...tables,
    counterparties: COUNTERPARTIES,
    seal: ['how,recipient,word,file,rule', ...seal, ''].join('\n'),
    settings: ['name,value', ...settings, ''].join('\n'),
    ...(approvers.length === 0 ? {} : { approvers: [HEADER, ...approvers, ''].join('\n') }),
  });
  return office({ code, ...(users === undefined ? {} : { users }) });
}

/** Makes a passphrase for a counterparty and says that it was handed over; gives what the card showed, once. */
export function passphraseFor(one: Office, counterparty = YAMADA, { handOver = true, email = SATO } = {}): { passphrase: string; card: Screen } {
  const card = one.act({ action: 'makePassphrase', counterparty }, {}, email);
  const [passphrase = ''] = /(?:[a-z]{4}-){6}[a-z]{4}/.exec(card.text) ?? [];
  if (passphrase === '') throw new Error(`no passphrase on the card: ${card.notice ?? card.text}`);
  if (handOver) one.act(card.buttons.find(({ parameters }) => parameters.action === 'handOverPassphrase')?.parameters ?? {}, {}, email);
  return { passphrase, card };
}

/** Lets the held mail's time come, with the sweeps after it. */
export function untilSent(one: Office, minutes = 11): void {
  one.workspace.advance(minutes * MINUTE);
}

/** The one mail that left, as its receiver has it. */
export async function received(one: Office): Promise<ParsedMail> {
  const sent = one.gmail().sent();
  if (sent.length !== 1 || !sent[0]) throw new Error(`${sent.length} mails left, expected one`);
  return simpleParser(sent[0].raw);
}

export function unsealed(mail: ParsedMail, passphrase: string): SealedFile[] {
  const [zip, ...more] = mail.attachments;
  if (!zip || more.length > 0) throw new Error(`expected one file, got ${mail.attachments.map(({ filename }) => filename).join(', ')}`);
  return openZip(zip.content, passphrase);
}

export const shownFiles = (files: readonly SealedFile[]): [string, string][] => files.map(({ name, content }) => [name, Buffer.from(content).toString('utf8')]);
