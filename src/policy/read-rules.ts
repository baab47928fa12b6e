import { cellsOf, delayOf } from './cells';
import { choicesExpected, readChoice, type Choices } from './choices';
import type { Fault, InBoth } from './fault';
import type { KnownRule } from './known-rules';
import type { RuleSetting } from './policy';
import { readSeverity, SEVERITY_EXPECTED } from './read-severity';
import type { Row } from './tables';

const KEEPS_DEFAULT: InBoth = { ja: 'ルールは既定の設定のまま働きます', en: 'the rule goes on with its built-in setting' };

/** The three ids most like a word that is none: by the words and beginnings they share. A list of all would hide the one that was meant. */
function nearestTo(typed: string, ids: readonly string[]): string[] {
  const words = typed.split(/[^a-z]+/).filter((word) => word.length > 2);
  const likeness = (id: string): number => words.reduce((sum, word) => sum + Math.max(...id.split('-').map((part) => shared(part, word) / Math.max(part.length, word.length))), 0);
  return [...ids].sort((one, other) => likeness(other) - likeness(one)).slice(0, 3);
}

/** Letters that two words begin with alike. */
function shared(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** Whether users may make a rule stricter for themselves. */
export const USERS: Choices<'free' | 'locked'> = { free: ['自由'], locked: ['固定'] };

/**
 * Reads `rules`: a row sets a rule's severity, one of its options, or both; several rows may name one rule.
 * What can't be read changes nothing, so that no slip of the pen switches a rule off.
 */
export function readRules(rows: readonly Row[], rules: readonly KnownRule[], faults: Fault[]): ReadonlyMap<string, RuleSetting> {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const found = new Map<string, RuleSetting>();
  for (const row of rows) {
    const cells = cellsOf('rules', row, faults);
    const { text } = cells;
    const fault = (column: string, expected: InBoth, instead: InBoth = KEEPS_DEFAULT): void => { cells.fault(column, expected, instead); };
    const id = text('rule').normalize('NFKC').toLowerCase();
    const rule = byId.get(id);
    if (rule === undefined) {
      const near = nearestTo(id, [...byId.keys()]).join(', ');
      fault('rule', { ja: `ルールの名前を書いてください(近いもの: ${near})`, en: `the id of a rule (near it: ${near})` }, { ja: 'この行は使いません', en: 'this row is not used' });
      continue;
    }
    const before: RuleSetting = found.get(id) ?? { severity: null, options: {} };
    let { severity } = before;
    if (text('severity') !== '') {
      const read = readSeverity(text('severity'));
      if (read === null) fault('severity', SEVERITY_EXPECTED);
      else severity = read;
    }
    let { options } = before;
    const option = text('option');
    if (option !== '') {
      if (!rule.options.includes(option)) {
        const known = rule.options.length === 0 ? { ja: 'このルールに設定項目はありません', en: 'no option: this rule has none' }
          : { ja: `設定項目は ${rule.options.join('、')} です`, en: `one of ${rule.options.join(', ')}` };
        fault('option', known);
      } else {
        const read = rule.readOption(option, text('value'));
        if ('expected' in read) fault('value', read.expected);
        else options = { ...options, [option]: read.value };
      }
    }
    const delayMinutes = delayOf(cells) ?? before.delayMinutes;
    const user = text('user');
    const lock = user === '' ? null : readChoice(USERS, user);
    if (user !== '' && lock === null) fault('user', choicesExpected(USERS), { ja: '「固定」として扱います', en: 'the rule counts as locked' });
    const locked = user === '' ? before.locked : lock !== 'free';
    if (['severity', 'option', 'delayMinutes', 'user'].every((column) => text(column) === '')) fault('severity', SEVERITY_EXPECTED);
    found.set(id, { severity, options, ...(delayMinutes === undefined ? {} : { delayMinutes }), ...(locked === undefined ? {} : { locked }) });
  }
  return found;
}
