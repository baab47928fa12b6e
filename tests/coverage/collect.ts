import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Session, type Profiler } from 'node:inspector';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { COUNTED, mapIn, placesOf, ROOT, type Place, type SourceMap } from './places';

/*
 * Runs beside each test file (jest.coverage.config.js): V8 counts what runs of the sources as modules and of the bundle, and source maps
 * lead back to src/. Jest's own coverage knows modules only, and most tests go through the bundle.
 */
const session = new Session();
const SRC = pathToFileURL(join(ROOT, 'src')).href;

/** Answered before it returns: the session is this thread's own. */
function post<Answer>(method: string, parameters: object = {}): Answer {
  let answer: { readonly error: Error | null; readonly value: unknown } = { error: new Error(`${method} gave no answer`), value: null };
  session.post(method, parameters, (error: Error | null, value: unknown) => { answer = { error, value }; });
  if (answer.error) throw answer.error;
  return answer.value as Answer;
}

session.connect();
post('Profiler.enable');
post('Profiler.startPreciseCoverage', { callCount: false, detailed: true });

afterAll(() => {
  const { result } = post<{ result: Profiler.ScriptCoverage[] }>('Profiler.takePreciseCoverage');
  post('Debugger.enable');
  const ran: Record<string, Set<string>> = {};
  for (const { scriptId, url, functions } of result) {
    const isBundle = url === 'Code.js';
    if (!isBundle && !url.startsWith(`${SRC}/`)) continue;
    const { scriptSource } = post<{ scriptSource: string }>('Debugger.getScriptSource', { scriptId });
    const isRun = counter(functions, scriptSource.length);
    for (const { file, at, offset } of isBundle ? placesOfBundle(scriptSource) : placesOfModule(scriptSource, fileURLToPath(url))) if (isRun(offset)) (ran[file] ??= new Set()).add(at);
  }
  post('Debugger.disable');
  post('Profiler.stopPreciseCoverage');
  session.disconnect();
  mkdirSync(COUNTED, { recursive: true });
  const name = createHash('sha256').update(expect.getState().testPath ?? '').digest('hex').slice(0, 16);
  writeFileSync(join(COUNTED, `${name}.json`), JSON.stringify(Object.fromEntries(Object.entries(ran).map(([file, places]) => [file, [...places]]))));
});

/** Whether what stands at an offset ran: the innermost range around it says so. Functions come with the outer before the inner, and so do their ranges. */
function counter(functions: readonly Profiler.FunctionCoverage[], length: number): (offset: number) => boolean {
  const run = new Uint8Array(length + 1);
  for (const { ranges } of functions) for (const { startOffset, endOffset, count } of ranges) run.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  return (offset) => run[offset] === 1;
}

function placesOfModule(code: string, path: string): Place[] {
  const map = mapIn(code);
  return map === null ? [] : placesOf(map, code, dirname(path));
}

interface Built {
  readonly code: string;
  readonly places: readonly Place[];
}

/** The two bundles that tests run, each read once. */
const built: Built[] = [];

function bundles(): readonly Built[] {
  if (built.length === 0) {
    for (const folder of ['build/apps-script', 'build/test/open-policy']) {
      const code = readFileSync(join(ROOT, folder, 'Code.js'), 'utf8');
      built.push({ code, places: placesOf(JSON.parse(readFileSync(join(ROOT, folder, 'Code.js.map'), 'utf8')) as SourceMap, code, join(ROOT, 'build/apps-script')) });
    }
  }
  return built;
}

/** A test may have put another policy in (build-with-policy.ts): what stands behind it has moved, and everything else is as it was built. */
function placesOfBundle(code: string): Place[] {
  for (const { code: before, places } of bundles()) {
    let same = 0;
    while (same < code.length && code[same] === before[same]) same++;
    let end = 0;
    while (end < Math.min(code.length, before.length) - same && code[code.length - 1 - end] === before[before.length - 1 - end]) end++;
    const moved = before.length - end;
    // Anything else than a policy is a bundle of somebody's making, with a fault in it.
    if (same + end < before.length * 0.9) continue;
    return places.filter(({ offset }) => offset < same || offset >= moved).map((place) => (place.offset < same ? place : { ...place, offset: place.offset + code.length - before.length }));
  }
  return [];
}
