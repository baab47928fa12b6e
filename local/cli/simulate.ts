import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../playground/repository';
import { simulateOffice } from '../simulate/office';
import { DEFAULTS, type SimulationOptions } from '../simulate/options';
import { BAD, type Report } from '../simulate/report';
import { BadUsage, optionsOf } from './bad-usage';
import { builtIn } from './built';

/** `matta simulate`: exit 0 when all four bad columns are nought, 1 when one is not. */
export async function simulate(args: string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = optionsOf({
    args,
    options: { users: text, days: text, mails: text, lost: text, late: text, double: text, crash: text, refuse: text, seed: text, threads: text, bundle: text, json: { type: 'boolean', default: false } },
  });
  const options: SimulationOptions = {
    users: count('users', values.users, DEFAULTS.users, 10_000),
    days: count('days', values.days, DEFAULTS.days, 250),
    mails: count('mails', values.mails, DEFAULTS.mails, 500),
    lost: share('lost', values.lost, DEFAULTS.lost),
    late: share('late', values.late, DEFAULTS.late),
    double: share('double', values.double, DEFAULTS.double),
    crash: share('crash', values.crash, DEFAULTS.crash),
    refuse: share('refuse', values.refuse, DEFAULTS.refuse),
    seed: values.seed ?? DEFAULTS.seed,
  };
  if (options.lost + options.late > 1) throw new BadUsage(`--lost ${options.lost} --late ${options.late}: a firing is lost or late, so expected no more than 1 together`);
  const threads = count('threads', values.threads, availableParallelism(), 64);
  const root = repositoryRoot();
  const report = await simulateOffice(builtIn(values.bundle ?? join(root, 'build/apps-script'), '--bundle'), options, {
    program: join(root, 'build/local/simulate-worker.mjs'),
    threads,
    ...(process.stderr.isTTY ? { progress: (done, all) => { process.stderr.write(`\r${done} of ${all} parts${done === all ? '\n' : ''}`); } } : {}),
  });
  console.log(values.json ? JSON.stringify(report) : asText(report));
  return BAD.every((column) => report[column] === 0) ? 0 : 1;
}

function count(name: string, text: string | undefined, otherwise: number, most: number): number {
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > most) throw new BadUsage(`--${name} ${text}: expected a whole number from 1 to ${most}`);
  return value;
}

function share(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (!/^\d*\.?\d+$/.test(text) || value > 1) throw new BadUsage(`--${name} ${text}: expected a share from 0 to 1, such as 0.2`);
  return value;
}

function asText(report: Report): string {
  const { options, lateness, perUserDay } = report;
  const line = (name: string, value: number | string, more = ''): string => `${name.padEnd(30)}${String(value).padStart(9)}${more === '' ? '' : `  ${more}`}`;
  return [
    `${options.users} users, ${options.days} days, ${options.mails} mails each a day, seed ${options.seed}; lost ${options.lost}, late ${options.late}, double ${options.double}, crash ${options.crash}, refuse ${options.refuse}`,
    line('held', report.held),
    ...(['sent', 'cancelled', 'changed', 'late', 'failed', 'gone', 'sentByHand', 'deleted'] as const).map((name) => line(`  ${name}`, report[name])),
    'must be 0:',
    ...[...BAD, 'sentEarly' as const].map((name) => line(`  ${name}`, report[name], report[name] === 0 ? '' : '← !')),
    line('lateness p50', lateness.p50, 's'), line('lateness p95', lateness.p95, 's'), line('lateness max', lateness.max, 's'),
    line('calls', report.calls),
    line('quota units a mail', report.quotaUnitsPerMail), line('quota units a user and minute', report.quotaUnitsPerMinute, 'at the most; Gmail allows 6000'),
    line('trigger runtime', report.triggerRuntimePerUserDay, 's a user and day; Apps Script allows 21600'),
    `the whole office's busiest minute: ${Object.entries(report.busiestMinute).map(([name, value]) => `${name} ${value}`).join(', ')}`,
    `a user and day: ${Object.entries(perUserDay).map(([name, value]) => `${name} ${value}`).join(', ')}`,
  ].join('\n');
}
