import { simpleParser } from 'mailparser';
import { SATO, type Office } from '../support/office';
import type { Screen } from '../support/screen';
import { FILES, KITA, TO_KITA, TO_YAMADA, passphraseFor, sealingOffice } from './support';

const INSIDE = ['鈴木 <suzuki@aozora.example>'];
export const MAIL_TO_TWO = { to: [...TO_YAMADA, ...TO_KITA], cc: INSIDE, subject: 'お見積書の送付', text: '各位\n\nお見積書をお送りします。\n', html: '<p>お見積書をお送りします。</p>', attachments: FILES };

interface Both {
  readonly one: Office;
  readonly yamada: string;
  readonly kita: string;
}

/** An office where two counterparties have their passphrases and get a mail each. */
export function eachOffice({ seal = ['zip'], settings = [], ...more }: Parameters<typeof sealingOffice>[0] = {}): Both {
  const one = sealingOffice({ ...more, seal, settings: ['oneMailEach,yes', ...settings] });
  return { one, yamada: passphraseFor(one).passphrase, kita: passphraseFor(one, KITA).passphrase };
}

export function pressHold(one: Office, mail: Partial<typeof MAIL_TO_TWO> = {}): { report: Screen; held: Screen; draftId: string } {
  const { draftId, mail: saved } = one.save({ ...MAIL_TO_TWO, ...mail });
  const report = one.compose(saved);
  return { report, draftId, held: one.press(report, '送信待ちにする') };
}

/** Addresses outside that mail left to, with repeats; sorted. */
export async function leftTo(one: Office): Promise<(string | undefined)[]> {
  const mails = await Promise.all(one.gmail().sent().map(({ raw }) => simpleParser(raw)));
  const reached = mails.flatMap(({ to, cc, bcc }) => [to, cc, bcc].flatMap((list) => [list ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address))));
  return reached.filter((address) => !address?.endsWith('@aozora.example')).sort();
}

export const BOTH = ['kita@kita-butsuryu.example', 'tanaka@yamada-shoji.example'];

export const marks = (one: Office): string[] => Object.keys(one.workspace.userProperties(SATO)).filter((key) => key.startsWith('each.'));

/** Opens the draft again and presses again, as its sender would; whether it still was there to be pressed. */
export function again(one: Office, draftId: string): void {
  const card = one.act({ action: 'check', draft: draftId });
  const hold = card.buttons.find(({ parameters }) => parameters.action === 'hold');
  if (hold) one.press(card, hold.text);
}

/** Presses hold, in a run that may die. */
export function pressTo(one: Office, report: Screen): void {
  one.workspace.run(SATO, 'onAction', one.event({ commonEventObject: { parameters: report.button('送信待ちにする').parameters, formInputs: report.form() } }));
}
