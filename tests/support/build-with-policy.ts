import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const built = new Map<string, string>();

/** The bundle with a policy built into it, as `npm run build -- --policy` makes it; tables as CSV by name. */
export function codeWithPolicy(tables: Readonly<Record<string, string>>): string {
  const name = JSON.stringify(tables);
  const known = built.get(name);
  if (known !== undefined) return known;
  const dir = mkdtempSync(join(tmpdir(), 'matta-built-'));
  try {
    for (const [table, csv] of Object.entries(tables)) writeFileSync(join(dir, `${table}.csv`), csv);
    execFileSync(process.execPath, ['scripts/build.js', '--policy', dir, '--out', join(dir, 'out')], { cwd: ROOT });
    const code = readFileSync(join(dir, 'out/Code.js'), 'utf8');
    built.set(name, code);
    return code;
  } finally {
    rmSync(dir, { recursive: true });
  }
}
