import { createHash, randomUUID } from 'node:crypto';
import vm from 'node:vm';
import type { Latency, LogEntry, RunError, RunResult, Usage, UserOptions } from './api';
import type { VirtualClock } from './clock';
import type { CallFault, FaultPlan } from './faults';
import type { Gmail } from './gmail/bridge';
import { quotaExceeded } from './gmail/errors';
import type { Manifest } from './manifest';
import { isCovered } from './manifest';
import { RUNNER } from './realm/assemble';
import type { Caches } from './services/caches';
import { ScriptException, requireScope } from './services/exception';
import type { Locks } from './services/locks';
import type { PropertyStores } from './services/properties';
import type { TriggerPlan, Triggers } from './services/triggers';
import { checkRequest, deliver, send } from './services/url-fetch';
import type { FetchAnswer, FetchContext, FetchRequest, QuotaWindow } from './services/url-fetch';
import { UTILITIES } from './services/utilities';

/** Everything that outlives a run. */
export interface World {
  readonly clock: VirtualClock;
  readonly latency: Latency;
  readonly manifest: Manifest;
  readonly prelude: vm.Script;
  readonly script: vm.Script;
  readonly properties: PropertyStores;
  readonly caches: Caches;
  readonly locks: Locks;
  readonly triggers: Triggers;
  readonly gmail: Gmail;
  readonly quota: QuotaWindow;
  readonly faults: FaultPlan;
  readonly realTimeLimit: number;
}

/** What called the script. Cards have 30 s (developers.google.com/workspace/add-ons/concepts/performance), others 6 min. */
export type RunKind = 'card' | 'trigger' | 'web';
const TIME_LIMIT: Readonly<Record<RunKind, number>> = { card: 30_000, trigger: 360_000, web: 360_000 };
const TOO_LONG = 'Exceeded maximum execution time';

/** Unwinds the host's part of an execution that has died; the script's part is cut off from every effect instead. */
class Died extends Error {}

let lastExecution = 0;

/** The bearer token of a user; whoever sends it is that user. */
export const tokenOf = (email: string): string => `ya29.emulated-${createHash('sha256').update(email).digest('hex').slice(0, 32)}`;

/** One run of one entry point, in a context of its own. */
export class Execution {
  private readonly id = (lastExecution += 1);
  private readonly startedAt: number;
  private readonly logs: LogEntry[] = [];
  private readonly limits: string[] = [];
  private readonly usage: Usage = { rounds: 0, calls: {}, quotaUnits: 0, virtualMs: 0, fetched: [] };
  private readonly bodies: string[] = [];
  private death: RunError | undefined;
  /** A fault of the emulator's or of a test's own code, which must not pass for one of the script's. */
  private broken: unknown;

  constructor(private readonly world: World, private readonly user: UserOptions, private readonly kind: RunKind) {
    this.startedAt = world.clock.now();
  }

  /** @throws what the emulator itself, or a test's `do`, threw; whatever the script threw is in the result */
  run(entryPoint: string, event: unknown): RunResult {
    const { world } = this;
    let outcome: { value?: unknown; error?: RunError };
    try {
      outcome = this.evaluate(entryPoint, event);
    } catch (error) {
      outcome = { error: describe(error) };
    }
    world.locks.releaseAll(this.id);
    if (this.broken !== undefined) throw this.broken;
    const error = this.death ?? outcome.error;
    this.usage.virtualMs = world.clock.now() - this.startedAt;
    return { ok: error === undefined, value: error === undefined ? outcome.value : undefined, ...(error === undefined ? {} : { error }), logs: this.logs, usage: this.usage, limits: this.limits };
  }

  private evaluate(entryPoint: string, event: unknown): { value?: unknown; error?: RunError } {
    const { prelude, script, realTimeLimit, manifest } = this.world;
    // A sandbox object with a prototype would hand the script this realm's Object.
    const context = vm.createContext(Object.create(null) as vm.Context, { microtaskMode: 'afterEvaluate' });
    const install = prelude.runInContext(context) as (hostCall: (op: string, json: string) => string, settings: string) => void;
    install((op, json) => this.answer(op, json), JSON.stringify({ timeZone: manifest.timeZone, cardTriggers: [...manifest.cardTriggers] }));
    script.runInContext(context, { timeout: realTimeLimit });
    const call = `${RUNNER}(${JSON.stringify(entryPoint)}, ${event === undefined ? 'null' : JSON.stringify(JSON.stringify(event))})`;
    const json = vm.runInContext(call, context, { timeout: realTimeLimit, filename: 'run' }) as unknown;
    return JSON.parse(String(json)) as { value?: unknown; error?: RunError };
  }

  /** The only thing that crosses into the context: strings for strings, and nothing is ever thrown. */
  private answer(op: string, json: string): string {
    try {
      if (this.death) throw new Died();
      const value = this.dispatch(op, JSON.parse(json) as unknown[]);
      return TEXT_OPS.has(op) ? `=${String(value)}` : JSON.stringify({ value: value ?? null });
    } catch (error) {
      if (!(error instanceof ScriptException) && !(error instanceof Died)) {
        this.broken = error;
        this.death = { name: 'Error', message: `The emulator failed: ${String(error)}` };
      }
      const message = this.death?.message ?? (error as Error).message;
      return `${TEXT_OPS.has(op) ? '!' : ''}${JSON.stringify({ error: { name: 'Exception', message } })}`;
    }
  }

  private dispatch(op: string, args: readonly unknown[]): unknown {
    const operation = OPERATIONS[op];
    if (operation) return operation(this, args);
    const utility = UTILITIES[op];
    if (!utility) throw new Error(`The prelude calls ${op}, which the host does not know.`);
    return utility(args);
  }

  /** Runs a counted call: planned faults, its effect, its latency, and the end of the execution's time. */
  perform<T>(name: string, latency: number, effect: () => T, faulty?: (fault: CallFault) => T): T {
    this.usage.calls[name] = (this.usage.calls[name] ?? 0) + 1;
    const faults = this.world.faults.forCall(name, this.user.email);
    let answered: { value: T } | undefined;
    const strike = (when: 'before' | 'after'): void => {
      for (const fault of faults) {
        if (fault.when !== when) continue;
        const { what } = fault;
        if (what === 'throw') throw new ScriptException(`Service error: ${name} (planned fault, ${when} the call)`);
        if (what === 'crash') this.die(`The execution crashed at ${name} (planned fault, ${when} the call)`);
        else if ('do' in what) what.do();
        else if (!faulty) throw new Error(`${name} answers with no HTTP status, so no fault can give it ${what.status}.`);
        else answered = { value: faulty(what) };
      }
    };
    strike('before');
    if (answered === undefined) {
      const value = effect();
      this.spend(latency);
      strike('after');
      return (answered as { value: T } | undefined)?.value ?? value;
    }
    this.spend(latency);
    return answered.value;
  }

  spend(ms: number): void {
    this.world.clock.advance(ms);
    const limit = TIME_LIMIT[this.kind];
    if (this.world.clock.now() - this.startedAt > limit) this.die(`${TOO_LONG} (${limit / 1000} s)`);
  }

  private die(message: string): never {
    this.death ??= { name: 'Exception', message };
    throw new Died(message);
  }

  log(severity: unknown, args: unknown): void {
    this.logs.push({ severity: String(severity), args: Array.isArray(args) ? args as unknown[] : [] });
  }

  limit(message: string): void {
    if (!this.limits.includes(message)) this.limits.push(message);
  }

  get parts(): { world: World; user: UserOptions; id: number; isAddOn: boolean } {
    return { world: this.world, user: this.user, id: this.id, isAddOn: this.kind !== 'web' };
  }

  /** Sends requests as one round of network calls. */
  fetchRound(requests: readonly FetchRequest[], name: string): { code: number; headers: Record<string, string>; body: number }[] {
    const { world } = this;
    const where = name === 'urlFetch.fetchAll' ? 'UrlFetchApp.fetchAll' : 'UrlFetchApp.fetch';
    const urls = requests.map((request) => checkRequest(request, world.manifest, where));
    this.usage.rounds += 1;
    return this.perform(name, world.latency.urlFetch, () => {
      const context = this.fetchContext();
      const answers = requests.map((request, index) => ({ request, url: urls[index] as URL, answer: send(request, urls[index] as URL, context) }));
      return answers.map(({ request, url, answer }) => {
        const { code, headers, body } = deliver(request, url, answer);
        return { code, headers, body: this.bodies.push(body) - 1 };
      });
    });
  }

  body(index: unknown): string {
    return this.bodies[Number(index)] ?? '';
  }

  private fetchContext(): FetchContext {
    const { world, user } = this;
    return {
      gmail: world.gmail,
      manifest: world.manifest,
      caller: {
        email: user.email, timeZone: user.timeZone ?? world.manifest.timeZone, scopes: world.manifest.scopes, token: tokenOf(user.email), now: world.clock.now(),
        limit: (message) => { this.limit(message); },
      },
      charge: (_name, units) => {
        if (!world.quota.spend(user.email, units, world.clock.now())) return quotaExceeded();
        this.usage.quotaUnits += units;
        return undefined;
      },
      perform: (name, effect, faulty): FetchAnswer => this.perform(name, 0, effect, faulty),
      noteFetched: (method, url) => { this.usage.fetched.push({ method, url }); },
    };
  }
}

function describe(error: unknown): RunError {
  // Not instanceof: what is thrown may be of the context's realm.
  if (typeof error !== 'object' || error === null) return { name: 'Error', message: String(error) };
  const { name, message, stack, code } = error as { name?: unknown; message?: unknown; stack?: unknown; code?: unknown };
  if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { name: 'Exception', message: `${TOO_LONG}: the script ran on in real time and was stopped.` };
  return { name: String(name ?? 'Error'), message: String(message ?? ''), ...(typeof stack === 'string' ? { stack } : {}) };
}

const TEXT_OPS = new Set(['urlFetch.body', 'urlFetch.bytes']);

type Operation = (execution: Execution, args: readonly unknown[]) => unknown;
const storeKey = (execution: Execution, store: unknown): string => (store === 'user' ? `user:${execution.parts.user.email}` : 'script');

const property = (name: string, effect: (world: World, key: string, args: readonly unknown[]) => unknown): [string, Operation] => [`properties.${name}`, (execution, [store, ...args]) => {
  const { world } = execution.parts;
  return execution.perform(`properties.${name}`, world.latency.properties, () => effect(world, storeKey(execution, store), args));
}];
const cached = (name: string, effect: (world: World, key: string, args: readonly unknown[]) => unknown): [string, Operation] => [`cache.${name}`, (execution, [store, ...args]) => {
  const { world } = execution.parts;
  return execution.perform(`cache.${name}`, world.latency.cache, () => effect(world, storeKey(execution, store), args));
}];
const locked = (name: string, effect: (execution: Execution, key: string, ms: number) => unknown): [string, Operation] => [`lock.${name}`, (execution, [store, ms]) => execution.perform(`lock.${name}`, execution.parts.world.latency.lock, () => effect(execution, storeKey(execution, store), Number(ms ?? 0)))];
const script = (name: string, effect: (execution: Execution, args: readonly unknown[]) => unknown): [string, Operation] => [`script.${name}`, (execution, args) => {
  const { world } = execution.parts;
  requireScope(world.manifest.scopes, 'script.scriptapp', `ScriptApp.${name}`);
  return execution.perform(`script.${name}`, world.latency.trigger, () => effect(execution, args));
}];
const session = (name: string, effect: (world: World, user: UserOptions) => unknown): [string, Operation] => [`session.${name}`, (execution) => {
  const { world, user } = execution.parts;
  return execution.perform(`session.${name}`, world.latency.session, () => effect(world, user));
}];

const seconds = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const strings = (value: unknown): Record<string, string> => value as Record<string, string>;
const take = (execution: Execution, key: string, ms: number): boolean => {
  const { world, id } = execution.parts;
  const { got, waited } = world.locks.take(key, id, ms);
  execution.spend(waited);
  return got;
};
const emailOf = (world: World, user: UserOptions): string => (world.manifest.scopes.has('https://www.googleapis.com/auth/userinfo.email') ? user.email : '');

/** What realm/*.ts may ask the host for. */
const OPERATIONS: Record<string, Operation> = {
  'clock.now': (execution) => execution.parts.world.clock.now(),
  'run.log': (execution, [severity, args]) => { execution.log(severity, args); },
  'run.limit': (execution, [message]) => { execution.limit(String(message)); },
  'manifest.coversLink': (execution, [url]) => isCovered(String(url), execution.parts.world.manifest.openLinkUrlPrefixes ?? []),
  'urlFetch.fetch': (execution, [request]) => execution.fetchRound([request as FetchRequest], 'urlFetch.fetch')[0],
  'urlFetch.fetchAll': (execution, [requests]) => ((requests as FetchRequest[]).length === 0 ? [] : execution.fetchRound(requests as FetchRequest[], 'urlFetch.fetchAll')),
  'urlFetch.body': (execution, [index]) => execution.body(index),
  'urlFetch.bytes': (execution, [index]) => Buffer.from(execution.body(index), 'utf8').toString('base64'),
  'utilities.getUuid': () => randomUUID(),
  'utilities.sleep': (execution, [ms]) => {
    if (Number(ms) < 0 || Number(ms) > 300_000) throw new ScriptException('Invalid argument: sleep takes 0 to 300000 milliseconds');
    execution.perform('utilities.sleep', Number(ms), () => undefined);
  },
  'script.newTrigger': (execution) => { requireScope(execution.parts.world.manifest.scopes, 'script.scriptapp', 'ScriptApp.newTrigger'); },
  'script.getOAuthToken': (execution) => tokenOf(execution.parts.user.email),
  'script.getScriptId': () => 'emulated-script-id',
  'script.getServiceUrl': () => 'https://script.google.com/macros/s/emulated-deployment/exec',
  ...Object.fromEntries([
    property('getProperty', (world, key, [name]) => world.properties.of(key).get(String(name)) ?? null),
    property('getProperties', (world, key) => Object.fromEntries(world.properties.of(key))),
    property('getKeys', (world, key) => [...world.properties.of(key).keys()]),
    property('setProperty', (world, key, [name, value]) => { world.properties.set(key, { [String(name)]: String(value) }); }),
    property('setProperties', (world, key, [entries, deleteAllOthers]) => { world.properties.set(key, strings(entries), deleteAllOthers === true); }),
    property('deleteProperty', (world, key, [name]) => { world.properties.of(key).delete(String(name)); }),
    property('deleteAllProperties', (world, key) => { world.properties.of(key).clear(); }),
    cached('get', (world, key, [name]) => world.caches.get(key, String(name))),
    cached('getAll', (world, key, [names]) => Object.fromEntries((names as string[]).flatMap((name) => { const value = world.caches.get(key, name); return value === null ? [] : [[name, value]]; }))),
    cached('put', (world, key, [name, value, expiry]) => { world.caches.put(key, String(name), String(value), seconds(expiry)); }),
    cached('putAll', (world, key, [entries, expiry]) => { for (const [name, value] of Object.entries(strings(entries))) world.caches.put(key, name, value, seconds(expiry)); }),
    cached('remove', (world, key, [name]) => { world.caches.remove(key, String(name)); }),
    cached('removeAll', (world, key, [names]) => { for (const name of names as string[]) world.caches.remove(key, name); }),
    locked('tryLock', take),
    locked('waitLock', (execution, key, ms) => { if (!take(execution, key, ms)) throw new ScriptException('Lock timeout: another process was holding the lock for too long.'); }),
    locked('hasLock', (execution, key) => execution.parts.world.locks.has(key, execution.parts.id)),
    locked('releaseLock', (execution, key) => { execution.parts.world.locks.release(key, execution.parts.id); }),
    script('create', (execution, [plan]) => {
      const { world, user, isAddOn } = execution.parts;
      return world.triggers.create(user.email, plan as TriggerPlan, world.clock.now(), isAddOn);
    }),
    script('getProjectTriggers', (execution) => execution.parts.world.triggers.of(execution.parts.user.email)),
    script('deleteTrigger', (execution, [id]) => { execution.parts.world.triggers.delete(execution.parts.user.email, String(id)); }),
    session('getActiveUser', emailOf),
    session('getEffectiveUser', emailOf),
    session('getActiveUserLocale', (_world, user) => user.locale ?? 'en'),
    session('getTemporaryActiveUserKey', (_world, user) => createHash('sha256').update(`key:${user.email}`).digest('base64')),
  ]),
};
