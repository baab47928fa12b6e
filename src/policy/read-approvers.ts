import { cellsOf, numberOf, whenOf, type Cells } from './cells';
import { readChoice } from './choices';
import type { Fault, InBoth } from './fault';
import { readAddressPattern } from './pattern';
import type { ApproversEntry } from './policy';
import { PATTERN_EXPECTED } from './read-lists';
import { YES_NO } from './read-settings';
import { listOf, type Row } from './tables';

/** Working hours after which a proxy may stand in, where the row says nothing: half a working day. */
const PROXY_AFTER_HOURS = 4;
const LONGEST_PROXY_HOURS = 200;
/** People in one cell; with more, nobody feels asked. */
const MOST_PEOPLE = 15;

const ADDRESS: InBoth = { ja: `name@example.co.jp のようなアドレスを、${MOST_PEOPLE} 件まで書いてください(* や ? は使えません)`, en: `up to ${MOST_PEOPLE} addresses such as name@example.co.jp (no * or ?)` };
const NOT_COUNTED: InBoth = { ja: 'このアドレスの人には頼みません。ほかに承認者がいなければ、この行に当たるメールは送れません', en: 'this person is not asked; with nobody else in the cell, mail that this row is about can’t be sent' };
const CANT_MATCH: InBoth = { ja: 'この条件はないものとし、より多くのメールに承認を求めます', en: 'the condition is left out, so that more mail asks for an approval' };

function peopleOf({ text, fault }: Cells, column: string): string[] {
  const found: string[] = [];
  for (const typed of listOf(text(column))) {
    const address = readAddressPattern(typed);
    if (address === null || !address.includes('@') || /[*?]/.test(address) || found.length >= MOST_PEOPLE) fault(column, ADDRESS, NOT_COUNTED, false, typed);
    else if (!found.includes(address)) found.push(address);
  }
  return found;
}

function patternsOf({ text, fault }: Cells, column: string): string[] {
  return listOf(text(column)).flatMap((typed) => {
    const pattern = readAddressPattern(typed);
    if (pattern === null) fault(column, PATTERN_EXPECTED, CANT_MATCH, false, typed);
    return pattern === null ? [] : [pattern];
  });
}

function yesNoOf({ text, fault }: Cells, column: string, empty: boolean, careful: boolean): boolean {
  const typed = text(column);
  if (typed === '') return empty;
  const read = readChoice(YES_NO, typed);
  if (read === null) fault(column, { ja: 'はい か いいえ を書いてください', en: 'yes or no' }, careful ? { ja: '「はい」として扱います', en: 'it counts as yes' } : { ja: '「いいえ」として扱います', en: 'it counts as no' });
  return read === null ? careful : read === 'yes';
}

/**
 * Reads `approvers`: which mail needs whose approval. No row is ever dropped: a condition that can't be read is left out, so
 * that more mail asks, and a row with nobody left to ask keeps the mail it is about from being sent.
 */
export function readApprovers(rows: readonly Row[], faults: Fault[]): ApproversEntry[] {
  return rows.map((row) => {
    const cells = cellsOf('approvers', row, faults);
    const hours = cells.text('proxyAfterHours');
    const proxyAfterHours = hours === '' ? PROXY_AFTER_HOURS : numberOf(hours, 0, LONGEST_PROXY_HOURS);
    if (proxyAfterHours === null) {
      cells.fault('proxyAfterHours', { ja: `0 から ${LONGEST_PROXY_HOURS} までの数を書いてください`, en: `a number from 0 to ${LONGEST_PROXY_HOURS}` },
        { ja: `${PROXY_AFTER_HOURS} 時間とします`, en: `${PROXY_AFTER_HOURS} hours are taken` });
    }
    const approvers = peopleOf(cells, 'approvers');
    if (cells.text('approvers') === '') cells.fault('approvers', ADDRESS, NOT_COUNTED);
    return {
      approvers,
      second: peopleOf(cells, 'second'),
      needsSecond: cells.text('second') !== '',
      proxies: peopleOf(cells, 'proxies'),
      proxyAfterHours: proxyAfterHours ?? PROXY_AFTER_HOURS,
      when: whenOf(cells, 'always'),
      rules: listOf(cells.text('rule')).map((rule) => rule.normalize('NFKC').toLowerCase()),
      words: listOf(cells.text('word')),
      recipients: listOf(cells.text('recipient')),
      senders: patternsOf(cells, 'sender'),
      files: yesNoOf(cells, 'files', true, false),
      urgent: yesNoOf(cells, 'urgent', false, false),
    };
  });
}
