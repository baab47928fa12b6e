import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mimeOf } from '../support/mail';
import { matta } from './support';

let dir = '';
beforeAll(() => { dir = mkdtempSync(join(tmpdir(), 'matta-')); });
afterAll(() => { rmSync(dir, { recursive: true }); });

const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(dir, name), content);
  return join(dir, name);
};
const base = { from: 'sato@aozora.example', to: ['tanaka@yamada-shoji.example'], cc: [], bcc: [], subject: 'Quote', text: 'Dear Mr Tanaka,\n\nhere is the quote.\n', attachments: [] };
const lineOf = (out: string): Record<string, unknown> => JSON.parse(out) as Record<string, unknown>;

describe('matta check', () => {
  it('exits 0 and says so for a mail in which nothing stands out', () => {
    const { code, out } = matta('check', file('clear.eml', mimeOf({ ...base, to: ['suzuki@aozora.example'] })), '--lang', 'en');
    expect(out).toContain('No issues found');
    expect(code).toBe(0);
  });

  it('prints one object a line with --json, with everything that scripts need', () => {
    const path = file('promise.eml', mimeOf({ ...base, text: 'Dear Mr Tanaka,\n\nplease find the quote attached.\n', cc: ['山田 <yamada@aozora.example>'] }));
    const { code, out } = matta('check', path, '--json', '--lang', 'en');
    expect(code).toBe(1);
    const line = lineOf(out);
    expect(line).toMatchObject({
      id: 'promise.eml',
      verdict: 'warn',
      recipients: [
        { field: 'to', address: 'tanaka@yamada-shoji.example', domain: 'yamada-shoji.example', external: true },
        { field: 'cc', address: 'yamada@aozora.example', domain: 'aozora.example', external: false },
      ],
      attachments: [],
    });
    expect(line.digest).toMatch(/^[0-9a-f]{64}$/);
    const forgotten = (line.findings as { rule: string; severity: string; evidence: string[]; message: string; at: unknown }[]).find((one) => one.rule === 'forgotten-attachment');
    expect(forgotten).toMatchObject({ severity: 'warn', evidence: expect.arrayContaining([expect.stringContaining('attached')]) as unknown });
    expect(forgotten?.message).toMatch(/\w/);
  });

  it('lists attachments by their decoded names and sizes in bytes', () => {
    const path = file('files.eml', mimeOf({ ...base, text: '見積書を添付します。', attachments: [{ filename: '御見積書_山田商事_20261124.pdf', content: '%PDF-1.7' }] }));
    expect(lineOf(matta('check', path, '--json').out)).toMatchObject({ attachments: [{ name: '御見積書_山田商事_20261124.pdf', size: 8 }] });
  });

  it('exits 2 for a recipient that the policy blocks, and says which and why', () => {
    const policy = mkdtempSync(join(dir, 'policy-'));
    writeFileSync(join(policy, 'addresses.csv'), 'pattern,list,reason\n@yamada-shoji.example,blocked,取引停止中\n');
    const { code, out } = matta('check', file('blocked.eml', mimeOf(base)), '--policy', policy, '--lang', 'ja');
    expect(code).toBe(2);
    expect(out).toContain('tanaka@yamada-shoji.example');
    expect(out).toContain('取引停止中');
  });

  it('names table, row, column, value and what was expected of a bad policy row, and goes on', () => {
    const policy = mkdtempSync(join(dir, 'policy-'));
    writeFileSync(join(policy, 'counterparties.csv'), 'name,aliases,domains\n株式会社山田商事,山田商事,yamada..shoji\n');
    const { code, err, out } = matta('check', file('policy.eml', mimeOf({ ...base, to: ['suzuki@aozora.example'] })), '--policy', policy, '--lang', 'en');
    expect(err + out).toMatch(/counterparties/);
    expect(err + out).toMatch(/yamada\.\.shoji/);
    expect(code).toBe(0);
  });

  it('reads case files, one object a case, with the case’s id', () => {
    const one = {
      id: 'x-1', lang: 'en', now: '2026-11-24T10:15:00+09:00', org: { internalDomains: ['aozora.example'], counterparties: [] }, contacts: [], history: [], thread: null,
      draft: { from: 'sato@aozora.example', to: ['a@x.example'], cc: [], bcc: [], subject: '', text: 'Hello', attachments: [] }, mistakes: [],
    };
    const path = file('cases.jsonl', `${JSON.stringify(one)}\n${JSON.stringify({ ...one, id: 'x-2' })}\n`);
    const lines = matta('check', path, '--json').out.trim().split('\n').map(lineOf);
    expect(lines.map((line) => line.id)).toEqual(['x-1', 'x-2']);
  });

  it('names the line of a case file that can’t be read and goes on with the rest', () => {
    const path = file('bad.jsonl', '{"id":\n{}\n');
    const { code, err } = matta('check', path, '--json');
    expect(code).toBe(65);
    expect(err).toContain('bad.jsonl:1');
    expect(err).toContain('bad.jsonl:2');
  });

  it.each([
    ['no file', []],
    ['a file that is not there', ['nowhere.eml']],
    ['a folder', ['.']],
    ['an unknown option', ['--frobnicate', 'x.eml']],
    ['an unknown language', ['x.eml', '--lang', 'fr']],
    ['a policy folder that is not there', ['x.eml', '--policy', 'nowhere']],
  ])('answers %s with exit 64 and a sentence', (_, args) => {
    const { code, err } = matta('check', ...args);
    expect(code).toBe(64);
    expect(err).toMatch(/^matta: .+\. "npx matta help" lists the commands\.\n$/);
  });
});

describe('Bad mail', () => {
  it.each([
    ['an empty file', ''],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])],
    ['nothing but zeros', Buffer.alloc(4096)],
    ['a text without header fields', 'just some words\nand more\n'],
  ])('that is no mail at all is refused with a sentence: %s', (name, content) => {
    const { code, err } = matta('check', file(`${name}.eml`, content));
    expect(code).toBe(65);
    expect(err).toContain('is no mail');
  });

  it.each([
    ['cut off in the middle of an attachment', mimeOf({ ...base, attachments: [{ filename: 'a.pdf', content: Buffer.alloc(9000, 1) }] }).slice(0, 4000)],
    ['cut off in its header', 'From: sato@aozora.example\r\nTo: tanaka@yamada-shoji.exa'],
    ['with null bytes', mimeOf(base).replace('Quote', 'Qu\0ote')],
    ['with an unknown charset', mimeOf(base).replace('charset=UTF-8', 'charset=x-klingon')],
    ['with 2,000 recipients', mimeOf({ ...base, to: Array.from({ length: 2000 }, (_, index) => `p${index}@c${index % 50}.example`) })],
    ['with a body of 1 MB', mimeOf({ ...base, text: 'あいうえおかきくけこ\n'.repeat(33_000) })],
  ])('is checked as far as it can be read: %s', (name, content) => {
    const { code, out, err } = matta('check', file(`${name}.eml`, content), '--json');
    expect(err).toBe('');
    expect([0, 1, 2]).toContain(code);
    expect(lineOf(out).recipients).not.toEqual([]);
  });

  it('of 30 MB is checked', () => {
    const path = file('large.eml', mimeOf({ ...base, text: 'attached', attachments: [{ filename: 'large.bin', content: Buffer.alloc(22 * 1024 * 1024, 7) }] }));
    const { out } = matta('check', path, '--json');
    expect(lineOf(out)).toMatchObject({ attachments: [{ name: 'large.bin', size: 22 * 1024 * 1024 }] });
  });
});

describe('matta score', () => {
  it('counts mistakes caught and false alarms as the cases’ README defines them', () => {
    const draft = { from: 'sato@aozora.example', to: ['suzuki@aozora.example'], cc: [], bcc: [], subject: 'Hi', text: 'Hello', attachments: [] };
    const one = { lang: 'en', now: '2026-11-24T10:15:00+09:00', org: { internalDomains: ['aozora.example'], counterparties: [] }, contacts: [], history: [], thread: null };
    const promised = { ...draft, to: ['a@x.example'], text: 'Hi,\n\nplease find the report attached.\n' };
    const cases = [
      { ...one, id: 'caught', draft: promised, mistakes: [{ kind: 'attachment-forgotten', at: ['draft', 'body'], why: '' }] },
      { ...one, id: 'missed', draft, mistakes: [{ kind: 'other', at: 'subject', why: '' }] },
      { ...one, id: 'fine', draft, mistakes: [] },
      { ...one, lang: 'ja', id: 'alarm', draft: promised, mistakes: [] },
    ];
    const path = file('score.jsonl', cases.map((each) => JSON.stringify(each)).join('\n'));
    const { code, out } = matta('score', path, '--json');
    expect(code).toBe(0);
    expect(lineOf(out)).toMatchObject({ cases: 4, mistakes: { total: 2, caught: 1 }, fine: { total: 2, falseAlarms: 1 } });
    expect(JSON.stringify(lineOf(out).missed)).toContain('missed');
    expect(JSON.stringify(lineOf(out).alarms)).toContain('alarm');
  });
});
