import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { sheetOf } from './csv.js';
import { assertRunsInAppsScript } from './apps-script-gate.js';
import { atFirstUse } from './at-first-use.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What clasp pushes (rootDir of .clasp.json). */
const OUTPUT = `${ROOT}build/apps-script`;

/**
 * Bundles src/main.ts into one classic script and puts the manifest beside it.
 *
 * Apps Script calls top-level `function` declarations by name, so each export of src/main.ts gets one that hands its
 * arguments on; the list comes from esbuild's metafile and can't drift from the source.
 *
 * @param {{ minify?: boolean, policyDir?: string | null, out?: string, map?: boolean, plugins?: import('esbuild').Plugin[] }} options
 *   map: a source map is written beside the script, for the count of what tests run (tests/coverage/);
 *   plugins: of esbuild's, for tests that need a bundle with a fault in it
 * @returns {Promise<{ file: string, bytes: number, entryPoints: string[], inputs: Record<string, number> }>}
 */
export async function buildAddOn({ minify = true, policyDir = null, out = OUTPUT, map = false, plugins = [] } = {}) {
  const define = { POLICY_TABLES: JSON.stringify(policyDir === null ? {} : policyTables(policyDir)) };
  const main = 'src/main.ts';
  const listed = await build({
    absWorkingDir: ROOT, entryPoints: [main], bundle: true, format: 'esm', write: false, metafile: true, outdir: 'build', define, logLevel: 'silent',
  });
  const entryPoints = Object.values(listed.metafile.outputs).flatMap((output) => output.exports).sort();
  if (entryPoints.length === 0) throw new Error(`${main} exports nothing; Apps Script would have no function to call.`);

  const bundled = await build({
    absWorkingDir: ROOT,
    entryPoints: [main],
    bundle: true,
    format: 'iife',
    globalName: 'matta_',
    target: 'es2021',
    charset: 'utf8',
    define,
    plugins: [atFirstUse, ...plugins],
    minify,
    sourcemap: map ? 'external' : false,
    write: false,
    metafile: true,
    outfile: 'build/apps-script/Code.js',
    footer: { js: entryPoints.map((name) => `function ${name}() { return matta_.${name}.apply(this, arguments); }`).join('\n') },
    logLevel: 'silent',
  });
  const output = bundled.outputFiles.find(({ path }) => path.endsWith('.js'));
  assertRunsInAppsScript(output.text, entryPoints);

  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(`${out}/Code.js`, output.text);
  for (const { path, text } of bundled.outputFiles) if (path.endsWith('.map')) writeFileSync(`${out}/Code.js.map`, text);
  writeFileSync(`${out}/appsscript.json`, readFileSync(`${ROOT}appsscript.json`));
  const meta = Object.values(bundled.metafile.outputs).find(({ entryPoint }) => entryPoint === main);
  const inputs = Object.fromEntries(Object.entries(meta.inputs).map(([path, input]) => [path, input.bytesInOutput]));
  // Beside what is pushed, for the bench: how many bytes of the bundle each source file takes.
  writeFileSync(`${out}.parts.json`, JSON.stringify(inputs));
  return {
    file: `${out}/Code.js`,
    bytes: output.contents.byteLength,
    entryPoints,
    inputs,
  };
}

/** The tables of a policy folder by name. */
function policyTables(dir) {
  const files = readdirSync(dir).filter((file) => file.endsWith('.csv'));
  if (files.length === 0) throw new Error(`--policy ${dir}: expected a folder with CSV files (settings.csv, counterparties.csv, …), found none.`);
  return Object.fromEntries(files.map((file) => [file.slice(0, -'.csv'.length), sheetOf(readFileSync(join(dir, file), 'utf8'))]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { policy: { type: 'string' }, out: { type: 'string' } } });
  const { file, bytes, entryPoints } = await buildAddOn({ policyDir: values.policy ?? null, ...(values.out ? { out: values.out } : {}) });
  console.log(`${relative(ROOT, file)}: ${(bytes / 1024).toFixed(1)} KB, entry points ${entryPoints.join(', ')}`);
}
