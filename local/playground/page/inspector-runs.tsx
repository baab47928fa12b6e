import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RunRecord } from '../api';
import { showMoment } from './format';
import { usePage } from './page-context';

/** The runs, newest first, and everything about the chosen one. */
export function RunsPanel(): JSX.Element {
  const { state, words, lang } = usePage();
  const [chosen, setChosen] = useState<number | null>(null);
  const run = state.runs.find((one) => one.id === chosen) ?? state.runs[0];
  if (!run) return <p class="pane-empty">{words.noRuns}</p>;
  return (
    <div class="runs">
      <ul class="run-list">
        {state.runs.map((one) => (
          <li key={one.id}>
            <button type="button" aria-pressed={one.id === run.id} class={one.ok ? '' : 'is-bad'} onClick={() => setChosen(one.id)}>
              <span><code>{one.functionName}</code>{one.trigger ? <span class="tag">{words.byTrigger}</span> : null}</span>
              <span class="quiet">{showMoment(one.at, state.user.timeZone, lang)} · {one.user}</span>
            </button>
          </li>
        ))}
      </ul>
      <RunDetails run={run} />
    </div>
  );
}

function RunDetails({ run }: { run: RunRecord }): JSX.Element {
  const { words } = usePage();
  const figure = (label: string, value: string | number): JSX.Element => (
    <div class="figure"><dt>{label}</dt><dd>{value}</dd></div>
  );
  const calls = Object.entries(run.usage.calls);
  return (
    <div class="run">
      <dl class="figures">
        {figure(words.rounds, run.usage.rounds)}
        {figure(words.quotaUnits, run.usage.quotaUnits)}
        {figure(words.virtualTime, `${String(run.usage.virtualMs)} ms`)}
        {run.trigger ? null : figure(words.realTimeTaken, `${String(run.realMs)} ms`)}
      </dl>
      {run.error ? <div class="note is-bad"><b>{words.error}: {run.error.name}</b><pre>{run.error.message}{run.error.stack ? `\n${run.error.stack}` : ''}</pre></div> : null}
      {run.limits.length > 0 ? <div class="note"><b>{words.limits}</b><ul>{run.limits.map((limit, index) => <li key={index}>{limit}</li>)}</ul></div> : null}
      {calls.length > 0 ? (
        <p><b>{words.calls}</b> {calls.map(([name, count]) => <span key={name} class="tag"><code>{name}</code> {count}</span>)}</p>
      ) : null}
      {run.logs.length > 0 ? (
        <>
          <b>{words.logs}</b>
          <pre class="logs">{run.logs.map((log) => `${log.severity} ${log.args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ')}`).join('\n')}</pre>
        </>
      ) : null}
      <details><summary>{words.event}</summary><pre>{JSON.stringify(run.event, null, 2)}</pre></details>
      <details><summary>{words.result}</summary><pre>{JSON.stringify(run.value, null, 2)}</pre></details>
    </div>
  );
}
