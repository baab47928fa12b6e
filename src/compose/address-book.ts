import * as v from 'valibot';
import { encodeUtf8 } from '../draft/bytes/utf8';
import type { Contact } from '../facts/facts';
import type { Answer, Batch } from '../gmail/call';
import { listContacts, listDirectory, listOtherContacts, type ListedPage, type ListPeople } from '../gmail/people';
import type { Cache } from '../ports/cache';

/** The lists an address book is put together from; of somebody in several, the first says most. */
const LISTS: readonly { readonly name: BookList; readonly ask: ListPeople }[] = [
  { name: 'contacts', ask: listContacts },
  { name: 'directory', ask: listDirectory },
  { name: 'other-contacts', ask: listOtherContacts },
];
export type BookList = 'contacts' | 'directory' | 'other-contacts';

export interface Book {
  readonly contacts: readonly Contact[];
  /** Lists that could not be read: no consent, API off, no directory. */
  readonly missing: readonly BookList[];
}

const HOUR = 3600;
/** When a list was missing, it is asked for again sooner. */
const TEN_MINUTES = 600;
/** A cached value may have 100 KB; a key takes some, and JSON's brackets. */
const CHUNK = 90 * 1024;
const MOST_CHUNKS = 12;

const headSchema = v.object({ at: v.number(), chunks: v.number(), missing: v.array(v.picklist(['contacts', 'directory', 'other-contacts'])) });
const chunkSchema = v.object({ at: v.number(), rows: v.array(v.tuple([v.string(), v.string(), v.string(), v.string(), v.string()])) });
type Row = v.InferOutput<typeof chunkSchema>['rows'][number];

const HEAD = 'book';
/** Under these keys the address book is remembered. */
export const BOOK_KEYS = [HEAD, ...Array.from({ length: MOST_CHUNKS }, (_, index) => `${HEAD}.${index}`)];

/**
 * The user's address book, remembered for an hour. Where it isn't, it is asked for in two steps that travel with the
 * rounds of a check: the first page of each list, then the second of those that have one (2,000 people a list at most).
 */
export class AddressBook {
  private readonly remembered: Book | null;
  private pages: { readonly name: BookList; readonly ask: ListPeople; readonly answers: (() => Answer<ListedPage>)[] }[] = [];

  constructor(private readonly cache: Cache, private readonly now: number) {
    this.remembered = bookIn(cache);
  }

  begin(batch: Batch): void {
    if (this.remembered === null) this.pages = LISTS.map(({ name, ask }) => ({ name, ask, answers: [batch.add(ask())] }));
  }

  follow(batch: Batch): void {
    for (const { ask, answers } of this.pages) {
      const first = answers[0]?.();
      if (first?.ok && first.value.next !== null) answers.push(batch.add(ask(first.value.next)));
    }
  }

  book(): Book {
    if (this.remembered !== null) return this.remembered;
    const missing: BookList[] = [];
    const contacts = new Map<string, Contact>();
    for (const { name, answers } of this.pages) {
      const read = answers.map((answer) => answer());
      if (!read[0]?.ok) missing.push(name);
      for (const page of read) if (page.ok) for (const { addresses, ...person } of page.value.people) for (const address of addresses) add(contacts, { address, ...person });
    }
    const book = { contacts: [...contacts.values()], missing };
    this.cache.put(...cached(book, this.now));
    return book;
  }
}

/** What one list leaves open about an address, a later one may say. */
function add(contacts: Map<string, Contact>, contact: Contact): void {
  const key = contact.address.toLowerCase();
  const known = contacts.get(key);
  contacts.set(key, known === undefined ? contact : {
    address: known.address,
    // A reading belongs to the name it was given with.
    ...(known.name === '' ? { name: contact.name, kana: contact.kana } : { name: known.name, kana: known.kana || (known.name === contact.name ? contact.kana : '') }),
    company: known.company || contact.company,
    phone: known.phone || contact.phone,
  });
}

function cached({ contacts, missing }: Book, at: number): [entries: Record<string, string>, seconds: number] {
  const chunks: string[] = [];
  let rows: string[] = [];
  let size = 0;
  const close = (): void => {
    if (rows.length > 0) chunks.push(`{"at":${at},"rows":[${rows.join(',')}]}`);
    rows = [];
    size = 0;
  };
  for (const { address, name, kana, company, phone } of contacts) {
    const row = JSON.stringify([address, name, kana, company, phone] satisfies Row);
    const bytes = encodeUtf8(row).length + 1;
    if (size + bytes > CHUNK) close();
    rows.push(row);
    size += bytes;
  }
  close();
  // A book too large to be remembered whole is asked for anew each time: half of it would say that somebody is unknown.
  if (chunks.length > MOST_CHUNKS) return [{}, HOUR];
  const entries: Record<string, string> = { [HEAD]: JSON.stringify({ at, chunks: chunks.length, missing }) };
  chunks.forEach((chunk, index) => { entries[`${HEAD}.${index}`] = chunk; });
  return [entries, missing.length > 0 ? TEN_MINUTES : HOUR];
}

/** null where any part was forgotten or is of another time. */
function bookIn(cache: Cache): Book | null {
  const entries = cache.get(BOOK_KEYS);
  try {
    const head = v.parse(headSchema, JSON.parse(entries[HEAD] ?? 'null'));
    const rows = Array.from({ length: head.chunks }, (_, index) => {
      const chunk = v.parse(chunkSchema, JSON.parse(entries[`${HEAD}.${index}`] ?? 'null'));
      if (chunk.at !== head.at) throw new Error('of another time');
      return chunk.rows;
    }).flat();
    return { contacts: rows.map(([address, name, kana, company, phone]) => ({ address, name, kana, company, phone })), missing: head.missing };
  } catch {
    return null;
  }
}
