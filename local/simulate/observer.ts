import { createHash } from 'node:crypto';
import type { SentMail } from '../emulator';
import { Content } from '../emulator/gmail/content';
import type { Seen } from './reading';
import { noticeOf } from './reading';
import { refIn } from './ref';

/** What came of a mail in the end, as its sender knows it. */
export type Outcome = 'sent' | 'cancelled' | 'changed' | 'late' | 'failed' | 'gone' | 'sentByHand' | 'deleted' | 'lost';

/** What the observer found, before it is added up over all parts. */
export interface Findings {
  readonly outcomes: Record<Outcome, number>;
  readonly duplicates: number;
  readonly sentAfterCancel: number;
  readonly sentUnchecked: number;
  /** Left before the time that its sender had chosen. */
  readonly sentEarly: number;
  /** Seconds from the chosen time to leaving, of each mail that the clock sent. */
  readonly lateness: number[];
}

interface Watched {
  /** What its sender has confirmed to be right, by pressing *hold* on it. */
  readonly acknowledged: Set<string>;
  /** The entry of the outbox that the sender last saw waiting. */
  entry: string | null;
  /** The sender was shown that it is held. */
  confirmed: boolean;
  /** Times that the sender asked for; more than one where a press has gone without an answer. */
  due: number[];
  /** The sender asked for it to leave at once. */
  hurried: boolean;
  ended: Exclude<Outcome, 'sent' | 'lost'> | null;
  /** The sender has asked for it to be held or sent again since, and does not know whether that worked. */
  reopened: boolean;
  left: { at: number; byHand: boolean }[];
}

/**
 * Stands outside the add-on and compares what reached the recipients with what its sender checked, held and cancelled. It
 * knows what senders do and what they are shown, and sees what leaves their mailboxes, and nothing of the add-on's own
 * records.
 */
export class Observer {
  private readonly mails = new Map<string, Watched>();
  private handAtWork = false;
  private sentAfterCancel = 0;
  private sentUnchecked = 0;
  private sentEarly = 0;
  private readonly lateness: number[] = [];

  constructor(private readonly now: () => number) {}

  /** The sender confirms what they see of this source, and asks for it to leave at that time. */
  asksToHold(ref: string, source: string, due: number): void {
    const mail = this.mail(ref);
    mail.acknowledged.add(fingerprint(Buffer.from(source, 'utf8')));
    mail.due.push(due);
    mail.reopened = true;
    mail.hurried = false;
  }

  asksForTime(ref: string, due: number): void {
    const mail = this.mail(ref);
    mail.due.push(due);
    mail.reopened = true;
  }

  asksToSendNow(ref: string): void {
    this.mail(ref).hurried = true;
  }

  /** The sender is shown, on a card or in a mail, how it stands with a mail. */
  sees(ref: string, entry: string | null, seen: Seen): void {
    const mail = this.mail(ref);
    if (mail.ended === 'deleted' || mail.ended === 'sentByHand') return;
    if (seen === 'held') {
      mail.confirmed = true;
      mail.entry = entry ?? mail.entry;
      mail.ended = null;
      mail.reopened = false;
    } else if (seen === 'cancelled' || seen === 'changed' || seen === 'late' || seen === 'failed' || seen === 'gone') {
      // An older entry of the same mail says nothing about the one that waits now.
      if (mail.entry === null || entry === null || entry === mail.entry) {
        mail.ended = seen;
        if (entry !== null) mail.reopened = false;
      }
    }
  }

  /** The time asked for last was answered with a card that shows the mail held: it is the one that counts. */
  timeIsSet(ref: string): void {
    const mail = this.mail(ref);
    mail.due = mail.due.slice(-1);
  }

  /** The sender does it in Gmail itself. */
  byHand(ref: string, end: 'sentByHand' | 'deleted', act: () => void): void {
    this.handAtWork = true;
    try {
      act();
    } finally {
      this.handAtWork = false;
    }
    this.mail(ref).ended = end;
  }

  /** Something left a mailbox. */
  leaves({ from, raw, recipients }: SentMail): void {
    const source = Buffer.from(raw, 'latin1');
    const { subject } = new Content(source);
    const ref = refIn(subject);
    if (ref === null) {
      this.sentUnchecked += 1;
      return;
    }
    const mail = this.mail(ref);
    const known = mail.acknowledged.has(fingerprint(source));
    if (!known && recipients.length === 1 && recipients[0]?.toLowerCase() === from) {
      const notice = noticeOf(subject);
      if (notice !== null) {
        this.sees(ref, null, notice);
        return;
      }
    }
    const at = this.now();
    mail.left.push({ at, byHand: this.handAtWork });
    if (this.handAtWork) return;
    if (!known) this.sentUnchecked += 1;
    if (mail.ended === 'cancelled' && !mail.reopened) this.sentAfterCancel += 1;
    if (mail.hurried || mail.due.length === 0) return;
    if (at < Math.min(...mail.due)) this.sentEarly += 1;
    this.lateness.push(Math.max(0, at - Math.max(...mail.due)) / 1000);
  }

  /** Held mails of which nothing has become yet. */
  get undecided(): number {
    return [...this.mails.values()].filter((mail) => outcomeOf(mail) === 'lost').length;
  }

  findings(): Findings {
    const outcomes: Record<Outcome, number> = { sent: 0, cancelled: 0, changed: 0, late: 0, failed: 0, gone: 0, sentByHand: 0, deleted: 0, lost: 0 };
    let duplicates = 0;
    for (const mail of this.mails.values()) {
      const outcome = outcomeOf(mail);
      if (outcome !== null) outcomes[outcome] += 1;
      duplicates += Math.max(0, mail.left.length - 1);
    }
    const { sentAfterCancel, sentUnchecked, sentEarly, lateness } = this;
    return { outcomes, duplicates, sentAfterCancel, sentUnchecked, sentEarly, lateness };
  }

  private mail(ref: string): Watched {
    let mail = this.mails.get(ref);
    if (!mail) this.mails.set(ref, (mail = { acknowledged: new Set(), entry: null, confirmed: false, due: [], hurried: false, ended: null, reopened: false, left: [] }));
    return mail;
  }
}

/** null for a mail that its sender was never told is held, and that did not leave through the add-on. */
function outcomeOf({ left, ended, confirmed }: Watched): Outcome | null {
  if (left.some(({ byHand }) => !byHand)) return 'sent';
  if (!confirmed) return null;
  return ended ?? 'lost';
}

/** Recipients, subject and body as they stand in the source: two sources are the same mail if these are. */
function fingerprint(source: Buffer): string {
  const content = new Content(source);
  const hash = createHash('sha256').update(JSON.stringify([...['To', 'Cc', 'Bcc'].map((name) => content.addressHeaders(name)), content.subject]));
  return hash.update(source.subarray(source.indexOf('\r\n\r\n'))).digest('base64');
}
