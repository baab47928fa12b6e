import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { withRuleTables } from './rule-tables.js';

// Writes into docs/rules what the rules and their tests know: titles, severities, options, words, examples.
//   npm run rules                writes; what is written by hand stays
//   npm run rules -- --check     only says which pages are not as their rules are; exit 1 where any is not
//   npm run rules -- --pages DIR another folder than docs/rules
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, pages: { type: 'string', default: `${ROOT}docs/rules` } } });

const { rulePage, ruleList, UnfitPage, tables } = await withRuleTables('rule-pages', [
  "export { rulePage, UnfitPage } from './local/rule-pages/page';",
  "export { ruleList } from './local/rule-pages/list';",
]);
const pages = [...tables.map((table) => ({ name: `${table.rule.id}.md`, write: (text) => rulePage(text, table) })), { name: 'README.md', write: (text) => ruleList(text, tables) }];
for (const { name, write } of pages) {
  const file = join(values.pages, name);
  const say = (what) => console.error(`${relative(process.cwd(), file)} ${what}.`);
  try {
    if (!existsSync(file)) throw new UnfitPage('is not there; begin it as a copy of another rule’s page');
    const stands = readFileSync(file, 'utf8');
    const written = write(stands);
    if (written === stands) continue;
    if (values.check) {
      say('is not what its rule says; “npm run rules” writes it anew');
      process.exitCode = 1;
    } else {
      writeFileSync(file, written);
      console.log(relative(process.cwd(), file));
    }
  } catch (error) {
    if (!(error instanceof UnfitPage)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
