import type { Reaction } from '../../cards/ui';
import { keyOf } from '../../draft/addresses/address';
import { parseAddressList } from '../../draft/addresses/parse-addresses';
import { insideOf } from '../../facts/companies/inside';
import { LONGEST_ADDRESS, type Incident } from '../../incident/record';
import { reasonOf } from '../../messages/reason';
import { say } from '../../messages/say';
import type { App } from '../app';
import { notice } from '../reactions';
import { overview } from './overview';
import { incidentsOf, noteOf } from './records';

/** Shares a record with a colleague, who then reads and writes it too. Only its owner can, with nobody outside, and no drill. */
export function share(app: App, incident: Incident, typed: string): Reaction {
  const { lang, outside, policy } = app;
  const me = outside.account.email;
  const [address] = parseAddressList(typed);
  const to = address === undefined || address.domain === '' ? '' : keyOf(address);
  const may = incident.opened.by === me && !incident.opened.drill && to !== me && insideOf(policy, me)(to);
  if (to === '' || to.length > LONGEST_ADDRESS || !may) return notice(say(lang, 'incident.shareInside'));
  try {
    const after = incidentsOf(app).share(incident, noteOf(app, 'record', 'shared', to));
    outside.log.event('incident', { id: incident.id, step: 'record', result: 'shared' });
    return overview(app, after, 'replace', say(lang, 'incident.shared', { to }));
  } catch (error) {
    return notice(say(lang, 'incident.shareFull', { reason: reasonOf(error) }));
  }
}
