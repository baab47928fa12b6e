import { heldCard } from '../../cards/held/held-card';
import { heldList } from '../../cards/held/held-list';
import type { HomePart } from '../../cards/home-card';
import { counterpartyNames } from '../../cards/texts';
import type { Card } from '../../cards/ui';
import type { HeldMail } from '../../outbox/held-mail';
import { runsByTheMinute } from '../../outbox/minute-clock';
import { HOUR, MINUTE } from '../../time/zoned';
import type { App } from '../app';
import { sealedView } from '../seal/sealed';
import { limitsOf } from './delay-limits';
import { optionsOf } from './options';

/** A tick of the minute clock, and the sending itself. */
const GRACE_BY_MINUTE = 5 * MINUTE;

/** How much later than its time a mail may leave: the hourly sweeper finds what a lost one-shot trigger left. */
function grace({ outside }: App): number {
  return runsByTheMinute(outside) ? GRACE_BY_MINUTE : HOUR;
}

/** A held mail's card as things stand now. */
export function heldCardOf(app: App, entry: HeldMail): Card {
  const waiting = entry.state === 'awaiting-approval' ? app.approvals.waitingFor(entry) : null;
  const now = app.outside.clock.now();
  return heldCard({ entry, can: optionsOf(entry, now), sealed: sealedView(entry), waiting, grace: grace(app), named: counterpartyNames(app.lang, app.policy.counterparties), limits: limitsOf(app, entry), now, zone: app.zone, lang: app.lang });
}

/** This user's held mail for the homepage. */
export function heldPart({ outbox, outside, zone, lang }: App): HomePart {
  const { entries, unreadable } = outbox.stored();
  // What waits for an approval stands with whom it lies (approval-show.ts).
  return heldList(entries.filter(({ state }) => state !== 'awaiting-approval'), unreadable, outside.clock.now(), zone, lang);
}
