import type { Answer, Driver, Entry } from './driver';
import type { Step } from './steps';

/** What the sender was told and did about one held mail, kept beside the product and independent of it. */
interface Ghost {
  readonly mail: number;
  readonly digest: string;
  /** Cancelled, as the sender was told; `perhaps` after a press whose answer never came. */
  stopped: 'no' | 'yes' | 'perhaps';
  /** The earliest moment at which it may leave, ms. */
  due: number;
  /** Presses of *send now* that are at work: it may leave at once. */
  rushed: number;
  edited: boolean;
  removed: boolean;
  /** Held anew from a later check, so that its record may go. */
  replaced: boolean;
  last: Entry;
}

const MINUTE = 60_000;
/** The limit that the drivers set, and a minute for the sending itself. */
const LATE = (12 * 60 + 1) * MINUTE;

/**
 * Plays a history on an office and watches the promises: never twice, never after a cancel, never before its time, never long after it, never
 * with words that were not checked, and in the end nothing silently lost. Throws at the first one that is broken.
 */
export class Judge {
  private readonly ghosts = new Map<string, Ghost>();
  private seen = 0;
  private troubled = false;
  /** Mails touched in Gmail during the step at hand, in whose middle a record may be written. */
  private readonly edited = new Set<number>();
  private readonly removed = new Set<number>();
  private depth = 0;

  constructor(private readonly office: Driver) {}

  play(step: Step): void {
    if (this.depth === 0) {
      this.edited.clear();
      this.removed.clear();
    }
    this.depth += 1;
    try {
      this.happen(step);
    } finally {
      this.depth -= 1;
    }
    this.watch();
  }

  /** All troubles pass and the clocks run on: every mail that was held has left, or its sender knows why not. */
  settle(): void {
    this.office.clearFaults();
    for (let round = 0; round < 3; round += 1) {
      this.office.home();
      this.office.advance(30 * 60);
      this.watch();
    }
    this.office.home();
    this.watch();
    for (const [id, ghost] of this.ghosts) this.judgeEnd(id, ghost);
  }

  private happen(step: Step): void {
    const { office } = this;
    switch (step.do) {
      case 'hold': this.hold(step.mail, step.minutes); break;
      case 'cancel': this.pressed(step.mail, () => office.cancel(step.mail), (ghost, answer) => { if (ghost.stopped !== 'yes') ghost.stopped = answer === 'done' ? 'yes' : 'perhaps'; }); break;
      case 'undo': this.pressed(step.mail, () => office.undo(step.mail), (ghost, answer) => { ghost.stopped = answer === 'done' ? 'no' : 'perhaps'; }); break;
      case 'postpone': {
        const due = office.now() + step.minutes * MINUTE;
        this.pressed(step.mail, () => office.postpone(step.mail, step.minutes), (ghost, answer) => {
          ghost.due = answer === 'done' ? due : Math.min(ghost.due, due);
          ghost.stopped = answer === 'done' ? 'no' : 'perhaps';
        });
        break;
      }
      case 'sendNow': {
        const ghost = this.newest(step.mail);
        if (ghost) ghost.rushed += 1;
        const answer = office.sendNow(step.mail);
        this.watch();
        if (ghost) ghost.rushed -= 1;
        // A press that died may have made it due.
        if (ghost && answer !== 'refused') ghost.due = 0;
        break;
      }
      case 'edit': office.edit(step.mail, step.words); this.edited.add(step.mail); this.eachOf(step.mail, (ghost) => { ghost.edited = true; }); break;
      case 'removeDraft': office.removeDraft(step.mail); this.removed.add(step.mail); this.eachOf(step.mail, (ghost) => { ghost.removed = true; }); break;
      case 'sendByHand': office.sendByHand(step.mail); this.removed.add(step.mail); this.eachOf(step.mail, (ghost) => { ghost.removed = true; }); break;
      case 'home': office.home(); break;
      case 'tick': office.tick(); break;
      case 'advance': office.advance(step.minutes); break;
      case 'jump': this.troubled = true; office.jump(step.minutes); break;
      case 'lose': this.troubled = true; office.loseTriggers(step.times); break;
      case 'disable': this.troubled = true; office.disableTriggers(); break;
      case 'fill': this.troubled = true; office.fill(step.full); break;
      case 'fault': this.troubled = true; office.fault(step); break;
      case 'meanwhile': {
        this.troubled = true;
        const inner = step.step;
        office.fault({ nth: step.nth, what: { meanwhile: () => { this.play(inner); } } });
        break;
      }
    }
  }

  private hold(mail: number, minutes: number): void {
    this.discover();
    const before = new Set(this.ghosts.keys());
    const answer = this.office.hold(mail, minutes);
    this.discover();
    const found = [...this.ghosts].filter(([id, ghost]) => ghost.mail === mail && !before.has(id));
    if (answer === 'done') {
      if (found.length !== 1) throw new Error(`mail ${mail} was said to be held, and ${found.length} new records say so`);
      for (const [id, ghost] of this.ghosts) if (ghost.mail === mail && id !== found[0]?.[0]) ghost.replaced = true;
    } else if (answer === 'refused' && found.length > 0 && !this.troubled) throw new Error(`mail ${mail} was refused and held all the same`);
  }

  private pressed(mail: number, press: () => Answer, learn: (ghost: Ghost, answer: Answer) => void): void {
    const ghost = this.newest(mail);
    const answer = press();
    this.watch();
    if (ghost && answer !== 'refused') learn(ghost, answer);
  }

  private newest(mail: number): Ghost | undefined {
    this.discover();
    return [...this.ghosts.values()].filter((ghost) => ghost.mail === mail).at(-1);
  }

  private eachOf(mail: number, change: (ghost: Ghost) => void): void {
    this.discover();
    for (const ghost of this.ghosts.values()) if (ghost.mail === mail) change(ghost);
  }

  /** Records that are new to us: of a press just answered, or of one whose answer never came. */
  private discover(): void {
    for (const entry of this.office.entries()) {
      const known = this.ghosts.get(entry.id);
      if (!known) {
        for (const ghost of this.ghosts.values()) if (ghost.mail === entry.mail) ghost.replaced = true;
        this.ghosts.set(entry.id, { mail: entry.mail, digest: entry.digest, stopped: 'no', due: entry.dueAt, rushed: 0, edited: this.edited.has(entry.mail), removed: this.removed.has(entry.mail), replaced: false, last: entry });
      } else {
        if (known.digest !== entry.digest) throw new Error(`the record ${entry.id} changed what was checked`);
        known.last = entry;
      }
    }
  }

  /** Everything that left since the last look keeps every promise. */
  private watch(): void {
    this.discover();
    const { office } = this;
    const left = office.left();
    for (; this.seen < left.length; this.seen += 1) {
      const one = left[this.seen];
      if (!one || one.entry === null) continue;
      const ghost = this.ghosts.get(one.entry);
      if (!ghost) throw new Error(`a mail left for a record that nobody saw: ${one.entry}`);
      if (left.filter(({ entry }) => entry === one.entry).length > 1) throw new Error(`mail ${one.mail} left twice`);
      if (ghost.stopped === 'yes') throw new Error(`mail ${one.mail} left after it was cancelled`);
      if (office.digestOf(one.mail, one.words) !== ghost.digest) throw new Error(`mail ${one.mail} left as "${one.words}", which nobody checked`);
      if (one.at > ghost.last.dueAt + LATE) throw new Error(`mail ${one.mail} left ${(one.at - ghost.last.dueAt) / MINUTE} minutes late, and nobody was asked`);
      if (ghost.rushed === 0 && one.at < ghost.due) throw new Error(`mail ${one.mail} left ${(ghost.due - one.at) / MINUTE} minutes before its time`);
    }
    if (office.triggerCount() > 5) throw new Error(`${office.triggerCount()} triggers are installed`);
    if (office.unexpected().length > 0) throw new Error(office.unexpected().join('; '));
  }

  private judgeEnd(id: string, ghost: Ghost): void {
    const { mail, last } = ghost;
    const left = this.office.left().filter(({ entry }) => entry === id).length;
    const lost = (why: string): never => { throw new Error(`mail ${mail} (${id}), ${last.state}: ${why}`); };
    if (left !== (last.state === 'sent' ? 1 : 0)) lost(`left ${left} times`);
    switch (last.state) {
      case 'sent': return;
      case 'cancelled': if (ghost.stopped === 'no' && !ghost.replaced) lost('nobody cancelled it'); return;
      case 'gone':
        if (!ghost.removed) lost('its draft never went');
        if (last.cause === 'unsure' && !last.told && !ghost.replaced) lost('its sender was not told');
        return;
      case 'changed': if (!ghost.edited && !ghost.removed) lost('nobody changed it'); if (!last.told && !ghost.replaced) lost('its sender was not told'); return;
      case 'late': case 'failed': if (!this.troubled) lost('nothing was in its way'); if (!last.told && !ghost.replaced) lost('its sender was not told'); return;
      default: if (!ghost.replaced || this.office.entries().some((entry) => entry.id === id)) lost('it still waits');
    }
  }
}
