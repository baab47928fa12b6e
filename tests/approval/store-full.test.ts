import { digestCode, personOf } from '../../src/approval/codes';
import { writeRecord } from '../../src/approval/record';
import { HOUR, START, type Office } from '../support/office';
import { approvingOffice, BOSS, decide, leftOf, pressHold, requestsTo, statesOf, SUZUKI } from './support';

const KEY = 'k'.repeat(108);
const recordsOf = (at: Office): string[] => Object.keys(at.workspace.scriptProperties()).filter((key) => key.startsWith('approval.mail.'));

/** Requests of other people, all for one approver, that end at that time. */
function othersAsk(at: Office, count: number, approver: (n: number) => string, expiresAt: number): void {
  at.workspace.setScriptProperty('approval.key', KEY);
  const waits = new Map<string, string[]>();
  for (let n = 0; n < count; n++) {
    const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    const by = personOf(KEY, approver(n));
    at.workspace.setScriptProperty(`approval.mail.${id}`, writeRecord(KEY, {
      id, digest: digestCode(KEY, `d${n}`), seen: digestCode(KEY, `s${n}`), sender: personOf(KEY, 'ueda@aozora.example'), stages: [{ by: [by], proxies: [], proxyAfterHours: 4, wished: false, second: false }],
      since: START, proxyAt: START, expiresAt, state: 'pending', movedAt: START, decided: [], askedAt: 0,
    }));
    waits.set(by, [...waits.get(by) ?? [], id]);
  }
  for (const [person, ids] of waits) at.workspace.setScriptProperty(`approval.for.${person}`, JSON.stringify(ids));
}

describe('A request that the shared store has no room for', () => {
  const FULL = /^承認待ちのメールが会社全体で多すぎる/;

  it.each([
    ['since the whole organisation waits for approvals', 910, (n: number) => `boss-${n % 40}@aozora.example`],
    ['since too many wait for one approver', 230, () => SUZUKI],
  ])('%s is refused before anything is mailed or held; as soon as there is room, it is made', (_, count, approver) => {
    const at = approvingOffice(BOSS);
    othersAsk(at, count, approver, START + HOUR);
    const { screen, draftId } = pressHold(at);
    expect(screen.notice).toMatch(FULL);
    expect(statesOf(at)).toEqual([]);
    expect(requestsTo(at, SUZUKI)).toEqual([]);
    expect(at.gmail().sent()).toEqual([]);
    expect(at.gmail().drafts().map((draft) => draft.draftId)).toContain(draftId);

    // Those of people who never come back are cleared away a week after their end, by the next one who asks.
    at.workspace.advance(8 * 24 * HOUR);
    expect(pressHold(at, { subject: '後のメール' }).screen.notice).toBe('承認を依頼しました(suzuki@aozora.example)。');
    expect(recordsOf(at)).toHaveLength(1);
    expect(decide(at, SUZUKI, 'approve', requestsTo(at, SUZUKI)[0] ?? '').notice).toBe('承認しました。');
    at.workspace.advance(HOUR);
    expect(leftOf(at)).toBe(1);
  });

  it('since others have filled it with theirs, leaves nothing behind', () => {
    const at = approvingOffice(BOSS);
    for (let index = 0; index < 55; index++) at.workspace.setScriptProperty(`other.${index}`, 'x'.repeat(9_000));
    at.workspace.setScriptProperty('approval.key', KEY);
    for (let index = 0; index < 9; index++) at.workspace.setScriptProperty(`rest.${index}`, 'x'.repeat(1_780));
    expect(pressHold(at).screen.notice).toMatch(FULL);
    expect(statesOf(at)).toEqual([]);
    expect(requestsTo(at, SUZUKI)).toEqual([]);
    expect(recordsOf(at)).toEqual([]);
  });
});
