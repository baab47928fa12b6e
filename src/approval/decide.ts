import type { ApprovalRecord, Stage } from './record';
import { turnOf } from './turn';

/**
 * Why somebody can't decide:
 *
 * - `own`       it is their own mail
 * - `not-yours` the policy did not name them
 * - `not-yet`   it is another one's turn: the first of two has not approved, or a proxy's time has not come
 * - `repeat`    they approved before, and what is missing is for other eyes
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
  const turn = turnOf(record);
  const open = turn === null || turn.without === person ? [] : record.stages.filter((_, index) => turn.stages.includes(index));
  const theirs = open.filter((stage) => isTheirs(stage, record, person, now));
  if (theirs.length === 0) return record.decided.some((one) => one.person === person) ? 'repeat' : 'not-yet';
  return theirs.some(({ wished }) => wished) || named() ? null : 'no-longer';
}

/** Of a stage whose turn it is: of any other one the proxies' time has not begun. */
function isTheirs({ by, proxies }: Stage, { proxyAt }: ApprovalRecord, person: string, now: number): boolean {
  return by.includes(person) || (proxies.includes(person) && now >= proxyAt);
}

/**
 * The record after an approval: another one's turn, or approved.
 *
 * @param named whether the policy in force names them; where it doesn't, it counts as what the sender wished for alone
 * @param proxyAt from when the proxies of the stage count whose turn begins
 */
export function approved(record: ApprovalRecord, person: string, now: number, named: boolean, proxyAt: (stage: Stage) => number): ApprovalRecord {
  const open = turnOf(record)?.stages ?? [];
  const stages = record.stages.flatMap((stage, index) =>
    ((open.includes(index) ? isTheirs(stage, record, person, now) : stage.by.includes(person)) && (stage.wished || named) ? [index] : []));
  const decided = [...record.decided, { person, stages }];
  const next = record.stages[turnOf({ stages: record.stages, decided })?.stages[0] ?? -1];
  return next ? { ...record, decided, since: now, movedAt: now, proxyAt: proxyAt(next) } : { ...record, decided, state: 'approved', movedAt: now };
}

/** The record after it was sent back: no later stage is asked. */
export function returned(record: ApprovalRecord, person: string, now: number): ApprovalRecord {
  return { ...record, decided: [...record.decided, { person, stages: [] }], state: 'returned', movedAt: now };
}
