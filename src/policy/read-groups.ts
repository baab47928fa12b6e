import { cellsOf } from './cells';
import type { Fault } from './fault';
import { groupKey, nobodyIn, peopleOf, type Groups } from './people';
import type { Row } from './tables';

/** Reads `groups`: people whom `approvers` can name together. Rows of one name count together. */
export function readGroups(rows: readonly Row[], faults: Fault[]): Groups {
  const groups = new Map<string, readonly string[]>();
  for (const row of rows) {
    const cells = cellsOf('groups', row, faults);
    const key = groupKey(cells.text('group'));
    if (key === '') cells.fault('group', { ja: 'グループの名前を書いてください', en: 'the group’s name' }, { ja: 'この行は使われません', en: 'this row is not used' });
    const members = peopleOf(cells, 'members', null);
    if (cells.text('members') === '') nobodyIn(cells, 'members', null);
    groups.set(key, [...new Set([...groups.get(key) ?? [], ...members])]);
  }
  return groups;
}
