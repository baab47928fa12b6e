import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Inspection } from '../api';
import { showMoment } from './format';
import { Glyph } from './icons';
import { usePage } from './page-context';
import { RunsPanel } from './inspector-runs';

const TABS = ['runs', 'triggers', 'storage', 'questions'] as const;
type Tab = (typeof TABS)[number];

/** The drawer below: what ran and what it cost, what waits, what is stored. */
export function Inspector({ open, onToggle }: { open: boolean; onToggle: () => void }): JSX.Element {
  const { words, state } = usePage();
  const [tab, setTab] = useState<Tab>('runs');
  const last = state.runs[0];
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length] ?? 'runs';
    setTab(next);
    document.getElementById(`inspect-${next}`)?.focus();
  };
  return (
    <section class={`inspector ${open ? 'is-open' : ''}`} aria-label={words.inspector}>
      <button type="button" class="inspector-bar" aria-expanded={open} onClick={onToggle}>
        <Glyph name="inspect" />
        <b>{words.inspector}</b>
        {last ? (
          <span class={`inspector-last ${last.ok ? '' : 'is-bad'}`}>
            <code>{last.functionName}</code>
            <span>{words.rounds} {last.usage.rounds}</span>
            <span>{words.quotaUnits} {last.usage.quotaUnits}</span>
            <span>{last.usage.virtualMs} ms</span>
          </span>
        ) : null}
        <span class="spacer" />
        <Glyph name={open ? 'down' : 'up'} />
      </button>
      {open ? (
        <div class="inspector-body">
          <div class="tabs" role="tablist" aria-label={words.inspector} onKeyDown={move}>
            {TABS.map((one) => (
              <button key={one} type="button" role="tab" id={`inspect-${one}`} aria-selected={one === tab} aria-controls="inspect-panel" tabIndex={one === tab ? 0 : -1} onClick={() => setTab(one)}>
                {words[one]}
              </button>
            ))}
          </div>
          <div class="inspector-panel" role="tabpanel" id="inspect-panel" aria-labelledby={`inspect-${tab}`} tabIndex={0}>
            {tab === 'runs' ? <RunsPanel /> : tab === 'triggers' ? <TriggersPanel /> : tab === 'storage' ? <StoragePanel /> : <QuestionsPanel />}
          </div>
        </div>
      ) : null}
    </section>
  );
}

function TriggersPanel(): JSX.Element {
  const { state, words, lang } = usePage();
  if (state.triggers.length === 0) return <p class="pane-empty">{words.noTriggers}</p>;
  return (
    <table class="table">
      <thead><tr><th scope="col">{words.handler}</th><th scope="col">{words.user}</th><th scope="col">{words.due}</th></tr></thead>
      <tbody>
        {state.triggers.map((trigger) => (
          <tr key={trigger.id}>
            <td><code>{trigger.handler}</code>{trigger.everyMs === undefined ? '' : ` / ${String(trigger.everyMs / 60_000)} min`}</td>
            <td>{trigger.user}</td>
            <td>{trigger.disabled ? words.disabled : trigger.nextAt === null ? words.fired : showMoment(trigger.nextAt, state.user.timeZone, lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StoragePanel(): JSX.Element {
  const { state, client, words } = usePage();
  const [stored, setStored] = useState<Inspection | null>(null);
  useEffect(() => {
    let current = true;
    client.inspect().then(
      (found) => {
        if (current) setStored(found);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [client, state]);
  const list = (title: string, properties: Readonly<Record<string, string>>): JSX.Element => (
    <>
      <h3>{title}</h3>
      {Object.keys(properties).length === 0 ? <p class="quiet">{words.empty}</p> : null}
      <dl class="properties">
        {Object.entries(properties).sort().map(([key, value]) => <div key={key}><dt>{key}</dt><dd><pre>{pretty(value)}</pre></dd></div>)}
      </dl>
    </>
  );
  return (
    <div>
      {list(`${words.userProperties} (${state.user.email})`, stored?.userProperties ?? {})}
      {list(words.scriptProperties, stored?.scriptProperties ?? {})}
    </div>
  );
}

function QuestionsPanel(): JSX.Element {
  const { state, client, words, attempt } = usePage();
  const choice = (label: string, checked: boolean, set: (on: boolean) => Promise<unknown>): JSX.Element => (
    <label class="check">
      <input type="checkbox" class="card-checkbox" checked={checked} onChange={(event) => void attempt(() => set(event.currentTarget.checked))} />
      {label}
    </label>
  );
  const shape = (name: 'draftMetadata' | 'recipientsInActions'): JSX.Element =>
    choice(words[name], state.eventShape[name], (on) => client.setEventShape({ ...state.eventShape, [name]: on }));
  return (
    <div>
      <p class="quiet">{words.questionsNote}</p>
      {shape('draftMetadata')}
      {shape('recipientsInActions')}
      <p class="quiet">{words.troubleNote}</p>
      {choice(words.gmailDown, state.gmailDown, client.setGmailDown)}
    </div>
  );
}

function pretty(value: string): string {
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    return value;
  }
}
