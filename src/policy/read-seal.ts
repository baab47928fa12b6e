import { cellsOf, LOST_ROW } from './cells';
import { choicesExpected, readChoice, type Choices } from './choices';
import type { Fault } from './fault';
import type { KnownRule } from './known-rules';
import { readAddressPattern } from './pattern';
import type { Counterparty, SealEntry, SealHow } from './policy';
import { isEmptyWord, WORD_EXPECTED } from './read-lists';
import { listOf, type Row } from './tables';

export const HOWS: Choices<SealHow> = {
  zip: ['暗号化ZIP', 'ZIP'], 'zip-text': ['本文も暗号化ZIP', '本文もZIP'], link: ['リンク', 'Drive', 'Driveのリンク'], plain: ['そのまま'],
};

/**
 * Reads `seal`. A condition that can't be read would leave files unsealed that should not be: the row is then lost, and said to be.
 */
export function readSeal(rows: readonly Row[], counterparties: readonly Counterparty[], rules: readonly KnownRule[], faults: Fault[]): SealEntry[] {
  const found: SealEntry[] = [];
  const names = new Set(counterparties.map(({ name }) => name));
  for (const row of rows) {
    const cells = cellsOf('seal', row, faults);
    const how = readChoice(HOWS, cells.text('how'));
    if (how === null) cells.fault('how', choicesExpected(HOWS), LOST_ROW, true);
    const typed = cells.text('recipient');
    const recipient = typed === '' || names.has(typed) ? typed : readAddressPattern(typed);
    if (recipient === null) {
      cells.fault('recipient', { ja: 'counterparties 表にある取引先の名前か、example.com の形で書いてください', en: 'a counterparty of the table counterparties, or example.com' }, LOST_ROW, true);
    }
    const word = cells.text('word');
    const badWord = word !== '' && isEmptyWord(word);
    if (badWord) cells.fault('word', WORD_EXPECTED, LOST_ROW, true);
    const rule = cells.text('rule').normalize('NFKC').toLowerCase();
    const badRule = rule !== '' && !rules.some(({ id }) => id === rule);
    if (badRule) cells.fault('rule', { ja: 'ルールの名前(Mattaの資料「ルール」の一覧)を書いてください', en: 'the id of a rule, from the list “Rules” in Matta’s documents' }, LOST_ROW, true);
    if (how === null || recipient === null || badWord || badRule) continue;
    found.push({ how, recipient, word, suffixes: listOf(cells.text('file')), rule });
  }
  return found;
}
