import { distributionList } from '../../src/rules/distribution-list';
import { ruleTable } from './table';

const contacts = [{ name: '会員一斉', email: 'kaiin-all@guild.example', company: '商工会' }, { name: '岸 学', kana: 'きし まなぶ', email: 'kishi@guild.example', company: '商工会' }];

const jinji = [{ name: '人事部 全員', email: 'jinji-all@aozora.example' }, { name: '全社員', email: 'zenshain@aozora.example' }];

/** Lists of a sports club, in the house's own domain. */
const club = [
  { name: '東体育館 指導員', email: 'east-coach@aozora.example' }, { name: '西体育館 指導員', email: 'west-coach@aozora.example' }, { name: '東体育館 会員一斉', email: 'east-all@aozora.example' }, { name: '全会員', email: 'kaiin@aozora.example' },
  { name: '役員ML', email: 'yakuin@aozora.example' }, { name: '理事会', email: 'riji@aozora.example' }, { name: '施設管理課', email: 'shisetsu@aozora.example' }, { name: '佐藤 花子', kana: 'さとう はなこ', email: 'sato@aozora.example', company: '青空クラブ 施設管理課' },
  { name: '森 健', kana: 'もり けん', email: 'mori@aozora.example' }, { name: '会員課', email: 'kaiin-ka@aozora.example' }, { name: '全職員', email: 'shokuin-all@aozora.example' },
  { name: 'All members', email: 'members@aozora.example' }, { name: 'Volunteers', email: 'helpers@aozora.example' }, { name: 'Trustees', email: 'trustees@aozora.example' }, { name: 'The Board list', email: 'board@aozora.example' }, { name: 'Swimming tutors', email: 'swim@aozora.example' },
];
const toList = (to: string | string[], greeting: string, more: Readonly<Record<string, unknown>> = {}) => ({ contacts: club, draft: { to: [to].flat(), text: `${greeting}\n\n来週の予定です。`, ...more } });

ruleTable(distributionList, {
  silent: [
    { name: 'the group that the list is for', ...toList('east-all@aozora.example', '会員の皆様') },
    { name: 'two groups, of which the list is for one', ...toList('east-all@aozora.example', '会員・指導員の皆様') },
    { name: 'a group by another word for such people', ...toList('riji@aozora.example', '役員各位') },
    { name: 'a group greeted of whom the address book has no list', ...toList('kaiin@aozora.example', '保護者の皆様') },
    { name: 'whoever is concerned', ...toList('shokuin-all@aozora.example', '関係者各位') },
    { name: 'one’s own office, in a mail to it', ...toList('shisetsu@aozora.example', '課の皆さま') },
    { name: 'a list that is told in copy', ...toList('east-coach@aozora.example', '指導員の皆さん', { cc: ['shokuin-all@aozora.example'] }) },
    { name: 'a group of whom one is written to, beside the list', ...toList(['mori@aozora.example', 'kaiin@aozora.example'], '指導員の皆さん') },
    { name: 'customers in general', ...toList('shokuin-all@aozora.example', 'お客様各位') },
    { name: 'English: the group that the list is for', ...toList('members@aozora.example', 'Dear members,') },
    { name: 'English: everybody', ...toList('members@aozora.example', 'Dear all,') },
    { name: 'English: a group by another word for such people', ...toList('board@aozora.example', 'Dear trustees,') },
    { name: 'English: a group greeted in English, on a list with a Japanese name', ...toList('kaiin@aozora.example', 'Dear trustees,') },
    { name: 'a person’s address' },
    { name: 'a function’s address', draft: { to: ['info@harbor.example'] } },
    { name: 'a list of the house addressed as a list', draft: { to: ['all@aozora.example'], text: '各位\n\n明日は点検です。' } },
    { name: 'a name that only contains the letters', draft: { to: ['allen@harbor.example'], text: 'Dear Allen,\n\nHello.' } },
    { name: 'the desk whose own list it is, asked about leaving', contacts: jinji, draft: { to: ['jinji-all@aozora.example'], text: '人事部 御中\n\n来月末で退職する者の手続きをお願いします。' } },
    { name: 'a desk greeted in a mail to the house about anything', contacts: jinji, draft: { to: ['zenshain@aozora.example'], text: '総務部 御中\n\n明日は点検です。' } },
    { name: 'everybody told of what is told nobody else', contacts: jinji, draft: { to: ['zenshain@aozora.example'], text: '各位\n\nほかの取引先には言わないでください。' } },
  ],
  finds: [
    { name: 'a group greeted, and the list of another', ...toList('east-all@aozora.example', '指導員の皆さん'), at: 'recipient:east-all@aozora.example', severity: 'warn', message: 'otherGroup', values: { group: '東体育館 指導員' }, fix: { kind: 'replace-recipient', address: 'east-all@aozora.example', by: 'east-coach@aozora.example' } },
    { name: 'a group greeted among friends, by its place', ...toList('east-all@aozora.example', '西体育館指導員のみんな'), at: 'recipient:east-all@aozora.example', severity: 'warn', message: 'otherGroup', values: { group: '西体育館 指導員' } },
    { name: 'one’s own office greeted, and everybody’s list', ...toList('kaiin@aozora.example', '課の皆さま'), at: 'recipient:kaiin@aozora.example', severity: 'warn', message: 'otherGroup', values: { group: '施設管理課' } },
    { name: 'the office for members greeted, and the members’ list', ...toList('kaiin@aozora.example', '会員課各位'), at: 'recipient:kaiin@aozora.example', severity: 'warn', message: 'otherGroup', values: { group: '会員課' } },
    { name: 'the house greeted, and the members’ list', ...toList('east-all@aozora.example', '職員各位'), at: 'recipient:east-all@aozora.example', severity: 'warn', message: 'otherGroup', values: { group: '全職員' } },
    { name: 'English: a group greeted, and everybody’s list', ...toList('members@aozora.example', 'Dear volunteers,'), at: 'recipient:members@aozora.example', severity: 'warn', message: 'otherGroup', fix: { kind: 'replace-recipient', address: 'members@aozora.example', by: 'helpers@aozora.example' } },
    { name: 'English: a group greeted by a part of its name', ...toList('members@aozora.example', 'Hi all tutors,'), at: 'recipient:members@aozora.example', severity: 'warn', message: 'otherGroup', values: { group: 'Swimming tutors' } },
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
