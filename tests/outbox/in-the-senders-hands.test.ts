import { HOUR, MINUTE, office, SATO, type Office } from '../support/office';
import type { Screen } from '../support/screen';

const sentOf = (at: Office): number => at.gmail().sent().filter((mail) => /^Matta-Id: /m.test(mail.raw.toString('latin1'))).length;
const entries = (at: Office): { id: string; state: string; cause: string }[] =>
  Object.entries(at.workspace.userProperties(SATO)).flatMap(([key, text]) => (key.startsWith('mail.') ? [JSON.parse(text) as { id: string; state: string; cause: string }] : []));
const refused = (status: number, message: string, reason = 'invalidArgument'): { status: number; body: string } => ({ status, body: JSON.stringify({ error: { code: status, message, errors: [{ reason }] } }) });

describe('A cancelled mail', () => {
  it('can be held again with one press while its time is still to come, and then leaves at that time', () => {
    const at = office();
    const cancelled = at.press(at.hold().held, '送信をやめる');
    at.workspace.advance(5 * MINUTE);
    const again = at.press(cancelled, '送信待ちに戻す');
    expect(again.notice).toBe('送信待ちに戻しました。');
    expect(again.title).toBe('10:25 に送ります');
    at.workspace.advance(6 * MINUTE);
    expect(sentOf(at)).toBe(1);
  });

  it('is not sent by an undo that comes after its time; a new time can be chosen instead', () => {
    const at = office();
    const cancelled = at.press(at.hold().held, '送信をやめる');
    at.workspace.advance(HOUR);
    expect(at.press(cancelled, '送信待ちに戻す').notice).toBe('この操作はできません。いまの状態: 送信をやめました');
    const { id = '' } = entries(at)[0] ?? {};
    const card = at.act({ action: 'open', mail: id });
    expect(card.buttons.map(({ text }) => text)).not.toContain('送信待ちに戻す');
    at.press(card, 'もう一度送信待ちにする', card.form());
    at.workspace.advance(HOUR);
    expect(sentOf(at)).toBe(1);
  });

  it('can’t be held again beside a newer hold of the same draft', () => {
    const at = office();
    const { held, mail } = at.hold();
    const cancelled = at.press(held, '送信をやめる');
    at.press(at.compose(mail), '送信待ちにする');
    expect(at.press(cancelled, '送信待ちに戻す').notice).toBe('この送信待ちは見つかりません。一覧を開き直してください。');
    at.workspace.advance(HOUR);
    expect(sentOf(at)).toBe(1);
  });

  it('stays cancelled when the cancel could only be recorded at the second press, and says how to stop it meanwhile', () => {
    const at = office();
    const { held } = at.hold();
    at.workspace.faults.add({ at: 'properties.setProperty', when: 'before', what: 'throw' });
    expect(at.press(held, '送信をやめる').notice).toContain('下書きを少し書き換えても、送信は止まります');
    expect(at.press(held, '送信をやめる').notice).toBe('送信をやめました。メールは下書きに残っています。');
    at.workspace.advance(HOUR);
    expect(sentOf(at)).toBe(0);
  });

  it('was not sent when its sending had been broken off before Gmail heard of it', () => {
    const at = office();
    const { held } = at.hold();
    at.workspace.faults.add({ at: 'gmail.drafts.send', when: 'before', what: 'crash' });
    at.workspace.advance(11 * MINUTE);
    expect(entries(at).map(({ state }) => state)).toEqual(['sending']);
    expect(at.press(held, '送信をやめる').notice).toBe('この操作はできません。いまの状態: 送信中');
    // Gmail may still be at work on it for two minutes; a minute later the next execution would look after it.
    at.workspace.advance(1.5 * MINUTE);
    expect(at.press(held, '送信をやめる').notice).toBe('送信をやめました。メールは下書きに残っています。');
    at.workspace.advance(5 * HOUR);
    expect(sentOf(at)).toBe(0);
    expect(at.gmail().drafts()).toHaveLength(1);
  });

  it('is told to have been sent when its broken-off sending had its effect', () => {
    const at = office();
    const { held } = at.hold();
    at.workspace.faults.add({ at: 'gmail.drafts.send', when: 'after', what: 'crash' });
    at.workspace.advance(14 * MINUTE);
    expect(at.press(held, '送信をやめる').notice).toBe('この操作はできません。いまの状態: 送信済み');
    expect(sentOf(at)).toBe(1);
  });
});

describe('A mail that was edited while it was held', () => {
  const edited = (at: Office, from: string, to: string): void => {
    const [draft] = at.gmail().drafts();
    if (!draft) throw new Error('no draft');
    at.gmail().updateDraft(draft.draftId ?? '', draft.raw.toString('latin1').replace(from, to));
  };

  it('is not sent, its card names what changed, and a new check can hold it again', () => {
    const at = office();
    const { held } = at.hold({ subject: 'Quotation', text: 'Dear Mr Tanaka' });
    edited(at, 'Subject: Quotation', 'Subject: Quotation 2');
    at.workspace.advance(HOUR);
    const card = at.act({ action: 'open', mail: held.button('送信をやめる').parameters.mail ?? '' });
    expect(card.title).toBe('未送信: 内容が変わりました');
    expect(card.text).toContain('変わったところ: 件名');
    const report = at.press(card, 'もう一度確かめる');
    at.press(report, '送信待ちにする');
    at.workspace.advance(HOUR);
    expect(sentOf(at)).toBe(1);
    expect(entries(at).map(({ state }) => state)).toEqual(['sent']);
  });

  it('shows its new check, no longer the waiting, when the add-on is opened on it', () => {
    const at = office();
    const { mail } = at.hold({ subject: 'Quotation' });
    edited(at, 'Subject: Quotation', 'Subject: Quotation 2');
    const report = at.compose(mail);
    expect(report.buttons.map(({ text }) => text)).toContain('送信待ちにする');
    expect(entries(at).map(({ state }) => state)).toEqual(['changed']);
    at.workspace.advance(HOUR - MINUTE);
    expect(at.gmail().inbox()).toHaveLength(0);
    expect(sentOf(at)).toBe(0);
  });

  it.each([
    ['has done nothing about it for an hour', () => undefined, 1],
    ['has held it anew', (at: Office, report: Screen) => { at.press(report, '送信待ちにする'); }, 0],
    ['has sent it by hand', (at: Office) => { at.gmail().send(at.gmail().drafts()[0]?.draftId ?? ''); }, 0],
  ])('is told of by mail when its sender, to whom that check was shown or died on its way, %s', (_, act, mails) => {
    const at = office();
    const { mail } = at.hold({ subject: 'Quotation' });
    edited(at, 'Subject: Quotation', 'Subject: Quotation 2');
    act(at, at.compose(mail));
    at.workspace.advance(3 * HOUR);
    expect(at.gmail().inbox()).toHaveLength(mails);
  });
});

describe('What became of a draft that is no longer there', () => {
  it('is told apart: sent with Gmail’s own Send, or deleted', () => {
    for (const [gone, cause] of [['send', 'by-hand'], ['deleteDraft', 'deleted']] as const) {
      const at = office();
      const { draftId } = at.hold();
      at.gmail()[gone](draftId);
      at.workspace.advance(HOUR);
      expect(entries(at)).toMatchObject([{ state: 'gone', cause }]);
    }
  });

  it.each([
    ['a subject longer than an entry keeps', 'ご依頼の件 '.repeat(30).trim()],
    ['an ordinary subject', 'お見積書の送付'],
  ])('is known to be sent by hand when its sender wrote the same in a new mail, with %s', (_, subject) => {
    const at = office();
    const { draftId } = at.hold({ subject });
    at.gmail().send(at.save({ subject }).draftId);
    at.gmail().deleteDraft(draftId);
    at.workspace.advance(HOUR);
    expect(entries(at)).toMatchObject([{ state: 'gone', cause: 'by-hand' }]);
  });

  it('is told by mail when nobody can say whether it left: the draft is away and Sent has no mail of ours', () => {
    const at = office();
    const { draftId } = at.hold({ subject: '見積' });
    at.workspace.faults.add({ at: 'gmail.drafts.send', when: 'before', what: 'crash' });
    at.workspace.advance(11 * MINUTE);
    at.gmail().deleteDraft(draftId);
    at.workspace.advance(6 * HOUR);
    expect(entries(at)).toMatchObject([{ state: 'gone', cause: 'unsure' }]);
    expect(at.gmail().inbox()).toHaveLength(1);
    expect(at.act({ action: 'open', mail: entries(at)[0]?.id ?? '' }).text).toContain('Gmailの「送信済み」を見てください');
  });
});

describe('A refusal of Gmail’s', () => {
  it.each([
    ['too many recipients', refused(400, 'Too many recipients: 501, at most 500'), '一通に入れられる宛先の数を超えています'],
    ['an invalid address', refused(400, 'Invalid To header'), '宛先の書き方に誤りがあります'],
    ['its size', refused(413, 'Request Entity Too Large', 'uploadTooLarge'), 'メールが大きすぎます'],
    ['missing permission', refused(403, 'The domain administrators have disabled Gmail apps.', 'domainPolicy'), 'MattaがGmailを使う許可がありません'],
    ['anything else', refused(400, 'Precondition check failed.', 'failedPrecondition'), 'Gmailが受け付けませんでした'],
  ])('for %s is a sentence on the card, and is not tried again', (_, what, sentence) => {
    const at = office();
    at.hold();
    at.workspace.faults.add({ at: 'gmail.drafts.send', when: 'before', what, times: 99 });
    const runs = at.workspace.advance(5 * HOUR);
    expect(runs.reduce((sum, run) => sum + (run.result.usage.calls['gmail.drafts.send'] ?? 0), 0)).toBe(1);
    expect(at.act({ action: 'open', mail: entries(at)[0]?.id ?? '' }).text).toContain(sentence);
  });

  it('for a limit that passes is tried again with growing pauses, shown on the card, and the mail leaves when it has passed', () => {
    const at = office();
    at.hold();
    at.workspace.faults.add({ at: 'gmail.drafts.send', when: 'before', what: refused(429, 'User-rate limit exceeded.', 'rateLimitExceeded'), times: 4 });
    at.workspace.advance(12 * MINUTE);
    const card = at.act({ action: 'open', mail: entries(at)[0]?.id ?? '' });
    expect(card.text).toContain('Gmailで送れる数などの上限に達しています');
    expect(card.text).toContain('にもう一度試します');
    const tries = at.workspace.advance(3 * HOUR).filter((run) => (run.result.usage.calls['gmail.drafts.send'] ?? 0) > 0).map((run) => run.at);
    const pauses = tries.slice(1).map((time, index) => time - (tries[index] ?? 0));
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(sentOf(at)).toBe(1);
  });
});

describe('The date and time chosen for a mail', () => {
  const NEW_YORK = { email: SATO, locale: 'ja', timeZone: 'America/New_York' };
  const picked = (wall: string, offset: number): { dateTimeInput: { msSinceEpoch: string } } => ({ dateTimeInput: { msSinceEpoch: String(Date.parse(`${wall}Z`) - offset * MINUTE) } });

  // The picker is shown in October with summer time's offset; the date picked lies after the clocks have gone back.
  it('is the one that its sender saw, also beyond a change of daylight saving', () => {
    const at = office({ users: [NEW_YORK], startAt: Date.parse('2026-10-20T10:00:00-04:00') });
    const report = at.compose(at.save().mail);
    expect(report.button('送信待ちにする').parameters.offset).toBe('-240');
    expect(at.press(report, '送信待ちにする', { ...report.form({ set: { delay: 'at' } }), at: picked('2026-11-10T09:00:00', -240) }).title).toBe('11月10日(火) 9:00 に送ります');
    at.workspace.advanceTo(Date.parse('2026-11-10T08:59:00-05:00'));
    expect(sentOf(at)).toBe(0);
    at.workspace.advanceTo(Date.parse('2026-11-10T09:01:00-05:00'));
    expect(sentOf(at)).toBe(1);
  });

  it('is the first of the two when the clocks go back over it, and an hour later when they skip it', () => {
    for (const [start, wall, offset, leaves] of [
      ['2026-10-31T10:00:00-04:00', '2026-11-01T01:30:00', -240, '2026-11-01T01:30:00-04:00'],
      ['2027-03-13T10:00:00-05:00', '2027-03-14T02:30:00', -300, '2027-03-14T03:30:00-04:00'],
    ] as const) {
      const at = office({ users: [NEW_YORK], startAt: Date.parse(start) });
      const report = at.compose(at.save().mail);
      at.press(report, '送信待ちにする', { ...report.form({ set: { delay: 'at' } }), at: picked(wall, offset) });
      at.workspace.advanceTo(Date.parse(leaves) - MINUTE);
      expect(sentOf(at)).toBe(0);
      at.workspace.advanceTo(Date.parse(leaves) + MINUTE);
      expect(sentOf(at)).toBe(1);
    }
  });

  it('is not taken from an offset that somebody made up', () => {
    const at = office();
    const report = at.compose(at.save().mail);
    const { parameters } = report.button('送信待ちにする');
    const form = { ...report.form({ set: { delay: 'at' } }), at: picked('2026-11-25T09:00:00', 540) };
    expect(at.act({ ...parameters, offset: 'NaN; 99999' }, form).title).toBe('11月25日(水) 9:00 に送ります');
  });
});

describe('The store', () => {
  it('takes no more mail when it is nearly full, says so before anything is held, and still lets what is held be cancelled', () => {
    const at = office();
    const { held } = at.hold();
    for (let index = 0; index < 55; index += 1) at.workspace.setUserProperty(SATO, `other.${index}`, 'x'.repeat(8 * 1024));
    const report = at.compose(at.save({ subject: '二通目', to: ['kato@kaede.example'] }).mail);
    expect(at.press(report, '送信待ちにする').notice).toContain('送信待ちのメールが多すぎて');
    expect(entries(at)).toHaveLength(1);
    expect(at.press(held, '送信をやめる').notice).toBe('送信をやめました。メールは下書きに残っています。');
  });

  it('makes room by forgetting what was finished longest ago', () => {
    const at = office();
    at.hold();
    at.workspace.advance(HOUR);
    for (let index = 0; index < 54; index += 1) at.workspace.setUserProperty(SATO, `other.${index}`, 'x'.repeat(8 * 1024));
    const used = Object.entries(at.workspace.userProperties(SATO)).reduce((sum, [key, text]) => sum + Buffer.byteLength(key + text), 0);
    at.workspace.setUserProperty(SATO, 'other.rest', 'x'.repeat(440 * 1024 - used - 100));
    at.hold({ subject: '次' });
    expect(entries(at).map(({ state }) => state)).toEqual(['held']);
  });

  it('says on the homepage when a record of held mail can’t be read, and goes on with the others', () => {
    const at = office();
    at.hold();
    at.workspace.setUserProperty(SATO, 'mail.broken', '{"v":9}');
    expect(at.home().text).toContain('読めない送信待ちの記録が1件あります');
    at.workspace.advance(HOUR);
    expect(sentOf(at)).toBe(1);
  });

  it('goes on with the other mail when an execution died on the one before it, and comes back to that one later', () => {
    const at = office();
    at.hold({ subject: 'first' });
    at.hold({ subject: 'second', to: ['kato@kaede.example'] });
    at.workspace.faults.add({ at: 'gmail.drafts.get', when: 'before', what: 'crash' });
    at.workspace.advance(10 * MINUTE + 10_000);
    at.home();
    const subjects = (): string[] => at.gmail().sent().map((mail) => /^Subject: (.*)\r$/m.exec(mail.raw.toString('latin1'))?.[1] ?? '');
    expect(subjects()).toEqual(['second']);
    at.workspace.advance(2 * HOUR);
    expect(subjects().sort()).toEqual(['first', 'second']);
  });
});
