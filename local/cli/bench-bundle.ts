import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Script, createContext } from 'node:vm';
import * as v from 'valibot';
import { median } from './bench-median';
import type { Figure } from './figure';

/** Size by part, and the time that a bare context takes to load the script, as every Apps Script execution does. */
export function bundle(folder: string): Figure[] {
  const code = readFileSync(`${folder}/Code.js`, 'utf8');
  const run = (text: string): void => { new Script(text, { filename: 'Code.js' }).runInContext(createContext({})); };
  // V8 keeps what it has read of a text, and Apps Script starts without: so no text comes twice.
  let times = 0;
  const load = median(30, () => { run(`${code}\n//${times++}`); });
  const again = median(30, () => { run(code); });
  const empty = median(30, () => { run(`function f() {}\n//${times++}`); });
  const kb = (bytes: number): number => bytes / 1024;
  return [
    { what: 'bundle, minified', value: kb(Buffer.byteLength(code)), unit: 'KB' },
    ...partsOf(`${folder}.parts.json`).slice(0, 12).map(([part, bytes]) => ({ what: `  of it ${part}`, value: kb(bytes), unit: 'KB' })),
    { what: 'bundle, gzipped', value: kb(gzipSync(code).length), unit: 'KB' },
    { what: 'load in a bare context', value: load, unit: 'ms', instead: { what: 'an empty script', value: empty } },
    { what: '  of it when V8 has read it before', value: again, unit: 'ms' },
  ];
}

/** Bytes of the bundle by folder of src/ and by package, the largest first; the list of public suffixes by itself. */
function partsOf(file: string): [part: string, bytes: number][] {
  const inputs = v.parse(v.record(v.string(), v.number()), JSON.parse(readFileSync(file, 'utf8')));
  const sums = new Map<string, number>();
  for (const [path, bytes] of Object.entries(inputs)) {
    const [, scope = ''] = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
    const part = scope !== '' ? 'packages' : path.endsWith('public-suffix-list.ts') ? 'public suffixes' : path.split('/').slice(0, 2).join('/');
    sums.set(part, (sums.get(part) ?? 0) + bytes);
  }
  return [...sums].sort(([, a], [, b]) => b - a);
}
