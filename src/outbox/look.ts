import { reasonOf } from '../messages/reason';
import { DAY } from '../time/zoned';
import { deleteEntry } from './entries';
import { wantsWithdrawal, type HeldMail } from './held-mail';
import type { Ledger } from './ledger';
import { sendEntry, type Sender } from './send';
import { isWaiting, wantsPerson } from './states';
import { wantsTelling } from './telling';

/** How long finished entries stay on the list; those that want their sender's decision stay longer. */
const KEPT_FOR = 7 * DAY;
const KEPT_UNDECIDED_FOR = 30 * DAY;

/**
 * What a clock does about one entry: sent if it is due, told if its sender must learn of it, what was shared for it taken back if it ended unsent, cleared away if it is old. Its trouble (an exception
 * anywhere on its way) must not keep the others back.
 */
export function lookAt(sender: Sender, ledger: Ledger, entry: HeldMail): void {
  const { properties, clock, log } = sender.outside;
  const now = clock.now();
  try {
    if (isWaiting(entry.state)) {
      if (entry.nextTryAt <= now) ledger.finish(sendEntry(sender, entry));
    } else if (now - entry.movedAt > (wantsPerson(entry.state) || wantsTelling(entry) || wantsWithdrawal(entry) ? KEPT_UNDECIDED_FOR : KEPT_FOR)) {
      deleteEntry(properties, entry.id);
    } else if ((wantsTelling(entry) || wantsWithdrawal(entry)) && entry.nextTryAt <= now) {
      ledger.attend(entry);
    }
  } catch (error) {
    log.problem('entry', { id: entry.id, state: entry.state, message: reasonOf(error) });
    ledger.rest(entry);
  }
}
