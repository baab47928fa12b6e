import { deadlinesFrom, type LastDay } from '../../incident/deadlines';
import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import { showDay } from '../../time/show';
import { lines, plain, type Section } from '../ui';
import { note, type StepContents } from './step-view';
import { INCIDENT_FIELD as FIELD } from './view';

/** When the authority must be told, by when, and that this is no legal advice. */
export function authoritySections(view: StepContents): Section[] {
  const { incident, lang } = view;
  const { quickFrom, quickBy, full, fullUnlawful } = deadlinesFrom(incident.facts.discoveredAt);
  const line = (text: string): Section['widgets'][number] => ({ kind: 'decorated', html: plain(text), icon: 'CLOCK' });
  return [
    { header: say(lang, 'incident.law.when'), widgets: [{ kind: 'text', html: lines(...say(lang, 'incident.law.kinds').split('\n').map(plain)) }] },
    {
      widgets: [
        line(say(lang, 'incident.law.quick', { from: showDay(quickFrom, lang), by: showDay(quickBy, lang) })),
        line(say(lang, 'incident.law.full', { by: showLast(full, lang) })),
        line(say(lang, 'incident.law.fullUnlawful', { by: showLast(fullUnlawful, lang) })),
        ...(['how', 'exempt', 'source'] as const).map((one) => ({ kind: 'text', html: plain(say(lang, `incident.law.${one}`)) }) as const),
      ],
    },
    {
      widgets: [
        { kind: 'input', name: FIELD.note, title: say(lang, 'incident.note') },
        { kind: 'buttons', buttons: (['quick', 'full', 'unneeded'] as const).map((one) => note(view, say(lang, `incident.law.done.${one}`), one, '')) },
      ],
    },
  ];
}

function showLast({ day, moved }: LastDay, lang: Lang): string {
  return day === moved ? showDay(day, lang) : say(lang, 'incident.law.moved', { day: showDay(day, lang), moved: showDay(moved, lang) });
}
