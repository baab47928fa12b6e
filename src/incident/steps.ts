import { wrongOnes, type Incident, type Noted, type Result, type Step } from './record';

/** `tried`: begun, but something is still to come. */
export type StepState = 'open' | 'tried' | 'done' | 'skipped';

export interface StepView {
  readonly step: Step;
  readonly state: StepState;
  /** When it was last noted; null where it never was. */
  readonly at: number | null;
}

/** What may be noted for each step; a press that asks for anything else is refused. */
export const RESULTS_OF: Readonly<Record<Step, readonly Result[]>> = {
  call: ['reached', 'message', 'missed', 'phone', 'skipped'],
  apology: ['drafted', 'mailed', 'skipped'],
  superior: ['told', 'drafted', 'mailed', 'skipped'],
  security: ['told', 'drafted', 'mailed', 'skipped'],
  right: ['told', 'drafted', 'mailed', 'skipped'],
  owner: ['told', 'drafted', 'mailed', 'skipped'],
  deletion: ['unopened', 'deleted', 'asked', 'skipped'],
  cause: ['written', 'skipped'],
  prevention: ['written', 'rule', 'proposed', 'skipped'],
  authority: ['quick', 'full', 'unneeded', 'skipped'],
};

/** Nobody telephones more people than this one after the other: beyond, the mail goes first and the list is not asked for one by one. */
export const MOST_CALLED = 5;

/** In an office that reports first, superior and security desk stand before the call. */
export interface Order {
  readonly reportFirst: boolean;
}

/** The steps of an incident in their order, each with where it stands. Steps that don't apply are left out. */
export function stepsOf(incident: Incident, { reportFirst }: Order): StepView[] {
  const { facts } = incident;
  const toWrong: Step[] = ['call', 'apology'];
  const inside: Step[] = ['superior', 'security'];
  const order: Step[] = [
    ...(reportFirst ? [...inside, ...toWrong] : [...toWrong, ...inside]),
    ...(facts.right === '' ? [] : ['right' as const]),
    'owner', 'deletion', 'cause', 'prevention',
    ...(facts.personal === 'no' ? [] : ['authority' as const]),
  ];
  return order.map((step) => {
    const own = incident.noted.filter((noted) => noted.step === step && noted.result !== 'phone');
    return { step, state: stateOf(step, own, incident), at: own[own.length - 1]?.at ?? null };
  });
}

/** What to do now: the first step not begun, or else the first that waits for something; null when all is done. */
export function nextStep(steps: readonly StepView[]): StepView | null {
  return steps.find(({ state }) => state === 'open') ?? steps.find(({ state }) => state === 'tried') ?? null;
}

/** Addresses for which one of the results was noted. */
export function notedFor({ noted }: Incident, step: Step, ...results: readonly Result[]): ReadonlySet<string> {
  return new Set(noted.filter((one) => one.step === step && results.includes(one.result)).map(({ to }) => to));
}

function stateOf(step: Step, own: readonly Noted[], incident: Incident): StepState {
  const has = (...results: readonly Result[]): boolean => own.some(({ result }) => results.includes(result));
  if (step === 'call' || step === 'apology' || step === 'deletion') {
    const state = stateForEach(step, incident);
    if (state === 'done') return state;
    return has('skipped') ? 'skipped' : own.length > 0 ? 'tried' : 'open';
  }
  const done = step === 'authority' ? has('full', 'unneeded') : has('told', 'mailed', 'written', 'rule', 'proposed');
  if (done) return 'done';
  return has('skipped') ? 'skipped' : own.length > 0 ? 'tried' : 'open';
}

/** Steps that are done only when they are done for each wrong recipient; of a great many, for one of them or by one mail to all. */
function stateForEach(step: 'call' | 'apology' | 'deletion', incident: Incident): StepState {
  const wrong = wrongOnes(incident).map(({ address }) => address.toLowerCase());
  const reached = notedFor(incident, 'call', 'reached');
  const deleted = notedFor(incident, 'deletion', 'unopened', 'deleted');
  const done =
    // Whoever has answered that it is deleted need not be telephoned any more.
    step === 'call' ? new Set([...reached, ...deleted])
    : step === 'deletion' ? deleted
    // Whoever was told by telephone need not be written to, though a mail may follow.
    : new Set([...notedFor(incident, 'apology', 'mailed'), ...reached]);
  const many = wrong.length > MOST_CALLED || incident.facts.wrong.includes('*');
  if (many) return done.size > 0 ? 'done' : 'open';
  return wrong.length > 0 && wrong.every((address) => done.has(address) || done.has('*')) ? 'done' : 'open';
}
