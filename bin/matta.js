#!/usr/bin/env node
import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// The command line is TypeScript; it is bundled afresh on each run, which takes a fraction of a second and can't be stale.
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = `${ROOT}build/local`;
mkdirSync(OUT, { recursive: true });
await build({
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
const { main } = await import(pathToFileURL(`${OUT}/cli.mjs`).href);
process.exitCode = await main(process.argv.slice(2));
