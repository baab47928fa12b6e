import type { Outcome } from './observer';
import type { SimulationOptions } from './options';
import type { Minute } from './desk';
import type { PartResult } from './part';

/** What `matta simulate` prints. */
export interface Report {
  readonly options: SimulationOptions;
  /** Mails that their senders held: the sum of all outcomes that follow. */
  readonly held: number;
  readonly sent: number;
  readonly cancelled: number;
  readonly changed: number;
  readonly late: number;
  readonly failed: number;
  /** Not to be found any more, and its sender was told so. */
  readonly gone: number;
  readonly sentByHand: number;
  readonly deleted: number;
  /** Left once too often. */
  readonly duplicates: number;
  /** Neither left nor still at their sender's hand, and the sender was told nothing. */
  readonly lostSilently: number;
  readonly sentAfterCancel: number;
  /** Left with other recipients, subject, text or files than their sender had confirmed. */
  readonly sentUnchecked: number;
  readonly sentEarly: number;
  /** Seconds of virtual time from the chosen moment to leaving, of mails that no press sent. */
  readonly lateness: { readonly p50: number; readonly p95: number; readonly max: number };
  /** Calls of Apps Script's services and of the Gmail API, all together. */
  readonly calls: number;
  /** Gmail API units for each held mail, with all checks and looks at it. */
  readonly quotaUnitsPerMail: number;
  /** Units that one user spent in one minute, at the most. */
  readonly quotaUnitsPerMinute: number;
  /** Seconds of virtual time; what the script itself computes is not in it. */
  readonly triggerRuntimePerUserDay: number;
  /** How often each kind of call was made for each user on each working day. */
  readonly perUserDay: { readonly runs: number; readonly urlFetchRounds: number; readonly urlFetches: number; readonly properties: number; readonly triggersMade: number; readonly mails: number };
  /** The most that the whole office did within one minute of the clock: runs, Gmail units, virtual seconds of runs. */
  readonly busiestMinute: { readonly runs: number; readonly quotaUnits: number; readonly runSeconds: number };
}

export function reportOf(options: SimulationOptions, parts: readonly PartResult[]): Report {
  const sum = (of: (part: PartResult) => number): number => parts.reduce((total, part) => total + of(part), 0);
  const outcome = (name: Outcome): number => sum(({ findings }) => findings.outcomes[name]);
  const calls = (wanted: (name: string) => boolean): number => sum(({ spent }) => Object.entries(spent.calls).reduce((total, [name, times]) => total + (wanted(name) ? times : 0), 0));
  const lateness = parts.flatMap(({ findings }) => findings.lateness).sort((a, b) => a - b);
  const part = (share: number): number => lateness[Math.max(0, Math.ceil(share * lateness.length) - 1)] ?? 0;
  const held = sum(({ findings }) => Object.values(findings.outcomes).reduce((total, one) => total + one, 0));
  const perUserDay = (total: number): number => rounded(total / (options.users * options.days));
  return {
    options,
    held,
    sent: outcome('sent'), cancelled: outcome('cancelled'), changed: outcome('changed'), late: outcome('late'), failed: outcome('failed'), gone: outcome('gone'), sentByHand: outcome('sentByHand'), deleted: outcome('deleted'),
    duplicates: sum(({ findings }) => findings.duplicates),
    lostSilently: outcome('lost'),
    sentAfterCancel: sum(({ findings }) => findings.sentAfterCancel),
    sentUnchecked: sum(({ findings }) => findings.sentUnchecked),
    sentEarly: sum(({ findings }) => findings.sentEarly),
    lateness: { p50: rounded(part(0.5)), p95: rounded(part(0.95)), max: rounded(part(1)) },
    calls: calls(() => true),
    quotaUnitsPerMail: held === 0 ? 0 : rounded(sum(({ spent }) => spent.quotaUnits) / held),
    quotaUnitsPerMinute: Math.max(0, ...parts.map(({ spent }) => spent.mostUnitsInAMinute)),
    triggerRuntimePerUserDay: perUserDay(sum(({ spent }) => spent.triggerMs) / 1000),
    perUserDay: {
      runs: perUserDay(sum(({ spent }) => spent.runs)),
      urlFetchRounds: perUserDay(calls((name) => name.startsWith('urlFetch.'))),
      urlFetches: perUserDay(calls((name) => name.startsWith('gmail.'))),
      properties: perUserDay(calls((name) => name.startsWith('properties.'))),
      triggersMade: perUserDay(calls((name) => name === 'script.create')),
      mails: perUserDay(calls((name) => name === 'gmail.drafts.send' || name === 'gmail.messages.send')),
    },
    busiestMinute: busiest(parts),
  };
}

function busiest(parts: readonly PartResult[]): Report['busiestMinute'] {
  const minutes = new Map<string, Minute>();
  for (const { spent } of parts) {
    for (const [at, { runs, quotaUnits, runMs }] of Object.entries(spent.minutes)) {
      const before = minutes.get(at) ?? { runs: 0, quotaUnits: 0, runMs: 0 };
      minutes.set(at, { runs: before.runs + runs, quotaUnits: before.quotaUnits + quotaUnits, runMs: before.runMs + runMs });
    }
  }
  const most = (of: (minute: Minute) => number): number => Math.max(0, ...[...minutes.values()].map(of));
  return { runs: most(({ runs }) => runs), quotaUnits: most(({ quotaUnits }) => quotaUnits), runSeconds: rounded(most(({ runMs }) => runMs) / 1000) };
}

/** To a tenth. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The four columns that must be nought, whatever went wrong. */
export const BAD = ['duplicates', 'lostSilently', 'sentAfterCancel', 'sentUnchecked'] as const;
