import { HOUR, MINUTE, SATO, type Office } from '../support/office';
import { ALIAS, approvingOffice, BOSS, decide, KATO, leftOf, pressHold, publish, requestsTo, statesOf, SUZUKI, TAMURA } from './support';

/** A request to 鈴木 about a mail of 佐藤's, not decided. */
function asked(mail: Parameters<typeof pressHold>[1] = {}): { at: Office; request: string; raw: string; draftId: string } {
  const at = approvingOffice(BOSS);
  const { draftId } = pressHold(at, { subject: '御見積', text: '田中様\n\n金額は百万円です。\n', ...mail });
  const [request = ''] = requestsTo(at, SUZUKI);
  const raw = at.gmail(SUZUKI).inbox().find((one) => one.messageId === request)?.raw.toString('latin1') ?? '';
  return { at, request, raw, draftId };
}

const nothingLeaves = (at: Office): void => {
  at.workspace.advance(3 * HOUR);
  expect(leftOf(at)).toBe(0);
};
const recordKey = (at: Office): string => Object.keys(at.workspace.scriptProperties()).find((key) => key.startsWith('approval.mail.')) ?? '';

describe('Nobody else can give an approval', () => {
  it('not the sender, pressing on their own copy of the request', () => {
    const { at } = asked();
    const own = at.gmail().sent().find((mail) => /^Matta-Request:/m.test(mail.raw.toString('latin1')))?.messageId ?? '';
    expect(decide(at, SATO, 'approve', own).notice).toBe('自分のメールは承認できません。');
    nothingLeaves(at);
  });

  it('not a colleague whom the policy did not name, with a perfect copy', () => {
    const { at, raw } = asked();
    const { messageId } = at.gmail(KATO).deliver(Buffer.from(raw, 'latin1'));
    expect(decide(at, KATO, 'approve', messageId).notice).toBe('この依頼の承認者ではありません。');
    expect(decide(at, KATO, 'sendBack', messageId, '駄目です').notice).toBe('この依頼の承認者ではありません。');
    nothingLeaves(at);
  });

  it('not a proxy before their time', () => {
    const { at, raw } = asked();
    const { messageId } = at.gmail(TAMURA).deliver(Buffer.from(raw, 'latin1'));
    expect(decide(at, TAMURA, 'approve', messageId).notice).toMatch(/^まだあなたの番ではありません/);
  });

  it('not somebody who names another’s message, or none', () => {
    const { at, request } = asked();
    for (const message of [request, '', '../drafts', 'nonsense']) expect(decide(at, KATO, 'approve', message).notice).not.toBe('承認しました。');
    nothingLeaves(at);
  });

  it('not an approver whom the policy named and does not any more', () => {
    const { at, request } = asked();
    publish(at, `${TAMURA},,,,,,,,,,`);
    const gone = '会社の決まりで承認者ではなくなったため、承認できません。送信者に知らせてください。';
    expect(at.open(request, SUZUKI).text).toContain(gone);
    expect(at.open(request, SUZUKI).buttons.map(({ text }) => text)).not.toContain('承認する');
    expect(at.home(SUZUKI).text).not.toContain('あなたの承認を待っています');
    for (const action of ['approve', 'sendBack', 'askSender'] as const) expect(decide(at, SUZUKI, action, request, '金額').notice).toBe(gone);
    nothingLeaves(at);
  });

  it('not somebody whom the policy names since, and did not when the mail was shown', () => {
    const { at, raw } = asked();
    publish(at, BOSS, `${KATO},,,,,,,,,,`);
    const { messageId } = at.gmail(KATO).deliver(Buffer.from(raw, 'latin1'));
    expect(decide(at, KATO, 'approve', messageId).notice).toBe('この依頼の承認者ではありません。');
    nothingLeaves(at);
  });

  it('not by the sender whom the policy names as approver, proxy or second, under any of their addresses', () => {
    for (const own of [SATO, ALIAS, SATO.toUpperCase()]) {
      for (const row of [`${own},,,,,,,,,,`, `${own},,${own},0,,,,,,,`, `${SUZUKI},${own},,,,,,,,,`]) {
        const at = approvingOffice(row);
        expect(pressHold(at).screen.notice).toMatch(/^このメールには承認が必要ですが、頼める人がいません/);
        expect(statesOf(at)).toEqual([]);
      }
    }
  });

  it('not the sender beside others whom the policy names with them', () => {
    const at = approvingOffice(`${SATO};${ALIAS};${SUZUKI},,${SATO},0,,,,,,,`);
    expect(pressHold(at).screen.notice).toBe('承認を依頼しました(suzuki@aozora.example)。');
    const own = at.gmail().sent().find((mail) => /^Matta-Request:/m.test(mail.raw.toString('latin1')))?.messageId ?? '';
    expect(decide(at, SATO, 'approve', own).notice).toBe('自分のメールは承認できません。');
    nothingLeaves(at);
  });

  it('not by a mail sent from an alias, which its owner then approves', () => {
    const at = approvingOffice(`${SATO},,,,,,,,,,`);
    expect(pressHold(at, { from: ALIAS }).screen.notice).toMatch(/^このメールには承認が必要ですが、頼める人がいません/);
    expect(statesOf(at)).toEqual([]);
  });

  it('not by an alias of the sender’s that the policy names: there is nobody to ask', () => {
    const at = approvingOffice(`${ALIAS},,,,社外宛て,,,,,,`);
    expect(pressHold(at).screen.notice).toMatch(/^このメールには承認が必要ですが、頼める人がいません/);
    expect(statesOf(at)).toEqual([]);
  });

  it('not by a colleague of the sender’s choice who is the sender, or outside', () => {
    const at = approvingOffice();
    for (const colleague of [SATO, ALIAS.toUpperCase(), 'friend@elsewhere.example', `${SUZUKI}, ${KATO}`, 'nobody']) {
      expect(pressHold(at, {}, { colleague }).screen.notice).toContain('には頼めません');
    }
    expect(statesOf(at)).toEqual([]);
  });
});

describe('An approval counts only for what its giver had before them', () => {
  const put = (at: Office, raw: string): string => at.gmail(SUZUKI).deliver(Buffer.from(raw, 'latin1')).messageId;
  const OTHER = 'このメールは、Mattaが送った依頼と同じではありません。このメールからは承認できません。';
  const rewritten = (raw: string, change: (text: string) => string): string =>
    raw.replace(/(Content-Transfer-Encoding: base64\r\n\r\n)([A-Za-z0-9+/=\r\n]+?)(\r\n--|\s*$)/, (_, head: string, body: string, end: string) =>
      head + Buffer.from(change(Buffer.from(body, 'base64').toString())).toString('base64') + end);

  it.each([
    ['another text', (raw: string) => rewritten(raw, (text) => text.replace('百万円', '十万円'))],
    ['another subject', (raw: string) => raw.replace(/^Subject: .*(\r\n .*)*/m, 'Subject: harmless')],
    ['another sender', (raw: string) => raw.replace(/^From: .*/m, `From: ${KATO}`)],
    ['an HTML part that Gmail would show instead', (raw: string) => raw
      .replace(/^Content-Type: text\/plain/m, 'Content-Type: multipart/alternative; boundary="alt"\r\n\r\n--alt\r\nContent-Type: text/plain')
      .replace(/\s*$/, '\r\n--alt\r\nContent-Type: text/html\r\n\r\n<p>harmless</p>\r\n--alt--\r\n')],
    ['a second header of ours', (raw: string) => `Matta-Request: x\r\n${raw}`],
    ['another header of ours below the first', (raw: string) => raw.replace(/^(Matta-Request: .*(?:\r\n .*)*\r\n)/m, '$1Matta-Request: x\r\n')],
    ['no header of ours', (raw: string) => raw.replace(/^Matta-Request: .*(\r\n .*)*\r\n/m, '')],
    ['one letter of the header changed', (raw: string) => raw.replace(/^(Matta-Request: .{60})(.)/m, (_, before: string, letter: string) => before + (letter === 'A' ? 'B' : 'A'))],
  ])('and not for a copy with %s', (_, change) => {
    const { at, raw } = asked();
    const copy = change(raw);
    expect(copy).not.toBe(raw);
    expect(decide(at, SUZUKI, 'approve', put(at, copy)).notice).toBe(OTHER);
    nothingLeaves(at);
  });

  it('and not for a copy with another file of the same name and size', () => {
    const { at, raw } = asked({ text: '添付します', attachments: [{ filename: '20261124_山田商事_見積書.pdf', content: '%PDF one' }] });
    const base64 = (text: string): string => Buffer.from(text).toString('base64');
    expect(raw).toContain(base64('%PDF one'));
    expect(decide(at, SUZUKI, 'approve', put(at, raw.replace(base64('%PDF one'), base64('%PDF two')))).notice).toBe(OTHER);
  });

  it('not for another mail: a harmless request’s text under a harmful one’s header', () => {
    const { at, raw } = asked();
    pressHold(at, { subject: '別のメール', text: '田中様\n\n顧客の一覧です。\n' });
    const harmful = at.gmail(SUZUKI).inbox().find((mail) => requestsTo(at, SUZUKI).includes(mail.messageId) && mail.raw.toString('latin1') !== raw)?.raw.toString('latin1') ?? '';
    const header = /^Matta-Request: .*(\r\n .*)*\r\n/m;
    const mixed = raw.replace(header, header.exec(harmful)?.[0] ?? '');
    expect(mixed).not.toBe(raw);
    expect(decide(at, SUZUKI, 'approve', put(at, mixed)).notice).toBe(OTHER);
    nothingLeaves(at);
  });

  it('and counts for an untouched copy below which the organisation put a footer', () => {
    const { at, raw } = asked();
    const footed = rewritten(raw, (text) => `${text}\n--\n青空工業株式会社\n`);
    expect(decide(at, SUZUKI, 'approve', put(at, footed)).notice).toBe('承認しました。');
    at.workspace.advance(HOUR);
    expect(leftOf(at)).toBe(1);
  });

  it('and counts where the organisation put the footer in a part of its own', () => {
    const { at, raw } = asked();
    const [head = '', ...body] = raw.split('\r\n\r\n');
    const content = head.match(/^Content-[^\r\n]*(?:\r\n[ \t][^\r\n]*)*/gim) ?? [];
    expect(content.join()).toContain('text/plain');
    const others = content.reduce((rest, field) => rest.replace(`${field}\r\n`, '').replace(`\r\n${field}`, ''), head);
    const footed = [`${others}\r\nContent-Type: multipart/mixed; boundary=footed`, '', '--footed', ...content, '', body.join('\r\n\r\n'), '--footed', 'Content-Type: text/plain; charset=UTF-8', '', '-- ', 'aozora.example', '--footed--', ''].join('\r\n');
    expect(decide(at, SUZUKI, 'approve', put(at, footed)).notice).toBe('承認しました。');
    at.workspace.advance(HOUR);
    expect(leftOf(at)).toBe(1);
  });

  it('not for a draft that was changed after the request', () => {
    const { at, request, draftId } = asked();
    at.gmail().updateDraft(draftId, `From: ${SATO}\r\nTo: tanaka@yamada-shoji.example\r\nSubject: x\r\n\r\nanother text\r\n`);
    expect(decide(at, SUZUKI, 'approve', request).notice).toBe('承認しました。');
    nothingLeaves(at);
    expect(statesOf(at)).toEqual(['changed']);
  });
});

describe('An approval comes too late', () => {
  it('after a cancel, and undoing the cancel does not bring it back', () => {
    const { at, request } = asked();
    const open = at.press(at.home(), '開く');
    const cancelled = at.press(open, '送信をやめる');
    expect(cancelled.notice).toContain('やめました');
    expect(cancelled.buttons.map((button) => button.parameters.action)).not.toEqual(expect.arrayContaining(['undo']));
    expect(decide(at, SUZUKI, 'approve', request).notice).toMatch(/^この依頼は終わっています/);
    const mail = open.buttons.find((button) => button.parameters.action === 'cancel')?.parameters.mail ?? '';
    for (const action of ['undo', 'postpone', 'sendNow']) at.act({ action, mail }, { delay: { stringInputs: { value: ['minutes-5'] } } });
    nothingLeaves(at);
  });

  it('given, and then the sender cancels: it does not leave, and nobody can approve again', () => {
    const { at, request } = asked();
    decide(at, SUZUKI, 'approve', request);
    at.press(at.press(at.home(), '開く'), '送信をやめる');
    expect(decide(at, SUZUKI, 'approve', request).notice).toMatch(/^この依頼は終わっています/);
    nothingLeaves(at);
  });

  it('after the time for it has passed', () => {
    const { at, request } = asked();
    at.workspace.faults.loseTriggers(() => true);
    at.workspace.advance(3 * 24 * HOUR);
    expect(decide(at, SUZUKI, 'approve', request).notice).toBe('この依頼は期限が過ぎました。メールは送られません。');
    expect(leftOf(at)).toBe(0);
  });

  it('a second time: one press, one approval', () => {
    const { at, request } = asked();
    expect(decide(at, SUZUKI, 'approve', request).notice).toBe('承認しました。');
    expect(decide(at, SUZUKI, 'approve', request).notice).toBe('この依頼はすでに決まっています。');
    expect(decide(at, SUZUKI, 'sendBack', request, '待って').notice).toBe('この依頼はすでに決まっています。');
  });
});

describe('The shared record', () => {
  it.each([
    ['its state changed by hand', (text: string) => text.replace('"pending"', '"approved"')],
    ['its code cut off', (text: string) => text.slice(1)],
    ['nonsense in its place', () => 'nonsense'],
  ])('with %s gives no approval, and the sender is told', (_, change) => {
    const { at, request } = asked();
    const key = recordKey(at);
    at.workspace.setScriptProperty(key, change(at.workspace.scriptProperties()[key] ?? ''));
    expect(decide(at, SUZUKI, 'approve', request).notice).toMatch(/^この依頼は終わっています/);
    nothingLeaves(at);
    expect(statesOf(at)).toEqual(['failed']);
    expect(at.gmail().inbox()).toHaveLength(1);
  });

  it('of an approved mail gives nothing to another one that it is copied to', () => {
    const { at, request } = asked();
    const first = recordKey(at);
    decide(at, SUZUKI, 'approve', request);
    pressHold(at, { subject: '別のメール' });
    const properties = at.workspace.scriptProperties();
    const second = Object.keys(properties).find((key) => key.startsWith('approval.mail.') && key !== first) ?? '';
    at.workspace.setScriptProperty(second, properties[first] ?? '');
    at.workspace.advance(3 * 24 * HOUR);
    expect(leftOf(at)).toBe(1);
  });

  it('of an approved mail gives nothing to another mail that says the same', () => {
    const { at, request } = asked();
    const first = recordKey(at);
    decide(at, SUZUKI, 'approve', request);
    const approved = at.workspace.scriptProperties()[first] ?? '';
    pressHold(at, { subject: '御見積', text: '田中様\n\n金額は百万円です。\n' });
    const second = Object.keys(at.workspace.scriptProperties()).find((key) => key.startsWith('approval.mail.') && key !== first) ?? '';
    at.workspace.setScriptProperty(second, approved);
    at.workspace.advance(3 * 24 * HOUR);
    expect(leftOf(at)).toBe(1);
  });

  it('of an approved mail is good for nothing once its mail carries another mail’s digest', () => {
    const { at, request } = asked();
    decide(at, SUZUKI, 'approve', request);
    const { draftId } = at.save({ subject: '別のメール', text: '顧客の一覧です。\n' });
    const other = at.act({ action: 'check', draft: draftId }).button('送信待ちにする').parameters.digest ?? '';
    const [key = '', text = ''] = Object.entries(at.workspace.userProperties(SATO)).find(([name]) => name.startsWith('mail.')) ?? [];
    expect(other).toMatch(/^[0-9a-f]{64}$/);
    at.workspace.setUserProperty(SATO, key, JSON.stringify({ ...JSON.parse(text) as object, digest: other, draftId }));
    nothingLeaves(at);
    expect(statesOf(at)).toEqual(['failed']);
  });

  it('is asked once more before the mail leaves: what is lost or replaced until then is no approval', () => {
    for (const spoil of ['approval.key', 'record']) {
      const { at, request } = asked();
      decide(at, SUZUKI, 'approve', request);
      at.home();
      expect(statesOf(at)).toEqual(['held']);
      at.workspace.setScriptProperty(spoil === 'record' ? recordKey(at) : spoil, 'nonsense');
      nothingLeaves(at);
      expect(statesOf(at)).toEqual(['failed']);
    }
  });

  it('is worth nothing under another key', () => {
    const { at, request } = asked();
    decide(at, SUZUKI, 'approve', request);
    at.workspace.setScriptProperty('approval.key', 'another key');
    nothingLeaves(at);
  });

  it('holds no address, subject, body, file name or comment', () => {
    const { at, request } = asked({ text: '見積書を添付します', attachments: [{ filename: '20261124_山田商事_見積書.pdf', content: '%PDF' }] });
    decide(at, SUZUKI, 'askSender', request, '値引きの理由は何ですか');
    decide(at, SUZUKI, 'sendBack', request, '金額が違います');
    const all = JSON.stringify(at.workspace.scriptProperties());
    for (const secret of ['sato', 'suzuki', 'tanaka', 'example', '見積', '添付', '山田', 'pdf', '値引き', '金額', '御']) expect(all).not.toContain(secret);
  });
});

describe('The key of all codes', () => {
  it('is shown by no card, notice, log line or mail, whatever is opened or pressed', () => {
    const { at, request } = asked();
    const key = at.workspace.scriptProperties()['approval.key'] ?? '';
    expect(key.length).toBeGreaterThan(100);
    const results = [SATO, SUZUKI, TAMURA, KATO].flatMap((email) => [
      at.home(email).result, at.open(request, email).result,
      ...(['openRequest', 'approve', 'sendBack', 'askSender', 'check', 'open', 'approval.key'] as const).map((action) =>
        at.act({ action, message: request, draft: 'approval.key', mail: 'approval.key' }, { comment: { stringInputs: { value: ['approval.key'] } } }, email).result),
      at.workspace.run(email, 'onTick'), at.workspace.run(email, 'onSweep'),
    ]);
    const shown = JSON.stringify(results);
    expect(shown).toContain('approval');
    expect(shown).not.toContain(key.slice(0, 20));
    const mails = [SATO, SUZUKI].flatMap((email) => [...at.gmail(email).inbox(), ...at.gmail(email).sent()]).map((mail) => mail.raw.toString('latin1')).join('\n');
    expect(mails).not.toContain(key.slice(0, 20));
    for (const email of [SATO, SUZUKI]) expect(JSON.stringify(at.workspace.userProperties(email))).not.toContain(key.slice(0, 20));
  });
});

describe('The sender can’t go around the approval', () => {
  it('by a reason of urgency that the policy does not let count', () => {
    const at = approvingOffice(BOSS);
    pressHold(at, {}, { urgent: '急いでいます' });
    expect(statesOf(at)).toEqual(['awaiting-approval']);
    nothingLeaves(at);
  });

  it('by sending now, or choosing another time', () => {
    const { at } = asked();
    const mail = at.press(at.home(), '開く').buttons.find((button) => button.parameters.action === 'cancel')?.parameters.mail ?? '';
    at.act({ action: 'sendNow', mail });
    at.act({ action: 'postpone', mail }, { delay: { stringInputs: { value: ['minutes-5'] } } });
    expect(statesOf(at)).toEqual(['awaiting-approval']);
    at.workspace.advance(3 * HOUR);
    expect(leftOf(at)).toBe(0);
  });

  it('by giving a mail that was sent back a new time', () => {
    const { at, request } = asked();
    decide(at, SUZUKI, 'sendBack', request, '金額が違います');
    at.workspace.advance(HOUR);
    expect(statesOf(at)).toEqual(['failed']);
    const entry = Object.keys(at.workspace.userProperties(SATO)).find((key) => key.startsWith('mail.'))?.slice('mail.'.length) ?? '';
    at.act({ action: 'postpone', mail: entry }, { delay: { stringInputs: { value: ['minutes-5'] } } });
    nothingLeaves(at);
  });

  it('by waiting until the request is cleared away', () => {
    const { at } = asked();
    at.workspace.advance(20 * 24 * HOUR);
    pressHold(at, { subject: '後のメール' });
    at.workspace.advance(MINUTE);
    expect(leftOf(at)).toBe(0);
  });
});
