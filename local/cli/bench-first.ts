import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import * as v from 'valibot';
import { repositoryRoot } from '../playground/repository';
import type { Figure } from './figure';

/** Each in a process of its own: V8 keeps what it has compiled of functions and patterns for as long as one lives. */
const PROCESSES = 15;

const SCRIPT = `
import { check } from './src/check/check';
import { ORDINARY, benchInput, plainListCheck } from './local/cli/bench-inputs';
const mails = [1, 2].map((salt) => benchInput({ ...ORDINARY, salt }));
const timed = (work) => { const began = performance.now(); work(); return performance.now() - began; };
const [plain] = mails.map((mail) => timed(() => plainListCheck(mail)));
const [first, second] = mails.map((mail) => timed(() => check(mail)));
console.log(JSON.stringify({ plain, first, second }));`;

const timesSchema = v.object({ plain: v.number(), first: v.number(), second: v.number() });

/**
 * All rules over the first mail that a process sees, as in Apps Script, which starts every execution anew: what functions and patterns take to
 * be compiled counts, and so does making the policy's names ready. Beside it the second one.
 */
export function firstCheck(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'matta-bench-'));
  try {
    const file = join(folder, 'first.cjs');
    const { outputFiles: [bundle] } = buildSync({
      stdin: { contents: SCRIPT, resolveDir: repositoryRoot(), loader: 'ts' },
      bundle: true, minify: true, charset: 'utf8', platform: 'node', format: 'cjs', target: 'es2021', write: false, logLevel: 'silent',
    });
    writeFileSync(file, bundle?.contents ?? '');
    const all = Array.from({ length: PROCESSES }, () => timesOf(file));
    const median = (time: (one: Times) => number): number => all.map(time).sort((a, b) => a - b)[PROCESSES >> 1] ?? 0;
    return [
      { what: 'all rules: an ordinary mail, the first in its process', value: median(({ first }) => first), unit: 'ms', instead: { what: 'plain lists of words', value: median(({ plain }) => plain) } },
      { what: '  the second', value: median(({ second }) => second), unit: 'ms' },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Times = v.InferOutput<typeof timesSchema>;

function timesOf(file: string): Times {
  const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
  if (stdout === '') throw new Error(`The first check failed: ${stderr}`);
  return v.parse(timesSchema, JSON.parse(stdout));
}
