import { distributionList } from '../../src/rules/distribution-list';
import { ruleTable } from './table';

const contacts = [{ name: '会員一斉', email: 'kaiin-all@guild.example', company: '商工会' }, { name: '岸 学', kana: 'きし まなぶ', email: 'kishi@guild.example', company: '商工会' }];

const jinji = [{ name: '人事部 全員', email: 'jinji-all@aozora.example' }, { name: '全社員', email: 'zenshain@aozora.example' }];

ruleTable(distributionList, {
  silent: [
    { name: 'a person’s address' },
    { name: 'a function’s address', draft: { to: ['info@harbor.example'] } },
    { name: 'a list of the house addressed as a list', draft: { to: ['all@aozora.example'], text: '各位\n\n明日は点検です。' } },
    { name: 'a name that only contains the letters', draft: { to: ['allen@harbor.example'], text: 'Dear Allen,\n\nHello.' } },
    { name: 'the desk whose own list it is, asked about leaving', contacts: jinji, draft: { to: ['jinji-all@aozora.example'], text: '人事部 御中\n\n来月末で退職する者の手続きをお願いします。' } },
    { name: 'a desk greeted in a mail to the house about anything', contacts: jinji, draft: { to: ['zenshain@aozora.example'], text: '総務部 御中\n\n明日は点検です。' } },
    { name: 'everybody told of what is told nobody else', contacts: jinji, draft: { to: ['zenshain@aozora.example'], text: '各位\n\nほかの取引先には言わないでください。' } },
  ],
  finds: [
    { name: 'a list outside, as a note', contacts, draft: { to: ['kaiin-all@guild.example'], text: '会員の皆様\n\n総会のご案内です。' }, at: 'recipient:kaiin-all@guild.example', severity: 'note', message: 'list' },
    { name: 'a list where one person is greeted', contacts, draft: { to: ['kaiin-all@guild.example'], text: '岸さん\n\n内々のご相談です。' }, at: 'recipient:kaiin-all@guild.example', severity: 'warn', message: 'onePerson' },
    { name: 'a list where one person is greeted in English', draft: { to: ['members@club.example'], text: 'Dear Ms Pike,\n\nbetween the two of us.' }, at: 'recipient:members@club.example', severity: 'warn', message: 'onePerson' },
    { name: 'everyone in the house where one colleague is greeted', draft: { to: ['all@aozora.example'], text: '上田さん\n\n評価の件です。' }, at: 'recipient:all@aozora.example', severity: 'warn' },
    { name: 'a list known by its name in the address book', contacts: [{ name: 'PTA役員 全員', email: 'pta@school.example' }], draft: { to: ['pta@school.example'], text: '皆様\n\n資料です。' }, at: 'recipient:pta@school.example', evidence: '全員' },
    { name: 'what is for one, to one and to all', contacts: [{ name: '本間 裕子', kana: 'ほんま ゆうこ', email: 'homma@aozora.example' }], draft: { to: ['homma@aozora.example', 'zenshain@aozora.example'], text: '本間さん\n\nお疲れさまです。大谷さんの評価の件、個別に相談させてください。' }, at: 'recipient:zenshain@aozora.example', severity: 'warn', message: 'talk' },
    { name: 'a desk greeted and secrecy, to all', contacts: jinji, draft: { to: ['zenshain@aozora.example'], text: '人事部 御中\n\n大谷さんの休職の件、ご相談です。' }, at: 'recipient:zenshain@aozora.example', severity: 'warn', message: 'talk' },
    { name: 'what the others are not told, to all', contacts: [...jinji, { name: '本間 裕子', kana: 'ほんま ゆうこ', email: 'homma@aozora.example' }], draft: { to: ['homma@aozora.example', 'zenshain@aozora.example'], text: '本間さん\n\nほかの皆さんにはまだ話さないでください。' }, at: 'recipient:zenshain@aozora.example', severity: 'warn', message: 'talk' },
  ],
});
