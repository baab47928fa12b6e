import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BREAKS, type Break } from './breaks';

const ROOT = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'matta-broken-approval-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

/** Runs the tests of that title against a bundle that is broken so; gives the titles of those that failed. */
function failing({ edits, suite, caught }: Break): { readonly ran: number; readonly failed: readonly string[] } {
  const out = join(folder, 'result.json');
  rmSync(out, { force: true });
  spawnSync(process.execPath, [
    '--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--config', 'jest.broken.config.js', '--runInBand', '--json', '--outputFile', out,
    '--testPathPatterns', `tests/approval/${suite}\\.test\\.ts$`, '--testNamePattern', caught.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  ], { cwd: ROOT, env: { ...process.env, NODE_NO_WARNINGS: '1', MATTA_BREAK: JSON.stringify(edits) }, stdio: 'pipe' });
  const { testResults } = JSON.parse(readFileSync(out, 'utf8')) as { testResults: { message: string; assertionResults: { title: string; status: string; failureMessages: string[] }[] }[] };
  const results = testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === 'passed' || status === 'failed');
  // A bundle that could not be built at all shows nothing.
  const unbuilt = results.flatMap(({ failureMessages }) => failureMessages).find((message) => message.includes('Command failed'));
  if (unbuilt !== undefined) throw new Error(unbuilt);
  return { ran: results.length, failed: results.filter(({ status }) => status === 'failed').map(({ title }) => title) };
}

describe('The tests of approvals would show it if the add-on', () => {
  it.each(BREAKS)('$name', (one) => {
    const { ran, failed } = failing(one);
    expect(ran).toBeGreaterThan(0);
    expect(failed).not.toEqual([]);
  }, 120_000);
});
