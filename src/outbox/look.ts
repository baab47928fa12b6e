import { reasonOf } from '../messages/reason';
import { DAY } from '../time/zoned';
import { deleteEntry } from './entries';
import type { HeldMail } from './held-mail';
import type { Ledger } from './ledger';
import { sendEntry, type Sender } from './send';
import { isWaiting, wantsPerson } from './states';
import { wantsTelling } from './telling';

/** How long finished entries stay on the list; those that want their sender's decision stay longer. */
const KEPT_FOR = 7 * DAY;
const KEPT_UNDECIDED_FOR = 30 * DAY;

/**
 * What a clock does about one entry: sent if it is due, told if its sender must learn of it, cleared away if it is old. Its trouble (an exception
 * anywhere on its way) must not keep the others back.
 */
export function lookAt(sender: Sender, ledger: Ledger, entry: HeldMail): void {
  const { properties, clock, log } = sender.outside;
  const now = clock.now();
  try {
    if (isWaiting(entry.state)) {
      if (entry.nextTryAt <= now) ledger.finish(sendEntry(sender, entry));
    } else if (now - entry.movedAt > (wantsPerson(entry.state) || wantsTelling(entry) ? KEPT_UNDECIDED_FOR : KEPT_FOR)) {
      deleteEntry(properties, entry.id);
    } else if (wantsTelling(entry) && entry.nextTryAt <= now) {
      ledger.tell(entry);
    }
  } catch (error) {
    log.problem('entry', { id: entry.id, state: entry.state, message: reasonOf(error) });
    ledger.rest(entry);
  }
}
