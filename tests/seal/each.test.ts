import { simpleParser, type ParsedMail } from 'mailparser';
import { decide, requestsTo, statesOf } from '../approval/support';
import { complianceRule } from '../enforce/support';
import { SATO, type Office } from '../support/office';
import { eachOffice, MAIL_TO_TWO, marks, pressHold } from './each-support';
import { KITA, YAMADA, passphraseFor, sealingOffice, shownFiles, unsealed, untilSent } from './support';

const EXPECTED = [['御見積書.pdf', 'an estimate'], ['明細.csv', '番号,金額\r\n1,100\r\n']];

/** What left, by the counterparty's domain. */
async function left(one: Office): Promise<Record<'yamada' | 'kita', ParsedMail>> {
  const mails = await Promise.all(one.gmail().sent().map(({ raw }) => simpleParser(raw)));
  const to = (domain: string): ParsedMail => {
    const found = mails.filter(({ to: list }) => JSON.stringify(list).includes(domain));
    if (found.length !== 1 || !found[0]) throw new Error(`${found.length} mails left to ${domain}`);
    return found[0];
  };
  expect(mails).toHaveLength(2);
  return { yamada: to('yamada-shoji.example'), kita: to('kita-butsuryu.example') };
}

const recipients = (mail: ParsedMail): (string | undefined)[] => [mail.to, mail.cc, mail.bcc].flatMap((list) => [list ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address)));
const waiting = (one: Office): unknown[] => Object.entries(one.workspace.userProperties(SATO)).filter(([key]) => key.startsWith('mail.'));

describe('A mail to two counterparties with different passphrases, where policy says one mail each', () => {
  it('says before it is held which mails there will be, and holds one for each', () => {
    const { one } = eachOffice();
    const { report, held, draftId } = pressHold(one);
    for (const said of ['2通に分け、それぞれ暗号化ZIPにして送ります', `tanaka@yamada-shoji.example\n${YAMADA}\n2026-11 の合言葉`, `kita@kita-butsuryu.example\n${KITA}\n2026-11 の合言葉`, '社内の宛先(suzuki@aozora.example)は、どのメールにも入ります', '元の下書きは削除されます']) {
      expect(report.text).toContain(said);
    }
    expect(held.title).toBe('2通に分けて送信待ちにしました');
    expect(held.text).toContain('作成ウィンドウは×で閉じて');
    expect(waiting(one)).toHaveLength(2);
    const drafts = one.gmail().drafts();
    expect([drafts.length, drafts.map((draft) => draft.draftId).includes(draftId)]).toEqual([2, false]);
    expect(one.home().text).toContain('送信待ち(2件)');
  });

  it('leaves so that each opens with its receivers’ own passphrase only, and neither names the other', async () => {
    const { one, yamada, kita } = eachOffice();
    pressHold(one);
    untilSent(one);
    const mails = await left(one);
    expect(shownFiles(unsealed(mails.yamada, yamada))).toEqual(EXPECTED);
    expect(shownFiles(unsealed(mails.kita, kita))).toEqual(EXPECTED);
    expect(() => unsealed(mails.yamada, kita)).toThrow();
    expect(() => unsealed(mails.kita, yamada)).toThrow();
    expect([recipients(mails.yamada), recipients(mails.kita)]).toEqual([['tanaka@yamada-shoji.example', 'suzuki@aozora.example'], ['kita@kita-butsuryu.example', 'suzuki@aozora.example']]);
    const [toYamada, toKita] = [mails.yamada, mails.kita].map(({ headerLines }) => headerLines.map(({ line }) => line).join('\n'));
    expect(toYamada).not.toContain('kita');
    expect(toKita).not.toContain('yamada');
    for (const mail of [mails.yamada, mails.kita]) {
      expect([mail.subject, mail.text?.includes('お見積書をお送りします。'), String(mail.html)]).toEqual([MAIL_TO_TWO.subject, true, expect.stringContaining('お見積書をお送りします。')]);
    }
    expect(one.gmail().drafts()).toEqual([]);
  });

  it('keeps the thread of a mail that answers one', async () => {
    const { one } = eachOffice();
    const raw = (to: string): string => ['From: sato@aozora.example', `To: ${to}`, 'Subject: Re: plans', 'In-Reply-To: <one@yamada-shoji.example>', 'References: <zero@x.example>\n <one@yamada-shoji.example>', 'Message-ID: <draft@mail.example>', 'Content-Type: multipart/mixed; boundary="m"', '', '--m', 'Content-Type: text/plain', '', 'plans', '--m', 'Content-Type: application/pdf; name="a.pdf"', 'Content-Disposition: attachment', '', 'a', '--m--', ''].join('\r\n');
    const { draftId } = one.gmail().createDraft(raw('tanaka@yamada-shoji.example, kita@kita-butsuryu.example'));
    const thread = one.gmail().drafts().find((draft) => draft.draftId === draftId)?.threadId;
    one.press(one.act({ action: 'check', draft: draftId }), '送信待ちにする');
    expect(one.gmail().drafts().map(({ threadId }) => threadId)).toEqual([thread, thread]);
    untilSent(one);
    const mails = await left(one);
    for (const mail of [mails.yamada, mails.kita]) expect([mail.inReplyTo, mail.references]).toEqual(['<one@yamada-shoji.example>', ['<zero@x.example>', '<one@yamada-shoji.example>']]);
  });

  it('gives files each counterparty’s name where policy has a pattern for them', async () => {
    const { one, yamada, kita } = eachOffice({ settings: ['fileNames,{date}_{counterparty}_{title}'] });
    const { report } = pressHold(one);
    expect(report.checks.find(({ name }) => name === 'names')?.items.map(({ text }) => text)).toContain('20261124_山田商事_明細.csv / 20261124_キタ物流_明細.csv');
    untilSent(one);
    const mails = await left(one);
    expect(unsealed(mails.yamada, yamada).map(({ name }) => name)).toEqual(['20261124_山田商事_御見積書.pdf', '20261124_山田商事_明細.csv']);
    expect(unsealed(mails.kita, kita).map(({ name }) => name)).toEqual(['20261124_キタ物流_御見積書.pdf', '20261124_キタ物流_明細.csv']);
  });

  it('is shown in the compose window whose draft it took the place of, and not once it has left', () => {
    const { one } = eachOffice();
    const { mail } = one.save(MAIL_TO_TWO);
    one.press(one.compose(mail), '送信待ちにする');
    const again = one.compose(mail);
    expect([again.title, again.buttons.map(({ text }) => text)]).toEqual(['2通に分けて送信待ちにしました', ['開く', '開く', '新しいメールを確かめる', 'すべて送信をやめる', '送信待ちの一覧へ']]);
    expect(one.compose({ ...mail, cc: [] }).title).toBe('下書きがまだ保存されていません');
    untilSent(one);
    expect(one.compose(mail).title).toBe('下書きがまだ保存されていません');
  });

  it('can be taken back one by one, or all at once', () => {
    const { one } = eachOffice();
    const { held } = pressHold(one);
    const [first] = held.buttons.filter(({ parameters }) => parameters.action === 'open');
    const card = one.act(first?.parameters ?? {});
    expect(card.text).toContain('取引先ごとに分けたメールの一つです。');
    one.press(card, '送信をやめる');
    untilSent(one);
    expect(one.gmail().sent()).toHaveLength(1);

    const all = eachOffice().one;
    const cancelled = all.press(pressHold(all).held, 'すべて送信をやめる');
    expect(cancelled.notice).toContain('2通の送信をやめました');
    expect(cancelled.title).toBe('分けたメール');
    untilSent(all, 120);
    expect([all.gmail().sent(), all.gmail().drafts().length]).toEqual([[], 2]);
  });

  it('keeps the request for one that was cancelled and is held once more while its sender’s homepage opens', () => {
    const suzuki = 'suzuki@aozora.example';
    const users = [SATO, suzuki].map((email) => ({ email, name: email, locale: 'ja', timeZone: 'Asia/Tokyo' }));
    let opened = 0;
    for (let call = 1; opened === call - 1; call++) {
      const { one } = eachOffice({ users, approvers: [`${suzuki},,,,社外宛て,,,,,,`] });
      one.workspace.faults.add({ at: 'gmail.drafts.delete', when: 'before', what: { status: 503, body: '' } });
      const { draftId } = pressHold(one);
      one.act({ action: 'cancelEach', draft: draftId });
      one.workspace.faults.clear();
      expect(statesOf(one)).toEqual(['cancelled', 'cancelled']);
      const card = one.act({ action: 'check', draft: draftId });
      one.workspace.faults.add({ at: 'lock.tryLock', nth: call, when: 'before', email: SATO, what: { do: () => { opened++; one.home(); } } });
      one.press(card, '送信待ちにする');
      one.workspace.faults.clear();
      expect(statesOf(one)).toEqual(['awaiting-approval', 'awaiting-approval']);
      for (const id of requestsTo(one, suzuki).slice(0, 2)) expect(decide(one, suzuki, 'approve', id).notice).toBe('承認しました。');
      one.close();
    }
    expect(opened).toBeGreaterThan(3);
  });

  it('needs each approval by itself where policy asks for one: what is approved leaves, what is sent back stays', async () => {
    const suzuki = 'suzuki@aozora.example';
    const users = [SATO, suzuki].map((email) => ({ email, name: email, locale: 'ja', timeZone: 'Asia/Tokyo' }));
    const { one } = eachOffice({ users, approvers: [`${suzuki},,,,社外宛て,,,,,,`] });
    const { held } = pressHold(one, { cc: [] });
    expect([held.notice, statesOf(one), one.gmail().drafts().length]).toEqual([`承認を依頼しました(${suzuki})。`, ['awaiting-approval', 'awaiting-approval'], 2]);
    const requests = requestsTo(one, suzuki).map((id) => ({ id, text: one.open(id, suzuki).text }));
    expect(requests.map(({ text }) => [text.includes('tanaka@'), text.includes('kita@')]).sort()).toEqual([[false, true], [true, false]]);
    for (const { id, text } of requests) decide(one, suzuki, text.includes('tanaka@') ? 'approve' : 'sendBack', id, 'キタ物流にはまだ送らないでください');
    untilSent(one, 120);
    expect(one.gmail().sent().filter(({ raw }) => raw.includes('Matta-Id')).map(({ raw }) => [raw.includes('tanaka@'), raw.includes('kita@')])).toEqual([[true, false]]);
    expect(statesOf(one).sort()).toEqual(['failed', 'sent']);
  });

  it('bears the mark by which a domain’s compliance rule lets mail out, each of them', () => {
    const admin = 'admin@aozora.example';
    const { one } = eachOffice({ users: [SATO, admin].map((email) => ({ email, name: email, locale: 'ja', timeZone: 'Asia/Tokyo' })) });
    one.workspace.setScriptProperty('administrators', admin);
    one.act({ action: 'adminKey' }, {}, admin);
    const [{ id: key }] = JSON.parse(one.workspace.scriptProperties()['passed.keys'] ?? '') as [{ id: string }];
    pressHold(one);
    untilSent(one);
    const mails = one.gmail().sent().map(({ raw }) => raw.toString());
    expect(mails).toHaveLength(2);
    for (const mail of mails) expect(mail).toMatch(complianceRule('enforce.md', key));
  });

  it('can be asked for by the sender where policy asks for nothing', async () => {
    const { one, yamada, kita } = eachOffice({ seal: [] });
    const report = one.compose(one.save(MAIL_TO_TWO).mail);
    expect(report.text).toContain('取引先ごとに2通に分け');
    one.press(report, '送信待ちにする', report.form({ set: { seal: 'zip' } }));
    untilSent(one);
    const mails = await left(one);
    expect([unsealed(mails.yamada, yamada).length, unsealed(mails.kita, kita).length]).toEqual([2, 2]);
  });

  it('is refused where one of them has no passphrase, and names that one only', () => {
    const one = sealingOffice({ seal: ['zip'], settings: ['oneMailEach,yes'] });
    passphraseFor(one);
    const report = one.compose(one.save(MAIL_TO_TWO).mail);
    expect(report.text).toContain(`${KITA}には、まだ合言葉がありません。`);
    expect(report.text).not.toContain(`${YAMADA}には、まだ`);
    expect(report.buttons.map(({ parameters }) => parameters.action)).not.toContain('hold');
  });

  it('is refused before anything is made where policy would stop one of the mails: whom its words call for is on another one', () => {
    const { one } = eachOffice({ tables: { pairs: 'word,where,recipient,need,severity,reason\n山田商事,body,*@yamada-shoji.example,included,stop,\n' } });
    const { draftId, held } = pressHold(one, { text: '各位\n\n山田商事様との件です。\n', html: '<p>山田商事様との件です。</p>' });
    expect(held.notice).toBe(`分けると、${KITA}へのメールが止められます。「山田商事」とありますが、宛先に *@yamada-shoji.example がいません。取引先ごとにメールを書き、本文を宛先に合わせてください。`);
    expect([waiting(one), one.gmail().drafts().map((draft) => draft.draftId), marks(one)]).toEqual([[], [draftId], []]);
    // Where each has whom its words call for, they are held.
    const other = eachOffice({ tables: { pairs: 'word,where,recipient,need,severity,reason\n見積書,body,*@aozora.example,included,stop,\n' } }).one;
    pressHold(other);
    expect(waiting(other)).toHaveLength(2);
  });

  it('is refused before anything is made where each would show somebody of another: its subject names one', () => {
    const { one } = eachOffice();
    const { draftId, held } = pressHold(one, { subject: 'お見積書の送付(kita@kita-butsuryu.example ほか)' });
    expect(held.notice).toBe('宛先をほかの取引先に見せずに分けることができないメールです。取引先ごとにメールを書いてください。');
    expect([waiting(one), one.gmail().drafts().map((draft) => draft.draftId), marks(one)]).toEqual([[], [draftId], []]);
  });

  it('is recognised in a copy that Gmail’s window saves anew, and not held twice', () => {
    const { one } = eachOffice();
    pressHold(one);
    const { mail, draftId } = one.save(MAIL_TO_TWO);
    const again = one.compose(mail);
    expect(again.title).toBe('2通に分けて送信待ちにしました');
    const forged = one.act({ action: 'hold', draft: draftId, digest: 'x' });
    expect([forged.notice !== null, waiting(one).length]).toEqual([true, 2]);
  });
});
