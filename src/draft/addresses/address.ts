/** One mailbox as a sender typed it (RFC 5322 `mailbox`, read leniently). */
export interface Address {
  /** Display name, decoded and unquoted; '' where there is none. */
  readonly name: string;
  /** `local@domain`: local part as typed (width-folded), domain in lower case and A-label (punycode) form. Use `keyOf` to compare. */
  readonly address: string;
  readonly local: string;
  /** '' where what was typed has no domain; such a recipient is kept, never dropped. */
  readonly domain: string;
  /** The piece of the header this came from, trimmed. */
  readonly raw: string;
  /** RFC 5322 group that the mailbox was listed in. */
  readonly group?: string;
}

/** What two addresses are compared by: the whole address in lower case. */
export function keyOf(address: Pick<Address, 'address'>): string {
  return address.address.toLowerCase();
}

/** The domain of an address that is known as text, in lower case; all of a text without an `@`. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** The local part of an address that is known as text, as it stands there. */
export function localOf(address: string): string {
  return address.slice(0, address.lastIndexOf('@'));
}
