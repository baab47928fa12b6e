import type { JSX } from 'preact';
import { LANGS } from '../../../src/messages/lang';
import type { AppState } from '../api';
import { showClock } from './format';
import { usePage } from './page-context';
import { USER_LIST } from './use-focus';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const LANGUAGE_NAMES = { ja: '日本語', en: 'English' } as const;

export function TopBar({ onUser, inert }: { onUser: (email: string) => void; inert: boolean }): JSX.Element {
  const { state, words, lang, client, attempt } = usePage();
  return (
    <header class="top-bar" inert={inert}>
      <div class="brand">
        <span class="host-logo" aria-hidden="true">待</span>
        <span class="brand-name">Matta <span lang="ja">待った</span></span>
        <span class="brand-place">{words.playground}</span>
      </div>
      <Clock />
      <div class="who">
        <label class="pick">
          <span class="visually-hidden">{words.language}</span>
          <select value={lang} onChange={(event) => void attempt(() => client.setLocale(event.currentTarget.value === 'ja' ? 'ja' : 'en'))}>
            {LANGS.map((one) => <option key={one} value={one} selected={one === lang} lang={one}>{LANGUAGE_NAMES[one]}</option>)}
          </select>
        </label>
        <label class="pick">
          <span class="avatar" aria-hidden="true">{state.user.name[lang].slice(0, 1)}</span>
          <span class="visually-hidden">{words.user}</span>
          <select id={USER_LIST} value={state.user.email} onChange={(event) => onUser(event.currentTarget.value)}>
            {state.people.map((person) => (
              <option key={person.email} value={person.email} selected={person.email === state.user.email}>{`${person.name[lang]} (${person.role[lang]})`}</option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}

function Clock(): JSX.Element {
  const { state, words, lang, client, attempt, go, notify } = usePage();
  const { date, time } = showClock(state.now, state.user.timeZone, lang);
  const pending = pendingOf(state);
  const advance = async (ms: number): Promise<void> => {
    await client.advance(ms);
    const { received } = await client.state();
    if (received.length > state.received.length) notify(words.arrived, { label: words.show, run: () => go({ view: 'received', messageId: null }) });
  };
  const button = (label: string, press: () => Promise<void>): JSX.Element => (
    <button type="button" class="button is-small" onClick={() => void attempt(press)}>{label}</button>
  );
  const step = (label: string, ms: number): JSX.Element => button(label, () => advance(ms));
  return (
    <div class="clock" role="group" aria-label={words.clock}>
      <div class="clock-face">
        <span class="clock-date">{date}</span>
        <span class="clock-time">{time}</span>
      </div>
      <div class="clock-steps">
        {step(words.plusMinute, MINUTE)}
        {step(words.plusTenMinutes, 10 * MINUTE)}
        {step(words.plusHour, HOUR)}
        {step(words.plusDay, 24 * HOUR)}
        {toLastSecond(state) > 0 ? button(words.toLastSecond, async () => advance(Math.max(0, toLastSecond(await client.state())))) : null}
      </div>
      <label class="clock-run">
        <input type="checkbox" role="switch" class="card-switch" checked={state.ticking} onChange={(event) => void attempt(() => client.setTicking(event.currentTarget.checked))} />
        {words.realTime}
      </label>
      <span class="clock-pending">{words.triggersPending}: <b>{pending.length}</b></span>
    </div>
  );
}

function pendingOf({ triggers }: AppState): AppState['triggers'] {
  return triggers.filter((trigger) => trigger.nextAt !== null && !trigger.disabled);
}

/** ms to the moment at which a held mail can just be taken back, by this state; the page's own may be some seconds old. 0 where nothing is pending. */
function toLastSecond(state: AppState): number {
  const ms = Math.min(...pendingOf(state).map((trigger) => trigger.nextAt ?? Infinity)) - SECOND - state.now;
  return Number.isFinite(ms) ? ms : 0;
}
