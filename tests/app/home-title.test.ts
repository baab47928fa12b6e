import { approvingOffice, BOSS, pressHold, SUZUKI } from '../approval/support';
import { begun, facts } from '../incident/support';
import { HOUR, office, SATO, type Office } from '../support/office';
import type { Screen } from '../support/screen';

/** An office whose sender reads that language. */
function officeIn(locale: string): Office {
  return office({ users: [{ email: SATO, name: '佐藤 花子', locale, timeZone: 'Asia/Tokyo' }] });
}

/** Holds a mail and changes its draft, so that it does not leave. */
function editedHold(at: Office): void {
  const { draftId } = at.hold({ to: ['mori@yamada-shoji.example'], subject: '変わった件' });
  at.gmail().updateDraft(draftId, Buffer.from('To: someone@yamada-shoji.example\r\nSubject: other\r\n\r\nother'));
  at.workspace.advance(HOUR);
}

/** Whatever of these stands on the card, in the order of its text and buttons. */
function inOrder(screen: Screen, ...parts: readonly string[]): string[] {
  const all = JSON.stringify(screen.card);
  return parts.filter((part) => all.includes(part)).sort((a, b) => all.indexOf(a) - all.indexOf(b));
}

describe('The title of the homepage says what is open', () => {
  it.each([
    ['ja', '送信待ちのメールはありません', '送信待ちのメールが2件あります', '判断が必要なメールが1件あります'],
    ['en', 'No held emails', 'Held emails (2)', 'Needs your decision (1)'],
  ])('in %s: nothing, mail that waits, and before that mail that wants a decision', (locale, nothing, waiting, decide) => {
    const at = officeIn(locale);
    expect(at.home().title).toBe(nothing);
    at.hold();
    at.hold({ to: ['mori@yamada-shoji.example'] });
    expect(at.home().title).toBe(waiting);
    at.workspace.advance(HOUR);
    editedHold(at);
    at.hold();
    expect(at.home().title).toBe(decide);
  });

  it('a request that waits for one’s approval, to its approver; a mail that waits for somebody’s, to its sender', () => {
    const at = approvingOffice(BOSS);
    pressHold(at);
    expect([at.home(SUZUKI).title, at.home().title]).toEqual(['承認を待っている依頼が1件あります', '送信待ちのメールが1件あります']);
  });

  it('a mis-send that is being seen to before anything else, and no drill', () => {
    const { at, id } = begun();
    facts(at, id);
    at.hold();
    expect(at.home().title).toBe('対応中の誤送信が1件あります');
    at.act({ action: 'incidentEnd', incident: id, result: 'withdrawn' });
    at.act({ action: 'incidentStart', message: '', drill: 'yes' });
    expect(at.home().title).toBe('送信待ちのメールが1件あります');
  });
});

describe('The homepage of whom no mail waits for', () => {
  const HOW = 'メールの作成画面で';
  const REFRESH = '最新の状態にする';
  const MISHAP = '誤送信に気づいたら';

  it('begins with what was sent, and says how to begin only where there is nothing to show', () => {
    const at = officeIn('ja');
    expect(inOrder(at.home(), HOW, REFRESH, MISHAP)).toEqual([HOW, REFRESH, MISHAP]);
    at.hold();
    at.workspace.advance(HOUR);
    expect(inOrder(at.home(), '今日送ったメール(1件)', HOW, REFRESH, MISHAP)).toEqual(['今日送ったメール(1件)', REFRESH, MISHAP]);
  });

  it('has the button that looks anew at the same place as with mail that waits: below the mail, above the rest', () => {
    const at = officeIn('ja');
    at.hold();
    at.workspace.advance(HOUR);
    at.hold({ to: ['mori@yamada-shoji.example'] });
    const parts = ['送信待ち(1件)', '今日送ったメール(1件)', REFRESH, MISHAP];
    expect(inOrder(at.home(), ...parts)).toEqual(parts);
  });
});
