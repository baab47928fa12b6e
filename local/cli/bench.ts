import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { gzipSync } from 'node:zlib';
import { Script, createContext } from 'node:vm';
import { check as runRules } from '../../src/check/check';
import { Workspace } from '../emulator';
import { optionsOf } from './bad-usage';
import { sealing } from './bench-seal';
import type { Figure } from './figure';
import { benchInput, benchMail, plainListCheck, RECIPIENT } from './bench-inputs';

/** `matta bench`: prints what the budgets of docs/design.md are about. Figures only; nothing passes or fails. */
export function bench(args: string[]): number {
  const { values } = optionsOf({ args, options: { json: { type: 'boolean', default: false } } });
  const figures = [...sealing(), ...calls(), ...bundle(), ...rules()];
  if (values.json) {
    console.log(JSON.stringify({ machine: machine(), figures }));
    return 0;
  }
  console.log(machine());
  for (const { what, value, unit, instead } of figures) {
    const ratio = instead === undefined ? '' : `   ${instead.what}: ${shown(instead.value)} ${unit} (${(instead.value / value).toFixed(2)} ×)`;
    console.log(`${what.padEnd(58)}${shown(value).padStart(10)} ${unit}${ratio}`);
  }
  return 0;
}

function machine(): string {
  const [cpu] = cpus();
  return `Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}`;
}

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(3);
}

const CODE = `${process.env.MATTA_ROOT ?? '.'}/build/apps-script`;
const USER = 'sato@aozora.example';
const START = Date.parse('2026-11-24T10:15:00+09:00');
/** Virtual latency of one round over the network, in ms; the default of the emulator. */
const ROUND = 150;

/** Rounds, calls and quota of compose, hold and tick, beside the same calls made one after the other. */
function calls(): Figure[] {
  const code = readFileSync(`${CODE}/Code.js`, 'utf8');
  const manifest = JSON.parse(readFileSync(`${CODE}/appsscript.json`, 'utf8')) as unknown;
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
    workspace.close();
    const { usage } = compose;
    const label = `${recipients} recipient${recipients === 1 ? '' : 's'}`;
    return [
      { what: `check on compose, ${label}: rounds of calls`, value: usage.rounds, unit: 'rounds', instead: { what: 'one call after the other', value: usage.fetched.length } },
      { what: `check on compose, ${label}: virtual time`, value: usage.virtualMs, unit: 'ms', instead: { what: 'one call after the other', value: usage.fetched.length * ROUND } },
      { what: `check on compose, ${label}: Gmail quota`, value: usage.quotaUnits, unit: 'units' },
      { what: `check again, ${label}: rounds of calls`, value: check.usage.rounds, unit: 'rounds' },
      ...(recipients === 1 ? [{ what: 'tick with nothing due: service calls', value: Object.values(tick.usage.calls).reduce((sum, one) => sum + one, 0), unit: 'calls' }] : []),
    ];
  });
}

/** Size, and the time that a bare context takes to load the script, as every Apps Script execution does. */
function bundle(): Figure[] {
  const code = readFileSync(`${CODE}/Code.js`, 'utf8');
  const load = median(30, () => { new Script(code, { filename: 'Code.js' }).runInContext(createContext({})); });
  const empty = median(30, () => { new Script('function f() {}').runInContext(createContext({})); });
  return [
    { what: 'bundle, minified', value: Buffer.byteLength(code) / 1024, unit: 'KB' },
    { what: 'bundle, gzipped', value: gzipSync(code).length / 1024, unit: 'KB' },
    { what: 'load in a bare context', value: load, unit: 'ms', instead: { what: 'an empty script', value: empty } },
  ];
}

/** All rules over one mail, beside a plain list of words, domains and suffixes over the same mails. The policy is read once for all. */
function rules(): Figure[] {
  const small = { lines: 40, recipients: 10, counterparties: 1_000 };
  const mails = mailsOf(small, 200);
  const plain = median(200, () => { plainListCheck(mails()); });
  const time = (size: Parameters<typeof benchInput>[0], times: number): number => {
    const next = mailsOf(size, times);
    return median(times, () => { runRules(next()); });
  };
  const one = median(200, () => { runRules(mails()); });
  return [
    { what: 'all rules: 40 lines, 10 recipients, 1,000 counterparties', value: one, unit: 'ms', instead: { what: 'plain lists of words', value: plain } },
    { what: 'checks a second, the same mail', value: 1000 / one, unit: '/s' },
    { what: 'all rules: 400 lines', value: time({ ...small, lines: 400 }, 50), unit: 'ms' },
    { what: 'all rules: 4,000 lines', value: time({ ...small, lines: 4_000 }, 10), unit: 'ms' },
    { what: 'all rules: 100 recipients', value: time({ ...small, recipients: 100 }, 50), unit: 'ms' },
    { what: 'all rules: 1,000 recipients', value: time({ ...small, recipients: 1_000 }, 10), unit: 'ms' },
    { what: 'all rules: 50 attachments', value: time({ ...small, attachments: 50 }, 50), unit: 'ms' },
    { what: 'all rules: 500 attachments', value: time({ ...small, attachments: 500 }, 10), unit: 'ms' },
    { what: 'all rules: 10,000 counterparties', value: time({ ...small, counterparties: 10_000 }, 10), unit: 'ms' },
  ];
}

/** Mails of one size, in turn, no two with a line in common, so that nothing is remembered from one check to the next. */
function mailsOf(size: Parameters<typeof benchInput>[0], count: number): () => ReturnType<typeof benchInput> {
  const { policy } = benchInput(size);
  const all = Array.from({ length: count }, (_, salt) => ({ ...benchInput({ ...size, counterparties: 0, salt }), policy }));
  let at = 0;
  return () => {
    const mail = all[at++ % count];
    if (mail === undefined) throw new Error('mailsOf wants a count of at least 1');
    return mail;
  };
}

function median(times: number, work: () => void): number {
  for (let index = 0; index < Math.min(times, 10); index++) work();
  const taken = Array.from({ length: times }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return taken[Math.floor(times / 2)] ?? 0;
}
