import { charsets } from '../../../local/charset';
import { zoneOf } from '../../../local/zone';
import { digestDraft } from '../../../src/draft/digest';
import { partDigests } from '../../../src/draft/part-digests';
import { draftReader } from '../../../src/gmail/read-raw';
import type { Outbox } from '../../../src/outbox/outbox';
import type { Outcome } from '../../../src/outbox/outcome';
import { NO_HOOKS, type Hooks } from '../../../src/outbox/hooks';
import type { HeldMail } from '../../../src/outbox/held-mail';
import type { FirstState } from '../../../src/outbox/states';
import type { HttpAnswer, HttpRequest } from '../../../src/ports/fetcher';
import type { Surroundings } from '../../../src/ports/surroundings';
import type { Answer, Driver, Entry, Left, PlannedFault } from './driver';
import { MAILS } from './driver';
import { FakeGmail, rawWith } from './fake-gmail';

export type OutboxClass = typeof Outbox;

const MINUTE = 60_000;
const START = Date.parse('2026-11-24T10:15:00+09:00');
const ZONE = zoneOf('Asia/Tokyo');
const READ = draftReader(charsets);

/** Far more than any history needs in one step. */
const MOST_RINGS = 500;

class Died extends Error {}

interface Trigger {
  readonly id: string;
  readonly handler: string;
  next: number | null;
  readonly every: number | null;
  disabled: boolean;
}

/** The outbox of `src/` over ports kept in memory: thousands of histories in seconds. Every outside call can fail, or let something else happen. */
export class MemoryDriver implements Driver {
  /** Called when Gmail is asked to send a draft, before it does. */
  onSending: () => void = () => undefined;
  /** The next execution that sends dies before it hears of it. */
  dieAfterSending = false;
  dieBeforeSending = false;
  /** No more triggers than this can be installed. */
  mostTriggers = 20;
  /** What Gmail answers when a draft is to be sent; null where it does so. */
  sendingFails: HttpAnswer | null = null;
  /** Triggers can't be listed, set or taken away. */
  timerFails = false;
  /** Gmail answers nothing but a sending. */
  gmailDown = false;
  /** Gmail searches nothing. */
  searchDown = false;
  /** Gmail gives no draft. */
  draftsDown = false;
  /** Another execution of this user's is at work on the outbox. */
  busy = false;
  /** How long the lock was waited for, ms, each time. */
  readonly waits: number[] = [];
  /** Which writes the store refuses, by key and value. */
  refuses: (key: string, value: string) => boolean = () => false;
  /** Gmail takes no notice to its sender. */
  noticesFail = false;
  email = 'sato@aozora.example';
  /** What was logged, oldest first. */
  readonly logged: [name: string, fields: object][] = [];
  /** What is held may not leave for so many minutes. */
  earliestIn = 0;
  private time = START;
  private readonly gmail = new FakeGmail(() => this.time);
  private readonly store = new Map<string, string>();
  private triggers: Trigger[] = [];
  private faults: (Omit<PlannedFault, 'nth'> & { readonly left: number })[] = [];
  private lockedBy: object | null = null;
  private full = false;
  private losing = 0;
  private last = 0;
  private readonly strange: string[] = [];

  constructor(private readonly Made: OutboxClass, private readonly hooks: Hooks = NO_HOOKS) {
    for (let mail = 0; mail < MAILS; mail += 1) this.gmail.save(mail, 'words 0');
  }

  /** The newest record of a mail, whole. */
  stored(mail: number): HeldMail | null {
    const texts = [...this.store].filter(([key]) => key.startsWith('mail.')).map(([, text]) => JSON.parse(text) as HeldMail);
    return texts.filter(({ draftId }) => draftId === `r${mail}`).at(-1) ?? null;
  }

  triggerList(): readonly Trigger[] { return [...this.triggers].sort((a, b) => (a.handler < b.handler ? -1 : 1)); }
  vanishTriggers(): void { this.triggers = []; }
  /** The one-shot trigger rings before its time, and no more after that. */
  ringEarly(): void {
    for (const trigger of this.triggers) if (trigger.every === null) trigger.next = null;
    this.tick();
  }
  sweep(): void { this.run((outbox) => { outbox.sweep(); }); }
  read(key: string): string | null { return this.store.get(key) ?? null; }
  write(key: string, text: string): void { this.store.set(key, text); }
  forget(key: string): void { this.store.delete(key); }
  /** Other things in the store, so many bytes with what is there. */
  fillWith(bytes: number): void {
    this.store.delete('other');
    const used = [...this.store].reduce((sum, [key, text]) => sum + Buffer.byteLength(key + text), 0);
    this.store.set('other', 'x'.repeat(Math.max(0, bytes - used - 'other'.length)));
  }

  /** What an execution of its own reads of the outbox. */
  outbox<T>(work: (outbox: Outbox) => T): T {
    let value: { is: T } | null = null;
    this.run((outbox) => { value = { is: work(outbox) }; });
    if (value === null) throw new Error('the execution died');
    return (value as { is: T }).is;
  }

  /** The sources of what left, as they were handed over. */
  sentRaw(): readonly string[] { return this.gmail.sources; }

  /** So long does what is at work take. */
  pass(seconds: number): void { this.time += seconds * 1000; }

  now(): number { return this.time; }
  draft(mail: number): string | null { return this.gmail.words(mail); }
  removeDraft(mail: number): void { this.gmail.remove(mail); }
  sendByHand(mail: number): void { this.gmail.sendByHand(mail); }
  edit(mail: number, words: string): void { this.gmail.save(mail, words); }
  digestOf(mail: number, words: string): string { return digestDraft(READ(Buffer.from(rawWith(mail, words), 'latin1').toString('base64url'))); }
  unexpected(): readonly string[] { return this.strange; }
  loseTriggers(times: number): void { this.losing = times; }
  disableTriggers(): void { for (const trigger of this.triggers) trigger.disabled = true; }
  fill(full: boolean): void { this.full = full; }
  fault({ nth, ...fault }: PlannedFault): void { this.faults.push({ left: nth, ...fault }); }
  clearFaults(): void { this.faults = []; this.losing = 0; this.full = false; }
  left(): readonly Left[] { return this.gmail.left; }
  triggerCount(): number { return this.triggers.length; }
  noticeCount(): number { return this.gmail.notices.length; }

  entries(): Entry[] {
    return [...this.store].flatMap(([key, text]) => {
      if (!key.startsWith('mail.')) return [];
      const { id, draftId, state, cause, told, digest, dueAt } = JSON.parse(text) as HeldMail;
      return [{ id, state, cause, told, digest, dueAt, mail: Number(draftId.slice(1)) }];
    });
  }

  hold(mail: number, minutes: number): Answer {
    if (!this.gmail.rawOf(mail)) return 'refused';
    const entry = this.entryFor(mail, minutes);
    return this.answered((outbox) => outbox.hold(entry));
  }

  /** The entry of a draft that is checked now, to leave in so many minutes; not held yet. */
  entryFor(mail: number, minutes: number): HeldMail & { state: FirstState } {
    const saved = this.gmail.rawOf(mail);
    if (!saved) throw new Error(`There is no draft ${mail}.`);
    const draft = READ(Buffer.from(saved.raw, 'latin1').toString('base64url'));
    const now = this.time;
    this.last += 1;
    return {
      v: 1, id: `e${this.last}`, draftId: `r${mail}`, threadId: saved.threadId, digest: digestDraft(draft), parts: partDigests(draft), leavingDigest: '', state: 'held',
      heldAt: now, dueAt: now + minutes * MINUTE, earliestAt: now + this.earliestIn * MINUTE, nextTryAt: now + minutes * MINUTE, attempts: 0, movedAt: now, cause: '', reason: '', changed: [], told: false, shared: 'no',
      subject: draft.subject, recipients: draft.to.map(({ address }) => address), recipientCount: 1, attachmentCount: 0, sentMessageId: '', lang: 'ja', zone: ZONE.id, policyVersion: 'default', notes: {},
    };
  }

  cancel(mail: number): Answer { return this.about(mail, (outbox, id) => outbox.cancel(id)); }
  undo(mail: number): Answer { return this.about(mail, (outbox, id) => outbox.undoCancel(id)); }
  postpone(mail: number, minutes: number): Answer { return this.about(mail, (outbox, id) => outbox.postpone(id, this.time + minutes * MINUTE)); }
  sendNow(mail: number): Answer { return this.about(mail, (outbox, id) => outbox.sendNow(id)); }
  tick(): void { this.run((outbox) => { outbox.ring(); }); }

  home(): void {
    this.run((outbox) => { outbox.tick(); });
  }

  advance(minutes: number): void {
    const until = this.time + minutes * MINUTE;
    for (let rings = 0; ; rings += 1) {
      if (rings > MOST_RINGS) throw new Error(`the triggers rang ${rings} times within ${minutes} minutes`);
      const next = this.triggers.filter((one) => !one.disabled && one.next !== null && one.next <= until).sort((a, b) => (a.next ?? 0) - (b.next ?? 0))[0];
      if (!next) break;
      this.time = Math.max(this.time, next.next ?? 0);
      next.next = next.every === null ? null : this.time + next.every;
      if (this.losing > 0) this.losing -= 1;
      else this.run((outbox) => { if (next.handler === 'onTick') outbox.ring(); else outbox.sweep(); });
    }
    this.time = until;
  }

  jump(minutes: number): void {
    this.time += minutes * MINUTE;
    this.advance(0);
  }

  private about(mail: number, press: (outbox: Outbox, id: string) => Outcome): Answer {
    const id = this.entries().filter((entry) => entry.mail === mail).sort((a, b) => Number(b.id.slice(1)) - Number(a.id.slice(1)))[0]?.id ?? 'none';
    return this.answered((outbox) => press(outbox, id));
  }

  private answered(press: (outbox: Outbox) => Outcome): Answer {
    let answer: Answer = 'unknown';
    this.run((outbox) => { answer = press(outbox).kind === 'done' ? 'done' : 'refused'; });
    return answer;
  }

  /** One execution. What it throws ends it, as an uncaught exception ends one of Apps Script's. */
  private run(work: (outbox: Outbox) => void): void {
    const execution = { dead: false };
    try {
      work(new this.Made(this.outside(execution), READ, { lateLimitHours: 12, attempts: 12 }, this.hooks));
    } catch (error) {
      if (!(error instanceof Died) && !(error instanceof Error && error.message.startsWith('planned'))) throw error;
    } finally {
      if (this.lockedBy === execution) this.lockedBy = null;
    }
  }

  /** One outside call, with whatever is planned for it. An execution that died has no effect any more. */
  private call<T>(execution: { dead: boolean }, effect: () => T, refusal?: (status: number) => T): T {
    if (execution.dead) throw new Died();
    const counted = this.faults.map((fault) => (fault.at === 'gmail' && !refusal ? fault : { ...fault, left: fault.left - 1 }));
    // What only Gmail can do waits for a call to it.
    const isDue = ({ left, at, what }: MemoryDriver['faults'][number]): boolean => left <= 0 && (refusal !== undefined || (at !== 'gmail' && what !== 'unavailable' && what !== 'refused'));
    const due = counted.filter(isDue).map(({ what }) => what);
    this.faults = counted.filter((fault) => !isDue(fault));
    const die = (): never => {
      execution.dead = true;
      throw new Died();
    };
    for (const what of due) {
      if (typeof what === 'object') what.meanwhile();
      else if (what === 'crash-before') die();
      else if (refusal && (what === 'unavailable' || what === 'refused')) return refusal(what === 'refused' ? 400 : 503);
      else if (what === 'throw-before') { if (refusal) return refusal(0); throw new Error('planned'); }
    }
    const value = effect();
    if (due.includes('crash-after')) die();
    if (due.includes('throw-after')) { if (refusal) return refusal(0); throw new Error('planned'); }
    return value;
  }

  private asked(execution: { dead: boolean }, request: HttpRequest): HttpAnswer {
    if (request.method === 'GET' && (this.gmailDown || (this.searchDown && !request.url.includes('/drafts/')) || (this.draftsDown && request.url.includes('/drafts/')))) return { status: 503, body: '' };
    if (this.noticesFail && request.url.endsWith('/messages/send')) return { status: 503, body: '' };
    const sending = request.url.endsWith('/drafts/send');
    if (sending && this.sendingFails) return this.sendingFails;
    if (sending) this.onSending();
    if (sending && this.dieBeforeSending) {
      this.dieBeforeSending = false;
      execution.dead = true;
      throw new Died();
    }
    const answer = this.gmail.answer(request);
    if (sending && this.dieAfterSending) {
      this.dieAfterSending = false;
      execution.dead = true;
      throw new Died();
    }
    return answer;
  }

  private outside(execution: { dead: boolean }): Surroundings {
    const call = <T>(effect: () => T): T => this.call(execution, effect);
    const { store } = this;
    const properties: Surroundings['properties'] = {
      get: (key) => call(() => store.get(key) ?? null),
      set: (key, value) => { call(() => {
        if (this.refuses(key, value)) throw new Error('planned: not written');
        if (this.full && !store.has(key)) throw new Error('planned: the store is full');
        store.set(key, value);
      }); },
      delete: (key) => { call(() => store.delete(key)); },
      all: () => call(() => Object.fromEntries(store)),
    };
    const lock: Surroundings['lock'] = {
      within: (wait, work) => {
        this.waits.push(wait);
        const got = call(() => (this.lockedBy === null && !this.busy ? ((this.lockedBy = execution), true) : false));
        if (!got) return null;
        try {
          return { value: work() };
        } finally {
          if (!execution.dead && this.lockedBy === execution) this.lockedBy = null;
        }
      },
    };
    const onTimer = <T>(effect: () => T): T => call(() => {
      if (this.timerFails) throw new Error('planned: no timer');
      return effect();
    });
    const add = (handler: string, next: number, every: number | null): string => {
      if (this.triggers.length >= this.mostTriggers) throw new Error('planned: too many triggers');
      this.last += 1;
      this.triggers.push({ id: `a${this.last}`, handler, next, every, disabled: false });
      return `a${this.last}`;
    };
    return {
      account: { email: this.email },
      cache: { get: () => ({}), put: () => undefined },
      clock: { now: () => this.time },
      fetcher: { round: (requests) => requests.map((request) => this.call(execution, () => this.asked(execution, request), (status) => ({ status, body: JSON.stringify({ error: { message: 'planned' } }) }))) },
      lock, properties,
      log: {
        event: (name, fields) => { this.logged.push([name, fields]); },
        problem: (name, fields) => {
          this.logged.push([name, fields]);
          const { message = '' } = fields;
          if (message !== '' && !String(message).startsWith('planned')) this.strange.push(`${name}: ${String(message)}`);
        },
      },
      shared: { properties, lock },
      officeZone: { offsetAt: () => 540 },
      timer: {
        list: () => onTimer(() => this.triggers.map(({ id, handler, disabled }) => ({ id, handler, disabled }))),
        once: (handler, at) => onTimer(() => add(handler, Math.max(at, this.time), null)),
        hourly: (handler) => onTimer(() => add(handler, this.time + 60 * MINUTE, 60 * MINUTE)),
        everyMinute: () => { throw new Error('planned: not in an add-on execution'); },
        cancel: (id) => { onTimer(() => { this.triggers = this.triggers.filter((one) => one.id !== id); }); },
      },
      zone: ZONE,
      zoneOf: () => ZONE,
      newId: () => 'unused',
    };
  }
}

