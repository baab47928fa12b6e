import { mkdirSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildAddOn } from './build.js';

// Pictures of the playground and of the add-on's cards, for the documents and to be looked at one by one:
//   npm run screenshots                      everything, into docs/screens
//   npm run screenshots -- check page-start  single areas or states
//   npm run screenshots -- rules             what every rule says, side by side, into artifacts/rules: too large to be kept
//   npm run screenshots -- --out FOLDER …    elsewhere
// MATTA_BROWSER may name a Chromium.
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const folder = values.out ?? `${ROOT}docs/screens`;
const browserPath = process.env.MATTA_BROWSER ?? '/usr/bin/chromium';
const ruleFolder = values.out ?? `${ROOT}artifacts/rules`;
for (const one of [folder, ruleFolder]) mkdirSync(one, { recursive: true });

const { takeScreenshots } = await bundled('studio', { contents: "export * from './local/playground/screens/studio';" });
const files = positionals.length === 1 && positionals[0] === 'rules' ? [] : await takeScreenshots({ folder, browserPath, only: positionals, build: (policyDir, out) => buildAddOn({ policyDir, out }) });
if (positionals.includes('rules')) files.push(...(await ruleSheets()));
for (const file of files) console.log(file);

/** What every rule says, of the first situations that its own test expects it to find. */
async function ruleSheets() {
  const tests = readdirSync(`${ROOT}tests/rules`).filter((name) => name.endsWith('.test.ts') && name !== 'rules.test.ts');
  const { takeRuleSheets, examplesOf, tables, inputOf } = await bundled('rule-sheets', {
    contents: [
      "export { takeRuleSheets } from './local/playground/screens/rule-sheet';",
      "export { examplesOf } from './local/playground/screens/rule-findings';",
      "export { inputOf } from './tests/rules/table';",
      "export { tables } from 'tables';",
      ...tests.map((name) => `import './tests/rules/${name.replace(/\.ts$/, '')}';`),
    ].join('\n'),
    plugins: [{
      name: 'rule tables are collected instead of run',
      setup(on) {
        on.onResolve({ filter: /^tables$|^\.\/table$/ }, ({ path, importer }) => (path === 'tables' || importer.includes('/tests/rules/') ? { path: 'tables', namespace: 'collected' } : null));
        on.onLoad({ filter: /.*/, namespace: 'collected' }, () => ({ contents: 'export const tables = []; export const ruleTable = (rule, { finds }) => { tables.push({ rule, finds }); };' }));
      },
    }],
  });
  return takeRuleSheets(tables.flatMap(({ rule, finds }) => examplesOf({ rule, finds, inputOf })), { folder: ruleFolder, browserPath });
}

/** Bundles TypeScript into one module, and loads it. */
async function bundled(name, { contents, plugins = [] }) {
  const outfile = `${ROOT}build/local/${name}.mjs`;
  await build({
    absWorkingDir: ROOT, stdin: { contents, resolveDir: ROOT, loader: 'ts' }, outfile, plugins, bundle: true, platform: 'node', format: 'esm', target: 'node20',
    packages: 'external', external: ['@jest/globals'], jsx: 'automatic', jsxImportSource: 'preact', logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
