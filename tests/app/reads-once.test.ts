import { approvingOffice, BOSS, pressHold, SUZUKI } from '../approval/support';
import { HOUR, office, SATO } from '../support/office';
import type { Screen } from '../support/screen';

function readsOf({ result }: Screen): { one: number; all: number } {
  const { 'properties.getProperty': one = 0, 'properties.getProperties': all = 0 } = result.usage.calls;
  return { one, all };
}

describe('The homepage', () => {
  it('reads the user’s store and the office’s once each, however many mails wait, for their sender and for their approver', () => {
    const at = approvingOffice(BOSS);
    expect(readsOf(at.home())).toEqual({ one: 0, all: 2 });
    for (const subject of ['一通目', '二通目', '三通目']) pressHold(at, { subject });
    const home = at.home();
    for (const subject of ['一通目', '二通目', '三通目']) expect(home.text).toContain(subject);
    expect(readsOf(home)).toEqual({ one: 0, all: 2 });
    expect(readsOf(at.home(SUZUKI))).toEqual({ one: 0, all: 2 });
  });

  it('sends nothing that was cancelled after it had begun, and shows it as cancelled', () => {
    const at = office();
    const { held } = at.hold({ subject: '見積' });
    at.workspace.faults.loseTriggers(() => true);
    at.workspace.advance(HOUR);
    at.workspace.faults.add({ at: 'lock.tryLock', nth: 1, when: 'before', email: SATO, what: { do: () => { at.press(held, '送信をやめる'); } } });
    const home = at.home();
    expect(at.gmail().sent()).toEqual([]);
    expect(home.text).toContain('送信をやめました');
  });

  it('shows as sent what it has just sent itself', () => {
    const at = office();
    at.hold({ subject: '見積' });
    at.workspace.faults.loseTriggers(() => true);
    at.workspace.advance(HOUR);
    expect(at.home().text).toContain('今日送ったメール(1件)');
    expect(at.gmail().sent()).toHaveLength(1);
  });
});

describe('A check', () => {
  it('reads the user’s store and the office’s once each, and once more to count what it found', () => {
    const at = office();
    const { mail } = at.save();
    expect(readsOf(at.compose(mail))).toEqual({ one: 1, all: 2 });
  });
});
