import { personalData } from '../../src/rules/personal-data';
import { ruleTable } from './table';

ruleTable(personalData, {
  silent: [
    { name: 'a telephone number and an order number', draft: { text: '田中様\n\nご注文番号 123456789012 の件、03-0000-1234 までお願いします。' } },
    { name: 'sixteen digits that are no card', draft: { text: 'Tracking 4111111111111112 is on its way.' } },
  ],
  finds: [
    { name: 'a card number among colleagues, as a note', draft: { to: ['abe@aozora.example'], text: '4111 1111 1111 1111' }, at: 'body', severity: 'note' },
    { name: 'a card number by its check digit', draft: { text: 'My card is 4111 1111 1111 1111, exp 12/29.' }, at: 'body', severity: 'warn', message: 'card' },
    { name: 'a My Number by its check digit', draft: { text: '山田様\n\nマイナンバー:123456789018\n' }, at: 'body', message: 'myNumber' },
  ],
});
