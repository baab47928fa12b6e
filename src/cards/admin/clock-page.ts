import type { Lang } from '../../messages/lang';
import { say, type Key } from '../../messages/say';
import type { MinuteClock } from '../../outbox/minute-clock';
import { MINUTE } from '../../time/zoned';
import { plain } from '../ui';

export interface ClockView {
  readonly clock: MinuteClock;
  /** Whose clock it is. */
  readonly email: string;
  /** What went wrong with the last press; '' where nothing did. */
  readonly fault: string;
  readonly lang: Lang;
}

/** What the page shows of the clock, as HTML: what it does, whether it runs, and the one button. */
export function clockPanel({ clock, email, fault, lang }: ClockView): string {
  const p = (key: Key, values: Readonly<Record<string, string | number>> = {}): string => `<p>${plain(say(lang, key, values))}</p>`;
  const on = clock.kind === 'on';
  const seen = clock.kind !== 'on' ? '' : clock.seen === null ? p('clock.unseen') : p('clock.seen', { count: Math.floor(clock.seen / MINUTE) });
  const state = plain(say(lang, on ? 'clock.on' : clock.kind === 'off' ? 'clock.off' : 'clock.stopped'));
  return [
    `<h1>${plain(say(lang, 'clock.title'))}</h1>`, p('clock.lead'), p('clock.for', { email }),
    `<div role="status"><p><strong>${state}</strong></p>${seen}${fault === '' ? '' : p('clock.failed', { reason: fault })}</div>`,
    `<button type="button" onclick="change(this, ${String(!on)})">${plain(say(lang, on ? 'clock.turnOff' : 'clock.turnOn'))}</button>`,
  ].join('');
}

/** The whole page. Its one script calls `switchMinuteClock` of main.ts and shows what comes back. */
export function clockPage(view: ClockView): string {
  return `<!doctype html><html lang="${view.lang}"><head><base target="_top"><style>
body{font:16px/1.7 sans-serif;max-width:34em;margin:2em auto;padding:0 1em;color:#1f1f1f;background:#fff}
button{font:inherit;padding:.5em 1.5em;color:#fff;background:#8a3b12;border:0;border-radius:4px}
button:disabled{background:#6b6b6b}
</style></head><body><main>${clockPanel(view)}</main><script>
function change(button, on) {
  button.disabled = true;
  google.script.run
    .withSuccessHandler(function (html) { document.querySelector('main').innerHTML = html; })
    .withFailureHandler(function (error) { button.disabled = false; document.querySelector('[role=status]').textContent = error.message; })
    .switchMinuteClock(on);
}
</script></body></html>`;
}
