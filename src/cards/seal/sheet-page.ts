import { LANGS, type Lang } from '../../messages/lang';
import { say, type Key } from '../../messages/say';
import type { Zone } from '../../ports/zone';
import { aloud } from '../../seal/read-aloud';
import { wallTimeAt, type WallTime } from '../../time/zoned';
import { plain } from '../ui';

/** A passphrase to be handed over, and by whom. */
export interface Sheet {
  readonly counterparty: string;
  readonly passphrase: string;
  readonly label: string;
  /** ms since the epoch */
  readonly madeAt: number;
  /** The sender's own company, as a sheet in that language names it; '' where the policy does not. */
  readonly company: Readonly<Record<Lang, string>>;
  readonly email: string;
}

/**
 * The page before anything is shown: it holds no passphrase, so that neither a browser's history or cache nor somebody who opens
 * the address gets one. What its button asks for (`takePassphraseSheet` of main.ts) is given once, and is gone from the page when
 * it is left.
 */
export function sheetPage(lang: Lang): string {
  return `<!doctype html><html lang="${lang}"><head><base target="_top"><style>${STYLE}</style></head><body><main>
<h1>${plain(say(lang, 'sheet.page'))}</h1><p>${plain(say(lang, 'sheet.lead'))}</p><p role="status"></p><button type="button" onclick="show(this)">${plain(say(lang, 'sheet.show'))}</button>
</main><script>
function show(button) {
  button.disabled = true;
  google.script.run
    .withSuccessHandler(function (html) { document.querySelector('main').innerHTML = html; })
    .withFailureHandler(function (error) { button.disabled = false; document.querySelector('[role=status]').textContent = error.message; })
    .takePassphraseSheet();
}
function language(lang) { document.querySelectorAll('article').forEach(function (one) { one.hidden = one.lang !== lang; }); }
addEventListener('pagehide', function () { document.querySelector('main').textContent = ''; });
</script></body></html>`;
}

/** What stands on the page after the press. */
export function sheetPanel(sheet: Sheet | null, zone: Zone, lang: Lang): string {
  if (!sheet) return `<h1>${plain(say(lang, 'sheet.page'))}</h1><p role="status">${plain(say(lang, 'sheet.none'))}</p>`;
  const choices = LANGS.map((one) => `<label><input type="radio" name="language" onchange="language('${one}')"${one === lang ? ' checked' : ''}> ${one === 'ja' ? '日本語' : 'English'}</label>`);
  return [
    `<section class="screen"><p role="status">${plain(say(lang, 'sheet.after'))}</p><p>${plain(say(lang, 'sheet.fillIn'))}</p>`,
    `<fieldset><legend>${plain(say(lang, 'sheet.language'))}</legend>${choices.join(' ')}</fieldset><button type="button" onclick="print()">${plain(say(lang, 'sheet.print'))}</button></section>`,
    ...LANGS.map((one) => article(sheet, zone, one, one === lang)),
  ].join('');
}

function article({ counterparty, passphrase, label, madeAt, company, email }: Sheet, zone: Zone, lang: Lang, shown: boolean): string {
  const words = (key: Key, values: Readonly<Record<string, string>> = {}): string => plain(say(lang, key, values));
  const blank = (name: Key, text = ''): string => `<span class="blank" contenteditable="true" role="textbox" aria-label="${words(name)}">${plain(text)}</span>`;
  const row = (name: Key, value: string): string => `<tr><th scope="row">${words(name)}</th><td>${value}</td></tr>`;
  const steps = (name: Key, keys: readonly Key[], list: 'ol' | 'ul'): string => `<section><h2>${words(name)}</h2><${list}>${keys.map((key) => `<li>${words(key)}</li>`).join('')}</${list}></section>`;
  const groups = aloud(passphrase, lang).map(({ letters, reading, spelling }, index) => `<tr><td>${index + 1}</td><td><code>${plain(letters)}</code></td><td>${plain(reading)}</td><td>${plain(spelling)}</td></tr>`);
  return `<article lang="${lang}"${shown ? '' : ' hidden'}>
<p class="for">${words('sheet.for', { counterparty })}</p><h1>${words('sheet.title')}</h1>
<table>${row('sheet.label', words('sheet.labelHow', { label }))}${row('sheet.validFrom', words('sheet.validHow', { day: dayOf(wallTimeAt(madeAt, zone)) }))}</table>
<section><h2>${words('sheet.passphrase')}</h2><p class="passphrase"><code>${plain(passphrase)}</code></p><p>${words('sheet.type')}</p></section>
<section><h2>${words('sheet.aloud')}</h2><table class="aloud"><thead><tr>${(['sheet.group', 'sheet.letters', 'sheet.reading', 'sheet.spelling'] as const).map((key) => `<th scope="col">${words(key)}</th>`).join('')}</tr></thead><tbody>${groups.join('')}</tbody></table></section>
<div class="two">${steps('sheet.windows', ['sheet.windows1', 'sheet.windows2', 'sheet.windows3'], 'ol')}${steps('sheet.mac', ['sheet.mac1', 'sheet.mac2'], 'ol')}</div>
${steps('sheet.care', ['sheet.care1', 'sheet.care2'], 'ul')}
<section><h2>${words('sheet.contact')}</h2><table>${row('sheet.from', company[lang] === '' ? blank('sheet.from') : plain(company[lang]))}${row('sheet.person', `${blank('sheet.person')} ${plain(email)}`)}${row('sheet.phone', blank('sheet.phone'))}</table></section>
</article>`;
}

/** As everybody reads it, whatever their language. */
function dayOf({ year, month, day }: WallTime): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const STYLE = `
body{font:14px/1.6 sans-serif;max-width:44em;margin:1.5em auto;padding:0 1em;color:#1f1f1f;background:#fff}
h1{font-size:1.4em;margin:.4em 0}h2{font-size:1.05em;margin:1em 0 .2em}p,ol,ul{margin:.3em 0}
button{font:inherit;padding:.5em 1.5em;color:#fff;background:#8a3b12;border:0;border-radius:4px}button:disabled{background:#6b6b6b}
.screen{border-bottom:1px solid #8a8a8a;padding-bottom:1em;margin-bottom:1.5em}fieldset{border:0;padding:0;margin:.5em 0}legend{float:left;margin-right:1em;padding:0}
.for{font-size:1.2em}table{border-collapse:collapse}th,td{text-align:left;padding:.15em 1em .15em 0;vertical-align:top;font-weight:normal}th[scope=row]{color:#5f5f5f}
.passphrase{font-size:1.5em;border:2px solid #1f1f1f;padding:.4em .6em;text-align:center}code{font-family:monospace;white-space:nowrap}
.aloud th,.aloud td{border-bottom:1px solid #c4c4c4}.aloud code{font-size:1.2em}
.two{display:flex;gap:2em}.two section{flex:1}.blank{display:inline-block;min-width:14em;border-bottom:1px dotted #1f1f1f}
@page{size:A4;margin:15mm}
@media print{.screen{display:none}body{margin:0;max-width:none;padding:0}}
@media (max-width:560px){.two{display:block}.passphrase code{white-space:normal}.blank{min-width:9em}}
`;
