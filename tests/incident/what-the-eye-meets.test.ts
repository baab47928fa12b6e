import { codeWithPolicy } from '../support/build-with-policy';
import { HOUR, MINUTE, office } from '../support/office';
import { begun, facts, mailOf, misSent, note, recordOn, RIGHT, WRONG } from './support';

/** What stopped somebody who had just mis-sent, in a walk by hand. */
describe('Whoever has just mis-sent a mail', () => {
  it('is offered what they wrote themselves, and nothing that Matta wrote in their name', () => {
    const { at, id } = begun();
    facts(at, id);
    // A reminder to oneself, and a page to print, lie among the mail that was sent.
    at.workspace.advance(31 * MINUTE);
    expect(at.gmail().sent()).toHaveLength(2);
    const choice = at.press(at.home(), '誤送信に気づいたら');
    expect(choice.text).toContain('御請求書の送付\n10:13\nn.tanaka@kaede-works.example');
    expect(choice.text).not.toContain('対応が止まっています');
  });

  it('is led on from the card of a held mail that has left, which says when', () => {
    const at = office();
    const report = at.act({ action: 'check', draft: at.save({ subject: '見積' }).draftId });
    at.press(report, '送信待ちにする', report.form());
    at.workspace.advance(HOUR);
    const sent = at.press(at.home(), '開く');
    expect(sent.title).toMatch(/^10:2\d に送りました$/);
    expect(at.press(sent, '誤送信に気づいたら').title).toBe('どのメールですか');
  });

  it('is told when they go on without having said who wrongly got it', () => {
    const { at, id } = begun();
    expect(facts(at, id, { wrong: [] }).notice).toBe('記録しました。誤って届いた相手は、まだ選ばれていません。');
    expect(facts(at, id).notice).toBe('記録しました。');
  });

  it('need not telephone whoever has answered that the mail is deleted', () => {
    const { at, id } = begun();
    facts(at, id);
    note(at, id, 'call', 'missed', { to: WRONG });
    expect(at.act({ action: 'incident', incident: id }).text).toContain('1. 誤送信先への電話\n途中 10:15');
    note(at, id, 'deletion', 'deleted', { to: WRONG });
    expect(at.act({ action: 'incident', incident: id }).text).toContain('1. 誤送信先への電話\n済み 10:15');
  });

  it('finds the letter to whoever was not reached first, and reads of the other that they were told by telephone', () => {
    const { at, messageId } = misSent({ to: [`田中 直樹 <${WRONG}>`, `田中 太郎 <${RIGHT}>`] });
    const id = recordOn(at.press(at.open(messageId), 'このメールは誤送信でした'));
    facts(at, id, { wrong: [WRONG, RIGHT], right: '' });
    note(at, id, 'call', 'reached', { to: WRONG });
    note(at, id, 'call', 'missed', { to: RIGHT });
    const { text } = at.act({ action: 'incidentStep', incident: id, step: 'apology' });
    expect(text.indexOf(RIGHT)).toBeLessThan(text.indexOf(`${WRONG}(電話で伝えました)`));
  });

  it('is asked to fill in gaps only where the letter has some', () => {
    const { at, id } = begun();
    facts(at, id);
    const made = (): string | null => at.act({ action: 'incidentLetter', incident: id, letter: 'apology', to: WRONG }).notice;
    expect(made()).toBe('下書きを作りました。〔 〕を埋めてから、確かめて送ってください。');
    const { at: named, id: other } = begun({}, { code: codeWithPolicy({ incident: '項目,値\n自社名,青空工業株式会社\n' }) });
    facts(named, other);
    expect(named.act({ action: 'incidentLetter', incident: other, letter: 'apology', to: WRONG }).notice).toBe('下書きを作りました。確かめて送ってください。');
  });

  it('reads the number, then what to say, and only then what may come of the call, none of it louder than another', () => {
    const { at, id } = begun();
    facts(at, id);
    const call = at.act({ action: 'incidentStep', incident: id, step: 'call' });
    expect(['045-000-1111', '突然のお電話で失礼いたします', '電話の結果'].map((part) => call.text.indexOf(part) >= 0)).toEqual([true, true, true]);
    const order = ['045-000-1111', 'お伝えすること', '突然のお電話で失礼いたします', '電話の結果', 'つながった'].map((part) => JSON.stringify(call.card).indexOf(part));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(JSON.stringify(call.card)).not.toContain('"type":"FILLED"');
  });

  it('finds what came of each of several calls by whom it was to', () => {
    const { at, messageId } = misSent({ to: [`田中 直樹 <${WRONG}>`, `田中 太郎 <${RIGHT}>`] });
    const id = recordOn(at.press(at.open(messageId), 'このメールは誤送信でした'));
    facts(at, id, { wrong: [WRONG, RIGHT], right: '' });
    const call = at.act({ action: 'incidentStep', incident: id, step: 'call' });
    expect(call.buttons.filter(({ text }) => text === 'つながった').map(({ name, parameters }) => [name, parameters.to])).toEqual([
      [`つながった: 田中 直樹 <${WRONG}>`, WRONG], [`つながった: 田中 太郎 <${RIGHT}>`, RIGHT],
    ]);
    const after = note(at, id, 'call', 'reached', { to: WRONG });
    expect(after.buttons.filter(({ text }) => text === 'つながった').map(({ parameters }) => parameters.to)).toEqual([RIGHT]);
  });

  it('notes that whoever does not answer was asked again, which leaves the step open and is reminded of anew', () => {
    const { at, id } = begun();
    facts(at, id);
    const wait = (hours: number): void => { at.workspace.advance(hours * HOUR); };
    wait(3);
    const card = at.act({ action: 'incidentStep', incident: id, step: 'deletion' });
    expect(card.text).toContain('行わない・確認できない');
    const reminders = (): number => at.gmail().sent().filter(({ raw }) => mailOf(raw).subject.includes('対応が止まっています')).length;
    const before = reminders();
    const asked = at.act(card.button('催促した').parameters, { note: { stringInputs: { value: ['消したくないとのこと'] } } });
    expect(asked.notice).toBe('記録しました。');
    expect(asked.text).toContain(`${WRONG} に、削除をあらためて依頼(消したくないとのこと)`);
    expect(asked.buttons.map(({ text }) => text)).toContain('開封後に削除');
    expect(at.act({ action: 'incident', incident: id }).text).toContain('削除の確認\n途中 13:15');
    wait(1);
    expect(reminders()).toBe(before + 1);
    expect(at.act(card.button('開封後に削除').parameters, {}).text).toContain('削除の確認\n済み');
  });

  it('reads whose information it is where these are to be told', () => {
    const { at, id } = begun();
    facts(at, id, { whose: '株式会社つばめ印刷' });
    expect(at.act({ action: 'incidentStep', incident: id, step: 'owner' }).text).toContain('株式会社つばめ印刷\n情報の持ち主');
  });

  it('is told what a press on the record did', () => {
    const { at, id } = begun();
    const end = (result: string): string | null => at.act({ action: 'incidentEnd', incident: id, result }).notice;
    expect(end('withdrawn')).toBe('誤送信ではなかったものとして、記録を閉じました。');
    expect(end('reopened')).toBe('記録をもう一度開きました。');
  });
});
