import { HOUR, SATO, type Office } from '../support/office';
import { approvingOffice, BOSS, decide, leftOf, pressHold, requestsTo, statesOf, SUZUKI } from './support';

/** An execution that dies before its n-th outside call has made all calls before it: this is also "after" each of them. */
function crashAt(at: Office, call: number, email: string): void {
  at.workspace.faults.add({ at: '*', nth: call, when: 'before', what: 'crash', email });
}

function callsOf(run: { readonly usage: { readonly calls: Readonly<Record<string, number>> } }): number {
  return Object.values(run.usage.calls).reduce((sum, count) => sum + count, 0);
}

describe('An execution that dies', () => {
  it('anywhere while asking for an approval leaves nothing that could leave without one, nothing that waits unseen, and nothing kept for good', () => {
    const clean = approvingOffice(BOSS);
    const { draftId } = clean.save();
    const report = clean.act({ action: 'check', draft: draftId });
    const calls = callsOf(clean.press(report, '送信待ちにする').result);
    expect(calls).toBeGreaterThan(20);

    const ends = new Set<string>();
    for (let call = 1; call <= calls; call++) {
      const at = approvingOffice(BOSS);
      const saved = at.save();
      const shown = at.act({ action: 'check', draft: saved.draftId });
      crashAt(at, call, SATO);
      const press = { ...shown.button('送信待ちにする').parameters };
      at.workspace.run(SATO, 'onAction', at.event({ commonEventObject: { parameters: press, formInputs: shown.form() } }));
      at.workspace.faults.clear();

      const [state = 'not held'] = statesOf(at);
      ends.add(state);
      expect(['not held', 'awaiting-approval']).toContain(state);
      const [request] = requestsTo(at, SUZUKI);
      if (state === 'awaiting-approval') {
        // Whoever waits for an approval has asked for it, and sees that it waits.
        expect(request).toBeDefined();
        expect(at.home().text).toContain('承認待ち(1件)');
      }
      at.workspace.advance(HOUR);
      expect(leftOf(at)).toBe(0);
      const answer = request === undefined ? null : decide(at, SUZUKI, 'approve', request).notice;
      at.workspace.advance(HOUR);
      expect(leftOf(at)).toBe(state === 'awaiting-approval' ? 1 : 0);
      if (state === 'awaiting-approval') expect(answer).toBe('承認しました。');
      at.home();
      expect(Object.keys(at.workspace.userProperties(SATO)).filter((key) => key.startsWith('approval.'))).toEqual([]);
    }
    expect([...ends].sort()).toEqual(['awaiting-approval', 'not held']);
  });

  it('anywhere while approving leaves the request as it was or approved: pressing again settles it, and the mail leaves once', () => {
    const clean = approvingOffice(BOSS);
    pressHold(clean);
    const calls = callsOf(decide(clean, SUZUKI, 'approve', requestsTo(clean, SUZUKI)[0] ?? '').result);
    expect(calls).toBeGreaterThan(8);
    for (let call = 1; call <= calls; call++) {
      const at = approvingOffice(BOSS);
      pressHold(at);
      const [request = ''] = requestsTo(at, SUZUKI);
      crashAt(at, call, SUZUKI);
      at.workspace.run(SUZUKI, 'onAction', at.event({ commonEventObject: { parameters: { action: 'approve', message: request } } }, SUZUKI));
      at.workspace.faults.clear();
      expect(['承認しました。', 'この依頼はすでに決まっています。']).toContain(decide(at, SUZUKI, 'approve', request).notice);
      at.workspace.advance(HOUR);
      expect(leftOf(at)).toBe(1);
    }
  });

  it('anywhere on the sender’s clock does not lose an approval, nor use it twice', () => {
    const clean = approvingOffice(BOSS);
    pressHold(clean);
    decide(clean, SUZUKI, 'approve', requestsTo(clean, SUZUKI)[0] ?? '');
    clean.workspace.faults.loseTriggers(() => true);
    clean.workspace.advance(30 * 60_000);
    const calls = callsOf(clean.workspace.run(SATO, 'onSweep'));
    expect(leftOf(clean)).toBe(1);
    for (let call = 1; call <= calls; call++) {
      const at = approvingOffice(BOSS);
      pressHold(at);
      decide(at, SUZUKI, 'approve', requestsTo(at, SUZUKI)[0] ?? '');
      at.workspace.faults.loseTriggers(() => true, 1);
      crashAt(at, call, SATO);
      at.workspace.advance(30 * 60_000);
      at.workspace.faults.clear();
      at.workspace.advance(4 * HOUR);
      at.home();
      expect(leftOf(at)).toBe(1);
    }
  });
});
