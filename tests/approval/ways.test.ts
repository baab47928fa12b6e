import { fillStore } from '../support/full-store';
import { mimeOf } from '../support/mail';
import { HOUR, MINUTE, SATO, START, type Office } from '../support/office';
import { approvingFromNewYork, approvingOffice, BOSS, decide, KATO, lastTo, leftOf, officeWith, pressHold, publish, requestsTo, statesOf, SUZUKI, TAMURA } from './support';

describe('An approver', () => {
  it('sends a mail back with a comment, which is required and reaches the sender; the mail stays in Drafts', () => {
    const at = approvingOffice(BOSS);
    pressHold(at, { subject: '御見積' });
    const [request = ''] = requestsTo(at, SUZUKI);
    expect(decide(at, SUZUKI, 'sendBack', request).notice).toBe('コメントを書いてください。送信者に届きます。');
    expect(decide(at, SUZUKI, 'sendBack', request, '金額の桁が違います').notice).toBe('差し戻しました。コメントは送信者に届きます。');
    expect(at.open(request, SUZUKI).text).toContain('差し戻し済みです。メールは送られません。');
    expect(lastTo(at, SATO)).toContain('金額の桁が違います');
    at.workspace.advance(HOUR);
    expect(statesOf(at)).toEqual(['failed']);
    expect(at.gmail().drafts()).toHaveLength(1);
    expect(at.home().text).toContain('承認者から差し戻されました。');
    expect(at.press(at.home(), '開く').text).toContain('コメントは suzuki@aozora.example からメールで届きます。');
    expect(leftOf(at)).toBe(0);
  });

  it('is told when the comment could not be mailed; the mail is not sent all the same', () => {
    const at = approvingOffice(BOSS);
    pressHold(at);
    const [request = ''] = requestsTo(at, SUZUKI);
    at.workspace.faults.add({ at: 'gmail.messages.send', when: 'before', what: { status: 503, body: '' }, email: SUZUKI });
    expect(decide(at, SUZUKI, 'sendBack', request, '駄目です').notice).toMatch(/^差し戻しましたが、コメントをメールで送れませんでした/);
    at.workspace.advance(3 * HOUR);
    expect(leftOf(at)).toBe(0);
    expect(statesOf(at)).toEqual(['failed']);
  });

  it('is told when Gmail does not give the request, and nothing is decided; a later press counts', () => {
    const at = approvingOffice(BOSS);
    pressHold(at);
    const [request = ''] = requestsTo(at, SUZUKI);
    at.workspace.faults.add({ at: 'gmail.messages.get', when: 'before', what: { status: 403, body: '{}' }, email: SUZUKI });
    expect(decide(at, SUZUKI, 'approve', request).notice).toBe('Gmailから依頼のメールを読めず、まだ何も決まっていません。少し待ってから、もう一度押してください。(Gmailからの応答: HTTP 403)');
    expect(statesOf(at)).toEqual(['awaiting-approval']);
    expect(decide(at, SUZUKI, 'approve', request).notice).toBe('承認しました。');
  });

  it('asks the sender something, who sees on the homepage that a question has come; the request stays open', () => {
    const at = approvingOffice(BOSS);
    pressHold(at);
    const [request = ''] = requestsTo(at, SUZUKI);
    expect(decide(at, SUZUKI, 'askSender', request, '値引きの理由は何ですか').notice).toBe('送信者に質問を送りました。返事はメールで届きます。');
    expect(lastTo(at, SATO)).toContain('値引きの理由は何ですか');
    expect(at.home().text).toContain('質問がメールで届いています。');
    expect(decide(at, SUZUKI, 'approve', request).notice).toBe('承認しました。');
  });

  it('finds on the homepage what waits for them, the longest waiting first, and decides from there', () => {
    const at = approvingOffice(BOSS);
    pressHold(at, { subject: '一通目' });
    at.workspace.advance(20 * MINUTE);
    pressHold(at, { subject: '二通目' });
    const home = at.home(SUZUKI);
    expect(home.text).toContain('あなたの承認を待っています(2件)');
    expect(home.text.indexOf('一通目')).toBeLessThan(home.text.indexOf('二通目'));
    expect(home.text).toContain('10:15 から');
    expect(home.text).toContain('sato@aozora.example');
    const card = at.press(home, '見る', {}, SUZUKI);
    expect(card.text).toContain('一通目');
    at.press(card, '承認する', {}, SUZUKI);
    expect(at.home(SUZUKI).text).toContain('あなたの承認を待っています(1件)');
    expect(at.home(KATO).text).not.toContain('承認');
  });

  it('finds a request there that answers by hand have quoted since, and decides from there', () => {
    const at = approvingOffice(BOSS);
    pressHold(at, { subject: '御見積' });
    const request = lastTo(at, SUZUKI);
    expect(request).toMatch(/^Matta [\da-f-]{36}$/m);
    for (const who of ['加藤', '田村']) at.gmail(SUZUKI).deliver(mimeOf({ from: `${who} <${KATO}>`, to: [SUZUKI], cc: [], bcc: [], subject: 'Re: 御見積', text: `確認しましたか。\n\n${request.replace(/^/gm, '> ')}`, attachments: [] }));
    const home = at.home(SUZUKI);
    expect(home.text).not.toContain('依頼のメールが見つかりません');
    expect(at.press(at.press(home, '見る', {}, SUZUKI), '承認する', {}, SUZUKI).notice).toBe('承認しました。');
  });

  it('is told how many wait in all where there are more than the homepage shows', () => {
    const at = approvingOffice(BOSS);
    for (let n = 1; n <= 12; n++) pressHold(at, { subject: `${n}通目` });
    const { text } = at.home(SUZUKI);
    expect(text).toContain('あなたの承認を待っています(12件)');
    expect(text).toContain('ほかに2件あります。');
    expect(text).toContain('10通目');
    expect(text).not.toContain('11通目');
  });

  it('is told that the request’s mail is missing where they deleted it', () => {
    const at = approvingOffice(BOSS);
    pressHold(at);
    at.workspace.faults.add({ at: 'gmail.messages.list', when: 'before', what: { status: 200, body: '{}' }, email: SUZUKI });
    expect(at.home(SUZUKI).text).toContain('依頼のメールが見つかりません');
  });

  it('gets no files where the policy keeps them back, only their names', () => {
    const at = approvingOffice(`${SUZUKI},,,,,,,,,いいえ,`);
    pressHold(at, { text: '添付します', attachments: [{ filename: '20261124_山田商事_見積書.pdf', content: '%PDF-1.7 secret' }] });
    const raw = at.gmail(SUZUKI).inbox()[0]?.raw.toString('latin1') ?? '';
    expect(raw).not.toContain(Buffer.from('%PDF-1.7 secret').toString('base64'));
    expect(lastTo(at, SUZUKI)).toContain('20261124_山田商事_見積書.pdf (15 B)');
    expect(lastTo(at, SUZUKI)).toContain('添付ファイルそのものは、このメールには付けていません。');
  });

  it('reads what the recipients will read, where an HTML part says something else than the plain one', () => {
    const at = approvingOffice(BOSS);
    pressHold(at, { text: '田中様\n\n無害な文です。\n', html: '<p>田中様</p><p>顧客の一覧です。</p>' });
    expect(lastTo(at, SUZUKI)).toContain('顧客の一覧です。');
  });

  it('reads every text of a mail that has several, since any of them may be what its recipients see', () => {
    const at = approvingOffice(BOSS);
    const { draftId } = at.gmail().createDraft(['From: sato@aozora.example', 'To: tanaka@yamada-shoji.example', 'Subject: test', 'MIME-Version: 1.0', 'Content-Type: multipart/alternative; boundary=b', '',
      '--b', 'Content-Type: text/plain; charset=UTF-8', '', '無害な文です。', '--b', 'Content-Type: text/plain; charset=UTF-8', '', '顧客の一覧です。', '--b', 'Content-Type: text/html; charset=UTF-8', '', '<p>無害な文です。</p>', '--b--', ''].join('\r\n'));
    at.press(at.act({ action: 'check', draft: draftId }), '送信待ちにする');
    expect(lastTo(at, SUZUKI).split('無害な文です。')).toHaveLength(2);
    expect(lastTo(at, SUZUKI)).toContain('顧客の一覧です。');
  });

  it('reads in their own language; the request is in its sender’s', () => {
    const at = approvingOffice(BOSS);
    pressHold(at, { subject: 'Quote' });
    const [request = ''] = requestsTo(at, SUZUKI);
    const card = at.workspace.run(SUZUKI, 'onMessage', { ...at.event({ gmail: { messageId: request } }, SUZUKI), commonEventObject: { userLocale: 'en', timeZone: { id: 'Europe/London' } } });
    const text = JSON.stringify(card.value);
    for (const part of ['Approval request', 'Recipients (1, 1 external)', 'Once approved, it will be sent at 1:25', 'Ask the sender']) expect(text).toContain(part);
  });
});

describe('Whose approval', () => {
  it('of a group, any one’s is enough, and the other sees that it is decided', () => {
    const at = approvingOffice(`${SUZUKI};${TAMURA},,,,,,,,,,`);
    expect(pressHold(at).screen.notice).toBe('承認を依頼しました(suzuki@aozora.example、tamura@aozora.example のうち1人)。');
    expect(decide(at, TAMURA, 'approve', requestsTo(at, TAMURA)[0] ?? '').notice).toBe('承認しました。');
    expect(decide(at, SUZUKI, 'sendBack', requestsTo(at, SUZUKI)[0] ?? '', '待って').notice).toBe('この依頼はすでに決まっています。');
    at.workspace.advance(HOUR);
    expect(leftOf(at)).toBe(1);
  });

  it('of a group that the policy names, by whatever name, any one member’s is enough', () => {
    for (const name of ['法務部', 'legal@aozora.example']) {
      const at = officeWith({ approvers: [`${name},,${KATO},4,,,,,,,`], groups: [`${name.toUpperCase()},${SUZUKI}`, `${name},${TAMURA};${SATO}`] });
      expect(pressHold(at).screen.notice).toBe('承認を依頼しました(suzuki@aozora.example、tamura@aozora.example のうち1人)。');
      expect(decide(at, TAMURA, 'approve', requestsTo(at, TAMURA)[0] ?? '').notice).toBe('承認しました。');
      at.workspace.advance(HOUR);
      expect(leftOf(at)).toBe(1);
    }
  });

  it('of a group that the policy does not know is nobody’s: the mail can’t be held', () => {
    const at = officeWith({ approvers: ['営業部,,,,,,,,,,'], groups: [`法務部,${SUZUKI}`] });
    expect(pressHold(at).screen.notice).toMatch(/^このメールには承認が必要ですが、頼める人がいません/);
  });

  it('two of one group, where the policy names it twice: nobody counts for two', () => {
    const at = officeWith({ approvers: ['法務部,法務部,,,,,,,,,'], groups: [`法務部,${SUZUKI};${TAMURA}`] });
    pressHold(at);
    const press = (who: string): string | null => decide(at, who, 'approve', requestsTo(at, who)[0] ?? '').notice;
    expect(press(SUZUKI)).toBe('承認しました。次の承認者に依頼が届きます。');
    expect(press(SUZUKI)).toBe('あなたは承認済みです。次は別の人の承認が必要です。');
    at.workspace.advance(HOUR);
    expect(leftOf(at)).toBe(0);
    expect(at.home().text).toContain('承認者: tamura@aozora.example');
    expect(press(TAMURA)).toBe('承認しました。');
    at.workspace.advance(HOUR);
    expect(leftOf(at)).toBe(1);
  });

  it('two in sequence: the second is asked when the first has approved, and both must', () => {
    const at = approvingOffice(`${SUZUKI},${TAMURA},,,,,,,,,`);
    expect(pressHold(at).screen.notice).toBe('承認を依頼しました(suzuki@aozora.example、続いて tamura@aozora.example)。');
    expect(requestsTo(at, TAMURA)).toHaveLength(0);
    expect(decide(at, SUZUKI, 'approve', requestsTo(at, SUZUKI)[0] ?? '').notice).toBe('承認しました。次の承認者に依頼が届きます。');
    expect(decide(at, SUZUKI, 'approve', requestsTo(at, SUZUKI)[0] ?? '').notice).toMatch(/^あなたは承認済みです|^まだ/);
    at.workspace.advance(20 * MINUTE);
    expect(leftOf(at)).toBe(0);
    expect(at.home().text).toContain('tamura@aozora.example');
    expect(decide(at, TAMURA, 'approve', requestsTo(at, TAMURA)[0] ?? '').notice).toBe('承認しました。');
    at.workspace.advance(HOUR);
    expect(leftOf(at)).toBe(1);
  });

  it('a proxy’s, from their time on: they get the request then and not before', () => {
    const at = approvingOffice(BOSS);
    pressHold(at);
    at.workspace.advance(3 * HOUR);
    expect(requestsTo(at, TAMURA)).toHaveLength(0);
    at.workspace.advance(HOUR + 20 * MINUTE);
    expect(requestsTo(at, TAMURA)).toHaveLength(1);
    expect(at.home().text).toContain('suzuki@aozora.example、tamura@aozora.example');
    expect(decide(at, TAMURA, 'approve', requestsTo(at, TAMURA)[0] ?? '').notice).toBe('承認しました。');
    at.workspace.advance(HOUR);
    expect(leftOf(at)).toBe(1);
  });

  it('the proxies’ at once, for mail of the approver’s own', () => {
    const at = approvingOffice(BOSS);
    const { draftId } = at.save({}, SUZUKI);
    const report = at.act({ action: 'check', draft: draftId }, {}, SUZUKI);
    expect(at.press(report, '送信待ちにする', report.form(), SUZUKI).notice).toBe('承認を依頼しました(tamura@aozora.example)。');
    expect(decide(at, TAMURA, 'approve', requestsTo(at, TAMURA)[0] ?? '').notice).toBe('承認しました。');
  });

  it.each([
    ['when', `${SUZUKI},,,,社外宛てで添付あり,,,,,,`, {}, { text: '添付します', attachments: [{ filename: '20261124_山田商事_見積書.pdf', content: '%PDF' }] }],
    ['the recipients’ side', `${SUZUKI},,,,社外宛て,,,,,,`, { to: [KATO] }, {}],
    ['a rule', `${SUZUKI},,,,,forgotten-attachment,,,,,`, {}, { text: '見積書を添付いたします。ご確認ください。' }],
    ['a word', `${SUZUKI},,,,,,社外秘;マル秘,,,,`, {}, { text: 'これは社外秘です' }],
    ['a recipient', `${SUZUKI},,,,,,,other.example;yamada-shoji.example,,,`, { to: ['a@elsewhere.example'] }, {}],
    ['a sender', `${SUZUKI},,,,,,,,s*@aozora.example,,`, null, {}],
    ['a sender who is somebody else', `${SUZUKI},,,,,,,,k*@aozora.example,,`, {}, null],
  ])('is asked by a row’s condition about %s, and only then', (_, row, without, withIt) => {
    for (const [mail, state] of [[without, 'held'], [withIt, 'awaiting-approval']] as const) {
      if (mail === null) continue;
      const at = approvingOffice(row);
      pressHold(at, mail);
      expect(statesOf(at)).toEqual([state]);
    }
  });

  it('is asked for mail to a counterparty, and for mail of a group of senders', () => {
    const states = (tables: Parameters<typeof officeWith>[0], mail: Parameters<typeof pressHold>[1] = {}): string[] => {
      const at = officeWith(tables);
      pressHold(at, mail);
      return statesOf(at);
    };
    const counterparty = { approvers: [`${SUZUKI},,,,,,,山田商事,,,`], counterparties: ['株式会社山田商事,山田商事,yamada-shoji.example'] };
    expect(states(counterparty)).toEqual(['awaiting-approval']);
    expect(states(counterparty, { to: ['mori@elsewhere.example'] })).toEqual(['held']);
    expect(states({ approvers: [`${SUZUKI},,,,,,,,営業部,,`], groups: [`営業部,${SATO};${KATO}`] })).toEqual(['awaiting-approval']);
    expect(states({ approvers: [`${SUZUKI},,,,,,,,営業部,,`], groups: [`営業部,${KATO}`] })).toEqual(['held']);
  });

  it('of every row that applies, one after the other', () => {
    const at = approvingOffice(`${SUZUKI},,,,社外宛て,,,,,,`, `${TAMURA},,,,,,社外秘,,,,`, `${SUZUKI},,,,,,,,,,`);
    expect(pressHold(at, { text: 'これは社外秘です' }).screen.notice).toBe('承認を依頼しました(suzuki@aozora.example、続いて tamura@aozora.example)。');
  });

  it('of every row that applies, but for one that another’s approvers fill anyway', () => {
    const at = approvingOffice(...[`${SUZUKI};${TAMURA}`, SUZUKI, KATO, `${SUZUKI};${KATO}`, `${TAMURA};${KATO}`].map((people) => `${people},,,,,,,,,,`));
    expect(pressHold(at).screen.notice).toBe('承認を依頼しました(suzuki@aozora.example、続いて kato@aozora.example)。');
  });

  /** Presses in that order; the answers. */
  const pressed = (at: Office, ...order: readonly string[]): (string | null)[] => order.map((who) => decide(at, who, 'approve', requestsTo(at, who)[0] ?? requestsTo(at, SUZUKI)[0] ?? '').notice);
  const NEXT = '承認しました。次の承認者に依頼が届きます。';
  const DONE = '承認しました。';

  it('of several rows that share people: whoever decides counts for every row that names them', () => {
    for (const [order, answers] of [[[TAMURA], [DONE]], [[SUZUKI, KATO], [NEXT, DONE]], [[SUZUKI, TAMURA], [NEXT, DONE]]] as const) {
      const at = approvingOffice(`${SUZUKI};${TAMURA},,,,,,,,,,`, `${TAMURA};${KATO},,,,,,,,,,`);
      pressHold(at);
      const [first, ...rest] = order;
      expect(pressed(at, first)).toEqual(answers.slice(0, 1));
      at.workspace.advance(20 * MINUTE);
      expect(pressed(at, ...rest)).toEqual(answers.slice(1));
      at.workspace.advance(HOUR);
      expect(leftOf(at)).toBe(1);
      at.close();
    }
  });

  it('two of whom one is named twice: both, in either order, and nobody is used up', () => {
    for (const order of [[SUZUKI, TAMURA], [TAMURA, SUZUKI]] as const) {
      const at = approvingOffice(`${SUZUKI};${TAMURA},${SUZUKI},,,,,,,,,`);
      pressHold(at);
      expect(pressed(at, order[0], order[0])).toEqual([NEXT, 'あなたは承認済みです。次は別の人の承認が必要です。']);
      expect(at.home().text).toContain(`承認者: ${order[1]}`);
      at.workspace.advance(HOUR);
      expect(leftOf(at)).toBe(0);
      expect(pressed(at, order[1])).toEqual([DONE]);
      at.workspace.advance(HOUR);
      expect(leftOf(at)).toBe(1);
      at.close();
    }
  });

  it('a colleague’s who is one of the row’s approvers: theirs alone, or theirs after another’s', () => {
    for (const [order, answers] of [[[TAMURA], [DONE]], [[SUZUKI, TAMURA], [NEXT, DONE]]] as const) {
      const at = approvingOffice(`${SUZUKI};${TAMURA},,,,,,,,,,`);
      pressHold(at, {}, { colleague: TAMURA });
      expect(pressed(at, ...order)).toEqual(answers);
      at.workspace.advance(HOUR);
      expect(leftOf(at)).toBe(1);
      at.close();
    }
  });

  it('a colleague’s after the policy’s own, and the policy need not name them', () => {
    const at = approvingOffice(BOSS);
    expect(pressHold(at, {}, { colleague: KATO }).screen.notice).toBe('承認を依頼しました(suzuki@aozora.example、続いて kato@aozora.example)。');
    const free = approvingOffice();
    pressHold(free, {}, { colleague: KATO });
    publish(free, BOSS);
    expect(decide(free, KATO, 'approve', requestsTo(free, KATO)[0] ?? '').notice).toBe('承認しました。');
  });

  it('a colleague’s, whom the sender asks of their own accord', () => {
    const at = approvingOffice();
    const mail = { text: '添付します', attachments: [{ filename: '20261124_山田商事_見積書.pdf', content: '%PDF-1.7 quote' }] };
    expect(pressHold(at, mail, { colleague: KATO, note: '金額だけ見てください' }).screen.notice).toBe('承認を依頼しました(kato@aozora.example)。');
    expect(lastTo(at, KATO)).toContain('金額だけ見てください');
    // A colleague gets the files too.
    expect(at.gmail(KATO).inbox()[0]?.raw.toString('latin1')).toContain(Buffer.from('%PDF-1.7 quote').toString('base64'));
    decide(at, KATO, 'approve', requestsTo(at, KATO)[0] ?? '');
    at.workspace.advance(HOUR);
    expect(leftOf(at)).toBe(1);
  });

  it('can’t be asked while the table that says it can’t be read: nothing is held', () => {
    const at = approvingOffice('"unclosed');
    expect(pressHold(at).screen.notice).toMatch(/^このメールには承認が必要ですが、頼める人がいません/);
    expect(statesOf(at)).toEqual([]);
  });
});

describe('A request', () => {
  it('is sent again after four working hours, and ends after eighteen: not sent, and its sender is told', () => {
    const at = approvingOffice(`${SUZUKI},,,,,,,,,,`);
    pressHold(at, { subject: '御見積' });
    at.workspace.advanceTo(Date.parse('2026-11-24T18:30:00+09:00'));
    const afterADay = requestsTo(at, SUZUKI).length;
    expect(afterADay).toBe(2);
    at.workspace.advanceTo(Date.parse('2026-11-25T08:30:00+09:00'));
    expect(requestsTo(at, SUZUKI)).toHaveLength(afterADay);
    at.workspace.advanceTo(Date.parse('2026-11-26T12:00:00+09:00'));
    expect(statesOf(at)).toEqual(['failed']);
    expect(at.gmail().inbox()).toHaveLength(1);
    expect(at.press(at.home(), '開く').text).toContain('期限までに承認されませんでした。');
    expect(leftOf(at)).toBe(0);
    expect(decide(at, SUZUKI, 'approve', requestsTo(at, SUZUKI)[0] ?? '').notice).toMatch(/^この依頼は終わっています/);
  });

  it('is mailed again and looked at by its sender’s day, though triggers run by the script’s', () => {
    const at = approvingFromNewYork(`${SUZUKI},,,,,,,,,,`);
    at.workspace.advanceTo(Date.parse('2026-11-24T10:00:00-05:00'));
    pressHold(at);
    const mailedBy = (time: string): number => {
      at.workspace.advanceTo(Date.parse(time));
      return requestsTo(at, SUZUKI).length;
    };
    // Every four hours of work there, which is night in Tokyo, and none of New York's night.
    expect([mailedBy('2026-11-24T13:55:00-05:00'), mailedBy('2026-11-24T14:15:00-05:00')]).toEqual([1, 2]);
    expect([mailedBy('2026-11-25T08:55:00-05:00'), mailedBy('2026-11-25T09:30:00-05:00')]).toEqual([2, 3]);
    decide(at, SUZUKI, 'approve', requestsTo(at, SUZUKI)[0] ?? '');
    // Found within ten minutes, and held for ten from the approval.
    at.workspace.advance(25 * MINUTE);
    expect(statesOf(at)).toEqual(['sent']);
  });

  it('ends when nobody who was asked may approve any more: not sent, and its sender is told why', () => {
    const at = approvingOffice(BOSS);
    pressHold(at);
    publish(at, `${KATO},,,,,,,,,,`);
    at.workspace.advance(20 * MINUTE);
    expect(statesOf(at)).toEqual(['failed']);
    expect(at.gmail().inbox()).toHaveLength(1);
    const card = at.press(at.home(), '開く');
    expect(card.text).toContain('承認者が変わり、頼んだ人は承認できなくなりました。');
    expect(Object.keys(at.workspace.scriptProperties()).filter((key) => key.startsWith('approval.mail.'))).toEqual([]);
  });

  it('ends when those of the asked who may still approve are too few for two approvals', () => {
    const at = approvingOffice(`${SUZUKI};${TAMURA},${SUZUKI};${TAMURA},,,,,,,,,`);
    pressHold(at);
    publish(at, `${TAMURA},,,,,,,,,,`);
    at.workspace.advance(20 * MINUTE);
    expect(statesOf(at)).toEqual(['failed']);
    expect(at.press(at.home(), '開く').text).toContain('承認者が変わり、頼んだ人は承認できなくなりました。');
  });

  it('goes on where one of two approvals is there, and only another’s is missing', () => {
    const at = approvingOffice(`${SUZUKI},${TAMURA},,,,,,,,,`);
    pressHold(at);
    decide(at, SUZUKI, 'approve', requestsTo(at, SUZUKI)[0] ?? '');
    publish(at, `${TAMURA},,,,,,,,,,`);
    at.workspace.advance(20 * MINUTE);
    expect(decide(at, TAMURA, 'approve', requestsTo(at, TAMURA)[0] ?? '').notice).toBe('承認しました。');
    at.workspace.advance(HOUR);
    expect(leftOf(at)).toBe(1);
  });

  it('goes on with those of the asked who may still approve', () => {
    const at = approvingOffice(`${SUZUKI};${TAMURA},,,,,,,,,,`);
    pressHold(at);
    publish(at, `${TAMURA},,,,,,,,,,`);
    at.workspace.advance(20 * MINUTE);
    expect(at.home().text).toContain('承認者: tamura@aozora.example');
    expect(decide(at, TAMURA, 'approve', requestsTo(at, TAMURA)[0] ?? '').notice).toBe('承認しました。');
    at.workspace.advance(HOUR);
    expect(leftOf(at)).toBe(1);
  });

  it('that is approved is held for its delay like any other, and can be cancelled', () => {
    const at = approvingOffice(BOSS);
    pressHold(at);
    at.workspace.advance(HOUR);
    decide(at, SUZUKI, 'approve', requestsTo(at, SUZUKI)[0] ?? '');
    at.home();
    expect(statesOf(at)).toEqual(['held']);
    at.workspace.advance(9 * MINUTE);
    expect(leftOf(at)).toBe(0);
    expect(at.press(at.press(at.home(), '開く'), '送信をやめる').notice).toContain('やめました');
    at.workspace.advance(3 * HOUR);
    expect(leftOf(at)).toBe(0);
    expect(Object.keys(at.workspace.scriptProperties()).filter((key) => key.startsWith('approval.mail.'))).toEqual([]);
  });

  it('counts by its reminder as well as by its first mail', () => {
    const at = approvingOffice(`${SUZUKI},,,,,,,,,,`);
    pressHold(at);
    at.workspace.advance(5 * HOUR);
    const [reminder = '', ...first] = requestsTo(at, SUZUKI);
    expect(first).toHaveLength(1);
    expect(decide(at, SUZUKI, 'approve', reminder).notice).toBe('承認しました。');
  });

  it('that can’t be noted as sent to the proxies is not mailed to them at every look: it waits until the store takes the note', () => {
    const at = approvingOffice(BOSS);
    pressHold(at);
    fillStore(at, 0);
    expect(at.workspace.advance(6 * HOUR).length).toBeLessThan(50);
    expect(requestsTo(at, TAMURA)).toHaveLength(0);
    at.workspace.setUserProperty(SATO, 'filler0', '');
    at.workspace.advance(HOUR);
    expect(requestsTo(at, TAMURA)).toHaveLength(1);
    at.workspace.advance(HOUR);
    expect(requestsTo(at, TAMURA)).toHaveLength(1);
  });

  it.each(['before', 'after'] as const)('reaches the proxies all the same when the run that mails it to them dies %s Gmail took the mail', (when) => {
    const at = approvingOffice(BOSS);
    pressHold(at);
    at.workspace.faults.add({ at: 'gmail.messages.send', when, what: 'crash' });
    at.workspace.advance(6 * HOUR);
    expect(requestsTo(at, TAMURA)).toHaveLength(when === 'before' ? 1 : 2);
  });

  it('that Gmail refuses to send leaves nothing held and nothing behind', () => {
    const at = approvingOffice(BOSS);
    at.workspace.faults.add({ at: 'gmail.messages.send', when: 'before', what: { status: 429, body: JSON.stringify({ error: { message: 'Daily limit' } }) } });
    expect(pressHold(at).screen.notice).toBe('承認の依頼を送れませんでした(Daily limit, HTTP 429)。送信待ちにはなっていません。');
    expect(statesOf(at)).toEqual([]);
    expect(Object.keys(at.workspace.scriptProperties()).filter((key) => key.startsWith('approval.mail.'))).toEqual([]);
    at.workspace.advance(2 * HOUR);
    expect(at.gmail().sent()).toHaveLength(0);
  });

  it('waits its turn, and is not made, while somebody else holds the shared lock', () => {
    const at = approvingOffice(BOSS);
    at.workspace.holdLock('script', START + HOUR);
    expect(pressHold(at).screen.notice).toBe('ほかの人の処理と重なりました。数秒待って、もう一度押してください。');
    expect(statesOf(at)).toEqual([]);
  });

  it('is over for its approver when it was cancelled while somebody else held the shared lock, and goes when the next one is made', () => {
    const at = approvingOffice(BOSS);
    pressHold(at, { subject: '一通目' });
    const [request = ''] = requestsTo(at, SUZUKI);
    const marks = (): string[] => Object.keys(at.workspace.scriptProperties()).filter((key) => /^approval\.(mail|over)\./.test(key));
    at.workspace.holdLock('script', START + MINUTE);
    const mail = Object.keys(at.workspace.userProperties(SATO)).find((key) => key.startsWith('mail.'))?.slice('mail.'.length) ?? '';
    expect(at.act({ action: 'cancel', mail }).notice).toContain('やめました');
    at.workspace.advance(MINUTE);
    expect(decide(at, SUZUKI, 'approve', request).notice).toBe('この依頼は終わっています。取り下げられたか、すでに決まったか、期限が過ぎています。');
    pressHold(at, { subject: '二通目' });
    expect(marks()).toHaveLength(1);
    expect(leftOf(at)).toBe(0);
  });

  it('that was cancelled while somebody else held the shared lock is taken back for good when its sender’s homepage opens', () => {
    const at = approvingOffice(BOSS);
    pressHold(at);
    const kept = (): number => Object.keys(at.workspace.scriptProperties()).filter((key) => key.startsWith('approval.mail.')).length + Object.keys(at.workspace.userProperties(SATO)).filter((key) => key.startsWith('approval.')).length;
    const mail = Object.keys(at.workspace.userProperties(SATO)).find((key) => key.startsWith('mail.'))?.slice('mail.'.length) ?? '';
    at.workspace.holdLock('script', START + MINUTE);
    at.act({ action: 'cancel', mail });
    expect(kept()).toBe(2);
    at.workspace.advance(MINUTE);
    expect(at.home().text).not.toContain('承認者: ');
    expect(kept()).toBe(0);
  });

  it('that nobody has decided yet is not looked at anew by its sender’s homepage', () => {
    const at = approvingOffice(BOSS);
    pressHold(at);
    const looks = (): number => at.home().result.usage.calls['lock.tryLock'] ?? 0;
    expect(looks()).toBe(0);
    decide(at, SUZUKI, 'approve', requestsTo(at, SUZUKI)[0] ?? '');
    expect(looks()).toBeGreaterThan(0);
  });

  it('that its sender never came back for is cleared away when the next one is made', () => {
    const at = approvingOffice(BOSS);
    pressHold(at, { subject: '一通目' });
    at.workspace.faults.loseTriggers(() => true);
    at.workspace.advance(20 * 24 * HOUR);
    pressHold(at, { subject: '二通目' });
    expect(Object.keys(at.workspace.scriptProperties()).filter((key) => key.startsWith('approval.mail.'))).toHaveLength(1);
  });
});
