import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RULES } from '../../src/rules';

const ROOT = join(__dirname, '../..');
const ids = RULES.map((rule) => rule.id);

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

  it('has no test or page left over from a rule that is gone', () => {
    const tests = readdirSync(join(ROOT, 'tests/rules')).filter((file) => file.endsWith('.test.ts') && file !== 'rules.test.ts');
    expect(tests.map((file) => file.replace('.test.ts', '')).filter((id) => !ids.includes(id))).toEqual([]);
    expect(readdirSync(join(ROOT, 'docs/rules')).filter((file) => file !== 'README.md').map((file) => file.replace('.md', '')).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('The pages of the rules, as npm run rules writes them', () => {
  const rulePages = (...args: string[]): { status: number | null; output: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/rule-pages.js', ...args], { cwd: ROOT, encoding: 'utf8' });
    return { status, output: `${stdout}${stderr}` };
  };
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'matta-rules-'));
    cpSync(join(ROOT, 'docs/rules'), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const page = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const drift = (name: string, from: string, to: string): void => {
    expect(page(name)).toContain(from);
    writeFileSync(join(folder, name), page(name).replace(from, to));
  };

  it('are what the rules and their tests say', () => {
    expect(rulePages('--check')).toEqual({ status: 0, output: '' });
  });

  it('are named where they say something else, and written anew around what is written by hand', () => {
    const before = ['many-recipients.md', 'domain-typo.md', 'README.md'].map((name) => [name, page(name)] as const);
    drift('many-recipients.md', '初めは 30', '初めは 20');
    drift('domain-typo.md', '| a dropped letter |', '| a letter too many |');
    drift('README.md', '**Mistyped domain**<br>', '');
    const { status, output } = rulePages('--check', '--pages', folder);
    expect(status).toBe(1);
    for (const [name] of before) expect(output).toContain(`${name} is not what its rule says; “npm run rules” writes it anew.`);
    expect(rulePages('--pages', folder).status).toBe(0);
    for (const [name, text] of before) expect(page(name)).toBe(text);
  });

  it('are refused where they lack a place for what the rule says, and left as they are', () => {
    drift('many-recipients.md', '- `threshold`: recipients', '- `limit`: recipients');
    drift('domain-typo.md', '<!-- end head -->', '');
    drift('README.md', '| [first-mail](first-mail.md)', '| [last-mail](last-mail.md)');
    rmSync(join(folder, 'empty-body.md'));
    const broken = page('domain-typo.md');
    const { status, output } = rulePages('--pages', folder);
    expect(status).toBe(1);
    expect(output).toMatch(/many-recipients\.md explains an option “limit”, which the rule has not; it has threshold\./);
    expect(output).toMatch(/domain-typo\.md has no line “<!-- end head -->”/);
    expect(output).toMatch(/README\.md lists “last-mail”, which is no rule\./);
    expect(output).toMatch(/empty-body\.md is not there/);
    expect(page('domain-typo.md')).toBe(broken);
  });
});
