import { LANGS } from '../../src/messages/lang';
import { say } from '../../src/messages/say';
import { RULES } from '../../src/rules';

const FIXES = ['fix.move-to-bcc', 'fix.remove-recipient', 'fix.add-recipient', 'fix.replace-recipient'] as const;
/** Names of the values in a sentence; a value that differs by language carries the language in its name (`morningEn`, `ja`). */
const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name.replace(/^(?:ja|en)$/, 'weekday').replace(/En$/, '')))].sort();

describe('Every rule', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s says what is wrong and what to do, in both languages, with the same values', (_, rule) => {
    expect(Object.keys(rule.words.en.messages).sort()).toEqual(Object.keys(rule.words.ja.messages).sort());
    for (const [key, ja] of Object.entries(rule.words.ja.messages)) {
      const en = rule.words.en.messages[key];
      expect(placeholders(`${en?.says ?? ''} ${en?.todo ?? ''}`)).toEqual(placeholders(`${ja.says} ${ja.todo}`));
      expect(ja.says).toMatch(/[。？]$/);
      expect(en?.says).toMatch(/[.?]$/);
      expect(ja.todo).toMatch(/[。？]$/);
      expect(en?.todo).toMatch(/[.?]$/);
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
});
