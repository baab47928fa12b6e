import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explain, type Explained } from '../../local/explain';
import { check } from '../../src/check/check';
import { RULES } from '../../src/rules';
import { mimeOf } from '../support/mail';
import { inputOf, type Situation } from '../rules/table';
import { matta } from './support';

const dir = mkdtempSync(join(tmpdir(), 'matta-explain-'));
afterAll(() => { rmSync(dir, { recursive: true }); });

function mail(name: string, more: Partial<Parameters<typeof mimeOf>[0]> = {}): string {
  const path = join(dir, name);
  writeFileSync(path, mimeOf({ from: 'sato@aozora.example', to: ['tanaka@yamada-shoji.example'], cc: [], bcc: [], subject: 'ご相談', text: '田中様\n\n先日の件、承知いたしました。\n', attachments: [], ...more }));
  return path;
}
const explained = (rule: string, ...args: string[]): Explained => {
  const { out } = matta('check', '--explain', '--json', ...args);
  const found = (JSON.parse(out) as { explained: Explained[] }).explained.find((one) => one.rule === rule);
  if (!found) throw new Error(`no explanation of ${rule} in ${out}`);
  return found;
};
const of = (rule: string, situation: Omit<Situation, 'name'>): Explained | undefined => explain(inputOf({ name: '', ...situation })).find((one) => one.rule === rule);

describe('matta check --explain', () => {
  it('has a line for every rule, in both languages, and leaves report and exit code as they are', () => {
    const path = mail('plain.eml');
    for (const lang of ['ja', 'en'] as const) {
      const plain = matta('check', path, '--lang', lang);
      const { out, code } = matta('check', path, '--lang', lang, '--explain');
      expect(code).toBe(plain.code);
      expect(out.startsWith(plain.out.trimEnd())).toBe(true);
      const lines = out.slice(plain.out.length).split('\n').filter((line) => line !== '');
      expect(lines).toHaveLength(RULES.length);
      for (const { id, words } of RULES) expect(lines.filter((line) => line.includes(`${words[lang].title} (${id})`))).toHaveLength(1);
    }
  });

  it('says what a rule looked at and how much of it there was', () => {
    const { looked } = explained('attachment-too-large', mail('files.eml', { attachments: [{ filename: 'a.pdf', content: 'x' }, { filename: 'b.pdf', content: 'y' }] }));
    expect(looked).toContainEqual({ at: 'attachments', count: 2 });
  });

  it('says that a mail file brings no address book, history and conversation, so that silence about them means nothing', () => {
    expect(explained('first-mail', mail('first.eml'))).toMatchObject({ came: 'missing', missing: expect.arrayContaining(['history']) as unknown });
    expect(matta('check', mail('first-ja.eml'), '--lang', 'ja', '--explain').out).toMatch(/初めての宛先 \(first-mail\): .*読めなかったもの: .*これまでに送った回数/);
  });

  it('says that the policy switched a rule off', () => {
    const policy = mkdtempSync(join(dir, 'policy-'));
    writeFileSync(join(policy, 'rules.csv'), 'rule,severity\nempty-subject,off\n');
    expect(explained('empty-subject', mail('off.eml', { subject: '' }), '--policy', policy)).toEqual({ rule: 'empty-subject', looked: [], missing: [], came: 'off', severities: [] });
  });
});

describe('A rule’s silence', () => {
  it.each<[string, string, Omit<Situation, 'name'>, Explained['came']]>([
    ['is for want of anything to check, where a mail has no attachment', 'dangerous-attachment', {}, 'nothing'],
    ['is about what it checked, where it has one', 'dangerous-attachment', { draft: { attachments: [{ name: 'a.pdf', size: 3 }] } }, 'fine'],
    ['is none where it warns', 'dangerous-attachment', { draft: { attachments: [{ name: 'a.exe', size: 3 }] } }, 'found'],
    ['is another rule’s word where that says the same more surely', 'first-mail', { draft: { to: ['tanaka@yamada-shoij.example'] } }, 'joined'],
    ['is about the text, where nothing promises an attachment', 'forgotten-attachment', {}, 'fine'],
  ])('%s', (_, rule, situation, came) => {
    expect(of(rule, situation)?.came).toBe(came);
  });
});

describe('Watching the rules', () => {
  it('changes nothing of what they find', () => {
    for (const draft of [{}, { subject: '', to: ['a@gmial.com', 'b@new.example'], attachments: [{ name: '見積書.pdf', size: 3 }] }, { text: '鈴木様\n\n添付いたします。\n' }]) {
      const input = inputOf({ name: '', draft });
      const report = new Set(check(input).findings.map(({ rule }) => rule));
      expect(explain(input).filter(({ came }) => came === 'found').map(({ rule }) => rule).sort()).toEqual([...report].sort());
    }
  });

  it('sees every rule look at something', () => {
    expect(explain(inputOf({ name: '' })).filter(({ looked }) => looked.length === 0)).toEqual([]);
  });
});
