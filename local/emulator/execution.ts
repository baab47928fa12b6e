import type { Latency, LogEntry, RunError, RunResult, Usage, UserOptions } from './api';
import type { VirtualClock } from './clock';
import { tokenOf } from './token';
import type { CallFault, FaultPlan } from './faults';
import type { Drive } from './drive/drive';
import type { Gmail } from './gmail/bridge';
import { quotaExceeded } from './gmail/errors';
import type { Manifest } from './manifest';
import type { PeopleStore } from './people/store';
import { OPERATIONS } from './operations';
import type { ScriptContexts } from './script-context';
import type { Caches } from './services/caches';
import { ScriptException } from './services/exception';
import type { Locks } from './services/locks';
import type { PropertyStores } from './services/properties';
import type { Triggers } from './services/triggers';
import { checkRequest, deliver, send } from './services/url-fetch';
import type { FetchAnswer, FetchContext, FetchRequest, QuotaWindow } from './services/url-fetch';
import type { Spreadsheets } from './sheets/store';
import { UTILITIES } from './services/utilities';

/** Everything that outlives a run. */
export interface World {
  readonly clock: VirtualClock;
  readonly latency: Latency;
  readonly manifest: Manifest;
  readonly contexts: ScriptContexts;
  readonly properties: PropertyStores;
  readonly caches: Caches;
  readonly locks: Locks;
  readonly triggers: Triggers;
  readonly gmail: Gmail;
  readonly people: PeopleStore;
  readonly sheets: Spreadsheets;
  readonly drive: Drive;
  readonly quota: QuotaWindow;
  readonly faults: FaultPlan;
}

/** What called the script. Cards have 30 s (developers.google.com/workspace/add-ons/concepts/performance), others 6 min. */
export type RunKind = 'card' | 'trigger' | 'web';
const TIME_LIMIT: Readonly<Record<RunKind, number>> = { card: 30_000, trigger: 360_000, web: 360_000 };
const TOO_LONG = 'Exceeded maximum execution time';

/** Unwinds the host's part of an execution that has died; the script's part is cut off from every effect instead. */
class Died extends Error {}

/** Operations that give one long string, without JSON around it. */
const TEXT_OPS = new Set(['urlFetch.body', 'urlFetch.bytes']);

let lastExecution = 0;

/** One run of one entry point. */
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
    const json = this.world.contexts.run(entryPoint, event === undefined ? null : JSON.stringify(event), (op, argumentsJson) => this.answer(op, argumentsJson));
    return JSON.parse(json) as { value?: unknown; error?: RunError };
  }

  /** The only thing that crosses into the context: strings for strings, and nothing is ever thrown. */
  private answer(op: string, json: string): string {
    if (this.death) return refusal(op, this.death.message);
    try {
      const value = this.dispatch(op, JSON.parse(json) as unknown[]);
      return TEXT_OPS.has(op) ? `=${String(value)}` : JSON.stringify({ value: value ?? null });
    } catch (error) {
      // A script that calls itself without end may have used the stack up to here: that is its own fault, and it is told so.
      const usedUp = error instanceof RangeError && /call stack/.test(error.message);
      if (!usedUp && !(error instanceof ScriptException) && !(error instanceof Died)) {
        this.broken = error;
        this.death = { name: 'Error', message: `The emulator failed: ${String(error)}` };
      }
      return refusal(op, this.death?.message ?? (error as Error).message);
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
      people: world.people,
      sheets: world.sheets,
      drive: world.drive,
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

/** What an operation gives where the script is to see an exception. */
function refusal(op: string, message: string): string {
  return `${TEXT_OPS.has(op) ? '!' : ''}${JSON.stringify({ error: { name: 'Exception', message } })}`;
}

function describe(error: unknown): RunError {
  // Not instanceof: what is thrown may be of the context's realm.
  if (typeof error !== 'object' || error === null) return { name: 'Error', message: String(error) };
  const { name, message, stack, code } = error as { name?: unknown; message?: unknown; stack?: unknown; code?: unknown };
  if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { name: 'Exception', message: `${TOO_LONG}: the script ran on in real time and was stopped.` };
  return { name: String(name ?? 'Error'), message: String(message ?? ''), ...(typeof stack === 'string' ? { stack } : {}) };
}
