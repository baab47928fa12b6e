import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sheetOf } from '../../scripts/csv.js';

const ROOT = resolve(__dirname, '../..');
/** Set where tests are to show that they would find something done wrong (broken-bundle.mjs). */
const { MATTA_BREAK: BREAK } = process.env;
/** The bundle with the policy of open-policy/: made once by build-once.cjs, unless it is to be broken. */
const BUILT = BREAK === undefined ? 'build/test/open-policy' : 'build/test/open-policy-broken';
/** The one cell of that policy. */
const CELL = readFileSync(join(__dirname, 'open-policy/settings.csv'), 'utf8').trim();

let built: { readonly before: string; readonly after: string } | null = null;

/** The bundle as `npm run build -- --policy` makes it, in two halves with the policy between them. */
function halves(): { readonly before: string; readonly after: string } {
  if (built) return built;
  if (BREAK !== undefined) execFileSync(process.execPath, ['tests/support/broken-bundle.mjs', '--policy', 'tests/support/open-policy', '--out', BUILT], { cwd: ROOT });
  const code = readFileSync(join(ROOT, BUILT, 'Code.js'), 'utf8');
  const [whole, ...more] = code.match(new RegExp(`\\{settings:\\{cells:\\[\\["${CELL}"\\](?:,\\[""\\])?\\],broken:\\[\\]\\}\\}`, 'g')) ?? [];
  if (whole === undefined || more.length > 0) throw new Error('the bundle was expected to hold its policy once, as scripts/build.js defines it');
  built = { before: code.slice(0, code.indexOf(whole)), after: code.slice(code.indexOf(whole) + whole.length) };
  return built;
}

/** The bundle with a policy built into it; tables as CSV by name. */
export function codeWithPolicy(tables: Readonly<Record<string, string>>): string {
  const { before, after } = halves();
  return before + JSON.stringify(Object.fromEntries(Object.entries(tables).map(([name, csv]) => [name, sheetOf(csv)]))) + after;
}
