import type { Contact } from './facts';
import { foldKey } from './fold';
import { LONGEST_NAME, readPerson, type PersonName } from './person';
import { romajiKey, toHiragana, toRomaji } from './romaji';

export interface KnownPerson {
  readonly address: string;
  readonly name: PersonName;
  readonly company: string;
}

/** Keys a name written in a mail may be found under: with its blanks and without, as kana and as Latin letters; of a Latin name each word. */
export function keysOfName(name: string): string[] {
  const key = foldKey(name).replace(/\s+/g, '');
  const keys = [key, foldKey(name)];
  if (/^[\u3041-\u30ff]+$/.test(key)) keys.push(toHiragana(key), romajiKey(toRomaji(key)));
  if (/^[a-z\u00c0-\u024f'.-]+$/.test(key)) keys.push(romajiKey(name), ...name.split(/\s+/).map(romajiKey));
  return [...new Set(keys)].filter((one) => one.length > 0);
}

/** The people of the address book, by every form of their names. */
export class People {
  private readonly byKey = new Map<string, KnownPerson[]>();
  private readonly byAddress = new Map<string, KnownPerson>();

  constructor(contacts: readonly Contact[]) {
    for (const contact of contacts) {
      const name = readPerson(contact.name, contact.kana, contact.company);
      if (name === null) continue;
      const known: KnownPerson = { address: contact.address.toLowerCase(), name, company: contact.company };
      if (!this.byAddress.has(known.address)) this.byAddress.set(known.address, known);
      for (const key of name.keys) {
        const listed = this.byKey.get(key);
        if (listed) listed.push(known);
        else this.byKey.set(key, [known]);
      }
    }
  }

  ofAddress(address: string): KnownPerson | null {
    return this.byAddress.get(address.toLowerCase()) ?? null;
  }

  /** Everybody who may be meant by a name as written in a mail, blanks or none between its parts; nobody by a text too long for a name. */
  named(name: string): KnownPerson[] {
    if (name.length > LONGEST_NAME) return [];
    return [...new Set(keysOfName(name).flatMap((key) => this.byKey.get(key) ?? []))];
  }
}
