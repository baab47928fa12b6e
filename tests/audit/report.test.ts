import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figures } from '../../src/audit/figures';
import { matta } from '../cli/support';
import { MINUTE, office } from '../support/office';
import { sampleLog } from './support';

let dir = '';
beforeAll(() => { dir = mkdtempSync(join(tmpdir(), 'matta-report-')); });
afterAll(() => { rmSync(dir, { recursive: true }); });

function log(text: string): string {
  const path = join(dir, `${Math.random()}.jsonl`);
  writeFileSync(path, text);
  return path;
}

describe('matta report', () => {
  it('counts mails by week in the office’s zone: checked, warned, mended, held, cancelled, sent, incidents', () => {
    const { code, out } = matta('report', log(sampleLog()), '--json');
    expect(code).toBe(0);
    const { weeks } = JSON.parse(out) as Figures;
    expect(weeks).toEqual([
      { monday: '2026-11-09', checked: 4, warned: 2, held: 1, cancelled: 1, sent: 0, fixed: 1, incidents: 0 },
      { monday: '2026-11-16', checked: 0, warned: 0, held: 0, cancelled: 0, sent: 1, fixed: 0, incidents: 0 },
      { monday: '2026-11-23', checked: 1, warned: 1, held: 1, cancelled: 0, sent: 0, fixed: 0, incidents: 1 },
    ]);
  });

  it('counts by rule how often its warnings were answered and how often they were heeded, not by how often a mail was checked', () => {
    const { rules } = JSON.parse(matta('report', log(sampleLog()), '--json').out) as Figures;
    expect(rules).toEqual([
      { rule: 'forgotten-attachment', warned: 2, answered: 1, fixed: 1 },
      { rule: 'first-mail-x', warned: 1, answered: 1, fixed: 0 },
      { rule: 'many-external-domains', warned: 1, answered: 1, fixed: 0 },
    ]);
  });

  it('says it in words', () => {
    const { out } = matta('report', log(sampleLog()), '--lang', 'ja');
    expect(out).toContain('2026-11-09  確かめたメール 4, 警告のあったメール(100通あたり) 50, 警告のあとに直したメール 1, 送信をやめた 1, 誤送信の対応 0');
    expect(out).toContain('forgotten-attachment  警告 2, 「このまま送ります」 1 (50 %), 直した 1');
  });

  it('counts what the add-on itself logs', () => {
    const at = office();
    const lines: string[] = [];
    const keep = (logs: readonly { readonly args: readonly unknown[] }[]): void => { for (const { args } of logs) lines.push(JSON.stringify({ timestamp: new Date(at.now).toISOString(), jsonPayload: args[0] })); };
    const { mail } = at.save({ text: '田中様\n\n見積書を添付します。\n' });
    const report = at.compose(mail);
    keep(report.result.logs);
    const held = at.press(report, report.buttons.find(({ parameters }) => parameters.action === 'hold')?.text ?? '');
    keep(held.result.logs);
    for (const { result } of at.workspace.advance(15 * MINUTE)) keep(result.logs);
    const { weeks, rules } = JSON.parse(matta('report', log(lines.join('\n')), '--json').out) as Figures;
    expect(weeks).toEqual([{ monday: '2026-11-23', checked: 1, warned: 1, held: 1, cancelled: 0, sent: 1, fixed: 0, incidents: 0 }]);
    expect(rules).toContainEqual({ rule: 'forgotten-attachment', warned: 1, answered: 1, fixed: 0 });
  });

  it('writes a page that needs nothing from elsewhere', () => {
    const html = join(dir, 'report.html');
    matta('report', log(sampleLog()), '--html', html, '--lang', 'en');
    const page = readFileSync(html, 'utf8');
    expect(page).toContain('<svg');
    expect(page).not.toMatch(/<script|https?:|url\(/);
  });

  it('escapes what a log brings into the page', () => {
    const html = join(dir, 'report.html');
    const evil = '{"timestamp":"2026-11-24T01:00:00Z","jsonPayload":{"event":"checked","draft":"d"}}\n{"timestamp":"2026-11-24T01:00:01Z","jsonPayload":{"event":"warned","draft":"d","rules":["<img src=x onerror=alert(1)>"]}}';
    matta('report', log(evil), '--html', html);
    expect(readFileSync(html, 'utf8')).not.toContain('<img');
  });

  it('goes on past a line that is no JSON, names it, and exits 65', () => {
    const { code, err, out } = matta('report', log(`nonsense\n${sampleLog()}`), '--json');
    expect(code).toBe(65);
    expect(err).toMatch(/:1: expected a log entry/);
    expect((JSON.parse(out) as Figures).weeks).toHaveLength(3);
  });

  it('says that no rule warned, where none did', () => {
    const checked = log('{"timestamp":"2026-11-24T01:00:00Z","jsonPayload":{"event":"checked","draft":"d"}}');
    expect(matta('report', checked, '--lang', 'en').out).toMatch(/\nBy rule: no warnings\.\s*$/);
    expect(matta('report', checked, '--lang', 'ja').out).toMatch(/\nルールごと: 警告はありませんでした。\s*$/);
    expect(matta('report', log(sampleLog()), '--lang', 'en').out).toContain('\nBy rule:\n');
  });

  it('says so where there is nothing to count', () => {
    expect(matta('report', log(''), '--lang', 'en').out).toContain('nothing to count');
  });
});
