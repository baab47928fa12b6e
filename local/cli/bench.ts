import { cpus } from 'node:os';
import { join } from 'node:path';
import { Workspace } from '../emulator';
import { repositoryRoot } from '../playground/repository';
import type { Bundle } from '../simulate/part';
import { optionsOf } from './bad-usage';
import { bundle } from './bench-bundle';
import { sealing } from './bench-seal';
import { benchMail, RECIPIENT } from './bench-inputs';
import { rules } from './bench-rules';
import { builtIn } from './built';
import type { Figure } from './figure';

/** `matta bench`: prints what the budgets of docs/design.md are about. Figures only; nothing passes or fails. */
export function bench(args: string[]): number {
  const { values } = optionsOf({ args, options: { json: { type: 'boolean', default: false } } });
  const built = builtIn(CODE, 'bench');
  const figures = [...sealing(), ...calls(built), ...bundle(CODE), ...rules()];
  if (values.json) {
    console.log(JSON.stringify({ machine: machine(), figures }));
    return 0;
  }
  console.log(machine());
  for (const { what, value, unit, instead, grown } of figures) {
    const growth = grown === undefined ? '' : `   ${grown.by} × as much: ${grown.took.toFixed(1)} × the time`;
    const ratio = instead === undefined ? '' : `   ${instead.what}: ${shown(instead.value)} ${unit} (${(instead.value / value).toFixed(2)} ×)`;
    console.log(`${what.padEnd(76)}${shown(value).padStart(8)} ${unit}${ratio}${growth}`);
  }
  return 0;
}

function machine(): string {
  const [cpu] = cpus();
  return `Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}`;
}

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value >= 1_000 ? String(Math.round(value)) : value.toPrecision(3);
}

const CODE = join(repositoryRoot(), 'build/apps-script');
const USER = 'sato@aozora.example';
const START = Date.parse('2026-11-24T10:15:00+09:00');
/** Virtual latency of one round over the network, in ms; the default of the emulator. */
const ROUND = 150;

/** Rounds, calls and quota of compose, hold and tick, beside the same calls made one after the other. */
function calls({ code, manifest }: Bundle): Figure[] {
  return [1, 10, 100].flatMap((recipients) => {
    const workspace = Workspace.open({ code, manifest, startAt: START, latency: { urlFetch: ROUND } });
    workspace.addUser({ email: USER, locale: 'en', timeZone: 'Asia/Tokyo' });
    for (let index = 0; index < 5; index++) workspace.gmail(USER).createDraft(benchMail(USER, [`other${index}@x.example`]));
    const to = Array.from({ length: recipients }, (_, index) => RECIPIENT(index));
    const { draftId } = workspace.gmail(USER).createDraft(benchMail(USER, to));
    const common = { hostApp: 'GMAIL', platform: 'WEB', userLocale: 'en', timeZone: { id: 'Asia/Tokyo', offset: '32400000' } };
    const compose = workspace.run(USER, 'onCompose', { commonEventObject: common, gmail: { toRecipients: to, ccRecipients: [], bccRecipients: [] } });
    if (!compose.ok) throw new Error(`onCompose failed: ${compose.error?.message ?? ''}`);
    const check = workspace.run(USER, 'onAction', { commonEventObject: { ...common, parameters: { action: 'check', draft: draftId }, formInputs: {} } });
    const tick = workspace.run(USER, 'onTick');
    const home = workspace.run(USER, 'onHomepage', { commonEventObject: common });
    const callsOf = ({ usage: { calls } }: typeof tick): number => Object.values(calls).reduce((sum, one) => sum + one, 0);
    workspace.close();
    const { usage } = compose;
    const label = `${recipients} recipient${recipients === 1 ? '' : 's'}`;
    return [
      { what: `check on compose, ${label}: rounds of calls`, value: usage.rounds, unit: 'rounds', instead: { what: 'one call after the other', value: usage.fetched.length } },
      { what: `check on compose, ${label}: virtual time`, value: usage.virtualMs, unit: 'ms', instead: { what: 'one call after the other', value: usage.fetched.length * ROUND } },
      { what: `check on compose, ${label}: Gmail quota`, value: usage.quotaUnits, unit: 'units' },
      { what: `check again, ${label}: rounds of calls`, value: check.usage.rounds, unit: 'rounds' },
      ...(recipients === 1 ? [
        { what: 'tick with nothing due: service calls', value: callsOf(tick), unit: 'calls' },
        { what: 'homepage: service calls', value: callsOf(home), unit: 'calls' },
      ] : []),
    ];
  });
}
