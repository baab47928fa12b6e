import { policyFaulty } from '../../src/rules/policy-faulty';
import { ruleTable } from './table';

ruleTable(policyFaulty, {
  silent: [
    { name: 'a policy that reads well' },
    { name: 'a fault with nobody to send to', draft: { to: [], cc: [], bcc: [] }, policy: { faults: [] } },
  ],
  finds: [
    { name: 'a row that was to block somebody', policy: { faults: [{ table: 'addresses', row: 2, column: 'pattern', value: '@x..example', expected: { ja: 'x', en: 'x' }, instead: { ja: 'y', en: 'y' }, guards: true }] }, at: 'draft', message: 'guards' },
    { name: 'a row that was to block somebody, on a mail among colleagues, as a note', draft: { to: ['abe@aozora.example'] }, policy: { faults: [{ table: 'addresses', row: 2, column: 'pattern', value: '@x..example', expected: { ja: 'x', en: 'x' }, instead: { ja: 'y', en: 'y' }, guards: true }] }, at: 'draft', severity: 'note' },
    { name: 'another row, as a note', policy: { faults: [{ table: 'addresses', row: 2, column: 'pattern', value: '@x..example', expected: { ja: 'x', en: 'x' }, instead: { ja: 'y', en: 'y' }, guards: false }] }, at: 'draft', message: 'other' },
    { name: 'a row of words that guards, beside one that doesn’t', policy: { faults: [{ table: 'settings', row: 2, column: 'value', value: 'x', expected: { ja: 'x', en: 'x' }, instead: { ja: 'y', en: 'y' }, guards: false }, { table: 'words', row: 2, column: 'word', value: 'x', expected: { ja: 'x', en: 'x' }, instead: { ja: 'y', en: 'y' }, guards: true }] }, at: 'draft', severity: 'warn', message: 'guards' },
  ],
});
