import type { SealedView } from '../../cards/seal/seal-section';
import { wantsWithdrawal, type HeldMail } from '../../outbox/held-mail';
import { renamedIn } from '../../seal/names';
import { sealingOf, type Sealing } from '../../seal/plan';
import { EACH_NOTE } from '../../seal/splitting';

/** What a held mail's card shows of its files, as its notes say it. */
export function sealedView(entry: HeldMail): SealedView {
  const { notes, state, cause } = entry;
  const sealing = sealingShown(entry);
  const linked = sealing?.how === 'link';
  return {
    sealing,
    renamed: readable(() => renamedIn(notes).size, 0),
    oneOfSeveral: notes[EACH_NOTE] !== undefined,
    access: wantsWithdrawal(entry) ? 'left-open' : linked && state === 'sent' ? 'sent' : linked && cause === 'unsure' ? 'unsure' : 'none',
  };
}

/** How a held mail will be sealed; null where its files leave as they are, and where that can't be read. */
export function sealingShown({ notes }: HeldMail): Sealing | null {
  return readable(() => sealingOf(notes), null);
}

/** A note that can't be read stops the sending, which says so; a card shows the rest. */
function readable<T>(read: () => T, instead: T): T {
  try {
    return read();
  } catch {
    return instead;
  }
}
