import { emptyBody } from '../../src/rules/empty-body';
import { ruleTable } from './table';

ruleTable(emptyBody, {
  silent: [
    { name: 'a mail with text' },
    { name: 'one line', draft: { text: '了解です。' } },
  ],
  finds: [
    { name: 'nothing at all', draft: { text: '' }, at: 'body' },
    { name: 'nothing above the quotation', draft: { text: '\n\n2026年11月20日(金) 10:15 田中 <tanaka@yamada-shoji.example>:\n> よろしくお願いします。\n' }, at: 'body' },
  ],
});
