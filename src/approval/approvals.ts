import { ask as askGmail } from '../gmail/call';
import { getRawMessage, sendMessage } from '../gmail/calls';
import { reasonOf } from '../messages/reason';
import { say } from '../messages/say';
import type { HeldMail } from '../outbox/held-mail';
import type { Approvals, Decision } from '../outbox/hooks';
import { isWaiting } from '../outbox/states';
import type { Surroundings } from '../ports/surroundings';
import type { Zone } from '../ports/zone';
import { afterOfficeHours, inOfficeHours, type OfficeHours } from '../time/working-hours';
import { HOUR, MINUTE } from '../time/zoned';
import { allAsks, deleteAsk, readAsk, writeAsk, type Ask } from './ask';
import { readdressed } from './readdress';
import { isAbout, type ApprovalRecord } from './record';
import { personOf } from './codes';
import { ApprovalStore } from './store';
import { areEnough, turnOf } from './turn';

/** The note on a held mail that says it needs an approval: for how long it is held after that, in ms. */
export const APPROVAL_NOTE = 'approval';

/** How often a waiting mail's request is looked at: within office hours, and outside. */
const LOOK = { office: 10 * MINUTE, otherwise: HOUR } as const;

/**
 * The request is written before its mail is held, and between the two the hold may wait for the lock. A card's execution is ended after 30 s,
 * so what has no held mail so much later never gets one.
 */
const HOLD_TAKES = 2 * MINUTE;

export interface ApprovalRules {
  readonly office: OfficeHours;
  /** Office hours between two reminders, and until a request ends. */
  readonly remindHours: number;
  readonly expiryHours: number;
  /** Whether the policy in force names somebody as an approver (`isNamed`). */
  readonly named: (address: string) => boolean;
}

/** A request as its sender sees it. */
export interface Waiting {
  readonly id: string;
  readonly since: number;
  readonly with: readonly string[];
  /** An approver asked the sender something since. */
  readonly asked: boolean;
  readonly expiresAt: number;
}

/** The sender's side of approvals: what the outbox asks about, and what waits with whom. */
export class SenderApprovals implements Approvals {
  readonly store: ApprovalStore;

  constructor(private readonly outside: Surroundings, private readonly rules: ApprovalRules) {
    this.store = new ApprovalStore(outside.shared, outside.log, outside.newId);
  }

  /** Never `free` for a mail that needs an approval without a sound record that gives it for this very digest. */
  decisionOn(entry: HeldMail, now: number): Decision {
    const delay = entry.notes[APPROVAL_NOTE];
    if (delay === undefined) return { kind: 'free' };
    const key = this.store.key() ?? '';
    const record = this.store.read(entry.id, key);
    if (!record || !isAbout(key, record.digest, entry.digest)) return { kind: 'refused', cause: 'approval-void', comment: say(entry.lang, 'refused.void') };
    switch (record.state) {
      case 'approved': return entry.state === 'awaiting-approval' ? { kind: 'free', notBefore: record.movedAt + Number(delay) } : { kind: 'free' };
      case 'returned': return { kind: 'refused', cause: 'sent-back', comment: say(entry.lang, 'refused.sent-back', { who: this.deciderOf(record) }) };
      case 'pending':
        if (now >= record.expiresAt) return { kind: 'refused', cause: 'approval-expired', comment: say(entry.lang, 'refused.expired') };
        if (this.isStuck(record)) return { kind: 'refused', cause: 'approval-void', comment: say(entry.lang, 'refused.unnamed') };
        return { kind: 'waiting', askAgainAt: this.tend(record, now, this.outside.zoneOf(entry.zone)) };
    }
  }

  /** Whether there is nothing to wait for any more: decided, or no sound record. */
  isDecided({ id }: HeldMail): boolean {
    return this.store.read(id)?.state !== 'pending';
  }

  /** Takes the request back, so that nobody decides about a mail that no longer waits. What fails here is made good by `waiting`. */
  ended(entry: HeldMail): void {
    if (entry.notes[APPROVAL_NOTE] !== undefined && !mayStillGo(entry)) this.drop(entry.id);
  }

  /** What waits with whom; requests whose mail no longer waits are taken back on the way, but for one whose mail is only now being held. */
  waiting(entries: readonly HeldMail[]): Waiting[] {
    const { properties, clock } = this.outside;
    const now = clock.now();
    return allAsks(properties).flatMap((ask): Waiting[] => {
      const entry = entries.find(({ id }) => id === ask.id);
      if (!entry || !mayStillGo(entry)) {
        if (!isBeingHeld(ask, entry, now)) this.drop(ask.id);
        return [];
      }
      const one = entry.state === 'awaiting-approval' ? this.waitingFor(entry) : null;
      return one ? [one] : [];
    });
  }

  /** With whom one mail lies; null where nothing is to be decided about it any more. */
  waitingFor({ id }: HeldMail): Waiting | null {
    const ask = readAsk(this.outside.properties, id);
    const record = this.store.read(id);
    if (!ask || record?.state !== 'pending') return null;
    return { id, since: record.since, with: this.turnOf(record, ask, this.outside.clock.now()), asked: record.askedAt > 0, expiresAt: record.expiresAt };
  }

  /** Ends a request for good. */
  drop(id: string): void {
    if (this.store.remove(id)) deleteAsk(this.outside.properties, id);
  }

  /** When the proxies of a stage that begins now may stand in. */
  proxyAt(now: number, hours: number): number {
    return afterOfficeHours(now, hours, this.outside.zone, this.rules.office);
  }

  expiresAt(now: number): number {
    return afterOfficeHours(now, this.rules.expiryHours, this.outside.zone, this.rules.office);
  }

  /** When a request is mailed again; by the sender's day, as is `nextLook`. */
  remindAt(now: number, zone: Zone): number {
    return afterOfficeHours(now, this.rules.remindHours, zone, this.rules.office);
  }

  /** When a request is looked at again. */
  nextLook(now: number, zone: Zone): number {
    return now + (inOfficeHours(now, zone, this.rules.office) ? LOOK.office : LOOK.otherwise);
  }

  /** Sends the request to whoever's turn has come, and again to all of them when it is time. Returns when to look next. */
  private tend(record: ApprovalRecord, now: number, zone: Zone): number {
    const ask = readAsk(this.outside.properties, record.id);
    const next = Math.min(this.nextLook(now, zone), record.expiresAt, ...(record.proxyAt > now ? [record.proxyAt] : []));
    if (!ask) return next;
    const turn = this.turnOf(record, ask, now);
    const fresh = turn.filter((address) => !ask.sentTo.includes(address));
    const remind = now >= ask.remindAt;
    const to = remind ? turn : fresh;
    if (to.length > 0) this.askAgain(ask, to, { next, remindAt: remind ? this.remindAt(now, zone) : ask.remindAt });
    return next;
  }

  /**
   * Mails the request once more, and writes down to whom: first, since what can't be written down would be mailed at every look, without end.
   * Where the run dies on the mail, all are reminded at the next look. Trouble must not keep that from being set.
   */
  private askAgain(ask: Ask, to: readonly string[], { next, remindAt }: { readonly next: number; readonly remindAt: number }): void {
    const { properties, log } = this.outside;
    const asked = { ...ask, sentTo: [...new Set([...ask.sentTo, ...to])] };
    try {
      writeAsk(properties, { ...asked, remindAt: next });
      const sent = this.sendAgain(ask, to);
      writeAsk(properties, sent ? { ...asked, remindAt } : ask);
      if (sent) log.event('approval-asked', { id: ask.id, people: to.length, again: remindAt !== ask.remindAt });
    } catch (error) {
      log.problem('approval-ask', { id: ask.id, message: reasonOf(error) });
    }
  }

  /** Whose decision is waited for, by address: a proxy only from their time on. */
  private turnOf(record: ApprovalRecord, ask: Ask, now: number): string[] {
    const turn = turnOf(record);
    if (!turn) return [];
    const key = this.store.key() ?? '';
    const all = turn.stages.flatMap((index) => this.people(ask.stages[index], now >= record.proxyAt));
    return [...new Set(all)].filter((address) => personOf(key, address) !== turn.without);
  }

  /** The policy was changed since, and those of the asked who may still decide are too few for what is missing. */
  private isStuck(record: ApprovalRecord): boolean {
    const ask = readAsk(this.outside.properties, record.id);
    if (!ask) return false;
    const key = this.store.key() ?? '';
    const given = (index: number): string[] => record.decided.filter(({ stages }) => stages.includes(index)).map(({ person }) => person);
    const may = (index: number): string[] => this.people(ask.stages[index], true).map((address) => personOf(key, address));
    return !areEnough(record.stages, record.stages.map((_, index) => [...given(index), ...may(index)]));
  }

  /** Addresses of a stage's people whom the policy in force still names, or whom the sender wished for. */
  private people(stage: Ask['stages'][number] | undefined, withProxies: boolean): string[] {
    if (!stage) return [];
    return [...stage.approvers, ...(withProxies ? stage.proxies : [])].filter((address) => stage.wished || this.rules.named(address));
  }

  /** The address of who decided last; '' where it can't be told any more. */
  private deciderOf(record: ApprovalRecord): string {
    const key = this.store.key() ?? '';
    const people = readAsk(this.outside.properties, record.id)?.stages.flatMap(({ approvers, proxies }) => [...approvers, ...proxies]) ?? [];
    return people.find((address) => personOf(key, address) === record.decided[record.decided.length - 1]?.person) ?? '';
  }

  /** The request as it was sent, to these people. */
  private sendAgain({ id, requestId }: Ask, to: readonly string[]): boolean {
    const { fetcher, log } = this.outside;
    const raw = askGmail(fetcher, getRawMessage(requestId));
    const sent = raw.ok ? askGmail(fetcher, sendMessage(readdressed(raw.value.raw, to))) : raw;
    if (!sent.ok) log.problem('approval-ask', { id, call: sent.refusal.call, status: sent.refusal.status, reason: sent.refusal.reason });
    return sent.ok;
  }
}

/** Whether the mail of a request may be about to be held: `entry` is none, or what an earlier hold of the same mail left. */
function isBeingHeld({ askedAt }: Ask, entry: HeldMail | undefined, now: number): boolean {
  return now < askedAt + HOLD_TAKES && (entry === undefined || entry.movedAt < askedAt);
}

/** Whether a mail lost its approval, or the chance of one, when it stopped waiting: it can only be checked and asked for anew. */
export function needsAskingAnew(entry: HeldMail): boolean {
  return entry.notes[APPROVAL_NOTE] !== undefined && !mayStillGo(entry);
}

/** Whether an approval may still be needed: while the mail waits, and where its sender may give it a new time. */
function mayStillGo({ state, cause }: HeldMail): boolean {
  return isWaiting(state) || state === 'late' || (state === 'failed' && !['sent-back', 'approval-expired', 'approval-void'].includes(cause));
}
