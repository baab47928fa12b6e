import type { Lang } from '../messages/lang';
import { say } from '../messages/say';
import { textAsHtml } from './text-as-html';
import type { Summary } from './summary';

const CELL = 'border:1px solid #777;padding:5px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere';

/** The record as a table, for a mail: styled piece by piece, since mail has no style sheets to rely on. */
export function summaryHtml({ title, lines }: Summary, lang: Lang): string {
  const rows = lines.map(({ label, text }) => `<tr><th style="${CELL};width:9em;background:#f2f2f2">${textAsHtml(label)}</th><td style="${CELL}">${textAsHtml(text)}</td></tr>`).join('');
  return `<div lang="${lang}"><h1 style="font-size:16pt">${textAsHtml(title)}</h1><table style="border-collapse:collapse;width:100%">${rows}</table></div>`;
}

/** A4; what is pressed is not printed. Black on white, whatever the screen. */
const STYLE = `
@page{size:A4;margin:14mm 15mm}
body{font:10.5pt/1.55 sans-serif;color:#000;background:#fff;max-width:180mm;margin:1.5em auto;padding:0 1em}
h1{font-size:17pt;margin:0 0 .4em}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #777;padding:4px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{width:10em;background:#f2f2f2;font-weight:bold}
tr{break-inside:avoid}
tr.long{break-inside:auto}
.signs{margin:1.2em 0 0 auto;width:auto;break-inside:avoid}
.signs th{width:8em;text-align:center;font-size:9pt}
.signs td{height:16mm}
footer{margin-top:1em;font-size:8.5pt;color:#444}
button{font:inherit;padding:.45em 1.4em;color:#fff;background:#8a3b12;border:0;border-radius:4px;margin:0 0 1em}
@media print{body{margin:0;padding:0;max-width:none}.screen{display:none}th{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

/** More than so many lines may go over the edge of a page. */
const LONG = 12;

/** The whole page for printing, its one script behind its one button. `foot` says who had it shown, and when. */
export function summaryPage({ title, lines }: Summary, foot: string, lang: Lang): string {
  const rows = lines.map(({ label, text }) => `<tr${text.split('\n').length > LONG ? ' class="long"' : ''}><th scope="row">${textAsHtml(label)}</th><td>${textAsHtml(text)}</td></tr>`).join('');
  const signs = (['sender', 'superior', 'security'] as const).map((one) => `<th scope="col">${textAsHtml(say(lang, `incident.page.sign.${one}`))}</th>`).join('');
  return `<!doctype html><html lang="${lang}"><head><base target="_top"><style>${STYLE}</style></head><body><main><button class="screen" type="button" onclick="window.print()">${textAsHtml(say(lang, 'incident.page.print'))}</button><h1>${textAsHtml(title)}</h1><table>${rows}</table><table class="signs"><tr>${signs}</tr><tr><td></td><td></td><td></td></tr></table></main><footer>${textAsHtml(foot)}</footer></body></html>`;
}

/** In place of the page, for whoever may not see it; it says nothing of any record. */
export function noSummaryPage(lang: Lang): string {
  return `<!doctype html><html lang="${lang}"><head><base target="_top"><style>${STYLE}</style></head><body><main><p>${textAsHtml(say(lang, 'incident.page.gone'))}</p></main></body></html>`;
}
