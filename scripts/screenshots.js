import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { buildAddOn } from './build.js';
import { bundled } from './bundled.js';
import { withRuleTables } from './rule-tables.js';

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
  const { takeRuleSheets, examplesOf, tables } = await withRuleTables('rule-sheets', [
    "export { takeRuleSheets } from './local/playground/screens/rule-sheet';",
    "export { examplesOf } from './local/playground/screens/rule-findings';",
  ]);
  return takeRuleSheets(tables.flatMap(examplesOf), { folder: ruleFolder, browserPath });
}
