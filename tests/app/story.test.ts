import { HOUR, MINUTE, office, SATO, START } from '../support/office';

/** The ten minutes that the product exists for, through the built bundle. */
describe('A mail held for ten minutes', () => {
  it('is checked, cancelled once, held again, and leaves exactly once at its time', () => {
    const at = office();
    const saved = at.save({ subject: 'お見積書の送付', text: '田中様\n\nお見積書をお送りします。\n' });
    const report = at.compose(saved.mail);
    expect(report.text).toContain('tanaka@yamada-shoji.example');

    const held = at.press(report, '送信待ちにする');
    expect(held.title).toBe('10:25 に送ります');
    const cancelled = at.press(held, '送信をやめる');
    expect(cancelled.notice).toBe('送信をやめました。メールは下書きに残っています。');
    at.workspace.advance(HOUR);
    expect(at.gmail().sent()).toHaveLength(0);
    expect(at.gmail().drafts()).toHaveLength(1);

    const again = at.press(at.compose(saved.mail), '送信待ちにする');
    expect(again.title).toBe('11:25 に送ります');
    at.workspace.advance(9 * MINUTE);
    expect(at.gmail().sent()).toHaveLength(0);
    at.workspace.advance(2 * MINUTE);
    expect(at.gmail().sent()).toHaveLength(1);
    expect(at.gmail().drafts()).toHaveLength(0);
    at.workspace.advance(3 * HOUR);
    expect(at.gmail().sent()).toHaveLength(1);
    expect(at.home().text).toContain('今日送ったメール(1件)');
  });

  it('reads in English for a user whose Gmail is English', () => {
    const at = office({ users: [{ email: SATO, locale: 'en-GB', timeZone: 'Europe/London' }] });
    const saved = at.save({ to: ['Tom Reed <tom@reed-supplies.example>'], subject: 'Quote', text: 'Hi Tom,\n\nhere is the quote.\n' });
    const report = at.compose(saved.mail);
    const held = at.press(report, 'Hold, then send');
    expect(held.title).toBe('Sends at 1:25');
    expect(held.text).toContain('Don’t press Gmail’s Send');
  });

  it('leaves with every byte of what was checked, and one header more', () => {
    const at = office();
    const { draftId } = at.hold({ attachments: [{ filename: '見積書.pdf', content: Buffer.from('%PDF-1.7 quote') }], text: '見積書を添付します。\n' });
    const before = at.gmail().drafts().find((draft) => draft.draftId === draftId)?.raw.toString('latin1') ?? '';
    at.workspace.advance(11 * MINUTE);
    const [sent] = at.gmail().sent();
    const after = sent?.raw.toString('latin1') ?? '';
    expect(after).toMatch(/^Matta-Id: [0-9a-f-]+ *\r$/m);
    // Gmail itself adds these two on sending.
    expect(after.replace(/^(Matta-Id|Date|Message-ID): .*\r\n/gm, '')).toBe(before);
  });

  it('leaves at the chosen date and time, on the sender’s own clock', () => {
    const at = office();
    const saved = at.save();
    const report = at.compose(saved.mail);
    const due = START + 26 * HOUR;
    const form = { ...report.form({ set: { delay: 'at' } }), at: { dateTimeInput: { msSinceEpoch: String(due), hasDate: true, hasTime: true } } };
    expect(at.press(report, '送信待ちにする', form).title).toBe('11月25日(水) 12:15 に送ります');
    at.workspace.advanceTo(due - MINUTE);
    expect(at.gmail().sent()).toHaveLength(0);
    at.workspace.advanceTo(due + MINUTE);
    expect(at.gmail().sent()).toHaveLength(1);
  });

  it('is among today’s for as long as it is the day on which it left, and after that among the recent', () => {
    const at = office();
    at.hold();
    at.workspace.advance(13 * HOUR);
    expect(at.home().text).toContain('今日送ったメール(1件)');
    at.workspace.advance(HOUR);
    const { text } = at.home();
    expect(text).not.toContain('今日送ったメール');
    expect(text).toContain('最近の結果\nお見積書の送付\n送信済み');
  });

  it('can be sent at once, and put off to another time', () => {
    const at = office();
    const first = at.hold();
    expect(at.press(first.held, '今すぐ送る').notice).toBe('送信しました。');
    expect(at.gmail().sent()).toHaveLength(1);

    const second = at.hold({ subject: '二通目' });
    const later = at.press(second.held, '時刻を変える', second.held.form({ set: { delay: 'minutes-60' } }));
    expect(later.notice).toBe('時刻を 11:15 に変えました。');
    at.workspace.advance(30 * MINUTE);
    expect(at.gmail().sent()).toHaveLength(1);
    at.workspace.advance(31 * MINUTE);
    expect(at.gmail().sent()).toHaveLength(2);
  });
});

describe('Nothing is held', () => {
  it('while a recipient is not ticked, and the card names it', () => {
    const at = office();
    const report = at.compose(at.save().mail);
    const form = report.form();
    for (const name of Object.keys(form)) if (name.startsWith('recipients')) Reflect.deleteProperty(form, name);
    const answer = at.press(report, '送信待ちにする', form);
    expect(answer.notice).toBe('宛先にチェックがありません: tanaka@yamada-shoji.example');
    expect(at.home().title).toBe('送信待ちのメールはありません');
  });

  it('while an attachment is not ticked, and the card names it', () => {
    const at = office();
    const saved = at.save({ text: '添付します。', attachments: [{ filename: '20261124_山田商事_見積書.pdf', content: '%PDF-1.7' }] });
    const report = at.compose(saved.mail);
    const form = report.form();
    for (const name of Object.keys(form)) if (name.startsWith('attachments')) Reflect.deleteProperty(form, name);
    expect(at.press(report, '送信待ちにする', form).notice).toBe('添付ファイルにチェックがありません: 20261124_山田商事_見積書.pdf');
  });

  it('while a warning is not answered, and the card names it', () => {
    const at = office();
    const saved = at.save({ text: '田中様\n\n見積書を添付いたします。ご確認ください。\n' });
    const report = at.compose(saved.mail);
    expect(report.title).toBe('送る前に確かめたい点が1件あります');
    const form = report.form();
    for (const name of Object.keys(form)) if (name.startsWith('answer')) Reflect.deleteProperty(form, name);
    expect(at.press(report, '送信待ちにする', form).notice).toMatch(/^直すか、「確かめました」にチェックを入れてください: /);
    expect(at.home().title).toBe('送信待ちのメールはありません');
  });

  it('when the draft changed after the check: a recipient, a word, or an attachment of the same name and size', () => {
    const files = (content: string): { filename: string; content: string }[] => [{ filename: '見積書.pdf', content }];
    const base = { text: '見積書を添付します。\n', attachments: files('%PDF-1.7 one') };
    const changes = [{ to: ['someone@else.example'] }, { text: '見積書を添付しました。\n' }, { attachments: files('%PDF-1.7 two') }];
    for (const change of changes) {
      const at = office();
      const saved = at.save(base);
      const report = at.compose(saved.mail);
      at.gmail().deleteDraft(saved.draftId);
      const { draftId } = at.save({ ...base, ...change });
      const press = report.button('送信待ちにする').parameters;
      const answer = at.act({ ...press, draft: draftId }, report.form());
      expect(answer.notice).toBe('確かめたあとに下書きが変わりました。もう一度確かめてください。');
      expect(at.home().title).toBe('送信待ちのメールはありません');
    }
  });

  it('with a date and time filled in beside another choice, which would have let it go long before', () => {
    const at = office();
    const tomorrow = { at: { dateTimeInput: { msSinceEpoch: String(START + 23 * HOUR), hasDate: true, hasTime: true } } };
    const report = at.compose(at.save().mail);
    const unclear = '日時を入れたときは、待ち時間で「下で決めた日時」を選んでください。使わない日時は消してください。';
    expect(at.press(report, '送信待ちにする', { ...report.form(), ...tomorrow }).notice).toBe(unclear);
    expect(at.home().title).toBe('送信待ちのメールはありません');

    // Nor is the time of a mail that is held changed to what was preselected.
    const held = at.press(report, '送信待ちにする', { ...report.form({ set: { delay: 'morning' } }) });
    expect(held.title).toMatch(/^11月25日\(水\) 9:/u);
    expect(at.press(held, '時刻を変える', { ...held.form(), ...tomorrow }).notice).toBe(unclear);
    at.workspace.advance(HOUR);
    expect(at.gmail().sent()).toHaveLength(0);
    expect(at.press(held, '時刻を変える', { ...held.form({ set: { delay: 'at' } }), ...tomorrow }).title).toBe('11月25日(水) 9:15 に送ります');
  });

  it('with a time that has passed, or none chosen, or too far away', () => {
    const at = office();
    const report = at.compose(at.save().mail);
    const withTime = (ms: number | null): Record<string, unknown> => ({ ...report.form({ set: { delay: 'at' } }), ...(ms === null ? {} : { at: { dateTimeInput: { msSinceEpoch: String(ms) } } }) });
    expect(at.press(report, '送信待ちにする', withTime(START - MINUTE)).notice).toBe('選んだ日時は過ぎています。これからの日時を選んでください。');
    expect(at.press(report, '送信待ちにする', withTime(null)).notice).toBe('送る日時を選んでください。');
    expect(at.press(report, '送信待ちにする', withTime(START + 60 * 24 * HOUR)).notice).toBe('送る日時は30日先までの間で選んでください。');
    expect(at.home().title).toBe('送信待ちのメールはありません');
  });

  it('twice for one draft', () => {
    const at = office();
    const saved = at.save();
    const report = at.compose(saved.mail);
    at.press(report, '送信待ちにする');
    const again = at.press(report, '送信待ちにする');
    expect(again.notice).toBe('この下書きはもう送信待ちです。');
    at.workspace.advance(HOUR);
    expect(at.gmail().sent()).toHaveLength(1);
  });
});
