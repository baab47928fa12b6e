import type { Contacts } from '../contacts';
import { compactKey, foldKey, foldOnce } from '../words/fold';
import { LONGEST_NAME, readPerson, type PersonName } from './person';
import { romajiKey, toHiragana, toRomaji } from './romaji';

/** Somebody of the address book; the address in lower case, the company as it is written there, '' where it isn’t. */
export interface KnownPerson {
  readonly address: string;
  readonly name: PersonName;
  readonly company: string;
}

/** Keys a name written in a mail may be found under: with its blanks and without, as kana and as Latin letters; of a Latin name each word. */
export function keysOfName(name: string): string[] {
  const key = compactKey(name);
  const keys = [key, foldKey(name)];
  if (/^[\u3041-\u30ff]+$/.test(key)) keys.push(toHiragana(key), romajiKey(toRomaji(key)));
  if (/^[a-z\u00c0-\u024f'.-]+$/.test(key)) keys.push(romajiKey(name), ...name.split(/\s+/).map(romajiKey));
  return [...new Set(keys)].filter((one) => one.length > 0);
}

const KANJI = /^[\u3400-\u9fff々 ]+$/;

/** The people of the address book, by every form of their names. Names are taken apart when they are asked for. */
export class People {
  private readonly known: (KnownPerson | null | undefined)[] = [];
  private byKey: Map<string, KnownPerson[]> | null = null;
  private readonly byKanji = new Map<string, readonly KnownPerson[]>();
  /** Name and reading of each row, folded. */
  private written: readonly string[] | null = null;

  constructor(private readonly contacts: Contacts) {}

  /** Whoever the first row of an address that names a person names. */
  ofAddress(address: string): KnownPerson | null {
    for (const row of this.contacts.rowsOf(address)) {
      const known = this.inRow(row);
      if (known !== null) return known;
    }
    return null;
  }

  /** Everybody who may be meant by a name as written in a mail, blanks or none between its parts; nobody by a text too long for a name. */
  named(name: string): KnownPerson[] {
    if (name.length > LONGEST_NAME) return [];
    return [...new Set(keysOfName(name).flatMap((key) => this.of(key)))];
  }

  /** Whoever goes by exactly this name, all of it, blanks or none between its parts. */
  called(name: string): KnownPerson[] {
    const key = compactKey(name);
    return this.named(name).filter((known) => compactKey(known.name.full) === key);
  }

  /** Of those, whoever's name has a family and a given name, as `小柳美羽` has and a 小柳 whose given name isn't known has not. */
  calledInFull(name: string): KnownPerson[] {
    return this.called(name).filter(({ name: { family, given } }) => family !== '' && given !== '');
  }

  private of(key: string): readonly KnownPerson[] {
    if (this.byKey === null && KANJI.test(key)) return this.ofKanji(key);
    this.byKey ??= this.index();
    return this.byKey.get(key) ?? [];
  }

  /** Kanji are found as they are written, so that nobody else's readings need be spelt out. */
  private ofKanji(key: string): readonly KnownPerson[] {
    let found = this.byKanji.get(key);
    if (found === undefined) {
      this.written ??= this.contacts.rows.map(({ name, kana }) => foldOnce(`${name} ${kana}`));
      const characters = [...key];
      found = this.written.flatMap((text, row) => {
        const known = characters.every((character) => text.includes(character)) ? this.inRow(row) : null;
        return known?.name.keys.has(key) === true ? [known] : [];
      });
      this.byKanji.set(key, found);
    }
    return found;
  }

  private inRow(row: number): KnownPerson | null {
    let known = this.known[row];
    if (known === undefined) {
      const contact = this.contacts.rows[row];
      const name = contact === undefined ? null : readPerson(contact.name, contact.kana, contact.company);
      known = contact === undefined || name === null ? null : { address: contact.address.toLowerCase(), name, company: contact.company };
      this.known[row] = known;
    }
    return known;
  }

  private index(): Map<string, KnownPerson[]> {
    const byKey = new Map<string, KnownPerson[]>();
    for (let row = 0; row < this.contacts.rows.length; row++) {
      const known = this.inRow(row);
      if (known === null) continue;
      for (const key of known.name.keys) {
        const listed = byKey.get(key);
        if (listed) listed.push(known);
        else byKey.set(key, [known]);
      }
    }
    return byKey;
  }
}
