#!/usr/bin/env node
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// The command line is TypeScript; it is bundled afresh on each run, which takes a fraction of a second and can't be stale.
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = `${ROOT}build/local`;
const { outputFiles } = await build({
  write: false,
  absWorkingDir: ROOT,
  entryPoints: { cli: 'local/cli/main.ts', 'simulate-worker': 'local/simulate/worker.ts' },
  splitting: true,
  outdir: OUT,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { 'process.env.MATTA_ROOT': JSON.stringify(ROOT) },
  logLevel: 'warning',
});
// Another run may be reading these files at this moment: what has not changed is left alone, what has is put in its place whole.
for (const { path, contents } of outputFiles) {
  if (existsSync(path) && readFileSync(path).equals(contents)) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, contents);
  renameSync(`${path}.${process.pid}`, path);
}
const { main } = await import(pathToFileURL(`${OUT}/cli.mjs`).href);
process.exitCode = await main(process.argv.slice(2));
