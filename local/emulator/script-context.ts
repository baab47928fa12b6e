import vm from 'node:vm';
import type { Manifest } from './manifest';
import { RUNNER } from './realm/assemble';

/** Answers what the services in a context ask of the host: strings for strings, and nothing is ever thrown. */
export type Answer = (op: string, json: string) => string;

export interface ScriptParts {
  readonly prelude: vm.Script;
  readonly script: vm.Script;
  readonly manifest: Manifest;
  /** Real milliseconds. */
  readonly realTimeLimit: number;
}

type Runner = (entryPoint: string, event: string | null) => string;

/** What of the manifest the services in a context know. */
const settingsOf = ({ timeZone, cardTriggers }: Manifest): string => JSON.stringify({ timeZone, cardTriggers: [...cardTriggers] });

/** A bare V8 context with Apps Script's services and the script in it. */
class ScriptContext {
  private readonly context: vm.Context;
  private readonly runner: Runner;
  private answer: Answer;
  runs = 0;

  constructor({ prelude, script, manifest, realTimeLimit }: ScriptParts, answer: Answer) {
    this.answer = answer;
    // A sandbox object with a prototype would hand the script this realm's Object.
    this.context = vm.createContext(Object.create(null) as vm.Context, { microtaskMode: 'afterEvaluate' });
    const install = prelude.runInContext(this.context) as (hostCall: Answer, settings: string) => void;
    install((op, json) => this.answer(op, json), settingsOf(manifest));
    script.runInContext(this.context, { timeout: realTimeLimit });
    this.runner = vm.runInContext(RUNNER, this.context) as Runner;
  }

  /** The first run, which may be stopped when it hangs. */
  run(entryPoint: string, event: string | null, realTimeLimit: number): string {
    this.runs += 1;
    const call = `${RUNNER}(${JSON.stringify(entryPoint)}, ${event === null ? 'null' : JSON.stringify(event)})`;
    return String(vm.runInContext(call, this.context, { timeout: realTimeLimit, filename: 'run' }));
  }

  /** A further run. */
  runAgain(entryPoint: string, event: string | null, answer: Answer): string {
    this.runs += 1;
    this.answer = answer;
    return this.runner(entryPoint, event);
  }
}

/** Contexts that wait for a further run, by script and settings. */
const waiting = new WeakMap<vm.Script, Map<string, ScriptContext[]>>();

function waitingFor({ script, manifest }: ScriptParts): ScriptContext[] {
  const bySettings = waiting.get(script) ?? new Map<string, ScriptContext[]>();
  waiting.set(script, bySettings);
  const found = bySettings.get(settingsOf(manifest)) ?? [];
  bySettings.set(settingsOf(manifest), found);
  return found;
}

/**
 * Where runs take place. Apps Script starts each in a fresh context, and so does the playground. With `keep` above 1 a context serves
 * that many runs, one after another, of whatever workspace has the same script, which saves most of a short run's time and is for a
 * simulation and for tests: what the script leaves in its own variables is there in the next run, and a run that hangs is not stopped.
 */
export class ScriptContexts {
  private readonly idle: ScriptContext[];

  constructor(private readonly parts: ScriptParts, private readonly keep = 1) {
    this.idle = keep > 1 ? waitingFor(parts) : [];
  }

  /** Runs an entry point; gives its value, or what it threw, as the runner's JSON. */
  run(entryPoint: string, event: string | null, answer: Answer): string {
    const kept = this.idle.pop();
    const context = kept ?? new ScriptContext(this.parts, answer);
    const json = kept ? context.runAgain(entryPoint, event, answer) : context.run(entryPoint, event, this.parts.realTimeLimit);
    if (context.runs < this.keep) this.idle.push(context);
    return json;
  }
}
