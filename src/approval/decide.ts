import type { ApprovalRecord, Stage } from './record';

/**
 * Why somebody can't decide:
 *
 * - `own`       it is their own mail
 * - `not-yours` the policy did not name them
 * - `not-yet`   it is another one's turn: the first of two has not approved, or a proxy's time has not come
 * - `repeat`    they approved before, and the second approval is for other eyes
 * - `no-longer` the policy named them when they were asked, and does not any more
 * - `over`      somebody decided already
 * - `expired`   the time for it has passed
 */
export type Barred = 'own' | 'not-yours' | 'not-yet' | 'repeat' | 'no-longer' | 'over' | 'expired';

/** Whether a person may decide about a request at that moment; null where they may. `named`: whether the policy in force names them as an approver. */
export function barredFrom(record: ApprovalRecord, person: string, now: number, named: () => boolean): Barred | null {
  if (person === record.sender) return 'own';
  const isIn = (stage: Stage): boolean => stage.by.includes(person) || stage.proxies.includes(person);
  if (!record.stages.some(isIn)) return 'not-yours';
  if (record.state !== 'pending') return 'over';
  if (now >= record.expiresAt) return 'expired';
  if (record.decided.includes(person)) return 'repeat';
  const turn = record.stages[record.turn];
  if (!turn?.by.includes(person) && !(turn?.proxies.includes(person) && now >= record.proxyAt)) return 'not-yet';
  return turn.wished || named() ? null : 'no-longer';
}

/** The record after an approval: the next stage's turn, or approved. `proxyAt` tells from when the next stage's proxies count. */
export function approved(record: ApprovalRecord, person: string, now: number, proxyAt: (stage: Stage) => number): ApprovalRecord {
  const decided = [...record.decided, person];
  const next = record.stages[record.turn + 1];
  if (!next) return { ...record, decided, state: 'approved', movedAt: now };
  return { ...record, decided, turn: record.turn + 1, since: now, movedAt: now, proxyAt: proxyAt(next) };
}

/** The record after it was sent back: no later stage is asked. */
export function returned(record: ApprovalRecord, person: string, now: number): ApprovalRecord {
  return { ...record, decided: [...record.decided, person], state: 'returned', movedAt: now };
}
