import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { matta } from '../cli/support';
import { decide, folder, outlookLists, thunderbird, type Mail } from './support';

const INSIDE = ['tama@noraneko.example'];
const TARO = 'recipient:taro@sample.example';
const rule = (matchTarget: number, itemsLocal: string[], action: number, highlight = 0) => ({ userRules: [{ id: 'r1', name: 'r', enabled: true, matchTarget, highlight, action, itemsLocal }] });
const built = (id: string, itemsLocal: string[], more: object = {}) => ({ userRules: [{ id, itemsLocal, ...more }] });
const file = { files: ['見積.zip'] };

type Row = readonly [name: string, settings: Readonly<Record<string, unknown>>, mail: Mail, found: readonly string[]];

describe('A policy imported from FlexConfirmMail decides as FlexConfirmMail does:', () => {
  const table: readonly Row[] = [
    ['a domain always asked about', rule(0, ['sample.example'], 1), {}, [`blocked-address warn ${TARO}`]],
    ['a domain written with @ and in capitals', rule(0, ['@SAMPLE.example'], 1), {}, [`blocked-address warn ${TARO}`]],
    ['a domain and not its subdomain', rule(0, ['sample.example'], 1), { to: ['a@x.sample.example'] }, []],
    ['subdomains by *', rule(0, ['*.sample.example'], 1), { to: ['a@x.sample.example', 'b@sample.example'] }, ['blocked-address warn recipient:a@x.sample.example']],
    ['one letter by ?', rule(0, ['sample?.example'], 1), { to: ['a@sample1.example', 'b@sample12.example'] }, ['blocked-address warn recipient:a@sample1.example']],
    ['one address', rule(0, ['taro@sample.example'], 10), { to: ['taro@sample.example', 'jiro@sample.example'] }, [`blocked-address stop ${TARO}`]],
    ['local parts by *', rule(0, ['ml-*@sample.example'], 10), { to: ['ml-all@sample.example'] }, ['blocked-address stop recipient:ml-all@sample.example']],
    ['a comment in the list', rule(0, ['# sample.example'], 10), {}, []],
    ['an entry that is taken back', rule(0, ['sample.example', 'fuga.example', '-sample.example'], 10), { to: ['a@sample.example', 'b@fuga.example'] }, ['blocked-address stop recipient:b@fuga.example']],
    ['only with files, and there is one', rule(0, ['sample.example'], 2), file, [`blocked-address warn ${TARO}`]],
    ['only with files, and there is none', rule(0, ['sample.example'], 2), {}, []],
    ['only outsiders, and it is a colleague', rule(0, ['noraneko.example'], 3), { to: INSIDE }, []],
    ['only outsiders with files', rule(0, ['sample.example'], 4), file, [`blocked-address warn ${TARO}`]],
    ['blocking only with files, and there is none', rule(0, ['sample.example'], 20), {}, []],
    ['blocking outsiders', rule(0, ['sample.example'], 30), {}, [`blocked-address stop ${TARO}`]],
    ['blocking outsiders with files, and there is none', rule(0, ['sample.example'], 40), {}, []],
    ['highlighting only', rule(0, ['sample.example'], 0, 1), {}, [`blocked-address note ${TARO}`]],
    ['highlighting more than it asks about', rule(0, ['sample.example'], 2, 1), {}, [`blocked-address note ${TARO}`]],
    ['a file’s name', rule(1, ['見積'], 1), file, ['policy-word warn attachment:見積.zip']],
    ['a file’s name by wildcard', rule(1, ['見*.z'], 1), file, ['policy-word warn attachment:見積.zip']],
    ['a file’s name, outsiders only, to a colleague', rule(1, ['見積'], 3), { to: INSIDE, ...file }, []],
    ['a file’s suffix', rule(2, ['zip', 'exe'], 10), file, ['policy-word stop attachment:見積.zip']],
    ['a file’s suffix written with its dot, in capitals', rule(2, ['.ZIP'], 1), file, ['policy-word warn attachment:見積.zip']],
    ['a suffix in the middle of a name', rule(2, ['zip'], 1), { files: ['zip.pdf', 'a.zipx'] }, []],
    ['a word in the subject', rule(3, ['秘密'], 1), { subject: '秘密の件', text: '秘密' }, ['policy-word warn subject']],
    ['a word in the text, inside the house', rule(4, ['秘密'], 1), { to: INSIDE, subject: '秘密', text: '秘密です' }, ['policy-word warn body']],
    ['a Latin word within a longer one and in any case, as there', rule(4, ['test'], 1), { text: 'The LATEST news' }, ['policy-word warn body']],
    ['a word that begins with a number sign, which no list of words takes for a comment', rule(3, ['#秘'], 1), { subject: '資料 #秘' }, ['policy-word warn subject']],
    ['a word of * alone', rule(4, ['**'], 1), { text: '' }, ['policy-word warn body']],
    ['a word in subject or text', rule(5, ['秘密'], 10), { subject: '秘密の件', text: '秘密です' }, ['policy-word stop body', 'policy-word stop subject']],
    ['a word, only with files, and there is none', rule(4, ['秘密'], 2), { text: '秘密' }, []],
    ['a rule that is switched off', { userRules: [{ id: 'r1', enabled: false, matchTarget: 4, action: 10, itemsLocal: ['秘密'] }] }, { text: '秘密' }, []],
    ['the built-in list of domains to ask about', built('builtInAttentionDomains', ['sample.example']), {}, [`blocked-address warn ${TARO}`]],
    ['the built-in list of suffixes while it is off', built('builtInAttentionSuffixes', ['zip']), file, []],
    ['the built-in list of suffixes, switched on', built('builtInAttentionSuffixes', ['zip'], { enabled: true }), file, ['policy-word warn attachment:見積.zip']],
    ['the built-in list of suffixes asks about outsiders only', built('builtInAttentionSuffixes', ['zip'], { enabled: true }), { to: INSIDE, ...file }, []],
    ['the built-in list of terms in file names', built('builtInAttentionTerms', ['見積'], { enabled: true }), file, ['policy-word warn attachment:見積.zip']],
    ['the built-in list of blocked domains', built('builtInBlockedDomains', ['sample.example'], { enabled: true }), {}, [`blocked-address stop ${TARO}`]],
    ['several outside domains in To and Cc', { confirmMultipleRecipientDomains: true, minConfirmMultipleRecipientDomainsCount: 2 }, { to: ['a@a.example'], cc: ['b@b.example'] }, ['many-external-domains warn draft']],
    ['several outside domains, one of them in Bcc', { confirmMultipleRecipientDomains: true, minConfirmMultipleRecipientDomainsCount: 2 }, { to: ['a@a.example'], bcc: ['b@b.example'] }, []],
  ];
  it.each(table)('%s', (_, settings, mail, found) => {
    expect(decide(thunderbird(settings), mail).found).toEqual(found);
  });

  it.each<[string, string[], string[]]>([
    ['a domain is not its subdomain', ['sample.example'], ['b@x.sample.example', 'c@fuga.example']],
    ['a wildcard, an address, a comment and case', ['*.Sample.example', 'c@fuga.example', '#a@sample.example'], ['a@sample.example']],
    ['an entry taken back', ['sample.example', 'fuga.example', '-@fuga.example'], ['b@x.sample.example', 'c@fuga.example']],
  ])('internal are: %s', (_, internalDomains, external) => {
    expect(decide(thunderbird({ internalDomains }), { to: ['a@sample.example', 'b@x.sample.example', 'c@fuga.example'] }).external).toEqual(external);
  });

  it('a countdown becomes whole minutes', () => {
    expect(decide(thunderbird({ showCountdown: true, countdownSeconds: 5 }), {}).delay).toBe(1);
    expect(decide(thunderbird({ showCountdown: true, countdownSeconds: 120 }), {}).delay).toBe(2);
    expect(decide(thunderbird({ showCountdown: false, countdownSeconds: 120 }), {}).delay).toBe(0);
    // A file has only what differs from what the program is born with: no countdown, of five seconds where it is switched on.
    expect(decide(thunderbird({ countdownSeconds: 120 }), {}).delay).toBe(0);
    expect(decide(thunderbird({ showCountdown: true }), {}).delay).toBe(1);
  });

  it('what FlexConfirmMail for Outlook does by itself is taken over where its lists say nothing of it', () => {
    const four = { to: ['a@a.example', 'b@b.example'], cc: ['c@c.example', 'd@d.example'] };
    expect(decide(outlookLists({}), four)).toMatchObject({ found: ['many-external-domains warn draft'], delay: 1 });
    expect(decide(outlookLists({ 'Common.txt': 'CountEnabled=No\n' }), four)).toMatchObject({ found: ['many-external-domains warn draft'], delay: 0 });
    expect(decide(outlookLists({ 'Common.txt': 'SafeBccEnabled=No\n' }), four)).toMatchObject({ found: [], delay: 1 });
    expect(decide(outlookLists({ 'Common.txt': 'SafeBccThreshold=0\n' }), four).found).toEqual([]);
  });

  it('asking about domains that are new in a conversation is switched off where it was', () => {
    const off = outlookLists({ 'Common.txt': 'SafeNewDomainsEnabled=False\n' });
    expect([off.rules.get('not-in-thread')?.severity, outlookLists({}).rules.get('not-in-thread')]).toEqual(['off', undefined]);
  });

  it.each<[string, Readonly<Record<string, string>>, Mail, string[]]>([
    ['a domain under no section warns', { 'UnsafeDomains.txt': '# list\nsample.example\n' }, {}, [`blocked-address warn ${TARO}`]],
    ['a domain under [BLOCK] stops', { 'UnsafeDomains.txt': '[WARNING]\nfuga.example\n[BLOCK]\nsample.example\n' }, {}, [`blocked-address stop ${TARO}`]],
    ['a file under [REWARNING] warns, wherever it goes', { 'UnsafeFiles.txt': '[REWARNING]\n見積\n' }, { to: INSIDE, ...file }, ['policy-word warn attachment:見積.zip']],
    ['a word in the text under [BLOCK] stops', { 'UnsafeBodies.txt': '[BLOCK]\n秘密\n-秘密\n社外秘\n' }, { text: '社外秘' }, ['policy-word stop body']],
    ['a word taken back does nothing', { 'UnsafeBodies.txt': '秘密\n-秘密\n' }, { text: '秘密' }, []],
    ['four domains in To and Cc', { 'Common.txt': 'SafeBccEnabled = True\nSafeBccThreshold = 4\n' }, { to: ['a@a.example', 'b@b.example', 'c@c.example', 'd@d.example'] }, ['many-external-domains warn draft']],
  ])('in the lists for Outlook, %s', (_, files, mail, found) => {
    expect(decide(outlookLists(files), mail).found).toEqual(found);
  });
});

describe('matta import flexconfirmmail', () => {
  it('reads an exported file and says what has no counterpart', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'matta-fcm-')), 'settings.json');
    writeFileSync(path, JSON.stringify({ internalDomains: ['aozora.example', '-gone.example'], userRules: [{ id: 'r1', itemsSource: 1, itemsFile: 'C:\\list.txt' }, { id: 'r2', matchTarget: 4, action: 10, itemsLocal: ['秘密'] }], largeFontSizeForAddresses: true }));
    const out = join(mkdtempSync(join(tmpdir(), 'matta-out-')), 'policy');
    const { code, out: said } = matta('import', 'flexconfirmmail', path, '--out', out, '--lang', 'ja');
    expect(code).toBe(0);
    expect(said).toContain('r2 秘密 — words 表へ');
    expect(said).toContain('C:\\list.txt — 一覧がほかのファイルにあります');
    expect(said).toContain('-gone.example — 取り消す項目が一覧にないため');
    expect(said).toContain('largeFontSizeForAddresses');
  });

  it('reads a folder of lists', () => {
    const out = join(mkdtempSync(join(tmpdir(), 'matta-out-')), 'policy');
    const { code, out: said } = matta('import', 'flexconfirmmail', folder({ 'TrustedDomains.txt': 'aozora.example\n', 'Notes.txt': 'x' }), '--out', out, '--lang', 'en');
    expect(code).toBe(0);
    expect(said).toContain('Notes.txt — this file has no counterpart');
  });

  it('takes a folder that has none of its lists for no settings at all', () => {
    const { code, err } = matta('import', 'flexconfirmmail', folder({ 'Notes.txt': 'x' }), '--out', 'nowhere');
    expect([code, err]).toEqual([64, expect.stringContaining('there are no lists (TrustedDomains.txt, UnsafeDomains.txt, …) in it')]);
  });

  it('exits 64 with the field’s name for a file that is something else', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'matta-fcm-')), 'settings.json');
    writeFileSync(path, JSON.stringify({ userRules: [{ id: 'r1', action: 7 }] }));
    const { code, err } = matta('import', 'flexconfirmmail', path, '--out', 'nowhere');
    expect(code).toBe(64);
    expect(err).toContain('userRules.0.action');
  });
});
