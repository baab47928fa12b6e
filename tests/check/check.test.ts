import fc from 'fast-check';
import { check } from '../../src/check/check';
import { wordsOf } from '../../src/check/words';
import { findingKey } from '../../src/check/acknowledge';
import { parsePolicy } from '../../src/policy/parse-policy';
import { KNOWN_RULES, RULES } from '../../src/rules';
import { sheetOf } from '../../scripts/csv.js';
import { LANGS } from '../../src/messages/lang';
import { inputOf } from '../rules/table';

describe('A check', () => {
  it('is clear for an ordinary mail to somebody often written to', () => {
    expect(check(inputOf({ name: '' })).verdict).toBe('clear');
  });

  it('gives the same report for the same draft, and leaves the draft as it was', () => {
    const input = inputOf({ name: '', draft: { subject: '', to: ['a@new.example'] } });
    const before = JSON.stringify(input.draft);
    expect(JSON.stringify(check(input))).toBe(JSON.stringify(check(input)));
    expect(JSON.stringify(input.draft)).toBe(before);
  });

  it('lists the worst first and judges by it', () => {
    const report = check(inputOf({ name: '', draft: { subject: '', to: ['x@blocked.example'] }, policy: { addresses: [{ pattern: 'blocked.example', list: 'blocked', reason: '' }] } }));
    expect(report.verdict).toBe('stop');
    expect(report.findings[0]?.severity).toBe('stop');
    const ranks = report.findings.map(({ severity }) => ['stop', 'warn', 'note'].indexOf(severity));
    expect(ranks).toEqual([...ranks].sort());
  });

  it('obeys the severity that policy sets, and skips a rule that policy switches off', () => {
    const severity = (set: 'off' | 'note' | 'stop'): string | undefined =>
      check(inputOf({ name: '', draft: { subject: '' }, policy: { rules: new Map([['empty-subject', { severity: set, options: {} }]]) } })).findings.find(({ rule }) => rule === 'empty-subject')?.severity;
    expect([severity('off'), severity('note'), severity('stop')]).toEqual([undefined, 'note', 'stop']);
  });

  it('leaves a finding weaker that its rule takes for less, however strict policy makes the rule, and as weak where policy makes it so', () => {
    const severity = (set: 'note' | 'warn' | 'stop', text: string): string | undefined => {
      const draft = { text, attachments: [{ name: '集計.xlsm', size: 10 }] };
      return check(inputOf({ name: '', draft, policy: { rules: new Map([['dangerous-attachment', { severity: set, options: {} }]]) } })).findings.find(({ rule }) => rule === 'dangerous-attachment')?.severity;
    };
    expect((['note', 'warn', 'stop'] as const).map((set) => severity(set, '集計です。'))).toEqual(['note', 'warn', 'stop']);
    expect((['note', 'warn', 'stop'] as const).map((set) => severity(set, 'マクロ付きの集計です。'))).toEqual(['note', 'note', 'note']);
  });

  it.each([['見積書.pdf', 0], ['~$見積書.docx', 162], ['Thumbs.db', 9_000]])('says once that %s is not the quote that the text promises', (name, size) => {
    const { findings } = check(inputOf({ name: '', draft: { text: '田中様\n\n見積書を添付いたします。ご査収ください。\n\n佐藤', attachments: [{ name, size }] } }));
    expect(findings.filter(({ severity }) => severity === 'warn').map(({ rule }) => rule)).toEqual(['attachment-broken']);
  });

  it.each([
    ['a password', 'ID:yamada01\nパスワード:Kz7!pq2W', '本文のパスワード', 'Password in the text'],
    ['an API key', 'APIキー:q7Hd82kLm4Zt91xWc5', '本文のAPIキー・トークン', 'API key or token in the text'],
  ])('names %s in the text for what it is', (_, text, ja, en) => {
    const { findings } = check(inputOf({ name: '', draft: { text: `田中様\n\n${text}\n` } }));
    const found = findings.filter(({ rule }) => rule === 'credentials-in-body');
    expect(found.map((finding) => LANGS.map((lang) => wordsOf(finding, lang).title))).toEqual([[ja, en]]);
  });

  it('warns when a rule could not run, instead of passing the mail as checked', () => {
    const rule = RULES.find(({ id }) => id === 'empty-subject');
    const spy = jest.spyOn(rule as unknown as { check: () => void }, 'check').mockImplementation(() => { throw new Error('out of order'); });
    try {
      const report = check(inputOf({ name: '' }));
      expect(report.verdict).toBe('warn');
      const [finding] = report.findings;
      expect(finding && wordsOf(finding, 'ja').says).toBe('「empty-subject」の確認ができませんでした。');
    } finally {
      spy.mockRestore();
    }
  });

  it('gives an answer to one finding no hold on another: keys differ with any evidence', () => {
    const of = (to: string): string[] => check(inputOf({ name: '', draft: { to: [to] } })).findings.map(findingKey);
    expect(of('a@new.example')).not.toEqual(of('b@new.example'));
    const all = RULES.flatMap(({ id }) => ['x', 'y'].map((piece) => findingKey({ rule: id, severity: 'warn', at: ['body'], message: 'm', values: {}, evidence: [piece] })));
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('Any rule on any input', () => {
  const odd = fc.constantFrom('様', '殿', '御中', '株式会社', '(株)', '㈱', '田中', '佐藤', 'Dear ', 'Hi ', ',', '\n', '> ', '-- ', '添付', 'attached', '2026年11月24日(月)', '令和8年', '【', '】', '〇〇', '{{name}}', '@', 'a@b.example', '.pdf', '.exe', '1234-5678-9012', '4111111111111111', '\0', '\ud800', '‮', '󠀁', '​', '𠮷', '.*', '(a+)+$', '\\', '\t', 'さん', '各位', '社外秘', 'パスワード', 'zip', ' ', 'ｱｲｳ', '①', 'http://', '前回',
    'Cc', 'ＣＣに', 'を入れております', 'を外して', 'leave ', 'Tom', ' out', 'copied ', 'I ', '11月10日', 'まで', 'ご返信ください', 'please ', 'by ', '10 Nov', 'From: ', 'To: ', '転送', 'しないで', 'do not forward', 'ID:', 'password is ', 'aB3kd9xZ', '相見積', 'tender', '年度', '1月改定', '御中', '年収', '5%');
  const text = fc.array(odd, { maxLength: 40 }).map((pieces) => pieces.join(''));

  // Whatever stands in the recipients, subject, text, file names, address book and thread: a report comes out, every rule ran, and
  // every finding can be said in both languages.
  it('runs to its end and can be put into words', () => {
    fc.assert(fc.property(fc.array(text, { maxLength: 5 }), text, text, fc.array(text, { maxLength: 3 }), text, text, (to, subject, body, files, name, thread) => {
      const report = check(inputOf({
        name: '',
        draft: { to, subject, text: body, attachments: files.map((file) => ({ name: file, size: 10, mimeType: 'application/pdf' })) },
        contacts: [{ name, kana: name, email: 'tanaka@yamada-shoji.example', company: name }],
        org: { counterparties: [{ name, aliases: [body.slice(0, 20)], domains: ['yamada-shoji.example'] }] },
        thread: { messages: [{ from: 'x@y.example', to: ['sato@aozora.example'], cc: to, subject, text: thread }] },
      }));
      expect(report.findings.filter(({ message }) => message === 'couldNotRun')).toEqual([]);
      for (const finding of report.findings) for (const lang of LANGS) expect(wordsOf(finding, lang).says).not.toBe('');
    }), { numRuns: 400 });
  });
});

describe('A policy', () => {
  const faultsOf = (tables: Readonly<Record<string, string>>): string[] =>
    parsePolicy(Object.fromEntries(Object.entries(tables).map(([name, text]) => [name, sheetOf(text)])), KNOWN_RULES).faults.map(({ table, row, column, value }) => `${table}:${row}:${column}:${value}`);

  it('names every fault of every table at once', () => {
    expect(faultsOf({
      settings: 'name,value\ninternal_domains,aozora..example\nhold_minutes,soon\n',
      counterparties: 'name,aliases,domains\n株式会社山田商事,,not a domain\n',
      rules: 'rule,severity\nno-such-rule,warn\nempty-subject,loud\n',
      addresses: 'pattern,list\n@x.example,maybe\n',
    })).toEqual(expect.arrayContaining([
      expect.stringMatching(/^settings:2:.*aozora\.\.example/), expect.stringMatching(/^settings:3:.*soon/), expect.stringMatching(/^counterparties:2:domains:not a domain/),
      expect.stringMatching(/^rules:2:.*no-such-rule/), expect.stringMatching(/^rules:3:.*loud/), expect.stringMatching(/^addresses:2:.*maybe/),
    ]));
  });

  it.each([
    ['Japanese headers', { counterparties: '取引先,別名,ドメイン\n株式会社山田商事,山田商事,yamada-shoji.example\n' }],
    ['English headers, a byte order mark, comments and empty lines', { counterparties: '\uFEFFname,aliases,domains\n# ours\n\n株式会社山田商事,山田商事,yamada-shoji.example\n' }],
  ])('is read with %s', (_, tables) => {
    const { policy, faults } = parsePolicy({ counterparties: sheetOf(tables.counterparties) }, KNOWN_RULES);
    expect(faults).toEqual([]);
    expect(policy.counterparties).toEqual([{ name: '株式会社山田商事', aliases: ['山田商事'], domains: ['yamada-shoji.example'] }]);
  });

  it('whose row that was to block somebody can’t be read makes every check say so', () => {
    const { policy } = parsePolicy({ addresses: sheetOf('pattern,list\n@x..example,blocked\n') }, KNOWN_RULES);
    expect(check(inputOf({ name: '', policy })).verdict).not.toBe('clear');
  });

  it('has another version when a cell changes, and the same when none does', () => {
    const version = (text: string): string => parsePolicy({ counterparties: sheetOf(text) }, KNOWN_RULES).policy.version;
    expect(version('name,domains\na,x.example\n')).toBe(version('name,domains\r\na,x.example\r\n'));
    expect(version('name,domains\na,x.example\n')).not.toBe(version('name,domains\na,y.example\n'));
  });
});
