import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TABLES } from '../../src/policy/fault';
import { SETTINGS } from '../../src/policy/read-settings';
import { COLUMNS } from '../../src/policy/tables';
import { matta } from '../cli/support';

const dir = mkdtempSync(join(tmpdir(), 'matta-policy-'));
afterAll(() => { rmSync(dir, { recursive: true }); });

function folder(tables: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(dir, 'p-'));
  for (const [name, csv] of Object.entries(tables)) writeFileSync(join(path, `${name}.csv`), csv);
  return path;
}

const FAULTY = {
  settings: 'name,value\ncolour,red\nhold minutes,soon\nadministrators,*@aozora.example\ndelay internal,perhaps\n',
  counterparties: '取引先,ドメイン,待ち時間(分)\nみどり商事,midori..example,長め\n,kaede.example,\n',
  rules: 'rule,severity,option,value,user\nno-such-rule,warn,,,\nempty-subject,loud,,,\nmany-recipients,,limit,5,\nempty-body,off,,,maybe\n',
  words: 'word,where,when,severity\n*?,,,\n社外秘,footer,never,shout\n',
  addresses: 'pattern,list,when,delayMinutes\nnot an address,blocked,,\nmidori.example,forbidden,,-1\n',
  apart: 'one,other\nみどり商事,だれか\n',
  required: 'address,field,recipient,word,when\n*@aozora.example,to,,,\naudit@aozora.example,to,a b,**,sometimes\n',
  approvers: '承認者,次の承認者,代理までの時間,条件,送信者,添付を渡す\n*@aozora.example,suzuki,-2,ときどき,a b,たぶん\n',
  groups: 'グループ,メンバー\n,mori@aozora.example\n法務部,\n総務部,*@aozora.example;法務部\n',
  pairs: 'word,where,recipient,need,reason\n,,,,なぜ\nみどり,どこか,midori.example,たぶん\n',
};

interface InBoth { readonly ja: string; readonly en: string }
interface Fault { readonly table: string; readonly row: number; readonly column: string; readonly value: string; readonly expected: InBoth; readonly instead: InBoth; readonly text: InBoth }

const faultsOf = (out: string): Fault[] => (JSON.parse(out) as { faults: Fault[] }).faults;

describe('matta policy check', () => {
  let ran: ReturnType<typeof matta> | undefined;
  const faulty = (): ReturnType<typeof matta> => (ran ??= matta('policy', 'check', folder(FAULTY), '--json'));

  it('names every fault of every table at once, by table, row, column and value', () => {
    const { code, out } = faulty();
    expect(code).toBe(1);
    expect(faultsOf(out).map(({ table, row, column, value }) => `${table} ${row} ${column} ${value}`)).toEqual([
      'settings 2 name colour', 'settings 3 value soon', 'settings 4 value *@aozora.example', 'settings 5 value perhaps',
      'counterparties 2 domains midori..example', 'counterparties 2 delayMinutes 長め', 'counterparties 3 name ',
      'rules 2 rule no-such-rule', 'rules 3 severity loud', 'rules 4 option limit', 'rules 5 user maybe',
      'words 2 word *?', 'words 3 where footer', 'words 3 when never', 'words 3 severity shout',
      'addresses 2 pattern not an address', 'addresses 3 list forbidden', 'addresses 3 delayMinutes -1',
      'apart 2 other だれか',
      'required 2 address *@aozora.example', 'required 3 recipient a b', 'required 3 word **',
      'pairs 2 word ', 'pairs 2 recipient ', 'pairs 3 where どこか', 'pairs 3 need たぶん',
      'approvers 2 approvers *@aozora.example', 'approvers 2 second suzuki', 'approvers 2 proxyAfterHours -2', 'approvers 2 when ときどき', 'approvers 2 sender a b', 'approvers 2 files たぶん',
      'groups 2 group ', 'groups 3 members ', 'groups 4 members *@aozora.example', 'groups 4 members 法務部',
    ]);
  });

  it('says of every fault what was expected and what happens until it is corrected, in Japanese and in English', () => {
    for (const { table, row, expected, instead, text } of faultsOf(faulty().out)) {
      expect(text.ja).toContain(`(${table})の表 ${row} 行目`);
      expect(text.ja).toMatch(/[ぁ-ん].*。$/);
      expect(text.en).toContain(`Table ${table}, row ${row}`);
      expect(text.ja).toContain(`${expected.ja}。直すまでは、${instead.ja}。`);
      expect(text.en).toContain(`Expected ${expected.en}. Until it is corrected, ${instead.en}.`);
      for (const said of [expected.ja, expected.en, instead.ja, instead.en]) expect(said).toMatch(/\S{2}/);
    }
  });

  it('names the rules that a misspelt one may have meant', () => {
    const { out } = matta('policy', 'check', folder({ rules: 'rule,severity\nmany-external-domain,off\nforgoten-attachment,off\n' }), '--lang', 'en');
    expect(out).toMatch(/many-external-domain" can't be read.*near it: many-external-domains, /);
    expect(out).toMatch(/forgoten-attachment" can't be read.*near it: .*forgotten-attachment/);
  });

  it('says what the option of a rule takes, and what is built in', () => {
    const path = folder({ rules: 'rule,severity,option,value\nmany-recipients,,threshold,1\nnight-or-holiday,,to,25\nattachment-too-large,,megabytes,大きめ\nattachment-name-parts,,date,たぶん\n' });
    expect(faultsOf(matta('policy', 'check', path, '--json').out).map(({ expected }) => expected)).toEqual([
      { ja: '2 以上の整数(初めは 30)を書いてください', en: 'a whole number from 2 (built in: 30)' },
      { ja: '0 から 24 までの整数(初めは 21)を書いてください', en: 'a whole number from 0 to 24 (built in: 21)' },
      { ja: '1 以上の数(初めは 25)を書いてください', en: 'a number from 1 (built in: 25)' },
      { ja: 'はい か いいえ(初めは いいえ)を書いてください', en: 'yes or no (built in: no)' },
    ]);
  });

  it('prints sentences in the language asked for, and how many there are', () => {
    const ja = matta('policy', 'check', folder({ settings: 'name,value\n初めの待ち時間(分),soon\n' }), '--lang', 'ja');
    expect(ja.out).toMatch(/全体の設定\(settings\)の表 2 行目「値\(value\)」列: 「soon」は読み取れません。.*\n誤りが 1 件あります\(版 [0-9a-f]{12}\)/);
    const en = matta('policy', 'check', folder({ setings: 'name,value\n' }), '--lang', 'en');
    expect(en.out).toContain('setings.csv: there is no table of that name');
    expect(en.code).toBe(1);
  });

  it('exits 64 for a folder that is not there, and for no folder at all', () => {
    expect(matta('policy', 'check', join(dir, 'nowhere')).code).toBe(64);
    expect(matta('policy', 'check').code).toBe(64);
  });
});

describe('matta policy template', () => {
  it.each(['ja', 'en'])('writes every table with all its columns (%s), and it checks without a fault', (lang) => {
    const path = join(mkdtempSync(join(dir, 't-')), 'policy');
    expect(matta('policy', 'template', path, '--lang', lang).code).toBe(0);
    expect(readdirSync(path).sort()).toEqual(TABLES.map((table) => `${table}.csv`).sort());
    expect(matta('policy', 'check', path, '--lang', 'en').out).toMatch(/^No errors found/);
  });

  it.each(['ja', 'en'])('has examples (%s) that check without a fault once their # is taken away', (lang) => {
    const path = mkdtempSync(join(dir, 't-'));
    matta('policy', 'template', join(path, 'policy'), '--lang', lang);
    const live = Object.fromEntries(TABLES.map((table) => [table, readTemplate(path, table).replace(/^# /gm, '')]));
    const { code, out } = matta('policy', 'check', folder(live), '--lang', 'en');
    expect(out).toMatch(/^No errors found/);
    expect(code).toBe(0);
  });

  it('writes over nothing that is there', () => {
    const path = folder({ settings: 'name,value\nhold minutes,5\n' });
    expect(matta('policy', 'template', path).code).toBe(64);
    expect(readdirSync(path)).toEqual(['settings.csv']);
  });

  it('has as many columns in each table as the tables have', () => {
    const path = join(mkdtempSync(join(dir, 't-')), 'policy');
    matta('policy', 'template', path, '--lang', 'en');
    for (const table of TABLES) expect(readTemplate(join(path, '..'), table).split('\n')[0]).toBe(Object.keys(COLUMNS[table]).join(','));
  });
});

describe('docs/policy.md', () => {
  const page = readFileSync(join(__dirname, '../../docs/policy.md'), 'utf8');
  const [ja = '', en = ''] = page.split('## English');
  const rows = (part: string) => [...part.matchAll(/^\| `(\w+)`[^|]*\| ([^|]+) \| (.+) \|$/gm)].map(([, table = '', columns = '', example = '']) => ({ table, columns: columns.split(', '), examples: [...example.matchAll(/`([^`]+)`/g)].map(([, row = '']) => row) }));

  it.each([['Japanese', ja, 'ja'], ['English', en, 'en']] as const)('shows every table with all its columns, and examples that together are a policy without a fault (%s)', (_, part, lang) => {
    const shown = rows(part);
    expect(shown.map(({ table, columns }) => [table, columns]).sort()).toEqual(Object.entries(COLUMNS).map(([table, columns]) => [table, Object.entries(columns).map(([name, [first]]) => (lang === 'ja' ? first : name))]).sort());
    expect(matta('policy', 'check', folder(Object.fromEntries(shown.map(({ table, columns, examples }) => [table, [columns.join(','), ...examples].join('\n')])))).out).toMatch(/^No errors found/);
  });

  it('lists every setting under both its names', () => {
    for (const [name, { ja: named }] of Object.entries(SETTINGS)) {
      expect(ja).toContain(`| ${named}(${name}) |`);
      expect(en).toContain(`| ${name} |`);
    }
  });
});

describe('docs/rules', () => {
  /** Rows that the written part of a page shows between backticks, with the table that it named last. */
  const rowsOf = (page: string): [page: string, table: string, row: string][] => {
    let table = '';
    const [written = ''] = readFileSync(join(__dirname, '../../docs/rules', page), 'utf8').split('<!-- begin card');
    return [...written.matchAll(/`(\w+)\.csv`|`([^`\n]+(?:,[^`\n]*){3,})`/g)].flatMap(([, named, row]) => {
      table = named ?? table;
      return row === undefined || table === '' ? [] : [[page, table, row]];
    });
  };

  it('shows rows of tables that have a cell for each column and check without a fault', () => {
    const shown = readdirSync(join(__dirname, '../../docs/rules')).flatMap(rowsOf);
    expect(shown.length).toBeGreaterThan(5);
    const columnsOf = (table: string): string[] => Object.keys(COLUMNS[table as keyof typeof COLUMNS]);
    expect(shown.filter(([, table, row]) => row.split(',').length !== columnsOf(table).length)).toEqual([]);
    const tables = new Set(shown.map(([, table]) => table));
    const rows = (table: string): string => [columnsOf(table).join(','), ...shown.filter((one) => one[1] === table).map(([, , row]) => row)].join('\n');
    expect(matta('policy', 'check', folder(Object.fromEntries([...tables].map((table) => [table, rows(table)])))).out).toMatch(/^No errors found/);
  });
});

function readTemplate(path: string, table: string): string {
  return readFileSync(join(path, 'policy', `${table}.csv`), 'utf8');
}
