import { HOUR, office, SATO, type Office } from '../support/office';

const statesOf = (at: Office): string[] => Object.entries(at.workspace.userProperties(SATO)).filter(([key]) => key.startsWith('mail.')).map(([, text]) => (JSON.parse(text) as { state: string }).state);

describe('A press that can’t be done', () => {
  it('of a draft that is no more says so, whatever the compose window names', () => {
    const at = office();
    const { draftId, mail } = at.save();
    at.gmail().deleteDraft(draftId);
    const compose = JSON.stringify({ to: mail.to, cc: [], bcc: [], subject: null, draftId: null });
    for (const more of [{}, { compose }]) {
      const card = at.act({ action: 'check', draft: draftId, ...more });
      expect(card.text).toContain('この下書きはもうありません');
      expect(card.buttons.map(({ parameters }) => parameters.action)).not.toContain('hold');
    }
  });

  it('of a draft that Gmail does not give says that it was not checked and why, not that it is gone, and offers no hold', () => {
    const at = office();
    const { draftId } = at.save();
    at.workspace.faults.add({ at: 'gmail.drafts.get', when: 'before', what: { status: 503, body: JSON.stringify({ error: { message: 'Backend Error' } }) } });
    const card = at.act({ action: 'check', draft: draftId });
    expect(card.title).toBe('確かめられませんでした');
    expect(card.text).toContain('Backend Error, HTTP 503');
    expect(card.text).not.toContain('もうありません');
    expect(card.buttons.map(({ parameters }) => parameters.action)).not.toContain('hold');
  });

  it.each(['cancel', 'sendNow'])('(%s) while another execution is at work says so, and the mail goes on waiting', (action) => {
    const at = office();
    const { held } = at.hold();
    const parameters = held.buttons.find((button) => button.parameters.action === action)?.parameters ?? {};
    at.workspace.holdLock(SATO, at.now + HOUR);
    expect(at.act(parameters).notice).toBe('別の処理の途中です。数秒待って、もう一度押してください。');
    expect(statesOf(at)).toEqual(['held']);
    expect(at.gmail().sent()).toHaveLength(0);
  });

  it('since another window held the same draft at that very moment, shows that mail, and there is one', () => {
    const at = office();
    const { mail } = at.save();
    const report = at.compose(mail);
    at.workspace.faults.add({ at: 'lock.tryLock', when: 'before', what: { do: () => { at.press(report, '送信待ちにする'); } } });
    const second = at.press(report, '送信待ちにする');
    expect(second.notice).toBe('この下書きはもう送信待ちです。');
    expect(second.buttons.map(({ parameters }) => parameters.action)).toContain('cancel');
    expect(statesOf(at)).toEqual(['held']);
    at.workspace.advance(HOUR);
    expect(at.gmail().sent()).toHaveLength(1);
  });
});
