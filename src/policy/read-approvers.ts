import { cellsOf, numberOf, whenOf, type Cells } from './cells';
import { readChoice } from './choices';
import type { Fault, InBoth } from './fault';
import { readAddressPattern } from './pattern';
import { groupKey, nobodyIn, peopleOf, type Groups } from './people';
import type { ApproversEntry } from './policy';
import { PATTERN_EXPECTED } from './read-lists';
import { YES_NO } from './read-settings';
import { listOf, type Row } from './tables';

/** Working hours after which a proxy may stand in, where the row says nothing: half a working day. */
const PROXY_AFTER_HOURS = 4;
const LONGEST_PROXY_HOURS = 200;
const CANT_MATCH: InBoth = { ja: 'この条件はないものとし、より多くのメールに承認を求めます', en: 'the condition is left out, so that more email needs approval' };

/** Address patterns in a cell, and the members of groups that stand there. */
function patternsOf({ text, fault }: Cells, column: string, groups: Groups): string[] {
  return listOf(text(column)).flatMap((typed) => {
    const members = groups.get(groupKey(typed));
    if (members !== undefined && members.length > 0) return [...members];
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
export function readApprovers(rows: readonly Row[], groups: Groups, faults: Fault[]): ApproversEntry[] {
  return rows.map((row) => {
    const cells = cellsOf('approvers', row, faults);
    const hours = cells.text('proxyAfterHours');
    const proxyAfterHours = hours === '' ? PROXY_AFTER_HOURS : numberOf(hours, 0, LONGEST_PROXY_HOURS);
    if (proxyAfterHours === null) {
      cells.fault('proxyAfterHours', { ja: `0 から ${LONGEST_PROXY_HOURS} までの数を書いてください`, en: `a number from 0 to ${LONGEST_PROXY_HOURS}` },
        { ja: `${PROXY_AFTER_HOURS} 時間とします`, en: `${PROXY_AFTER_HOURS} hours are taken` });
    }
    const approvers = peopleOf(cells, 'approvers', groups);
    if (cells.text('approvers') === '') nobodyIn(cells, 'approvers', groups);
    return {
      approvers,
      second: peopleOf(cells, 'second', groups),
      needsSecond: cells.text('second') !== '',
      proxies: peopleOf(cells, 'proxies', groups),
      proxyAfterHours: proxyAfterHours ?? PROXY_AFTER_HOURS,
      when: whenOf(cells, 'always'),
      rules: listOf(cells.text('rule')).map((rule) => rule.normalize('NFKC').toLowerCase()),
      words: listOf(cells.text('word')),
      recipients: listOf(cells.text('recipient')),
      senders: patternsOf(cells, 'sender', groups),
      files: yesNoOf(cells, 'files', true, false),
      urgent: yesNoOf(cells, 'urgent', false, false),
    };
  });
}
