import type { Lang } from '../messages/lang';
import { listOf } from '../messages/list-of';
import { say } from '../messages/say';
import type { Zone } from '../ports/zone';
import { showDateTime } from '../time/show';
import { wrongOnes, type Incident } from './record';
import { timelineText } from './timeline';

/** A record on one page: what each line is called, and what stands there (several lines where it has some). */
export interface Summary {
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
}

/** What the record says, in the language and time zone of whoever reads it; a line of which nothing is known is left out. */
export function summaryOf(incident: Incident, lang: Lang, zone: Zone): Summary {
  const { opened, facts } = incident;
  const { mail } = opened;
  const noted = (step: 'cause' | 'prevention'): string => incident.noted.filter((one) => one.step === step && one.result !== 'skipped').map(({ text }) => text).join('\n');
  const wrong = wrongOnes(incident).map(({ name, address }) => (name === '' ? address : `${name} <${address}>`));
  const lines: [label: string, text: string][] = [
    [say(lang, 'incident.sum.state'), say(lang, `incident.state.${incident.state}`)],
    [say(lang, 'incident.sum.by'), opened.by],
    [say(lang, 'incident.sum.discovered'), showDateTime(facts.discoveredAt, zone, lang)],
    [say(lang, 'incident.sum.mail'), ([
      ['subject', mail.subject], ['sent', mail.sentAt === 0 ? '' : showDateTime(mail.sentAt, zone, lang)], ['files', listOf(lang, mail.files)],
    ] as const).flatMap(([label, text]) => (text === '' ? [] : [say(lang, `incident.sum.${label}`, { text })])).join('\n')],
    [say(lang, 'incident.form.wrong'), [...wrong, ...(facts.wrong.includes('*') ? [`${say(lang, 'incident.all')} (${mail.count})`] : [])].join('\n')],
    [say(lang, 'incident.what'), say(lang, `incident.slip.${facts.slip}`)],
    [say(lang, 'incident.sum.right'), facts.right],
    [say(lang, 'incident.sum.whose'), facts.whose],
    [say(lang, 'incident.sum.contents'), facts.contents],
    [say(lang, 'incident.form.personal'), [say(lang, `incident.personal.${facts.personal}`), facts.persons].filter((text) => text !== '').join('\n')],
    [say(lang, 'incident.sum.timeline'), timelineText(incident, lang, zone)],
    [say(lang, 'incident.step.cause'), noted('cause')],
    [say(lang, 'incident.step.prevention'), noted('prevention')],
  ];
  return {
    title: `${opened.drill ? say(lang, 'incident.drillMark') : ''}${say(lang, 'incident.sum.title')}`,
    lines: lines.filter(([, text]) => text !== '').map(([label, text]) => ({ label, text })),
  };
}

/** As plain text, each line below its label. */
export function summaryText({ title, lines }: Summary): string {
  return [title, ...lines.map(({ label, text }) => `■ ${label}\n${text}`)].join('\n\n');
}
