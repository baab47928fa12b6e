import type { Fault, InBoth } from './fault';
import { readAddressPattern } from './pattern';
import type { AddressEntry, ApartEntry, WordEntry } from './policy';
import type { Severity } from './severity';
import { readSeverity, SEVERITY_EXPECTED } from './read-severity';
import type { Row } from './tables';

const LISTS: Readonly<Record<string, AddressEntry['list']>> = {
  blocked: 'blocked', 禁止: 'blocked', 送信禁止: 'blocked',
  watched: 'watched', 注意: 'watched', 要注意: 'watched',
  allowed: 'allowed', 許可: 'allowed', 確認不要: 'allowed',
};

const PLACES: Readonly<Record<string, WordEntry['where']>> = {
  '': 'any', any: 'any', すべて: 'any', 全部: 'any', subject: 'subject', 件名: 'subject',
  body: 'body', 本文: 'body', attachment: 'attachment', 添付: 'attachment', 添付ファイル名: 'attachment',
};

function key(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

const LOST_ROW: InBoth = {
  ja: 'この行は照合できないため、社外へのメールごとにその旨を表示します',
  en: 'this row cannot be checked, and every mail to the outside says so',
};

/** Reads `addresses`. A row without a readable pattern is lost, and said to be; one with an unknown list is watched. */
export function readAddresses(rows: readonly Row[], faults: Fault[]): AddressEntry[] {
  const found: AddressEntry[] = [];
  for (const { line, cells } of rows) {
    const typed = cells['pattern'] ?? '';
    const typedList = cells['list'] ?? '';
    const list = LISTS[key(typedList)];
    const pattern = readAddressPattern(typed);
    if (pattern === null) {
      faults.push({
        table: 'addresses', row: line, column: 'pattern', value: typed,
        expected: { ja: 'name@example.com か example.com の形で書いてください(* と ? が使えます)', en: 'name@example.com or example.com (* and ? may be used)' },
        instead: list === 'allowed' ? { ja: 'このアドレスも確認します', en: 'this address is checked like any other' } : LOST_ROW,
        guards: list !== 'allowed',
      });
      continue;
    }
    if (list === undefined) {
      faults.push({
        table: 'addresses', row: line, column: 'list', value: typedList,
        expected: { ja: 'blocked(禁止)、watched(注意)、allowed(許可)のどれかを書いてください', en: 'blocked, watched or allowed' },
        instead: { ja: '「注意」として扱います', en: 'the row counts as watched' }, guards: false,
      });
    }
    found.push({ pattern, list: list ?? 'watched', reason: cells['reason'] ?? '' });
  }
  return found;
}

/** Reads `words`. An unknown place looks everywhere; an unknown severity warns. */
export function readWords(rows: readonly Row[], faults: Fault[]): WordEntry[] {
  const found: WordEntry[] = [];
  for (const { line, cells } of rows) {
    const word = cells['word'] ?? '';
    if (word.replace(/[*?\s]/g, '') === '') {
      faults.push({
        table: 'words', row: line, column: 'word', value: word, expected: { ja: '1 文字以上の語を書いてください', en: 'a word of at least one letter' },
        instead: LOST_ROW, guards: true,
      });
      continue;
    }
    const where = PLACES[key(cells['where'] ?? '')];
    if (where === undefined) {
      faults.push({
        table: 'words', row: line, column: 'where', value: cells['where'] ?? '',
        expected: { ja: '件名・本文・添付・すべて のどれかを書いてください', en: 'any, subject, body or attachment' },
        instead: { ja: 'すべての場所で探します', en: 'the word is looked for everywhere' }, guards: false,
      });
    }
    const typed = cells['severity'] ?? '';
    const read = typed === '' ? 'warn' : readSeverity(typed);
    let severity: Severity = 'warn';
    if (read === null || read === 'off') {
      faults.push({
        table: 'words', row: line, column: 'severity', value: typed, expected: SEVERITY_EXPECTED,
        instead: { ja: '「警告」として扱います', en: 'the word warns' }, guards: false,
      });
    } else severity = read;
    found.push({ word, where: where ?? 'any', severity, reason: cells['reason'] ?? '' });
  }
  return found;
}

/** Reads `apart`: who must not be on one mail. A row with one side missing is lost, and said to be. */
export function readApart(rows: readonly Row[], faults: Fault[]): ApartEntry[] {
  const found: ApartEntry[] = [];
  for (const { line, cells } of rows) {
    const one = cells['one'] ?? '';
    const other = cells['other'] ?? '';
    if (one === '' || other === '') {
      faults.push({
        table: 'apart', row: line, column: one === '' ? 'one' : 'other', value: '',
        expected: { ja: '取引先の名前かドメインを両方の列に書いてください', en: "a counterparty's name or a domain in both columns" },
        instead: LOST_ROW, guards: true,
      });
      continue;
    }
    found.push({ one, other, reason: cells['reason'] ?? '' });
  }
  return found;
}
