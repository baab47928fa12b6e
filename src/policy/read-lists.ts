import { cellsOf, delayOf, LOST_ROW, severityOf, whenOf } from './cells';
import { choiceKey, choicesExpected, readChoice, type Choices } from './choices';
import type { Fault } from './fault';
import { readAddressPattern } from './pattern';
import type { AddressEntry, AddressList, ApartEntry, Counterparty, WordEntry } from './policy';
import type { Row } from './tables';

export const LISTS: Choices<AddressList> = {
  blocked: ['禁止', '送信禁止'], watched: ['注意', '要注意'], noted: ['参考', '強調'], allowed: ['許可', '確認不要'],
  'no-attachments': ['添付禁止'], 'watch-attachments': ['添付注意'], delayed: ['待ち時間のみ'],
};

export const PLACES: Choices<WordEntry['where']> = {
  any: ['すべて', '全部'], subject: ['件名'], body: ['本文'], attachment: ['添付', '添付ファイル名'], suffix: ['拡張子'],
};

export const PATTERN_EXPECTED = { ja: 'name@example.com か example.com の形で書いてください(* と ? が使えます)', en: 'name@example.com or example.com (* and ? may be used)' };
export const WORD_EXPECTED = { ja: '1 文字以上の語を書いてください(どのメールにも働かせるときは * だけ)', en: 'a word of at least one letter (or * alone for any email)' };

/** Nothing but wildcards, which would be found in any text; a single `*` says just that on purpose. */
export function isEmptyWord(word: string): boolean {
  return word !== '*' && word.replace(/[*?\s]/g, '') === '';
}

/** Reads `addresses`. A row without a readable pattern is lost, and said to be; one with an unknown list is watched. */
export function readAddresses(rows: readonly Row[], faults: Fault[]): AddressEntry[] {
  const found: AddressEntry[] = [];
  for (const row of rows) {
    const cells = cellsOf('addresses', row, faults);
    const delayMinutes = delayOf(cells);
    const read = cells.text('list') === '' && delayMinutes !== undefined ? 'delayed' : readChoice(LISTS, cells.text('list'));
    const pattern = readAddressPattern(cells.text('pattern'));
    if (pattern === null) {
      const harmless = read === 'allowed' || read === 'noted' || read === 'delayed';
      cells.fault('pattern', PATTERN_EXPECTED, harmless ? { ja: 'このアドレスもほかと同じに扱います', en: 'this address is treated like any other' } : LOST_ROW, !harmless);
      continue;
    }
    if (read === null) cells.fault('list', choicesExpected(LISTS), { ja: '「注意」として扱います', en: 'the row counts as watched' });
    found.push({
      pattern, list: read ?? 'watched', reason: cells.text('reason'),
      ...(cells.text('when') === '' ? {} : { when: whenOf(cells, 'always') }),
      ...(delayMinutes === undefined ? {} : { delayMinutes }),
    });
  }
  return found;
}

/** Reads `words`. An unknown place looks everywhere; an unknown severity warns. */
export function readWords(rows: readonly Row[], faults: Fault[]): WordEntry[] {
  const found: WordEntry[] = [];
  for (const row of rows) {
    const cells = cellsOf('words', row, faults);
    const word = cells.text('word');
    if (isEmptyWord(word)) {
      cells.fault('word', WORD_EXPECTED, LOST_ROW, true);
      continue;
    }
    const where = cells.text('where') === '' ? 'any' : readChoice(PLACES, cells.text('where'));
    if (where === null) cells.fault('where', choicesExpected(PLACES), { ja: 'すべての場所で探します', en: 'the word is looked for everywhere' });
    found.push({
      word, where: where ?? 'any', severity: severityOf(cells), reason: cells.text('reason'),
      ...(cells.text('when') === '' ? {} : { when: whenOf(cells, 'external') }),
    });
  }
  return found;
}

/** Reads `apart`: who must not be on one mail. A row with a side that is missing or nobody's is lost, and said to be. */
export function readApart(rows: readonly Row[], counterparties: readonly Counterparty[], faults: Fault[]): ApartEntry[] {
  const names = counterparties.flatMap(({ name, aliases }) => [name, ...aliases]).map(choiceKey);
  // A name may stand with or without its legal form (株式会社), which comes before or after.
  const isKnown = (side: string): boolean => side !== '' && (readAddressPattern(side) !== null || names.some((name) => name.startsWith(choiceKey(side)) || name.endsWith(choiceKey(side))));
  const found: ApartEntry[] = [];
  for (const row of rows) {
    const cells = cellsOf('apart', row, faults);
    const lost = (['one', 'other'] as const).filter((column) => !isKnown(cells.text(column)));
    for (const column of lost) cells.fault(column, { ja: 'counterparties 表にある取引先の名前か、ドメインを書いてください', en: 'the name of a counterparty in the table counterparties, or a domain' }, LOST_ROW, true);
    if (lost.length === 0) found.push({ one: cells.text('one'), other: cells.text('other'), reason: cells.text('reason') });
  }
  return found;
}
