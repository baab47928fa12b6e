import fc from 'fast-check';
import { HOUR, MINUTE, SATO, type Office } from '../support/office';
import { approvingOffice, decide, KATO, leftOf, pressHold, requestsTo, SUZUKI, TAMURA } from './support';

/** 鈴木 or 田村, one is enough; 加藤 after four working hours. */
const ROW = `${SUZUKI};${TAMURA},,${KATO},4,,,,,,,`;
const APPROVERS = [SUZUKI, TAMURA, KATO];
const TEXT = '田中様\n\n金額は百万円です。\n';

type Act =
  | { readonly kind: 'approve' | 'sendBack'; readonly who: string }
  | { readonly kind: 'cancel' | 'edit' | 'tick' }
  | { readonly kind: 'wait'; readonly minutes: number };
/** One act, and perhaps another one in its midst, before that many-th of its outside calls. */
interface Step { readonly act: Act; readonly amidst: { readonly act: Act; readonly call: number } | null }

/** What happened, in the order in which it was done. */
interface Told { readonly act: Act; readonly done: boolean; readonly begun: number; readonly ended: number }

class Play {
  readonly told: Told[] = [];
  private readonly at: Office = approvingOffice(ROW);
  private readonly draftId: string;
  private readonly requests: ReadonlyMap<string, string>;
  private readonly mail: string;
  private moment = 0;

  constructor() {
    this.draftId = pressHold(this.at, { subject: '御見積', text: TEXT }).draftId;
    const [first = ''] = requestsTo(this.at, SUZUKI);
    const raw = this.at.gmail(SUZUKI).inbox().find(({ messageId }) => messageId === first)?.raw ?? '';
    // A proxy who presses too early does so on a copy.
    this.requests = new Map(APPROVERS.map((who) => [who, requestsTo(this.at, who)[0] ?? this.at.gmail(who).deliver(raw).messageId]));
    this.mail = Object.keys(this.at.workspace.userProperties(SATO)).find((key) => key.startsWith('mail.'))?.slice('mail.'.length) ?? '';
  }

  step({ act, amidst }: Step): void {
    if (amidst) {
      const email = act.kind === 'approve' || act.kind === 'sendBack' ? act.who : SATO;
      this.at.workspace.faults.add({ at: '*', nth: amidst.call, when: 'before', email, what: { do: () => { this.do(amidst.act); } } });
    }
    this.do(act);
    this.at.workspace.faults.clear();
  }

  finish(): void {
    this.at.workspace.advance(3 * HOUR);
  }

  get left(): number {
    return leftOf(this.at);
  }

  /** Whether what left is what was held. */
  get leftUnchanged(): boolean {
    return this.at.gmail().sent().filter((mail) => /^Matta-Id: /m.test(mail.raw.toString('latin1')))
      .every((mail) => mail.raw.toString('latin1').includes(Buffer.from(TEXT).toString('base64')));
  }

  close(): void {
    this.at.close();
  }

  private do(act: Act): void {
    const begun = this.moment++;
    const done = this.done(act);
    this.told.push({ act, done, begun, ended: this.moment++ });
  }

  private done(act: Act): boolean {
    const { at } = this;
    switch (act.kind) {
      case 'approve': return decide(at, act.who, 'approve', this.requests.get(act.who) ?? '').notice === '承認しました。';
      case 'sendBack': return /^差し戻しました/.test(decide(at, act.who, 'sendBack', this.requests.get(act.who) ?? '', '金額が違います').notice ?? '');
      case 'cancel': return (at.act({ action: 'cancel', mail: this.mail }).notice ?? '').includes('やめました');
      // A card opening is a clock too; a trigger's wait for the lock would use up the time of the run in whose midst it is.
      case 'tick': return at.home().result.ok;
      case 'wait': at.workspace.advance(act.minutes * MINUTE); return true;
      case 'edit':
        if (!at.gmail().drafts().some(({ draftId }) => draftId === this.draftId)) return false;
        at.gmail().updateDraft(this.draftId, `From: ${SATO}\r\nTo: tanaka@yamada-shoji.example\r\nSubject: x\r\n\r\nanother text\r\n`);
        return true;
    }
  }
}

const who = fc.constantFrom(...APPROVERS);
const decision: fc.Arbitrary<Act> = fc.oneof({ weight: 3, arbitrary: fc.record({ kind: fc.constant('approve' as const), who }) }, { weight: 1, arbitrary: fc.record({ kind: fc.constant('sendBack' as const), who }) });
const other: fc.Arbitrary<Act> = fc.constantFrom<Act>({ kind: 'cancel' }, { kind: 'edit' }, { kind: 'tick' });
const wait: fc.Arbitrary<Act> = fc.constantFrom(5, 20, 300, 3000).map((minutes): Act => ({ kind: 'wait', minutes }));
const amidst = fc.option(fc.record({ act: fc.oneof(decision, other), call: fc.integer({ min: 1, max: 30 }) }), { nil: null });
const steps = fc.array(fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: decision, amidst }) },
  { weight: 2, arbitrary: fc.record({ act: other, amidst }) },
  { weight: 1, arbitrary: fc.record({ act: wait, amidst: fc.constant(null) }) },
), { minLength: 1, maxLength: 5 });

/** What must hold of every story, whatever came in the midst of what. */
function judge({ told, left, leftUnchanged }: Pick<Play, 'told' | 'left' | 'leftUnchanged'>): void {
  const done = (kind: Act['kind']): Told[] => told.filter((one) => one.act.kind === kind && one.done);
  const decisions = [...done('approve'), ...done('sendBack')];
  const [cancelled] = done('cancel');
  // Never twice, never changed, never without an approval, never after it was sent back or cancelled.
  expect(left).toBeLessThanOrEqual(1);
  expect(leftUnchanged).toBe(true);
  if (left === 1) expect(done('approve')).toHaveLength(1);
  if (done('sendBack').length > 0 || cancelled) expect(left).toBe(0);
  // One decision only, and none that began after a cancel was answered.
  expect(decisions.length).toBeLessThanOrEqual(1);
  if (cancelled) expect(decisions.filter(({ begun }) => begun > cancelled.ended)).toEqual([]);
  // An approved mail that nobody touched leaves.
  if (done('approve').length === 1 && !told.some(({ act }) => act.kind === 'cancel' || act.kind === 'edit')) expect(left).toBe(1);
}

function play(story: readonly Step[]): void {
  const one = new Play();
  try {
    for (const step of story) one.step(step);
    one.finish();
    judge(one);
  } finally {
    one.close();
  }
}

describe('Whatever happens in the midst of what', () => {
  const approve = (by: string): Act => ({ kind: 'approve', who: by });
  const CALLS = [1, 3, 5, 8, 11, 14, 18];

  it.each<[string, Act, Act]>([
    ['two approvers approve at once', approve(SUZUKI), approve(TAMURA)],
    ['one approves while the other sends it back', approve(SUZUKI), { kind: 'sendBack', who: TAMURA }],
    ['the sender edits while it is approved', approve(SUZUKI), { kind: 'edit' }],
    ['the sender cancels while it is approved', approve(SUZUKI), { kind: 'cancel' }],
    ['it is approved while the sender cancels', { kind: 'cancel' }, approve(SUZUKI)],
    ['the sender’s clock ticks while it is approved', approve(SUZUKI), { kind: 'tick' }],
    ['it is approved while the sender’s clock ticks', { kind: 'tick' }, approve(TAMURA)],
  ])('%s: it leaves at most once, unchanged, on one approval, and not after a cancel', (_, act, inner) => {
    for (const call of CALLS) play([{ act, amidst: { act: inner, call } }]);
  });

  it('the proxy and the approver decide at once, when the proxy’s time has come', () => {
    for (const call of CALLS) play([{ act: { kind: 'wait', minutes: 300 }, amidst: null }, { act: approve(KATO), amidst: { act: approve(SUZUKI), call } }]);
  });

  it('the sender cancels while one approver approves, and the other approves after that', () => {
    for (const call of CALLS) play([{ act: approve(SUZUKI), amidst: { act: { kind: 'cancel' }, call } }, { act: approve(TAMURA), amidst: null }]);
    for (const call of CALLS) play([{ act: { kind: 'sendBack', who: SUZUKI }, amidst: { act: { kind: 'cancel' }, call } }, { act: approve(TAMURA), amidst: null }]);
  });

  it('it runs out while it is approved', () => {
    // 18 working hours from 10:15 on Tuesday end on Thursday at 10:15.
    for (const minutes of [2 * 24 * 60 - 1, 2 * 24 * 60, 2 * 24 * 60 + 1]) {
      play([{ act: { kind: 'wait', minutes }, amidst: null }, { act: approve(SUZUKI), amidst: { act: { kind: 'tick' }, call: 4 } }, { act: approve(TAMURA), amidst: null }]);
    }
  });

  it('the sender’s homepage opens while the mail is being held: the request stays, and counts', () => {
    let opened = 0;
    for (let call = 1; opened === call - 1; call++) {
      const at = approvingOffice(ROW);
      const { draftId } = at.save({ subject: '御見積', text: TEXT });
      const report = at.act({ action: 'check', draft: draftId });
      at.workspace.faults.add({ at: '*', nth: call, when: 'before', email: SATO, what: { do: () => { opened++; at.home(); } } });
      expect(at.press(report, '送信待ちにする').notice).toBe(`承認を依頼しました(${SUZUKI}、${TAMURA} のうち1人)。`);
      at.workspace.faults.clear();
      expect(decide(at, TAMURA, 'approve', requestsTo(at, TAMURA)[0] ?? '').notice).toBe('承認しました。');
      at.workspace.advance(HOUR);
      expect(leftOf(at)).toBe(1);
      at.close();
    }
    expect(opened).toBeGreaterThan(20);
  });

  it('any acts of anybody, one in the midst of another, in any order', () => {
    fc.assert(fc.property(steps, play), { numRuns: 40 });
  });
});
