import { otherNameInBody } from '../../src/rules/other-name-in-body';
import { ruleTable } from './table';

ruleTable(otherNameInBody, {
  silent: [
    { name: 'the reader’s own name' },
    { name: 'somebody else mentioned', draft: { text: '田中様\n\n鈴木様にもよろしくお伝えください。' } },
  ],
  finds: [
    { name: 'the name of another customer’s person where the reader is spoken to', draft: { text: '株式会社山田商事\n田中様\n\nお世話になっております。\n納期につきまして、鈴木様のご都合はいかがでしょうか。\n' }, at: 'body', severity: 'warn' },
  ],
});
