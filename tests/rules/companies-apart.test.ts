import { companiesApart } from '../../src/rules/companies-apart';
import { ruleTable } from './table';

const both = { to: ['tanaka@yamada-shoji.example'], cc: ['ichiro@suzuki-works.example'] };
const rows = (one: string, other: string, reason = '') => ({ apart: [{ one, other, reason }] });

ruleTable(companiesApart, {
  silent: [
    { name: 'two companies of which policy says nothing', draft: both },
    { name: 'one side alone', policy: rows('山田商事', '鈴木製作所') },
    { name: 'two people of one side', policy: rows('山田商事', '鈴木製作所'), draft: { to: ['tanaka@yamada-shoji.example', 'mori@yamada-shoji.example'] } },
    { name: 'a side that names nobody here', policy: rows('山田商事', '緑川工業'), draft: both },
  ],
  finds: [
    { name: 'both sides by name, and stops', policy: rows('株式会社山田商事', '鈴木製作所株式会社'), draft: both, at: 'recipient:ichiro@suzuki-works.example', severity: 'stop', message: 'together' },
    { name: 'both sides by alias, with the reason', policy: rows('Yamada Shoji', '鈴木製作所', '競合'), draft: both, at: 'draft', message: 'togetherBecause' },
    { name: 'both sides by domain', policy: rows('yamada-shoji.example', '@suzuki-works.example'), draft: both, at: 'recipient:tanaka@yamada-shoji.example' },
    { name: 'one side in Bcc', policy: rows('山田商事', '鈴木製作所'), draft: { bcc: ['ichiro@suzuki-works.example'] }, at: 'recipient:ichiro@suzuki-works.example' },
    { name: 'a company’s person who writes from a public mail service', policy: rows('山田商事', '鈴木製作所'), contacts: [{ name: '鈴木 一郎', email: 'ichi@gmail.com', company: '鈴木製作所' }], draft: { cc: ['ichi@gmail.com'] }, at: 'recipient:ichi@gmail.com' },
  ],
});
