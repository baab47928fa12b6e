import type { CharsetDecoder } from '../draft/bytes/charset';
import type { CheckInput, Source } from '../facts/facts';
import type { Answer, Batch } from '../gmail/call';
import type { MessageHeaders } from '../gmail/calls';
import { listSendAs } from '../gmail/send-as';
import { getThread } from '../gmail/threads';
import type { Cache } from '../ports/cache';
import { AddressBook, BOOK_KEYS } from './address-book';
import type { Recipients } from './context';
import { askSent, type Sent } from './sent-to';
import { historyOf, RecentSent, SENT_KEY } from './recent-sent';
import { threadOf } from './thread';

/** Under these keys of the cache is remembered what was asked before. */
export const INQUIRY_KEYS: readonly string[] = [...BOOK_KEYS, SENT_KEY];

/** What a check knows of a mail besides the mail itself. */
export type Known = Pick<CheckInput, 'contacts' | 'history' | 'thread' | 'ownAddresses'> & { readonly unavailable: readonly Source[] };

/**
 * Gathers what the rules know besides the mail, in calls that travel with the rounds made for the mail anyway: `begin`
 * and `recipients` add to the first that is possible, `follow` to the one after it. Nothing that is refused stops the
 * check: it is named as unavailable.
 */
export class Inquiry {
  private readonly book: AddressBook;
  private readonly sent: RecentSent;
  private written: () => Sent = () => ({ ids: new Map(), refused: false });
  private ownAddresses: (() => Answer<string[]>) | null = null;
  private thread: (() => Answer<MessageHeaders[]>) | null = null;
  private threadId = '';

  constructor(private readonly outside: { readonly cache: Cache; readonly charsets: CharsetDecoder; readonly now: number; readonly ownDomain: string }) {
    this.book = new AddressBook(outside.cache, outside.now);
    this.sent = new RecentSent(outside.cache);
  }

  /** Asks what doesn't depend on the mail. */
  begin(batch: Batch): void {
    this.book.begin(batch);
    this.sent.begin(batch);
    this.ownAddresses = batch.add(listSendAs());
  }

  /** Asks what was sent to these before. */
  recipients(batch: Batch, recipients: Recipients): void {
    this.written = askSent(batch, recipients, this.outside.ownDomain);
  }

  /** Asks what depends on what `begin` asked, and for the conversation; once more only where that is another one. */
  follow(batch: Batch, threadId: string): void {
    if (this.threadId === '') {
      this.book.follow(batch);
      this.sent.follow(batch);
    }
    if (this.threadId !== threadId) this.thread = batch.add(getThread(threadId));
    this.threadId = threadId;
  }

  known(): Known {
    const { contacts, missing } = this.book.book();
    const mails = this.sent.mails();
    const written = this.written();
    const thread = this.thread?.() ?? null;
    const own = this.ownAddresses?.() ?? null;
    const unavailable: Source[] = [
      ...(missing.includes('contacts') && missing.includes('other-contacts') ? ['contacts' as const] : []),
      ...(missing.includes('directory') ? ['directory' as const] : []),
      ...(written.refused ? ['history' as const] : []),
      ...(mails === null ? ['groups' as const] : []),
      ...(thread?.ok === true ? [] : ['thread' as const]),
    ];
    return {
      contacts,
      history: historyOf(written.ids, mails),
      thread: thread?.ok === true ? threadOf(thread.value, this.outside.charsets) : null,
      ownAddresses: own?.ok === true ? own.value : [],
      unavailable,
    };
  }
}
