import { localOf } from '../../draft/addresses/address';
import { hasForm } from '../companies/company';
import type { Facts } from '../facts';
import { normalise } from '../words/fold';
import type { KnownPerson } from './people';
import { localPartKeys } from './person';

/** A link whose path is made of other people's names. */
export interface OthersLink {
  readonly link: string;
  readonly people: readonly KnownPerson[];
}

const LINK = /https?:\/\/[^\s/"<>]+\/([^\s"<>]{3,200})/g;
const MOST_LINKS = 20;
/** Shorter words of a path are names of nobody for certain. */
const SHORTEST = 4;

/**
 * The first link in what the sender wrote whose path has two names of outsiders in it who get none of it (`/20261017-nagai-ogawa/`), as their
 * addresses spell them, and neither a recipient's name nor theirs anywhere else: another couple's photographs, another family's folder.
 */
export function othersLink({ contacts, draft, organisations, people, recipients, recipientKeys, prose }: Facts): OthersLink | null {
  const links = [...draft.text.fresh.slice(0, 50_000).matchAll(LINK)].slice(0, MOST_LINKS);
  if (links.length === 0) return null;
  const own = new Set(recipients.flatMap(({ address, person }) => [...localPartKeys(address.local), ...(person?.keys ?? [])]));
  const text = normalise(`${draft.subject}\n${prose}`);
  for (const [link, path = ''] of links) {
    // A folder that is called by two people and at most by a number besides.
    const words = new Set(path.split('/').flatMap((folder) => {
      const parts = localPartKeys(folder.replace(/[%?=&#+]/g, '-'));
      return parts.length === 2 && parts.every((word) => word.length >= SHORTEST) ? parts : [];
    }));
    if (words.size < 2 || [...words].some((word) => own.has(word))) continue;
    const found = contacts.slice(0, 20_000).flatMap(({ address }) => {
      const key = address.toLowerCase();
      const named = localPartKeys(localOf(key)).filter((word) => words.has(word));
      const person = named.length === 0 || recipientKeys.has(key) || organisations.isInternal(key) || organisations.counterpartyOf(key) !== null || hasForm(organisations.contactOf(key)?.company ?? '') ? null : people.ofAddress(key);
      return person === null ? [] : [{ person, named }];
    });
    const spoken = found.some(({ person: { name: { family, given } } }) => [family, given].some((name) => name.length >= 2 && text.includes(name)));
    if (!spoken && new Set(found.flatMap(({ named }) => named)).size >= 2) return { link: link.slice(0, 120), people: found.map(({ person }) => person) };
  }
  return null;
}
