import { toAsciiDomain } from '../draft/addresses/addr-spec';
import { domainOf } from '../draft/addresses/address';

/**
 * Patterns over addresses and words: literal text with `*` (any run) and `?` (one character). They come from an
 * administrator's sheet, so they are never handed to RegExp: matching takes at most pattern × text steps.
 */

/** Whether text matches a pattern of `*` and `?` as a whole. Compares code units; fold both sides beforehand. */
export function matchesWildcard(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    const c = pattern[p];
    if (c === '*') {
      star = p++;
      resume = t;
    } else if (c !== undefined && (c === '?' || c === text[t])) {
      p++;
      t++;
    } else if (star >= 0) {
      // Only the last star ever needs to give way: an earlier one that took more could not help a later literal.
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

const DOMAIN = /^[a-z0-9*?](?:[a-z0-9*?-]{0,61}[a-z0-9*?])?(?:\.[a-z0-9*?](?:[a-z0-9*?-]{0,61}[a-z0-9*?])?){0,20}$/;
const LOCAL = /^[^\s@,;<>"]{1,64}$/;

/**
 * Reads an address pattern: `local@domain`, or `domain` / `@domain` for every address of exactly that domain (a
 * subdomain is not its parent; write `*.domain` for those). Width and case are folded. Null where it is neither.
 */
export function readAddressPattern(typed: string): string | null {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  const at = text.lastIndexOf('@');
  const local = at <= 0 ? null : text.slice(0, at);
  const domain = toAsciiDomain(text.slice(at + 1));
  if (!DOMAIN.test(domain) || !(domain.includes('.') || domain.includes('*'))) return null;
  if (local !== null && !LOCAL.test(local)) return null;
  return local === null ? domain : `${local}@${domain}`;
}

/** Reads a mail domain (no wildcards): `example.co.jp`, a leading `@` allowed; given back as A-labels. Null where it is none. */
export function readDomain(typed: string): string | null {
  const text = toAsciiDomain(typed.normalize('NFKC').trim().toLowerCase().replace(/^@/, ''));
  return DOMAIN.test(text) && text.includes('.') && !/[*?]/.test(text) ? text : null;
}

/** Patterns made ready to be asked about many addresses: literal ones by look-up, only those with wildcards one by one. */
export class AddressPatterns<T> {
  private readonly literal = new Map<string, T[]>();
  private readonly wild: { readonly pattern: string; readonly value: T }[] = [];

  constructor(entries: readonly { readonly pattern: string; readonly value: T }[]) {
    for (const { pattern, value } of entries) {
      if (/[*?]/.test(pattern)) this.wild.push({ pattern, value });
      else {
        const listed = this.literal.get(pattern);
        if (listed) listed.push(value);
        else this.literal.set(pattern, [value]);
      }
    }
  }

  /** Whether any pattern matches. */
  has(address: string): boolean {
    const key = address.toLowerCase();
    const domain = domainOf(key);
    return this.literal.has(key) || this.literal.has(domain) || this.wild.some(({ pattern }) => matchesWildcard(pattern, pattern.includes('@') ? key : domain));
  }

  /** The values of all patterns that match, those naming the whole address first. */
  match(address: string): T[] {
    const key = address.toLowerCase();
    const domain = domainOf(key);
    const found = [...(this.literal.get(key) ?? [])];
    if (domain !== key) found.push(...(this.literal.get(domain) ?? []));
    for (const { pattern, value } of this.wild) {
      if (matchesWildcard(pattern, pattern.includes('@') ? key : domain)) found.push(value);
    }
    return found;
  }
}
