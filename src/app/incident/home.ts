import type { HomePart } from '../../cards/home-card';
import { incidentHome, type RecordLine } from '../../cards/incident/home';
import type { Incident } from '../../incident/record';
import { nextStep, stepsOf } from '../../incident/steps';
import type { Incidents } from '../../incident/store';
import { reasonOf } from '../../messages/reason';
import { ownRules } from '../../policy/own-rules';
import { MINUTE } from '../../time/zoned';
import type { App } from '../app';
import { incidentsOf, keepReminder } from './records';

/** Records listed. */
const LISTED = { open: 10, closed: 5 } as const;

/** This user's records for the homepage. What a run that died left undone is put right on the way: finished ones come home, and the reminder rings. */
export function incidentPart(app: App): HomePart {
  const { lang, outside, policy } = app;
  const incidents = incidentsOf(app);
  const now = outside.clock.now();
  const all = incidents.list();
  bringHome(app, incidents, all);
  // An alarm that never rang is set anew; one that stands is left as it is.
  keepReminder(app, all);
  const { remindMinutes } = policy.incident;
  const line = (incident: Incident): RecordLine => {
    const still = now - incident.lastAt;
    return {
      incident,
      next: nextStep(stepsOf(incident, policy.incident))?.step ?? null,
      still: incident.state === 'open' && remindMinutes > 0 && still >= remindMinutes * MINUTE ? still : null,
    };
  };
  return incidentHome({
    open: all.filter(({ state }) => state === 'open').slice(0, LISTED.open).map(line),
    closed: all.filter(({ state, opened }) => state === 'closed' && !opened.drill).slice(0, LISTED.closed).map(line),
    own: ownRules(outside.properties), me: outside.account.email, now, lang,
  });
}

/** A record for which there is no room at home stays shared, whole and to be read; the next homepage tries again. */
function bringHome({ outside }: App, incidents: Incidents, all: readonly Incident[]): void {
  for (const incident of all) {
    try {
      incidents.bringHome(incident);
    } catch (error) {
      outside.log.problem('incident-home', { id: incident.id, message: reasonOf(error) });
    }
  }
}
