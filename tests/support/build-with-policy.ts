import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sheetOf } from '../../scripts/csv.js';

const ROOT = resolve(__dirname, '../..');
/** Set where tests are to show that they would find something done wrong (broken-bundle.mjs). */
const { MATTA_BREAK: BREAK } = process.env;
/** A cell of the policy that the bundle is built with once; the tables around it are then put in for each test. */
const CELL = '# put in by a test';

let built: { readonly before: string; readonly after: string } | null = null;

/** The bundle as `npm run build -- --policy` makes it, in two halves with the policy between them. */
function halves(): { readonly before: string; readonly after: string } {
  if (built) return built;
  const dir = mkdtempSync(join(tmpdir(), 'matta-built-'));
  try {
    writeFileSync(join(dir, 'settings.csv'), `${CELL}\n`);
    execFileSync(process.execPath, [BREAK === undefined ? 'scripts/build.js' : 'tests/support/broken-bundle.mjs', '--policy', dir, '--out', join(dir, 'out')], { cwd: ROOT });
    const code = readFileSync(join(dir, 'out/Code.js'), 'utf8');
    const [whole, ...more] = code.match(new RegExp(`\\{settings:\\{cells:\\[\\["${CELL}"\\](?:,\\[""\\])?\\],broken:\\[\\]\\}\\}`, 'g')) ?? [];
    if (whole === undefined || more.length > 0) throw new Error('the bundle was expected to hold its policy once, as scripts/build.js defines it');
    built = { before: code.slice(0, code.indexOf(whole)), after: code.slice(code.indexOf(whole) + whole.length) };
    return built;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** The bundle with a policy built into it; tables as CSV by name. */
export function codeWithPolicy(tables: Readonly<Record<string, string>>): string {
  const { before, after } = halves();
  return before + JSON.stringify(Object.fromEntries(Object.entries(tables).map(([name, csv]) => [name, sheetOf(csv)]))) + after;
}
