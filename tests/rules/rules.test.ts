import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { LANGS } from '../../src/messages/lang';
import { say } from '../../src/messages/say';
import { RULES } from '../../src/rules';

const ROOT = join(__dirname, '../..');
const FIXES = ['fix.move-to-bcc', 'fix.remove-recipient', 'fix.add-recipient', 'fix.replace-recipient', 'fix.set-subject'] as const;
const ids = RULES.map((rule) => rule.id);
/** Names of the values in a sentence; a value that differs by language carries the language in its name (`morningEn`, `ja`). */
const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name.replace(/^(?:ja|en)$/, 'weekday').replace(/En$/, '')))].sort();

describe('Every rule', () => {
  it('is listed once', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a file named for it, and every file that defines one is in the list', () => {
    const defined = readdirSync(join(ROOT, 'src/rules')).filter((file) => /defineRule\(\{/.test(readFileSync(join(ROOT, 'src/rules', file), 'utf8')));
    expect(defined.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual([...ids].sort());
  });

  it.each(ids)('%s has a table test', (id) => {
    expect(readFileSync(join(ROOT, 'tests/rules', `${id}.test.ts`), 'utf8')).toMatch(/ruleTable\(\w+, \{/);
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s has a page in both languages that names its title, severity and options', (id, rule) => {
    const page = readFileSync(join(ROOT, 'docs/rules', `${id}.md`), 'utf8');
    expect(page).toContain(`# ${id}`);
    for (const lang of LANGS) expect(page).toContain(rule.words[lang].title);
    expect(page).toContain(`\`${rule.severity}\``);
    for (const option of Object.keys(v.parse(rule.options, {}))) expect(page).toContain(`\`${option}\``);
  });

  it('is linked from the list of rules, and the list links to no other', () => {
    const page = readFileSync(join(ROOT, 'docs/rules/README.md'), 'utf8');
    expect([...page.matchAll(/\]\(([\w-]+)\.md\)/g)].map(([, id = '']) => id).sort()).toEqual([...ids].sort());
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s says the same things in both languages, with the same values', (_, rule) => {
    expect(Object.keys(rule.words.en.messages).sort()).toEqual(Object.keys(rule.words.ja.messages).sort());
    for (const [key, ja] of Object.entries(rule.words.ja.messages)) {
      const en = rule.words.en.messages[key];
      expect(placeholders(`${en?.says ?? ''} ${en?.todo ?? ''}`)).toEqual(placeholders(`${ja.says} ${ja.todo}`));
      expect(ja.says).toMatch(/[。？]$/);
      expect(en?.says).toMatch(/[.?]$/);
    }
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s names no button that its card doesn’t have', (_, rule) => {
    const any = { count: '{x}', by: '{x}', address: '{x}', field: 'Cc' };
    const labels = { ja: FIXES.map((key) => say('ja', key, any)), en: FIXES.map((key) => say('en', key, any)) };
    for (const lang of LANGS) {
      for (const { todo } of Object.values(rule.words[lang].messages)) {
        for (const [, ja, en] of todo.matchAll(/「([^」]+)」を押|[Pp]ress “([^”]+)”/g)) expect(labels[lang]).toContain((ja ?? en ?? '').replace(/\{\w+\}/g, '{x}'));
      }
    }
  });

  it('has no test or page left over from a rule that is gone', () => {
    const tests = readdirSync(join(ROOT, 'tests/rules')).filter((file) => file.endsWith('.test.ts') && file !== 'rules.test.ts');
    expect(tests.map((file) => file.replace('.test.ts', '')).filter((id) => !ids.includes(id))).toEqual([]);
    expect(readdirSync(join(ROOT, 'docs/rules')).filter((file) => file !== 'README.md').map((file) => file.replace('.md', '')).filter((id) => !ids.includes(id))).toEqual([]);
  });
});
