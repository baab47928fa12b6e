import type { Lang } from '../messages/lang';
import { say } from '../messages/say';
import type { Zone } from '../ports/zone';
import { showDateTime } from '../time/show';
import { wrongOnes, type Incident } from './record';
import { timelineOf } from './timeline';

/** A record on one page: what each line is called, and what stands there (several lines where it has some). */
export interface Summary {
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
}

export function summaryOf(incident: Incident, lang: Lang, zone: Zone): Summary {
  const { opened, facts } = incident;
  const { mail } = opened;
  const noted = (step: 'cause' | 'prevention'): string => incident.noted.filter((one) => one.step === step && one.result !== 'skipped').map(({ text }) => text).join('\n');
  const wrong = wrongOnes(incident).map(({ name, address }) => (name === '' ? address : `${name} <${address}>`));
  const lines: [label: string, text: string][] = [
    [say(lang, 'incident.sum.state'), say(lang, `incident.state.${incident.state}`)],
    [say(lang, 'incident.sum.by'), opened.by],
    [say(lang, 'incident.sum.discovered'), showDateTime(facts.discoveredAt, zone, lang)],
    [say(lang, 'incident.sum.mail'), [mail.subject, mail.sentAt === 0 ? '' : showDateTime(mail.sentAt, zone, lang), ...mail.files].filter((text) => text !== '').join('\n')],
    [say(lang, 'incident.form.wrong'), [...wrong, ...(facts.wrong.includes('*') ? [`${say(lang, 'incident.all')} (${mail.count})`] : [])].join('\n')],
    [say(lang, 'incident.what'), say(lang, `incident.slip.${facts.slip}`)],
    [say(lang, 'incident.form.right'), facts.right],
    [say(lang, 'incident.form.whose'), facts.whose],
    [say(lang, 'incident.form.contents'), facts.contents],
    [say(lang, 'incident.form.personal'), [say(lang, `incident.personal.${facts.personal}`), facts.persons].filter((text) => text !== '').join('\n')],
    [say(lang, 'incident.sum.timeline'), timelineOf(incident, lang, zone).map(({ line }) => line).join('\n')],
    [say(lang, 'incident.step.cause'), noted('cause')],
    [say(lang, 'incident.step.prevention'), noted('prevention')],
  ];
  return {
    title: `${opened.drill ? say(lang, 'incident.drillMark') : ''}${say(lang, 'incident.sum.title')}`,
    lines: lines.filter(([, text]) => text !== '').map(([label, text]) => ({ label, text })),
  };
}

export function summaryText({ title, lines }: Summary): string {
  return [title, ...lines.map(({ label, text }) => `■ ${label}\n${text}`)].join('\n\n');
}

/** The same as a page for printing, on its own and without scripts. */
export function summaryPage({ title, lines }: Summary, lang: Lang): string {
  const rows = lines.map(({ label, text }) => `<tr><th>${escaped(label)}</th><td>${escaped(text).replace(/\n/g, '<br>')}</td></tr>`).join('');
  const cell = 'border:1px solid #888;padding:6px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere';
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>@page{size:A4;margin:15mm}body{font:11pt/1.5 sans-serif;color:#000}table{border-collapse:collapse;width:100%}th,td{${cell}}th{width:9em;background:#f2f2f2}</style></head><body><h1 style="font-size:16pt">${escaped(title)}</h1><table style="border-collapse:collapse">${rows}</table></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
