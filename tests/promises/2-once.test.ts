import { HOUR, MINUTE, office, SATO } from '../support/office';
import { left } from './left';

describe('A held mail leaves exactly once, or not at all with its sender told', () => {
  it('leaves once where the timer fires twice, the sweeper runs and the list is opened', () => {
    const at = office();
    at.hold();
    at.workspace.advance(11 * MINUTE);
    for (const entryPoint of ['onTick', 'onTick', 'onSweep']) at.workspace.run(SATO, entryPoint);
    at.home();
    at.workspace.advance(5 * HOUR);
    expect(left(at)).toHaveLength(1);
  });

  it.each(['before', 'after'] as const)('leaves once where the answer to the sending is lost %s its effect', (when) => {
    const at = office();
    at.hold();
    at.workspace.faults.add({ at: 'gmail.drafts.send', when, what: 'crash' });
    at.workspace.advance(4 * HOUR);
    expect(left(at)).toHaveLength(1);
    expect(at.gmail().drafts()).toHaveLength(0);
  });

  it('never leaves after it was cancelled, whatever fires', () => {
    const at = office();
    const { held } = at.hold();
    at.workspace.advance(9 * MINUTE);
    at.press(held, '送信をやめる');
    for (const entryPoint of ['onTick', 'onSweep']) at.workspace.run(SATO, entryPoint);
    at.workspace.advance(48 * HOUR);
    expect(left(at)).toHaveLength(0);
    expect(at.gmail().drafts()).toHaveLength(1);
  });

  it('does not leave days late: its sender is asked', () => {
    const at = office();
    at.hold({ subject: '見積' });
    at.workspace.faults.loseTriggers(() => true);
    at.workspace.advance(50 * HOUR);
    at.workspace.run(SATO, 'onSweep');
    expect(left(at)).toHaveLength(0);
    expect(at.gmail().inbox().map(({ raw }) => raw.toString('latin1').includes('Subject: '))).toEqual([true]);
    expect(at.home().text).toContain('未送信: 時刻を過ぎました');
  });
});
