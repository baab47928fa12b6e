import { greetedCompany } from '../../src/rules/greeted-company';
import { ruleTable } from './table';

ruleTable(greetedCompany, {
  silent: [
    { name: 'the recipient’s company' },
    { name: 'a slip in the greeted company’s own domain, which is said as that', draft: { to: ['tanaka@yamada-shooji.example'], text: '株式会社山田商事\n田中様\n\nお世話になっております。' } },
    { name: 'no company greeted', draft: { text: '田中様\n\nお世話になっております。' } },
    { name: 'another company mentioned further down', draft: { text: '株式会社山田商事\n田中様\n\n鈴木製作所の件でご連絡しました。' } },
  ],
  finds: [
    { name: 'another company than the recipient’s', draft: { to: ['田中 太郎 <tanaka@yamada-shoji.example>'], text: '鈴木製作所株式会社\nご担当者様\n\nお世話になっております。' }, at: 'recipient:tanaka@yamada-shoji.example', severity: 'warn', evidence: '鈴木製作所' },
    { name: 'another company in short form', draft: { text: '㈱鈴木製作所 御中\n\nお世話になっております。' }, at: 'body' },
  ],
});
