import { showElapsed } from '../../incident/elapsed';
import type { Incident } from '../../incident/record';
import type { StepView } from '../../incident/steps';
import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import type { Zone } from '../../ports/zone';
import { showMoment } from '../../time/show';
import { button } from '../actions';
import { plain, type Button, type Section, type Widget } from '../ui';

/** What every card of an incident needs. */
export interface IncidentView {
  readonly incident: Incident;
  readonly steps: readonly StepView[];
  /** Lower-case address of who looks. */
  readonly me: string;
  readonly now: number;
  readonly zone: Zone;
  readonly lang: Lang;
}

/** Names of the inputs on these cards. */
export const INCIDENT_FIELD = {
  wrong: 'wrong', wrongTyped: 'wrongTyped', slip: 'slip', right: 'right', whose: 'whose', contents: 'contents', personal: 'personal', persons: 'persons', discovered: 'discovered',
  phone: 'phone', to: 'to', lang: 'lang', text: 'text', why: 'why', note: 'note', share: 'share',
} as const;

/** How long it has been known, for as long as anything is to be done. */
function clockLine({ incident, now, zone, lang }: IncidentView): string {
  const { discoveredAt } = incident.facts;
  return say(lang, 'incident.clock', { elapsed: showElapsed(now - discoveredAt, lang), at: showMoment(discoveredAt, now, zone, lang) });
}

/** The clock, that it is a drill, and whose record it is, above whatever a card shows. */
export function headSection(view: IncidentView): Section {
  const { incident: { opened, state }, me, lang } = view;
  const widgets: Widget[] = [
    ...(state === 'open' ? [{ kind: 'decorated', html: plain(clockLine(view)), icon: 'CLOCK' } as const] : [{ kind: 'text', html: plain(say(lang, `incident.state.${state}`)) } as const]),
    ...(opened.drill ? [{ kind: 'text', html: plain(say(lang, 'incident.drillText')) } as const] : []),
    ...(opened.by === me ? [] : [{ kind: 'text', html: plain(say(lang, 'incident.of', { by: opened.by })) } as const]),
  ];
  return { widgets };
}

/** Back to the record's first card. */
export function backButton({ incident, lang }: Pick<IncidentView, 'incident' | 'lang'>): Button {
  return button(say(lang, 'incident.back'), 'incident', { incident: incident.id, as: 'replace' });
}
