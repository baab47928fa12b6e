#!/usr/bin/env node
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// The command line is TypeScript; it is bundled afresh on each run, which takes a fraction of a second and can't be stale.
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = `${ROOT}build/local`;
const { outputFiles } = await build({
  absWorkingDir: ROOT,
  entryPoints: { cli: 'local/cli/main.ts' },
  splitting: true,
  outdir: OUT,
  write: false,
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
// Another run may be loading these files at this moment: one that is as it should be is left alone, any other replaced as a whole.
for (const { path, contents } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true });
  if (isThere(path, contents)) continue;
  writeFileSync(`${path}.${process.pid}`, contents);
  renameSync(`${path}.${process.pid}`, path);
}
const { main } = await import(pathToFileURL(`${OUT}/cli.mjs`).href);
process.exitCode = await main(process.argv.slice(2));

function isThere(path, contents) {
  try {
    return readFileSync(path).equals(contents);
  } catch {
    return false;
  }
}
