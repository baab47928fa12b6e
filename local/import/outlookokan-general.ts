import type { Imported } from './imported';
import { isYes, type OkanFolder } from './outlookokan-files';

/** Columns of GeneralSetting.csv that decide something about mail, by position. */
const AT = {
  forgottenAttachment: 5, filesOnlyExternal: 11, delayOnlyExternal: 12, keywordOnlyExternal: 13, senderToBcc: 15,
  nameOfRecipient: 18, warnUnregistered: 19, blockUnregistered: 20, senderToCc: 22, namesInSubject: 23, nameOfRecipientInSubject: 24, keywordsInSubject: 27,
} as const;

/** Settings that have no counterpart, where they are switched on. */
const LEFT: readonly (readonly [at: number, ja: string, en: string])[] = [
  [AT.nameOfRecipient, '宛先に結び付く名前が本文にないときの警告(近いルール: greeted-company)', 'warning where the recipient’s name is not in the text (nearest: the rule greeted-company)'],
  [AT.nameOfRecipientInSubject, '宛先に結び付く名前が件名にないときの警告', 'warning where the recipient’s name is not in the subject'],
  [AT.warnUnregistered, '連絡先にない宛先の警告(近いルール: first-mail)', 'warning of recipients who are not in the contacts (nearest: the rule first-mail)'],
  [AT.blockUnregistered, '連絡先にない宛先への送信禁止(近いルール: first-mail を停止に)', 'blocking recipients who are not in the contacts (nearest: the rule first-mail as stop)'],
];

/** Reads GeneralSetting.csv: what it changes about other files, and what it sets itself. */
export function readGeneral(folder: OkanFolder, into: Imported): { keywordOnlyExternal: boolean; filesOnlyExternal: boolean; namesInSubject: boolean; keywordsInSubject: boolean } {
  const [row] = folder.rows('GeneralSetting');
  const is = (at: number): boolean => isYes(row?.cells[at]);
  if (row !== undefined) {
    const { source } = row;
    const note = source;
    if (/^(?:no|n)$/i.test(row.cells[AT.forgottenAttachment] ?? '')) {
      into.add('rules', { rule: 'forgotten-attachment', severity: 'off', note });
      into.taken(source, 'EnableForgottenToAttachAlert', 'rules');
    }
    if (is(AT.delayOnlyExternal)) {
      into.add('settings', { name: 'delayInternal', value: 'no', note });
      into.taken(source, 'IsDoNotUseDeferredDeliveryIfAllRecipientsAreInternalDomain', 'settings');
    }
    for (const [at, field] of [[AT.senderToCc, 'cc'], [AT.senderToBcc, 'bcc']] as const) {
      if (!is(at)) continue;
      into.add('required', { address: 'sender', field, when: 'always', note });
      into.taken(source, `IsAutoAddSenderTo${field === 'cc' ? 'Cc' : 'Bcc'}`, 'required');
    }
    for (const [at, ja, en] of LEFT) if (is(at)) into.left(source, `${at + 1}`, ja, en);
    into.left(source, '', '画面の表示や自動チェックの設定に当たるものはありません', 'settings of its own screen and of ticking by itself have no counterpart');
  }
  return {
    keywordOnlyExternal: is(AT.keywordOnlyExternal), filesOnlyExternal: is(AT.filesOnlyExternal),
    namesInSubject: is(AT.namesInSubject), keywordsInSubject: is(AT.keywordsInSubject),
  };
}
