import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundled } from './bundled.js';

const TESTS = fileURLToPath(new URL('../tests/rules', import.meta.url));

/**
 * Loads the tables of tests/rules without running them, beside other exports: the module has `tables`, each
 * `{ rule, silent, finds, inputOf }` (local/rule-pages/rule-table.ts).
 *
 * @param {string} name of the bundle
 * @param {string[]} exports lines of TypeScript, by paths from the root
 */
export async function withRuleTables(name, exports) {
  const tests = readdirSync(TESTS).filter((file) => file.endsWith('.test.ts') && file !== 'rules.test.ts');
  const module = await bundled(name, {
    contents: [
      ...exports,
      "export { inputOf } from './tests/rules/table';",
      "export { collected } from 'collected';",
      ...tests.map((file) => `import './tests/rules/${file.replace(/\.ts$/, '')}';`),
    ].join('\n'),
    plugins: [{
      name: 'rule tables are collected instead of run',
      setup(on) {
        on.onResolve({ filter: /^collected$|^\.\/table$/ }, ({ path, importer }) => (path === 'collected' || importer.includes('/tests/rules/') ? { path: 'collected', namespace: 'collected' } : null));
        on.onLoad({ filter: /.*/, namespace: 'collected' }, () => ({ contents: 'export const collected = []; export const ruleTable = (rule, situations) => { collected.push({ rule, ...situations }); };' }));
      },
    }],
  });
  return { ...module, tables: module.collected.map((table) => ({ ...table, inputOf: module.inputOf })) };
}
