import { reasonOf } from '../messages/reason';
import type { Surroundings } from '../ports/surroundings';
import { HOUR, MINUTE } from '../time/zoned';
import { alarmRang, setAlarms } from './alarms';
import { allEntries, nextTryOf, readNext, writeEntry, writeNext } from './entries';
import { wantsWithdrawal, type HeldMail } from './held-mail';
import type { Hooks } from './hooks';
import { SETTLING } from './send';
import { isWaiting } from './states';
import { tell, wantsTelling } from './telling';

/** From the beginning of a sending until somebody looks after it: what Gmail may still take over it, and a minute for reading and sealing. */
const RESCUE = SETTLING + MINUTE;

/** A sender who could not be told of an entry, or of whom that was not written, is told this much later. */
const TOLD_AGAIN = HOUR;
/** What could not be taken back is tried again this much later. */
const WITHDRAWN_AGAIN = HOUR;
/** What was shared just before an entry ended may not be found at once (docs/live-checks.md 47). */
const SEEN_LATE = 10 * MINUTE;
/** Where an exception left no pause with an entry, no alarm is set for it for so long: it would ring at once, for ever. */
const REST = 5 * MINUTE;

/** What is done around every change of an entry: written, logged, told, and the alarms set for what is next. Under the user's lock. */
export class Ledger {
  /** When the alarm set by `brace` rings. */
  private rescueAt = 0;
  /** By an entry's id, times before which no alarm is set for it. */
  private readonly restsUntil = new Map<string, number>();

  constructor(private readonly outside: Surroundings, private readonly hooks: Hooks) {}

  /** Writes an entry that its sender asked to change. */
  record(entry: HeldMail): HeldMail {
    writeEntry(this.outside.properties, entry);
    this.outside.log.event(entry.state, { id: entry.id });
    this.settle();
    this.ended(entry);
    const after = this.withdrawn(entry);
    if (wantsWithdrawal(after)) this.settle();
    return after;
  }

  /** An entry as sending left it (already written): where it ended, its sender is mailed if a person is needed. A notice that fails is tried again. */
  finish(entry: HeldMail): HeldMail {
    if (isWaiting(entry.state)) return entry;
    this.outside.log.event(entry.state, { id: entry.id, attempts: entry.attempts });
    this.ended(entry);
    return this.attend(entry);
  }

  /** What is left to do about an entry that won't go on by itself: shared things are taken back, its sender is told. */
  attend(entry: HeldMail): HeldMail {
    const after = this.withdrawn(entry);
    return wantsTelling(after) ? this.tell(after) : after;
  }

  /** The entry after what was shared for it was taken back. An hour later it is tried again where it failed, and once where nothing was found. */
  withdrawn(entry: HeldMail): HeldMail {
    if (!wantsWithdrawal(entry)) return entry;
    const now = this.outside.clock.now();
    let done = false;
    try {
      const came = this.hooks.withdraw(entry);
      done = came === 'done' || (came === 'nothing' && now - entry.movedAt >= SEEN_LATE);
    } catch (error) {
      this.outside.log.problem('withdraw', { id: entry.id, message: reasonOf(error) });
    }
    const after: HeldMail = done ? { ...entry, shared: 'planned' } : { ...entry, nextTryAt: now + WITHDRAWN_AGAIN };
    writeEntry(this.outside.properties, after);
    return after;
  }

  /**
   * Mails the sender about an entry. That it is being told is written first, as a pause: where nothing can be written nobody is mailed (the
   * entry goes on wanting it), and one lost write at the end means one mail more an hour later, not one at every tick.
   */
  private tell(entry: HeldMail): HeldMail {
    const { properties, clock } = this.outside;
    const begun = { ...entry, nextTryAt: clock.now() + TOLD_AGAIN };
    writeEntry(properties, begun);
    if (!tell(this.outside, begun)) return begun;
    const told = { ...begun, told: true };
    writeEntry(properties, told);
    return told;
  }

  /** Nothing could be done about an entry, nor perhaps be written of it: this execution does not set the alarm for it at once. */
  rest({ id }: HeldMail): void {
    this.restsUntil.set(id, this.outside.clock.now() + REST);
  }

  /** Sets the alarms for entries that are about to be written; whether any will ring. */
  alarmed(entries: readonly HeldMail[]): boolean {
    const next = nextTryOf(entries);
    writeNext(this.outside.properties, next);
    const { tick, sweep } = setAlarms(this.outside, next);
    if (tick || sweep) return true;
    this.settle();
    return false;
  }

  /**
   * Before a mail is sent: should the execution die on it, an alarm rings in minutes; by then Gmail can be asked what became
   * of it. Without this nothing would, until the hour's sweeper or a card: the alarm that began this execution has rung.
   * Once an execution, and again in one so long that the alarm would ring within it.
   */
  brace(): void {
    const { properties, clock } = this.outside;
    if (this.rescueAt - SETTLING > clock.now()) return;
    this.rescueAt = clock.now() + RESCUE;
    this.guarded(() => {
      const next = readNext(properties);
      if (next === null || next > this.rescueAt) writeNext(properties, this.rescueAt);
      setAlarms(this.outside, this.rescueAt);
    });
  }

  /** Sets the alarms for what is written. What has been recorded stands, whatever happens to them. */
  settle(): void {
    this.guarded(() => {
      const now = this.outside.clock.now();
      const rested = (entry: HeldMail): HeldMail => (entry.nextTryAt > now ? entry : { ...entry, nextTryAt: this.restsUntil.get(entry.id) ?? entry.nextTryAt });
      const next = nextTryOf(allEntries(this.outside.properties).map(rested));
      writeNext(this.outside.properties, next);
      setAlarms(this.outside, next);
    });
  }

  /** As `settle`, after the one-shot alarm rang before anything was due. */
  rearm(): void {
    this.guarded(() => { alarmRang(this.outside); });
    this.settle();
  }

  /** Nothing about the alarms keeps a mail back. */
  private guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.outside.log.problem('alarms', { message: reasonOf(error) });
    }
  }

  private ended(entry: HeldMail): void {
    if (isWaiting(entry.state)) return;
    try {
      this.hooks.approvals.ended(entry);
    } catch (error) {
      this.outside.log.problem('approvals', { id: entry.id, message: reasonOf(error) });
    }
  }
}
