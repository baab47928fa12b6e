import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { matta } from '../cli/support';
import { decide, folder, okan, type Mail } from './support';

const INSIDE = ['tama@noraneko.example'];
/** GeneralSetting.csv with these columns (by position) set to Yes. */
const general = (...yes: number[]): string => `${Array.from({ length: 28 }, (_, at) => (at === 3 ? 'ja' : yes.includes(at) ? 'Yes' : at === 5 ? 'Yes' : 'No')).join(',')}\n`;

type Row = readonly [name: string, files: Readonly<Record<string, string>>, mail: Mail, found: readonly string[]];

describe('A policy imported from OutlookOkan decides as OutlookOkan does:', () => {
  const table: readonly Row[] = [
    ['a word in the text warns', { 'AlertKeywordAndMessageList.csv': 'TEST,気をつけて,No\n' }, { text: 'TEST あいうえお' }, ['policy-word warn body']],
    ['a word in the text, inside the house as well', { 'AlertKeywordAndMessageList.csv': 'TEST,,No\n' }, { to: INSIDE, text: 'TEST' }, ['policy-word warn body']],
    ['several words, of which one blocks', { 'AlertKeywordAndMessageList.csv': 'TEST,,No\nあいうえお,,No\nさしすせそ,,Yes\nほげほげ,,Yes\n' }, { text: 'TEST あいうえお さしすせそ ほげ' }, ['policy-word stop body', 'policy-word warn body', 'policy-word warn body']],
    ['a word within a longer one, as there', { 'AlertKeywordAndMessageList.csv': 'TEST,,No\n' }, { text: 'The LATEST news' }, ['policy-word warn body']],
    ['a number within a longer one, as there', { 'AlertKeywordAndMessageList.csv': '2026,,No\n' }, { text: 'No. 120265' }, ['policy-word warn body']],
    ['a word that begins with a number sign', { 'AlertKeywordAndMessageList.csv': '#社外秘,,Yes\n' }, { text: 'これは #社外秘 です' }, ['policy-word stop body']],
    ['a * always warns', { 'AlertKeywordAndMessageList.csv': '*,いつも,No\n' }, { text: '' }, ['policy-word warn body']],
    ['a word of the text list does not count in the subject', { 'AlertKeywordAndMessageList.csv': 'TEST,,No\n' }, { subject: 'TEST' }, []],
    ['a word in the subject', { 'AlertKeywordAndMessageListForSubject.csv': '"社外秘","止める",Y\n' }, { subject: '【社外秘】資料' }, ['policy-word stop subject']],
    ['a word of the subject list does not count in the text', { 'AlertKeywordAndMessageListForSubject.csv': '社外秘,,Yes\n' }, { text: '社外秘' }, []],
    ['a watched domain', { 'AlertAddressList.csv': '@sample.example,No,確認\n' }, {}, ['blocked-address warn recipient:taro@sample.example']],
    ['a blocked domain, written without its @', { 'AlertAddressList.csv': 'sample.example,Yes,\n' }, {}, ['blocked-address stop recipient:taro@sample.example']],
    ['a blocked domain’s subdomain, written without its @', { 'AlertAddressList.csv': 'sample.example,Yes,\n' }, { to: ['a@mail.sample.example'] }, ['blocked-address stop recipient:a@mail.sample.example']],
    ['carefully: another domain that merely ends alike is not meant', { 'AlertAddressList.csv': 'ample.example,Yes,\n' }, {}, []],
    ['a domain with @ and not its subdomain', { 'AlertAddressList.csv': '@sample.example,Yes,\n' }, { to: ['a@mail.sample.example'] }, []],
    ['one address and nobody beside it', { 'AlertAddressList.csv': 'taro@sample.example,Yes,\n' }, { to: ['taro@sample.example', 'jiro@sample.example'] }, ['blocked-address stop recipient:taro@sample.example']],
    ['a Latin name within a longer word, as there', { 'NameAndDomains.csv': 'HOGE,@hogehoge.example\n' }, { text: 'SHOGEN 様' }, ['word-and-recipient warn recipient:taro@sample.example']],
    ['a copy by a keyword within a longer word, as there', { 'AutoCcBccKeywordList.csv': 'Quote,Bcc,audit@noraneko.example\n' }, { text: 'MyQuotes' }, ['required-recipient stop draft']],
    ['a part of a file’s name within a longer word, as there', { 'RecipientsAndAttachmentsName.csv': 'neko,@yamaneko.example\n' }, { files: ['noranekoes.pdf'] }, ['word-and-recipient warn recipient:taro@sample.example']],
    ['a name in the text, and a recipient of another domain', { 'NameAndDomains.csv': 'ほげほげ株式会社,@hogehoge.example\n' }, { text: 'ほげほげ株式会社 御中' }, ['word-and-recipient warn recipient:taro@sample.example']],
    ['a name in the text, and its own domain', { 'NameAndDomains.csv': 'ほげほげ株式会社,@sample.example\n' }, { text: 'ほげほげ株式会社 御中' }, []],
    ['two names in the text, each with its domain', { 'NameAndDomains.csv': 'ほげ商事,@sample.example\nふが工業,@fuga.example\n' }, { to: ['a@sample.example', 'b@fuga.example'], text: 'ほげ商事様、ふが工業様' }, []],
    ['a name in the subject does not count', { 'NameAndDomains.csv': 'ほげ商事,@fuga.example\n' }, { subject: 'ほげ商事様' }, []],
    ['a name in the subject counts where the setting says so', { 'NameAndDomains.csv': 'ほげ商事,@fuga.example\n', 'GeneralSetting.csv': general(23) }, { subject: 'ほげ商事様' }, ['word-and-recipient warn recipient:taro@sample.example']],
    ['a colleague beside a named company', { 'NameAndDomains.csv': 'ほげ商事,@sample.example\n' }, { cc: INSIDE, text: 'ほげ商事様' }, []],
    ['a keyword without its recipient', { 'KeywordAndRecipientsList.csv': 'ほげ計画,@hoge.example\n' }, { text: 'ほげ計画の件' }, ['word-and-recipient warn body']],
    ['a keyword with its recipient', { 'KeywordAndRecipientsList.csv': 'ほげ計画,@sample.example\n' }, { text: 'ほげ計画の件' }, []],
    ['a keyword with two recipients, each of which must be there', { 'KeywordAndRecipientsList.csv': 'ほげ計画,@sample.example\nほげ計画,@hoge.example\n' }, { text: 'ほげ計画の件' }, ['word-and-recipient warn body']],
    ['a part of a file’s name, and an outsider it is not for', { 'RecipientsAndAttachmentsName.csv': '山猫,@yamaneko.example\n' }, { files: ['山猫_見積.pdf'] }, ['word-and-recipient warn recipient:taro@sample.example']],
    ['a part of a file’s name, and the one it is for', { 'RecipientsAndAttachmentsName.csv': '山猫,@sample.example\n' }, { files: ['山猫_見積.pdf'] }, []],
    ['files to whom none may be sent', { 'AttachmentProhibitedRecipients.csv': '@sample.example\n' }, { files: ['a.pdf'] }, ['no-attachments-for stop recipient:taro@sample.example']],
    ['no files to whom none may be sent', { 'AttachmentProhibitedRecipients.csv': '@sample.example\n' }, {}, []],
    ['files that need care', { 'AttachmentAlertRecipients.csv': 'taro@sample.example,確認\n' }, { files: ['a.pdf'] }, ['no-attachments-for warn recipient:taro@sample.example']],
    ['files to nobody at all', { 'AttachmentsSetting.csv': 'No,No,No,Yes,No,No,,No,No\n' }, { to: INSIDE, files: ['a.pdf'] }, ['no-attachments-for stop recipient:tama@noraneko.example']],
    ['a copy by keyword', { 'AutoCcBccKeywordList.csv': '見積,Bcc,audit@noraneko.example\n' }, { text: '見積です' }, ['required-recipient stop draft']],
    ['a copy by keyword that is there', { 'AutoCcBccKeywordList.csv': '見積,Bcc,audit@noraneko.example\n' }, { text: '見積です', bcc: ['audit@noraneko.example'] }, []],
    ['a copy by keyword, inside the house, where the setting leaves that out', { 'AutoCcBccKeywordList.csv': '見積,Bcc,audit@noraneko.example\n', 'GeneralSetting.csv': general(13) }, { to: INSIDE, text: '見積です' }, []],
    ['a copy by recipient', { 'AutoCcBccRecipientList.csv': '@sample.example,Cc,boss@noraneko.example\n' }, {}, ['required-recipient stop draft']],
    ['a copy by recipient who is not there', { 'AutoCcBccRecipientList.csv': '@fuga.example,Cc,boss@noraneko.example\n' }, {}, []],
    ['a copy of mail with files', { 'AutoCcBccAttachedFileList.csv': 'Cc,boss@noraneko.example\n' }, { files: ['a.pdf'] }, ['required-recipient stop draft']],
    ['a copy of mail with files, and there is none', { 'AutoCcBccAttachedFileList.csv': 'Cc,boss@noraneko.example\n' }, {}, []],
    ['a copy to the sender', { 'GeneralSetting.csv': general(15) }, {}, ['required-recipient stop draft']],
    ['so many domains as the limit', { 'ExternalDomainsWarningAndAutoChangeToBccSetting.csv': '3,Yes,No,No\n' }, { to: ['a@a.example', 'b@b.example'], cc: ['c@c.example'] }, ['many-external-domains warn draft']],
    ['one domain fewer than the limit', { 'ExternalDomainsWarningAndAutoChangeToBccSetting.csv': '3,Yes,No,No\n' }, { to: ['a@a.example', 'b@b.example'], bcc: ['c@c.example'] }, []],
    ['so many domains, which blocks', { 'ExternalDomainsWarningAndAutoChangeToBccSetting.csv': '3,Yes,Yes,No\n' }, { to: ['a@a.example', 'b@b.example', 'c@c.example'] }, ['many-external-domains stop draft']],
    ['so many domains, and warning switched off', { 'ExternalDomainsWarningAndAutoChangeToBccSetting.csv': '3,No,No,No\n' }, { to: ['a@a.example', 'b@b.example', 'c@c.example'] }, []],
  ];
  it.each(table)('%s', (_, files, mail, found) => {
    expect(decide(okan(files), mail).found).toEqual(found);
  });

  it('the listed domains and the sender’s own are internal, and others that end alike are not', () => {
    const policy = okan({ 'InternalDomainList.csv': '@sample4.example\nsample5.example\n' });
    const to = ['a@noraneko.example', 'b@sample4.example', 'c@x.sample4.example', 'd@sample5.example', 'e@x.sample5.example', 'f@mysample5.example'];
    expect(decide(policy, { to }).external).toEqual(['c@x.sample4.example', 'f@mysample5.example']);
  });

  const delays = '@,3\n@sample.example,5\nsample@sample2.example,10\n';
  it.each<[string, Mail, number, number[]]>([
    ['the longest of all recipients’ delays', { to: ['sample@sample.example', 'sample@sample2.example'] }, 10, []],
    ['a domain’s delay, in Bcc as well', { to: INSIDE, bcc: ['x@sample.example'] }, 5, []],
    ['the delay for everybody', { to: ['other@sample3.example'] }, 3, []],
    ['the delay for everybody inside the house', { to: INSIDE }, 3, []],
    ['no delay inside the house where the setting says so', { to: INSIDE }, 0, [12]],
  ])('waits for %s', (_, mail, minutes, yes) => {
    expect(decide(okan({ 'DeferredDeliveryMinutes.csv': delays, 'GeneralSetting.csv': general(...yes) }), mail).delay).toBe(minutes);
  });

  it('a listed address needs no tick, and one that is also watched goes on warning', () => {
    const policy = okan({ 'Whitelist.csv': '@sample.example,No\ntaro@fuga.example,Yes\n', 'AlertAddressList.csv': '@fuga.example,Yes,\n' });
    const { report, found } = decide(policy, { to: ['a@sample.example', 'taro@fuga.example'] });
    expect(report.recipients.filter(({ allowed }) => allowed).map(({ key }) => key)).toEqual(['a@sample.example']);
    expect(found).toEqual(['blocked-address stop recipient:taro@fuga.example']);
  });
});

describe('matta import outlookokan', () => {
  it('writes tables that check without a fault, and says what was taken, what differs and what was left', () => {
    const from = folder({
      'AlertAddressList.csv': '@sample.example,Yes,契約終了\nsuzuki,No,\n', 'AutoAddMessage.csv': 'Yes,No,冒頭,\n', 'InternalDomainList.csv': '@group.example\n',
      'ExternalDomainsWarningAndAutoChangeToBccSetting.csv': '10,Yes,No,Yes\n',
    });
    const out = join(mkdtempSync(join(tmpdir(), 'matta-out-')), 'policy');
    const { code, out: said } = matta('import', 'outlookokan', from, '--out', out, '--own', 'aozora.example', '--lang', 'en');
    expect(code).toBe(0);
    expect(said).toMatch(/Taken over \(2\)\n {2}InternalDomainList\.csv:1 @group\.example/);
    expect(said).toMatch(/with a difference \(1\)\n {2}Externaldomains.*one press moves them to Bcc/i);
    expect(said).toMatch(/Not taken over \(2\)\n {2}AlertAddressList\.csv:2 suzuki,No, — it is neither an address nor a domain\n {2}AutoAddMessage\.csv/);
    expect(readFileSync(join(out, 'addresses.csv'), 'utf8')).toContain('sample.example,blocked,,,契約終了,AlertAddressList.csv:1');
    expect(matta('policy', 'check', out, '--lang', 'en').out).toMatch(/^No errors found/);
  });

  it('says once a file that words are found in any case there, and what several parts of one file’s name mean', () => {
    const out = join(mkdtempSync(join(tmpdir(), 'matta-out-')), 'policy');
    const { out: said } = matta('import', 'outlookokan', folder({ 'AlertKeywordAndMessageList.csv': 'TEST,,No\nDRAFT,,No\n,x,No\n', 'RecipientsAndAttachmentsName.csv': '山猫,@a.example\n三毛,@b.example\n' }), '--out', out, '--lang', 'en');
    expect(said.match(/in any case, width and variant/g)).toHaveLength(2);
    expect(said).toContain('the recipients of any of them will do');
    expect(said).toContain('it has no word to look for');
    expect(readFileSync(join(out, 'words.csv'), 'utf8')).toContain('*TEST*,body,always,warn');
  });

  it('asks for the organisation’s own domain where it would be lost', () => {
    const out = join(mkdtempSync(join(tmpdir(), 'matta-out-')), 'policy');
    expect(matta('import', 'outlookokan', folder({ 'InternalDomainList.csv': '@group.example\n' }), '--out', out, '--lang', 'en').out).toContain('add your own domain with --own');
  });

  it('exits 64 for a folder without settings, and without --out', () => {
    expect(matta('import', 'outlookokan', folder({}), '--out', 'x').code).toBe(64);
    expect(matta('import', 'outlookokan', folder({})).code).toBe(64);
  });
});
