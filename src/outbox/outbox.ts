import { ask } from '../gmail/call';
import { sendMessage } from '../gmail/calls';
import { noticeToSelf } from '../gmail/notice';
import type { DraftReader } from '../gmail/read-raw';
import type { Surroundings } from '../ports/surroundings';
import { DAY, HOUR } from '../time/zoned';
import { setAlarms } from './alarms';
import { allEntries, deleteEntry, entryOf, nextTryOf, readNext, writeEntry, writeNext } from './entries';
import { moved, type HeldMail } from './held-mail';
import { noticeOf } from './notices';
import { sendEntry, type SendingRules } from './send';
import { isWaiting, mayMove, wantsPerson } from './states';

/** What became of a request about an entry. */
export type Outcome =
  | { readonly kind: 'done'; readonly entry: HeldMail }
  /** Another execution of this user is at work on the outbox; nothing was changed. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'unknown' }
  /** The entry is in a state that does not allow it, e.g. it has just left. */
  | { readonly kind: 'refused'; readonly entry: HeldMail }
  /** Neither time trigger could be installed, so nothing would send it. */
  | { readonly kind: 'no-clock' };

/** How long finished entries stay on the list, and how long a card waits for the lock. */
const KEPT_FOR = 7 * DAY;
const CARD_WAIT = 8_000;
const TICK_WAIT = 30_000;
/** Stop starting new sends this long after the tick began: an execution is ended after 6 minutes. */
const TICK_BUDGET = 4 * 60_000;

export class Outbox {
  constructor(
    private readonly outside: Surroundings,
    private readonly read: DraftReader,
    private readonly rules: SendingRules,
  ) {}

  /** Newest state of everything, oldest time first. */
  list(): HeldMail[] {
    return allEntries(this.outside.properties);
  }

  find(id: string): HeldMail | null {
    return entryOf(this.outside.properties, id);
  }

  /** The entry that already waits for this draft, if any: a draft can be held once. */
  waitingFor(draftId: string): HeldMail | null {
    return this.list().find((entry) => entry.draftId === draftId && isWaiting(entry.state)) ?? null;
  }

  /** Sets the clock, then writes the entry: a crash before the last step leaves an idle alarm and nothing held. */
  hold(entry: HeldMail): Outcome {
    return this.locked(CARD_WAIT, (): Outcome => {
      const standing = this.waitingFor(entry.draftId);
      if (standing) return { kind: 'refused', entry: standing };
      const alarms = this.settle([...this.list(), entry]);
      if (!alarms.tick && !alarms.sweep) {
        this.settle();
        return { kind: 'no-clock' };
      }
      writeEntry(this.outside.properties, entry);
      this.outside.log.event('held', { id: entry.id, recipients: entry.recipientCount, attachments: entry.attachmentCount, policy: entry.policyVersion });
      return { kind: 'done', entry };
    });
  }

  cancel(id: string): Outcome {
    return this.change(id, (entry, now) => (mayMove(entry.state, 'cancelled') ? moved(entry, 'cancelled', now) : null));
  }

  /** A new time for a mail that waits, or that was late or refused. */
  postpone(id: string, dueAt: number): Outcome {
    return this.change(id, (entry, now) => (mayMove(entry.state, 'held') && entry.state !== 'sending' ? moved(entry, 'held', now, { dueAt, nextTryAt: dueAt, attempts: 0 }) : null));
  }

  /** Sends one entry now, if it still is what was checked. */
  sendNow(id: string): Outcome {
    return this.locked(CARD_WAIT, (): Outcome => {
      const entry = this.find(id);
      if (!entry) return { kind: 'unknown' };
      if (entry.state !== 'held') return { kind: 'refused', entry };
      const now = this.outside.clock.now();
      const after = this.finish(sendEntry(this.outside, this.read, moved(entry, 'held', now, { dueAt: now, nextTryAt: now }), this.rules));
      this.settle();
      return { kind: 'done', entry: after };
    });
  }

  /** Sends what is due. With nothing due it costs one property read. */
  tick(): void {
    const next = readNext(this.outside.properties);
    if (next === null || next > this.outside.clock.now()) return;
    this.sweep();
  }

  /** As `tick`, called by the one-shot trigger: one that rang early, or for a mail since put off, is set anew. */
  ring(): void {
    const next = readNext(this.outside.properties);
    if (next === null) return;
    if (next <= this.outside.clock.now()) this.sweep();
    else setAlarms(this.outside, next);
  }

  /** Looks at every entry, whatever the clock says: sends what is due, tells what was not told, clears what is old. */
  sweep(): void {
    const began = this.outside.clock.now();
    this.locked(TICK_WAIT, () => {
      for (const entry of this.list()) {
        const now = this.outside.clock.now();
        if (now - began > TICK_BUDGET) break;
        if (isWaiting(entry.state) && entry.nextTryAt <= now) this.finish(sendEntry(this.outside, this.read, entry, this.rules));
        else if (wantsPerson(entry.state) && !entry.told && entry.nextTryAt <= now) this.finish(entry);
        else if (!isWaiting(entry.state) && !wantsPerson(entry.state) && now - entry.movedAt > KEPT_FOR) deleteEntry(this.outside.properties, entry.id);
      }
      this.settle();
    });
  }

  /** The sender has the entry before their eyes: no mail about it is needed. */
  seen(entries: readonly HeldMail[]): void {
    const untold = entries.filter((entry) => wantsPerson(entry.state) && !entry.told);
    if (untold.length === 0) return;
    this.locked(CARD_WAIT, () => {
      for (const { id, state } of untold) {
        const entry = this.find(id);
        if (entry?.state === state) writeEntry(this.outside.properties, { ...entry, told: true });
      }
      this.settle();
    });
  }

  private change(id: string, next: (entry: HeldMail, now: number) => HeldMail | null): Outcome {
    return this.locked(CARD_WAIT, (): Outcome => {
      const entry = this.find(id);
      if (!entry) return { kind: 'unknown' };
      const changed = next(entry, this.outside.clock.now());
      if (!changed) return { kind: 'refused', entry };
      writeEntry(this.outside.properties, changed);
      this.outside.log.event(changed.state, { id });
      this.settle();
      return { kind: 'done', entry: changed };
    });
  }

  /** Records where an entry ended, and mails its sender where a person is needed. A notice that fails is tried again. */
  private finish(entry: HeldMail): HeldMail {
    if (!isWaiting(entry.state)) this.outside.log.event(entry.state, { id: entry.id, attempts: entry.attempts });
    if (!wantsPerson(entry.state) || entry.told) return entry;
    const { email } = this.outside.account;
    const told = email !== '' && ask(this.outside.fetcher, sendMessage(noticeToSelf({ address: email, ...noticeOf(entry) }))).ok;
    const after = told ? { ...entry, told } : { ...entry, nextTryAt: this.outside.clock.now() + HOUR };
    writeEntry(this.outside.properties, after);
    return after;
  }

  private settle(entries = this.list()): { tick: boolean; sweep: boolean } {
    const next = nextTryOf(entries);
    writeNext(this.outside.properties, next);
    return setAlarms(this.outside, next);
  }

  private locked<T>(waitMs: number, work: () => T): T | { readonly kind: 'busy' } {
    return this.outside.lock.within(waitMs, work)?.value ?? { kind: 'busy' };
  }
}
