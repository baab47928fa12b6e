import type { RunResult } from '../emulator';
import type { Reply } from './http';
import { Refusal } from './refusal';

/** The script's page may run its own script and style, and talk to this server; nothing else. */
const POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

/** Stands for google.script.run: each function of the script by its name, with the two handlers set before. */
const RUN = `<script>
var google = { script: { get run() {
  var success = function () {}, failure = function (error) { console.error(error); };
  return new Proxy({}, { get: function (_, name) {
    if (name === 'withSuccessHandler') return function (handler) { success = handler; return this; };
    if (name === 'withFailureHandler') return function (handler) { failure = handler; return this; };
    return function (argument) {
      fetch('/api/page-call' + location.search, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ functionName: name, argument: argument }) })
        .then(function (response) { return response.json().then(function (answer) { if (!response.ok) throw new Error(answer.error.message); success(answer.value); }); })
        .catch(failure);
    };
  } });
} } };
</script>`;

/** What `doGet` gave, as a page. @throws Refusal 500 when it failed */
export function webAppPage(result: RunResult): Reply {
  const { html, title } = valueOf(result) as { html: string; title: string };
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title.replace(/[<&]/g, '')}</title>${RUN}`;
  return { type: 'text/html; charset=utf-8', body: html.replace('<head>', () => `<head>${head}`), headers: { 'content-security-policy': POLICY } };
}

/** What a function returned that the page called. @throws Refusal 500 when it threw */
export function valueOf({ ok, value, error }: RunResult): unknown {
  if (!ok) throw new Refusal(500, error?.message ?? 'The script failed.');
  return value;
}
