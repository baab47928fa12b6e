import { Incidents } from '../incident/store';
import type { App } from './app';

/** The records that this user may see and write. */
export function incidentsOf({ outside }: App): Incidents {
  return new Incidents({ own: outside.properties, shared: outside.shared.properties, me: outside.account.email, newId: outside.newId });
}
