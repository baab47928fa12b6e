import { per100, type Figures, type Week } from '../../src/audit/figures';
import { titleOf } from '../../src/check/words';
import { fill, type Lang } from '../../src/messages/lang';
import { barChart, escaped, legend, type Series } from './charts';
import { WORDS } from './words';

const STYLE = `
:root { color-scheme: light dark; --ink: #1f1b16; --soft: #5b544b; --paper: #fffdfa; --line: #ddd5c9; --a: #8a3b12; --b: #1f6f54; --c: #5a4a9c; }
@media (prefers-color-scheme: dark) { :root { --ink: #efe9e1; --soft: #b9b0a4; --paper: #1b1815; --line: #443d35; --a: #f0a06f; --b: #6fd0ab; --c: #b3a4f2; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 system-ui, "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", sans-serif; }
main { max-width: 880px; margin: 0 auto; padding: 24px 16px 64px; }
h1 { font-size: 28px; margin: 0; } h2 { font-size: 20px; margin: 40px 0 0; } p { margin: 4px 0 12px; color: var(--soft); }
svg { width: 100%; height: auto; } .grid { stroke: var(--line); } .axis { fill: var(--soft); font-size: 12px; }
/* A chart is drawn 720 wide, so that its letters shrink with it. */
@media (max-width: 560px) { .axis { font-size: 24px; } }
.a { fill: var(--a); background: var(--a); } .b { fill: var(--b); background: var(--b); } .c { fill: var(--c); background: var(--c); }
.legend span { margin-right: 20px; white-space: nowrap; } .legend i { display: inline-block; width: 12px; height: 12px; border-radius: 3px; margin-right: 6px; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: right; padding: 6px 10px; border-bottom: 1px solid var(--line); } th { font-weight: 600; color: var(--soft); } th { min-width: 4.5em; } td { white-space: nowrap; } th:first-child, td:first-child { text-align: left; white-space: normal; min-width: 7em; }
`;

/** The report as one page that needs nothing else: figures by week and by rule, as charts and as tables. */
export function reportPage({ weeks, rules }: Figures, lang: Lang): string {
  const say = (key: string): string => WORDS[lang][key] ?? key;
  const labels = weeks.map(({ monday }) => monday);
  const of = (name: string, style: string, value: (week: Week) => number | null): Series => ({ name: say(name), style, values: weeks.map(value) });
  const chart = (heading: string, help: string, series: readonly Series[]): string =>
    `<section><h2>${escaped(say(heading))}</h2><p>${escaped(say(help))}</p>${barChart(say(heading), labels, series)}${series.length > 1 ? legend(series) : ''}</section>`;
  const period = weeks.length === 0 ? say('none') : fill(say('period'), { from: labels[0] ?? '', to: labels.at(-1) ?? '' });
  const body = weeks.length === 0 ? '' : [
    chart('perHundred', 'perHundredHelp', [of('perHundred', 'a', ({ warned, checked }) => per100(warned, checked))]),
    chart('outcome', 'outcomeHelp', [of('fixed', 'b', ({ fixed }) => fixed), of('cancelled', 'c', ({ cancelled }) => cancelled)]),
    chart('incidents', 'incidentsHelp', [of('incidents', 'a', ({ incidents }) => incidents)]),
    `<section><h2>${escaped(say('rules'))}</h2><p>${escaped(say('rulesHelp'))}</p>${table(
      ['rule', 'warnings', 'answered', 'answeredShare', 'ruleFixed'].map(say),
      rules.map(({ rule, warned, answered, fixed }) => [ruleName(rule, lang), warned, answered, `${per100(answered, warned) ?? 0} %`, fixed]),
    )}</section>`,
    `<section><h2>${escaped(say('weekly'))}</h2>${table(
      ['week', 'checked', 'warned', 'rate', 'fixed', 'held', 'cancelled', 'sent', 'incidents'].map(say),
      weeks.map(({ monday, checked, warned, fixed, held, cancelled, sent, incidents }) => [monday, checked, warned, per100(warned, checked) ?? '–', fixed, held, cancelled, sent, incidents]),
    )}</section>`,
  ].join('');
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(say('title'))}</title><style>${STYLE}</style></head><body><main><h1>${escaped(say('title'))}</h1><p>${escaped(period)}</p>${body}</main></body></html>\n`;
}

/** Its name in words, and the id that the policy knows it by. */
function ruleName(rule: string, lang: Lang): string {
  const title = titleOf(rule, lang);
  return title === rule ? rule : `${title} (${rule})`;
}

/** Scrolls sideways where it is narrow, by keyboard too. */
function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = (row: readonly (string | number)[]): string => row.map((cell) => `<td>${escaped(cell)}</td>`).join('');
  return `<div class="wide" tabindex="0" role="group" aria-label="${escaped(head[0] ?? '')}"><table><thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table></div>`;
}
