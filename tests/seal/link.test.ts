import { SATO, office } from '../support/office';
import { codeWithPolicy } from '../support/build-with-policy';
import { FILES, TO_YAMADA, received, untilSent } from './support';

const MAIL = { to: TO_YAMADA, cc: ['鈴木 <suzuki@aozora.example>'], bcc: ['guest@elsewhere.example'], subject: 'お見積書の送付', text: '田中様\n\nお送りします。\n', attachments: FILES };
const READERS = ['guest@elsewhere.example', 'suzuki@aozora.example', 'tanaka@yamada-shoji.example'];
const DAY = 24 * 60 * 60_000;

function linkOffice(settings: readonly string[] = ['linkDays,7', 'linkDownload,no']): ReturnType<typeof office> {
  return office({ code: codeWithPolicy({ seal: 'how\nlink\n', settings: ['name,value', ...settings, ''].join('\n') }), withoutAccount: ['guest@elsewhere.example'] });
}

const items = (one: ReturnType<typeof office>): ReturnType<ReturnType<ReturnType<typeof office>['workspace']['drive']>['of']> => one.workspace.drive().of(SATO);
const folderOf = (one: ReturnType<typeof office>): ReturnType<typeof items>[number] => {
  const folders = items(one).filter(({ mimeType }) => mimeType.endsWith('folder'));
  if (folders.length !== 1 || !folders[0]) throw new Error(`${folders.length} folders`);
  return folders[0];
};
const readersOf = (one: ReturnType<typeof office>): string[] => folderOf(one).permissions.filter(({ role }) => role !== 'owner').map(({ emailAddress }) => emailAddress).sort();

describe('Files that leave as a link', () => {
  it('are shared with exactly the recipients, view only and for as long as the policy says; the mail carries the link and no file', async () => {
    const one = linkOffice();
    const report = one.compose(one.save(MAIL).mail);
    expect(report.text).toContain('添付2件は、宛先だけに共有したDriveのリンクになって送られます(7日間、閲覧のみ)。');
    expect(report.text).toContain('Googleアカウントのない宛先には、Googleから招待メールが別に届き');
    one.press(report, '送信待ちにする');
    expect(items(one)).toEqual([]);
    untilSent(one);
    const got = await received(one);
    expect(got.attachments).toEqual([]);
    const folder = folderOf(one);
    expect(got.text).toContain(`https://drive.google.com/drive/folders/${folder.id}`);
    expect(got.text).toContain('お送りします。');
    expect(readersOf(one)).toEqual(READERS);
    expect(folder.permissions.filter(({ role }) => role !== 'owner').every(({ role, expires }) => role === 'reader' && expires !== null && Math.abs(expires - (one.now + 7 * DAY)) < DAY / 24)).toBe(true);
    // Drive mails an invitation to nobody but who has no account.
    expect(folder.permissions.filter(({ notified }) => notified).map(({ emailAddress }) => emailAddress)).toEqual(['guest@elsewhere.example']);
    const files = items(one).filter(({ parents }) => parents.includes(folder.id));
    expect(files.map(({ name, content, copyRequiresWriterPermission, writersCanShare }) => [name, Buffer.from(content, 'base64').toString(), copyRequiresWriterPermission, writersCanShare])).toEqual([
      ['御見積書.pdf', 'an estimate', true, false], ['明細.csv', '番号,金額\r\n1,100\r\n', true, false],
    ]);
    expect(one.workspace.drive().visibleTo('tanaka@yamada-shoji.example').map(({ name }) => name)).toContain('御見積書.pdf');
    expect(one.workspace.drive().visibleTo('somebody@else.example')).toEqual([]);
    one.workspace.advance(8 * DAY);
    expect(one.workspace.drive().visibleTo('tanaka@yamada-shoji.example')).toEqual([]);
  });

  it('can be looked at and taken back, from one recipient or from all; a forged press reaches nobody else’s', () => {
    const one = linkOffice();
    const { held } = one.hold(MAIL);
    untilSent(one);
    const mail = held.buttons.find(({ parameters }) => parameters.action === 'cancel')?.parameters.mail ?? '';
    const card = one.act({ action: 'open', mail });
    const access = one.press(card, '共有の状態を見る');
    for (const reader of READERS) expect(access.text).toContain(reader);
    // Whoever takes access back must see of which mail.
    for (const said of ['お見積書の送付', '宛先(3件)', 'tanaka@yamada-shoji.example ほか2件', '送信']) expect(access.text).toContain(said);
    const after = one.act({ action: 'linkRevoke', mail, address: 'tanaka@yamada-shoji.example' });
    expect([after.notice, readersOf(one)]).toEqual(['共有を取り消しました。', READERS.slice(0, 2)]);
    for (const forged of ['', 'x', "' or '1'='1", `${mail}x`]) one.act({ action: 'linkRevoke', mail: forged, address: '*' });
    expect(readersOf(one)).toEqual(READERS.slice(0, 2));
    one.press(after, '全員の共有を取り消す');
    expect(readersOf(one)).toEqual([]);
    expect(one.act({ action: 'linkAccess', mail }).text).toContain('いまは、誰も開けません。');
  });

  it('are taken back from everybody, also where their owner has shared the folder with hundreds by hand', () => {
    const one = linkOffice();
    const { held } = one.hold(MAIL);
    untilSent(one);
    const mail = held.buttons.find(({ parameters }) => parameters.action === 'cancel')?.parameters.mail ?? '';
    const { permissions } = folderOf(one);
    for (let at = 0; at < 247; at += 1) permissions.push({ id: `by-hand-${at}`, emailAddress: `reader-${at}@elsewhere.example`, role: 'writer', expires: null, notified: false });
    expect(readersOf(one)).toHaveLength(250);
    const { text } = one.act({ action: 'linkAccess', mail });
    expect(text).toMatch(/tanaka@yamada-shoji\.example\n\d+月\d+日\(.\) \d+:\d\d まで/);
    expect(text).toMatch(/reader-0@elsewhere\.example\n期限なし/);
    expect(text).toContain('ほか190件');
    expect(one.act({ action: 'linkRevoke', mail, address: 'reader-246@elsewhere.example' }).notice).toBe('共有を取り消しました。');
    expect(readersOf(one)).toHaveLength(249);

    // Drive wants one call a reader, and a card has 30 s: what was not done is said, and the next press goes on.
    const notices = [1, 2, 3].map(() => one.act({ action: 'linkRevoke', mail, address: '*' }).notice);
    expect(notices).toEqual([expect.stringMatching(/^\d+人の共有を取り消しました。\d+人はまだ開けます\(時間切れ。もう一度押すと続けます\)。$/), expect.stringContaining('時間切れ'), '共有を取り消しました。']);
    expect(readersOf(one)).toEqual([]);
  });

  it('are not said to be taken back from everybody where Drive refuses to say who else can open them', () => {
    const one = linkOffice();
    const { held } = one.hold(MAIL);
    untilSent(one);
    const mail = held.buttons.find(({ parameters }) => parameters.action === 'cancel')?.parameters.mail ?? '';
    const { permissions } = folderOf(one);
    for (let at = 0; at < 100; at += 1) permissions.push({ id: `by-hand-${at}`, emailAddress: `reader-${at}@elsewhere.example`, role: 'reader', expires: null, notified: false });
    one.workspace.faults.add({ at: 'drive.permissions.list', nth: 2, when: 'before', what: { status: 500, body: { error: { code: 500, message: 'backendError' } } }, email: SATO });
    expect(one.act({ action: 'linkRevoke', mail, address: '*' }).notice).toBe('共有を取り消せませんでした(backendError)。');
  });

  it('are found again among thousands, and neither shared a second time nor said to be shared with nobody when Drive refuses to tell the rest', async () => {
    const one = linkOffice();
    const { held } = one.hold(MAIL);
    const mail = held.buttons.find(({ parameters }) => parameters.action === 'cancel')?.parameters.mail ?? '';
    for (let at = 0; at < 1_100; at += 1) {
      one.workspace.drive().add({ owner: SATO, name: `${at}.txt`, mimeType: 'text/plain', parents: [], appProperties: { mattaMail: mail, mattaFile: `of a try before ${at}` }, copyRequiresWriterPermission: true, writersCanShare: false, content: '' });
    }
    one.workspace.faults.add({ at: 'gmail.drafts.send', nth: 1, when: 'before', what: 'crash', email: SATO });
    untilSent(one, 4 * 60);
    expect((await received(one)).text).toContain(folderOf(one).id);
    const second = (): unknown => one.workspace.faults.add({ at: 'drive.files.list', nth: 2, when: 'before', what: { status: 500, body: { error: { code: 500, message: 'backendError' } } }, email: SATO });
    second();
    expect(one.act({ action: 'linkRevoke', mail, address: '*' }).notice).toBe('共有を取り消せませんでした(Google Drive)。');
    expect(readersOf(one)).toEqual(READERS);
    one.workspace.faults.clear();
    second();
    expect(one.act({ action: 'linkAccess', mail }).text).toContain('Driveで確認できませんでした');
    one.workspace.faults.clear();
    expect(one.act({ action: 'linkRevoke', mail, address: '*' }).notice).toBe('共有を取り消しました。');
    expect(readersOf(one)).toEqual([]);
  });

  it('are shared with nobody when the mail is cancelled, and kept nowhere when Drive refuses', () => {
    const cancelled = linkOffice();
    const { held } = cancelled.hold(MAIL);
    // Nothing was shared yet, so Drive isn't asked, and whether it answers is of no concern.
    cancelled.workspace.faults.add({ at: 'drive.files.list', when: 'before', what: { status: 500, body: {} }, times: 9 });
    expect(cancelled.press(held, '送信をやめる').text).not.toContain('まだ開けるかもしれません');
    untilSent(cancelled, 120);
    expect(items(cancelled)).toEqual([]);

    const refused = linkOffice();
    refused.hold(MAIL);
    refused.workspace.faults.add({ at: 'drive.permissions.create', nth: 2, when: 'before', what: { status: 403, body: { error: { code: 403, message: 'ACL change not allowed.', errors: [{ reason: 'forbidden', message: 'ACL change not allowed.' }] } } }, email: SATO });
    untilSent(refused, 120);
    expect(refused.gmail().sent().filter(({ raw }) => raw.toString().includes('yamada-shoji'))).toEqual([]);
    expect(items(refused)).toEqual([]);
    expect(refused.home().text).toContain('送れ');
  });

  it.each([
    ['drive.files.create', 1], ['drive.files.create', 2], ['drive.files.create', 3], ['drive.permissions.create', 1], ['drive.permissions.create', 3], ['drive.files.list', 1], ['gmail.drafts.send', 1],
  ] as const)('leave once, in one folder, when the run dies at %s (%i), before or after its effect', async (at, nth) => {
    for (const when of ['before', 'after'] as const) {
      const one = linkOffice();
      one.hold(MAIL);
      one.workspace.faults.add({ at, nth, when, what: 'crash', email: SATO });
      untilSent(one, 4 * 60);
      const got = await received(one);
      expect([when, got.attachments.length, got.text?.includes(folderOf(one).id), readersOf(one)]).toEqual([when, 0, true, READERS]);
      expect(items(one).filter(({ parents }) => parents.length > 0).map(({ name }) => name).sort()).toEqual(['御見積書.pdf', '明細.csv'].sort());
      one.close();
    }
  }, 120_000);

  it('can be asked for by the sender where the policy leaves it open', async () => {
    const one = office();
    const report = one.compose(one.save(MAIL).mail);
    one.press(report, '送信待ちにする', report.form({ set: { seal: 'link' } }));
    untilSent(one);
    expect((await received(one)).attachments).toEqual([]);
    expect(readersOf(one)).toEqual(READERS);
  });
});
