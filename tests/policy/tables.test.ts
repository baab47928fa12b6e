import { sheetOf } from '../../scripts/csv.js';
import type { TableName } from '../../src/policy/fault';
import { parsePolicy } from '../../src/policy/parse-policy';
import { KNOWN_RULES } from '../../src/rules';

const read = (tables: Partial<Record<TableName, string>>): ReturnType<typeof parsePolicy> =>
  parsePolicy(Object.fromEntries(Object.entries(tables).map(([table, csv]) => [table, sheetOf(csv)])), KNOWN_RULES);

describe('The table settings', () => {
  it.each([
    ['hours in full width', 'workingHours', '勤務時間,８：３０〜１７：１５', { from: 8 * 60 + 30, to: 17 * 60 + 15 }],
    ['hours until midnight', 'workingHours', 'working hours, 13:00 - 24:00', { from: 13 * 60, to: 24 * 60 }],
    ['a number at its least', 'linkDays', 'リンクの有効日数,1', 1],
    ['a number at its most', 'linkDays', 'link_days,365', 365],
    ['a number in full width', 'holdMinutes', '初めの待ち時間,１５', 15],
    ['a name that it went by before', 'holdMinutes', '保留時間(分),15', 15],
    ['no', 'delayInternal', '社内宛ても待つ,しない', false],
    ['yes', 'oneMailEach', 'One mail each,YES', true],
    ['a list over two rows', 'internalDomains', '社内ドメイン,aozora.example、@Sora.example\n社内ドメイン,*.aozora.example', ['aozora.example', 'sora.example', '*.aozora.example']],
    ['people', 'administrators', '管理者,Mori@aozora.example;ueda@aozora.example', ['mori@aozora.example', 'ueda@aozora.example']],
    ['patterns of file names', 'fileNames', 'ファイル名の型,{date}_{title};{Counterparty} {title}', ['{date}_{title}', '{Counterparty} {title}']],
  ])('takes %s', (_, name, rows, value) => {
    const { policy, faults } = read({ settings: `name,value\n${rows}\n` });
    expect(faults).toEqual([]);
    expect(policy.settings).toMatchObject({ [name]: value });
  });

  it.each([
    ['hours that end before they begin', '勤務時間,18:00-9:00'],
    ['hours that end when they begin', '勤務時間,9:00-9:00'],
    ['hours after midnight', '勤務時間,9:00-24:01'],
    ['minutes that there are not', '勤務時間,9:60-18:00'],
    ['minutes at the end that there are not', '勤務時間,9:00-17:60'],
    ['hours with more around them', '勤務時間,9:00-18:00 平日'],
    ['hours after something else', '勤務時間,平日9:00-18:00'],
    ['a number below its least', 'リンクの有効日数,0'],
    ['a number above its most', 'リンクの有効日数,366'],
    ['a word for a number', 'リンクの有効日数,長め'],
    ['nothing for a number', '初めの待ち時間,'],
    ['a pattern of file names without the title', 'ファイル名の型,{date}_{counterparty}'],
    ['one with the title twice', 'ファイル名の型,{title}_{title}'],
    ['one with an unknown field', 'ファイル名の型,{year}_{title}'],
    ['one with what no file name may have', 'ファイル名の型,{date}/{title}'],
    ['one with a brace left open', 'ファイル名の型,{title}_{date'],
    ['a group for a person', '管理者,法務部'],
    ['a domain for a person', '管理者,aozora.example'],
  ])('leaves what is built in for %s, and says so', (_, row) => {
    const { policy, faults } = read({ settings: `name,value\n${row}\n` });
    expect(faults).toMatchObject([{ table: 'settings', row: 2, column: 'value', value: row.split(',')[1], guards: false }]);
    expect(policy.settings).toEqual(read({}).policy.settings);
  });
});

describe('A row that can’t be read', () => {
  it.each([
    ['a blocked address', { addresses: 'pattern,list\nnot an address,blocked\n' }, true],
    ['an address whose list is unknown too', { addresses: 'pattern,list\nnot an address,forbidden\n' }, true],
    ['an allowed address', { addresses: 'アドレス,区分\nnot an address,許可\n' }, false],
    ['a noted address', { addresses: 'アドレス,区分\nnot an address,参考\n' }, false],
    ['an address that only waits', { addresses: 'アドレス,待ち時間\nnot an address,30\n' }, false],
    ['a word', { words: 'word\n*?\n' }, true],
    ['who must be copied', { required: 'address\n*@aozora.example\n' }, true],
    ['a word’s recipient', { pairs: 'word,recipient,need\nみどり,a b,only\n' }, true],
    ['two who must not meet', { apart: 'one,other\nmidori.example,だれか\n' }, true],
    ['how files leave', { seal: 'how\nfax\n' }, true],
    ['a counterparty', { counterparties: 'name,domains\nみどり,midori..example\n' }, false],
    ['a rule', { rules: 'rule,severity\nempty-subject,loud\n' }, false],
    ['quotes left open in a table that keeps mail from leaving', { words: 'word\n"社外秘\n' }, true],
    ['quotes left open in another', { settings: 'name,value\n"初めの待ち時間,5\n' }, false],
    ['no header that is known in a table that keeps mail from leaving', { words: 'Wort\n社外秘\n' }, true],
    ['no header that is known in another', { settings: 'Name der Einstellung,Wert\n初めの待ち時間,5\n' }, false],
  ])('about %s tells every sender that a check is missing, where it was one: %j', (_, tables, guards) => {
    const { faults } = read(tables);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.some((fault) => fault.guards)).toBe(guards);
  });

  it('is not one that is empty or begins with #', () => {
    const { policy, faults } = read({ words: 'word\n,\n# 極秘\n社外秘\n  ,\n' });
    expect(faults).toEqual([]);
    expect(policy.words.map(({ word }) => word)).toEqual(['社外秘']);
  });

  it('has an unknown column named without the spaces around it, and the others are read all the same', () => {
    const { policy, faults } = read({ words: ' 語 , 色 ,場所\n社外秘,赤,件名\n' });
    expect(faults).toMatchObject([{ table: 'words', row: 1, column: '', value: '色', guards: false }]);
    expect(policy.words).toMatchObject([{ word: '社外秘', where: 'subject' }]);
  });
});

describe('A row of the policy', () => {
  it.each([
    ['asks for the sender’s own address in Bcc where no field is named', 'required', 'address,field\n本人,\n', [{ address: '', field: 'bcc' }], 'field'],
    ['asks in Cc', 'required', '入れるアドレス,欄\naudit@aozora.example,Ｃｃ\n', [{ address: 'audit@aozora.example', field: 'cc' }], null],
    ['looks for a pair’s word in the names of files where an ending is named', 'pairs', 'word,where,recipient,need\nmidori,suffix,midori.example,only\n', [{ where: 'attachment', need: 'only' }], null],
    ['looks everywhere where no place is named', 'pairs', 'word,recipient,need\nmidori,midori.example,included\n', [{ where: 'any', need: 'included' }], null],
    ['has several recipients for one word', 'pairs', '語,宛先,決まり\nみどり,midori.example;a@kaede.example,必ず含める\n', [{ recipients: ['midori.example', 'a@kaede.example'] }], null],
    ['warns where its severity is none', 'words', 'word,severity\n社外秘,off\n', [{ severity: 'warn' }], 'severity'],
    ['watches an address whose list is unknown', 'addresses', 'pattern,list\nmidori.example,forbidden\n', [{ pattern: 'midori.example', list: 'watched' }], 'list'],
    ['lets an address wait that names no list', 'addresses', 'pattern,delayMinutes\nmidori.example,0\n', [{ list: 'delayed', delayMinutes: 0 }], null],
    ['lets an address wait a week at the most', 'addresses', 'pattern,delayMinutes\nmidori.example,10080\n', [{ delayMinutes: 10_080 }], null],
    ['adds no delay of more than a week', 'addresses', 'pattern,list,delayMinutes\nmidori.example,blocked,10081\n', [{ list: 'blocked' }], 'delayMinutes'],
  ] as const)('%s', (_, table, csv, entries, fault) => {
    const { policy, faults } = read({ [table]: csv });
    expect(policy[table]).toMatchObject(entries);
    expect(policy[table]).toHaveLength(entries.length);
    expect(faults.map(({ column }) => column)).toEqual(fault === null ? [] : [fault]);
  });

  it.each([
    ['an option beside another', 'many-recipients,,threshold,12\nmany-recipients,warn,,\n', 'many-recipients', { severity: 'warn', options: { threshold: 12 } }],
    ['the later of two', 'empty-subject,stop,,\nempty-subject,参考,,\n', 'empty-subject', { severity: 'note' }],
    ['nothing where the option’s value is missing', 'many-recipients,,threshold,\n', 'many-recipients', { severity: null, options: {} }],
  ])('of rules keeps %s', (_, rows, id, setting) => {
    expect(read({ rules: `rule,severity,option,value\n${rows}` }).policy.rules.get(id)).toMatchObject(setting);
  });
});

describe('Who approves', () => {
  const groups = 'group,members\n法務部,mori@aozora.example;ueda@aozora.example\n法務部,mori@aozora.example;ono@aozora.example\n';
  const many = (count: number): string => Array.from({ length: count }, (_, index) => `person${index}@aozora.example`).join('、');

  it('are the people and groups of a cell, each once; the rows of one group count together', () => {
    const { policy, faults } = read({ groups, approvers: 'approvers,sender\nueda@aozora.example;法務部,\nsuzuki@aozora.example,法務部;aozora.example\n' });
    expect(faults).toEqual([]);
    expect(policy.approvers.map(({ approvers }) => approvers)).toEqual([['ueda@aozora.example', 'mori@aozora.example', 'ono@aozora.example'], ['suzuki@aozora.example']]);
    expect(policy.approvers[1]?.senders).toEqual(['mori@aozora.example', 'ueda@aozora.example', 'ono@aozora.example', 'aozora.example']);
  });

  it('are fifteen at the most, and whoever is left out is named', () => {
    const fifteen = read({ approvers: `approvers\n${many(15)}\n` });
    expect([fifteen.policy.approvers[0]?.approvers.length, fifteen.faults]).toEqual([15, []]);
    const sixteen = read({ approvers: `approvers\n${many(16)}\n` });
    expect(sixteen.policy.approvers[0]?.approvers).toHaveLength(15);
    expect(sixteen.faults).toMatchObject([{ column: 'approvers', value: 'person15@aozora.example' }]);
  });

  it('are nobody where the cell is empty, which is said: such mail can’t be sent', () => {
    const { policy, faults } = read({ approvers: 'approvers,when\n,external\n' });
    expect(policy.approvers).toMatchObject([{ approvers: [], needsSecond: false, when: 'external', proxyAfterHours: 4, files: true, urgent: false }]);
    expect(faults).toMatchObject([{ row: 2, column: 'approvers' }]);
  });

  it.each([
    ['files,urgent', 'いいえ,はい', { files: false, urgent: true }, []],
    ['files,urgent', 'たぶん,たぶん', { files: false, urgent: false }, ['files', 'urgent']],
    ['proxyAfterHours,second', '0,tamura@aozora.example', { proxyAfterHours: 0, needsSecond: true, second: ['tamura@aozora.example'] }, []],
    ['proxyAfterHours,second', '201,tamura', { proxyAfterHours: 4, needsSecond: true, second: [] }, ['second', 'proxyAfterHours']],
    ['rule,word', 'First-Mail;personal-data,契約書;見積', { rules: ['first-mail', 'personal-data'], words: ['契約書', '見積'] }, []],
  ])('with %s of %s lean to the careful side', (columns, cells, entry, faulty) => {
    const { policy, faults } = read({ approvers: `approvers,${columns}\nsuzuki@aozora.example,${cells}\n` });
    expect(policy.approvers).toMatchObject([entry]);
    expect(faults.map(({ column }) => column)).toEqual(faulty);
  });
});
