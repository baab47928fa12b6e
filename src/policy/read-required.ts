import { cellsOf, LOST_ROW, severityOf, whenOf } from './cells';
import { choicesExpected, readChoice, type Choices } from './choices';
import type { Fault } from './fault';
import { readAddressPattern } from './pattern';
import { isEmptyWord, PATTERN_EXPECTED, PLACES, WORD_EXPECTED } from './read-lists';
import type { PairEntry, RequiredEntry } from './policy';
import { listOf, type Row } from './tables';

export const FIELDS: Choices<RequiredEntry['field']> = { cc: ['Cc'], bcc: ['Bcc'] };
export const NEEDS: Choices<PairEntry['need']> = { included: ['必ず含める'], only: ['ほかの社外に送らない'] };
const SENDER = /^(?:sender|送信者|本人)$/i;

/** A full address without wildcards; '' for the sender's own; null for anything else. */
function readRequiredAddress(typed: string): string | null {
  if (SENDER.test(typed.normalize('NFKC'))) return '';
  const pattern = readAddressPattern(typed);
  return pattern !== null && pattern.includes('@') && !/[*?]/.test(pattern) ? pattern : null;
}

/** Reads `required`. A row without a readable address or condition is lost, and said to be. */
export function readRequired(rows: readonly Row[], faults: Fault[]): RequiredEntry[] {
  const found: RequiredEntry[] = [];
  for (const row of rows) {
    const cells = cellsOf('required', row, faults);
    const address = readRequiredAddress(cells.text('address'));
    const typedRecipient = cells.text('recipient');
    const recipient = typedRecipient === '' ? '' : readAddressPattern(typedRecipient);
    const word = cells.text('word');
    if (address === null) cells.fault('address', { ja: 'name@example.com の形か「本人」と書いてください', en: 'name@example.com, or sender' }, LOST_ROW, true);
    if (recipient === null) cells.fault('recipient', PATTERN_EXPECTED, LOST_ROW, true);
    const badWord = word !== '' && isEmptyWord(word);
    if (badWord) cells.fault('word', WORD_EXPECTED, LOST_ROW, true);
    if (address === null || recipient === null || badWord) continue;
    const field = readChoice(FIELDS, cells.text('field'));
    if (field === null) cells.fault('field', choicesExpected(FIELDS), { ja: 'Bcc として扱います', en: 'the row counts as bcc' });
    found.push({ recipient, word, when: whenOf(cells, 'always'), field: field ?? 'bcc', address, reason: cells.text('reason') });
  }
  return found;
}

/** Reads `pairs`. A row without a readable word or recipient is lost, and said to be. */
export function readPairs(rows: readonly Row[], faults: Fault[]): PairEntry[] {
  const found: PairEntry[] = [];
  for (const row of rows) {
    const cells = cellsOf('pairs', row, faults);
    const word = cells.text('word');
    const recipients: string[] = [];
    for (const typed of listOf(cells.text('recipient'))) {
      const pattern = readAddressPattern(typed);
      if (pattern !== null) recipients.push(pattern);
      else cells.fault('recipient', PATTERN_EXPECTED, LOST_ROW, true, typed);
    }
    if (isEmptyWord(word)) cells.fault('word', WORD_EXPECTED, LOST_ROW, true);
    if (cells.text('recipient') === '') cells.fault('recipient', PATTERN_EXPECTED, LOST_ROW, true);
    if (isEmptyWord(word) || recipients.length === 0) continue;
    const place = cells.text('where') === '' ? 'any' : readChoice(PLACES, cells.text('where'));
    if (place === null) cells.fault('where', choicesExpected(PLACES), { ja: 'すべての場所で探します', en: 'the word is looked for everywhere' });
    const need = readChoice(NEEDS, cells.text('need'));
    if (need === null) cells.fault('need', choicesExpected(NEEDS), { ja: '「必ず含める」として扱います', en: 'the row counts as included' });
    found.push({
      word, where: place === null ? 'any' : place === 'suffix' ? 'attachment' : place, recipients, need: need ?? 'included', severity: severityOf(cells), reason: cells.text('reason'),
    });
  }
  return found;
}
