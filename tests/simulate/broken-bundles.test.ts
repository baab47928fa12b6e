import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULTS } from '../../local/simulate/options';
import { simulatePart, type Bundle } from '../../local/simulate/part';
import { BAD, reportOf, type Report } from '../../local/simulate/report';

const OPTIONS = { ...DEFAULTS, users: 2, days: 1, lost: 0.2, late: 0.1, double: 0.1, crash: 0.07 };
const folder = mkdtempSync(join(tmpdir(), 'matta-broken-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

function bundleIn(path: string): Bundle {
  return { code: readFileSync(join(path, 'Code.js'), 'utf8'), manifest: JSON.parse(readFileSync(join(path, 'appsscript.json'), 'utf8')) as unknown, checked: true };
}

function simulated(bundle: Bundle): Report {
  return reportOf(OPTIONS, [simulatePart(bundle, OPTIONS, { first: 1, count: OPTIONS.users })]);
}

describe('The simulation', () => {
  it('finds nothing wrong with the bundle as it is pushed', () => {
    const report = simulated(bundleIn(`${__dirname}/../../build/apps-script`));
    expect(BAD.map((column) => [column, report[column]])).toEqual(BAD.map((column) => [column, 0]));
    expect(report.sentEarly).toBe(0);
    expect(report.sent).toBeGreaterThan(20);
    expect(report.cancelled).toBeGreaterThan(0);
  });

  // Each of these bundles breaks one promise of the outbox on purpose (broken-bundle.mjs says how).
  it.each(BAD)('counts %s for a bundle that is broken so', (column) => {
    const out = join(folder, column);
    execFileSync(process.execPath, [`${__dirname}/broken-bundle.mjs`, column, out], { stdio: 'pipe' });
    expect(simulated(bundleIn(out))[column]).toBeGreaterThan(0);
  });
});
