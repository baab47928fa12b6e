import { LANGS } from '../../src/messages/lang';
import { defaultPolicy } from '../../src/policy/default-policy';
import { TABLES } from '../../src/policy/fault';
import { ABOUT, CHOICES, choiceNames, columnHelp, headersOf, templateOf } from '../../src/policy/help';
import { parsePolicy } from '../../src/policy/parse-policy';
import { COLUMNS } from '../../src/policy/tables';
import { KNOWN_RULES } from '../../src/rules';

const columns = TABLES.flatMap((table) => Object.keys(COLUMNS[table]).map((column) => [table, column] as const));

describe('A new spreadsheet of the policy', () => {
  it('has a Japanese name for every column, and for every choice of one', () => {
    for (const table of TABLES) for (const header of headersOf(table, 'ja')) expect(header).toMatch(/[ぁ-んァ-ヶ一-龠]/);
    for (const table of TABLES) expect(headersOf(table, 'en')).toEqual(Object.keys(COLUMNS[table]));
    for (const [, column] of Object.entries(CHOICES).flatMap(([, one]) => Object.entries(one))) {
      for (const lang of LANGS) expect(new Set(choiceNames(column, lang)).size).toBe(Object.keys(column).length);
    }
  });

  it('says in both languages what a table is for, and what belongs into a column, or in none', () => {
    for (const table of TABLES) {
      expect(ABOUT[table].ja).toMatch(/[ぁ-ん]/);
      expect(ABOUT[table].en).toMatch(/^[A-Z]/);
    }
    const helped = columns.map(([table, column]) => ({ of: `${table}.${column}`, ja: columnHelp(table, column, 'ja') !== '', en: columnHelp(table, column, 'en') !== '' }));
    expect(helped.filter(({ ja, en }) => ja !== en)).toEqual([]);
    expect(helped.filter(({ en }) => en).length).toBeGreaterThan(columns.length / 2);
    for (const [table, column] of columns) expect(columnHelp(table, column, 'en')).not.toMatch(/[ぁ-ん]|undefined|^: |: $/);
  });

  it.each(LANGS)('shows an example in every table (%s), of which each cell has words in both languages', (lang) => {
    for (const table of TABLES) {
      const [header = [], ...examples] = templateOf(table, lang);
      expect(header).toEqual(headersOf(table, lang));
      expect(examples.length).toBeGreaterThan(0);
      const filled = (rows: readonly string[][]): boolean[][] => rows.map((row) => row.map((cell) => cell.replace(/^# /, '') !== ''));
      expect(filled(examples)).toEqual(filled(templateOf(table, lang === 'ja' ? 'en' : 'ja').slice(1)));
      for (const row of examples) expect(row[0]).toMatch(/^# ./);
    }
  });

  it.each(LANGS)('sets nothing yet (%s)', (lang) => {
    const { policy, faults } = parsePolicy(Object.fromEntries(TABLES.map((table) => [table, { cells: templateOf(table, lang), broken: [] }])), KNOWN_RULES);
    expect(faults).toEqual([]);
    expect({ ...policy, version: 'default' }).toEqual(defaultPolicy());
  });
});
