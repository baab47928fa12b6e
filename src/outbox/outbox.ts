import { digestDraft } from '../draft/digest';
import type { Draft } from '../draft/draft';
import { changedParts, partDigests } from '../draft/part-digests';
import type { DraftReader } from '../gmail/read-raw';
import type { Surroundings } from '../ports/surroundings';
import { HOUR, MINUTE } from '../time/zoned';
import { allEntries, deleteEntry, entryOf, hasRoomFor, readNext, storedEntries, writeEntry } from './entries';
import { moved, wantsWithdrawal, type HeldMail } from './held-mail';
import { NO_HOOKS, type Hooks } from './hooks';
import { Ledger } from './ledger';
import { lookAt } from './look';
import type { Outcome } from './outcome';
import { recoverEntry, sendEntry, type Sender, type SendingRules } from './send';
import { isWaiting, mayMove, wantsPerson, type FirstState } from './states';

/** How long a part of the work may take: a card's execution is ended after 30 s, a trigger's after 6 minutes. */
export interface Pace {
  /** How long to wait for the lock, ms. */
  readonly wait: number;
  /** No new send is begun this long after the work began, ms. */
  readonly budget: number;
}
export const AT_A_CARD: Pace = { wait: 5_000, budget: 8_000 };
export const AT_A_TRIGGER: Pace = { wait: 30_000, budget: 4 * MINUTE };

/** The held mail of one user. Every change is made under the user's lock, and only as `states.ts` allows it. */
export class Outbox {
  private readonly sender: Sender;
  private readonly ledger: Ledger;

  constructor(private readonly outside: Surroundings, read: DraftReader, rules: SendingRules, hooks: Hooks = NO_HOOKS) {
    this.ledger = new Ledger(outside, hooks);
    this.sender = { outside, read, rules, hooks, brace: () => { this.ledger.brace(); } };
  }

  /** Newest state of everything, oldest time first. */
  list(): HeldMail[] {
    return allEntries(this.outside.properties);
  }

  /** As `list`, with the number of records that can't be read. */
  stored(): { entries: HeldMail[]; unreadable: number } {
    return storedEntries(this.outside.properties);
  }

  find(id: string): HeldMail | null {
    return entryOf(this.outside.properties, id);
  }

  /** The entry that already waits for this draft, if any: a draft can be held once. */
  waitingFor(draftId: string): HeldMail | null {
    return this.list().find((entry) => entry.draftId === draftId && isWaiting(entry.state)) ?? null;
  }

  /**
   * Sets the clock, then writes the entry: a crash before the last step leaves an idle alarm and nothing held. What an
   * earlier check of the same draft left behind (changed, late …) is replaced by it.
   */
  hold(entry: HeldMail & { readonly state: FirstState }): Outcome {
    return this.locked(AT_A_CARD, (): Outcome => {
      const entries = this.list();
      // Waits already, or left between the reading of the draft and the lock; or is the same mail, held by another execution.
      const standing = entries.find((one) => one.draftId === entry.draftId && (isWaiting(one.state) || (one.state === 'sent' && one.movedAt >= entry.heldAt)))
        ?? entries.find((one) => one.id === entry.id && (isWaiting(one.state) || one.state === 'sent'));
      if (standing) return { kind: 'refused', entry: standing };
      if (!this.madeRoomFor(entry, entries)) return { kind: 'full' };
      if (!this.ledger.alarmed([...entries, entry])) return { kind: 'no-clock' };
      writeEntry(this.outside.properties, entry);
      for (const old of entries) if (old.draftId === entry.draftId && old.id !== entry.id && old.state !== 'sent') this.replaced(old);
      this.outside.log.event('held', { id: entry.id, draft: entry.draftId, recipients: entry.recipientCount, attachments: entry.attachmentCount, policy: entry.policyVersion });
      return { kind: 'done', entry };
    });
  }

  /** Takes a mail back. Of one whose sending was begun and broken off, Gmail is asked first whether it left. */
  cancel(id: string): Outcome {
    return this.with(id, (found): Outcome => {
      const entry = found.state === 'sending' ? this.lookedAfter(found) : found;
      if (!mayMove(entry.state, 'cancelled')) return { kind: 'refused', entry };
      return this.changed(moved(entry, 'cancelled', this.outside.clock.now()));
    });
  }

  /** Takes a cancel back, while the mail's time is still to come. */
  undoCancel(id: string): Outcome {
    return this.with(id, (entry): Outcome => {
      if (entry.state !== 'cancelled' || entry.dueAt <= this.outside.clock.now()) return { kind: 'refused', entry };
      return this.setTo(entry, entry.dueAt);
    });
  }

  /** A new time for a mail that waits, or that was late, refused or cancelled. */
  postpone(id: string, dueAt: number): Outcome {
    return this.with(id, (entry): Outcome =>
      entry.state === 'sending' || !mayMove(entry.state, 'held') ? { kind: 'refused', entry } : this.setTo(entry, dueAt));
  }

  /** Sends one entry now, if it still is what was checked and the organisation lets it leave already. */
  sendNow(id: string): Outcome {
    return this.with(id, (entry): Outcome => {
      if (entry.state !== 'held') return { kind: 'refused', entry };
      const now = this.outside.clock.now();
      if (entry.earliestAt > now) return { kind: 'too-early', entry };
      const after = this.ledger.finish(sendEntry(this.sender, moved(entry, 'held', now, { dueAt: now, nextTryAt: now })));
      this.ledger.settle();
      return { kind: 'done', entry: after };
    });
  }

  /** Sends what is due, as a card is opened or the minute clock ticks. With nothing due it costs one property read. */
  tick(pace = AT_A_CARD): void {
    if (this.isDue()) this.goThrough(pace);
  }

  /** Goes on with what awaited an approval and is told to have one, or none to come, before its clock would look: its sender is looking. */
  goOn(isDecided: (entry: HeldMail) => boolean): void {
    const decided = this.list().filter((entry) => entry.state === 'awaiting-approval' && isDecided(entry));
    if (decided.length === 0) return;
    this.locked(AT_A_CARD, () => {
      for (const { id } of decided) {
        const entry = this.find(id);
        if (entry?.state === 'awaiting-approval') lookAt(this.sender, this.ledger, { ...entry, nextTryAt: this.outside.clock.now() });
      }
      this.ledger.settle();
    });
  }

  /** As `tick`, called by the one-shot trigger: one that rang early, or for a mail since put off, is set anew. */
  ring(): void {
    const next = readNext(this.outside.properties);
    if (next === null) return;
    if (next <= this.outside.clock.now()) this.goThrough(AT_A_TRIGGER);
    else this.locked(AT_A_TRIGGER, () => { this.ledger.rearm(); });
  }

  /** Looks at every entry, whatever the clock says: sends what is due, tells what was not told, clears what is old. */
  sweep(): void {
    this.goThrough(AT_A_TRIGGER);
  }

  /**
   * Whether an edit has ended this entry's waiting. Its sender is about to see the draft checked as it now is; only one who has
   * neither held it anew nor sent or deleted it an hour later is told by mail, since this execution may yet die before its card.
   */
  stoppedByEdit(entry: HeldMail, draft: Draft): boolean {
    if (entry.state === 'sending' || digestDraft(draft) === entry.digest) return false;
    const changes = { changed: changedParts(entry.parts, partDigests(draft)), nextTryAt: this.outside.clock.now() + HOUR };
    return this.with(entry.id, (now): Outcome =>
      now.state === entry.state && now.digest === entry.digest ? this.changed(moved(now, 'changed', this.outside.clock.now(), changes)) : { kind: 'refused', entry: now }).kind === 'done';
  }

  /** Whether there is room for an entry; what was finished longest ago makes room if it must. */
  private madeRoomFor(entry: HeldMail, entries: readonly HeldMail[]): boolean {
    const finished = entries.filter((one) => !isWaiting(one.state) && !wantsPerson(one.state) && !wantsWithdrawal(one)).sort((a, b) => a.movedAt - b.movedAt);
    while (!hasRoomFor(this.outside.properties, entry)) {
      const oldest = finished.shift();
      if (!oldest) return false;
      deleteEntry(this.outside.properties, oldest.id);
    }
    return true;
  }

  /** An entry whose draft was held anew is forgotten, unless what was shared for it is still to be taken back: then nothing but that is left to do. */
  private replaced(old: HeldMail): void {
    // That its draft is still there shows that it did not leave, however unsure that was.
    const after = this.ledger.withdrawn({ ...old, cause: old.cause === 'unsure' ? '' : old.cause });
    if (wantsWithdrawal(after)) writeEntry(this.outside.properties, { ...after, told: true });
    else deleteEntry(this.outside.properties, old.id);
  }

  private isDue(): boolean {
    const next = readNext(this.outside.properties);
    return next !== null && next <= this.outside.clock.now();
  }

  private goThrough(pace: Pace): void {
    const began = this.outside.clock.now();
    this.locked(pace, () => {
      for (const entry of this.list()) {
        if (this.outside.clock.now() - began > pace.budget) break;
        lookAt(this.sender, this.ledger, entry);
      }
      this.ledger.settle();
    });
  }

  /** An entry in `sending`, after Gmail was asked; as it was while a broken-off call may still be at work. */
  private lookedAfter(entry: HeldMail): HeldMail {
    return entry.nextTryAt > this.outside.clock.now() ? entry : this.ledger.finish(recoverEntry(this.sender, entry));
  }

  /** Holds an entry (again) until then: the alarm first, as in `hold`. */
  private setTo(entry: HeldMail, dueAt: number): Outcome {
    if (dueAt < entry.earliestAt) return { kind: 'too-early', entry };
    const others = this.list().filter((one) => one.id !== entry.id);
    const standing = others.find((one) => one.draftId === entry.draftId && isWaiting(one.state));
    if (standing) return { kind: 'refused', entry: standing };
    const held = entry.state === 'awaiting-approval'
      ? moved(entry, 'awaiting-approval', entry.movedAt, { dueAt })
      : moved(entry, 'held', this.outside.clock.now(), { dueAt, nextTryAt: dueAt, attempts: 0 });
    if (!this.ledger.alarmed([...others, held])) return { kind: 'no-clock' };
    return this.changed(held);
  }

  private with(id: string, work: (entry: HeldMail) => Outcome): Outcome {
    return this.locked(AT_A_CARD, (): Outcome => {
      const entry = this.find(id);
      return entry ? work(entry) : { kind: 'unknown' };
    });
  }

  private changed(entry: HeldMail): Outcome {
    return { kind: 'done', entry: this.ledger.record(entry) };
  }

  private locked<T>({ wait }: Pace, work: () => T): T | { readonly kind: 'busy' } {
    return this.outside.lock.within(wait, work)?.value ?? { kind: 'busy' };
  }
}
