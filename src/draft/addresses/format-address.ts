import type { Address } from './address';

/** RFC 5322 `phrase` of atoms, letters beyond ASCII included (RFC 6532); other names need quotes. */
const BARE_NAME = /^[\w!#$%&'*+\-/=?^`{|}~\u00a1-\u2fff\u3040-\ufaff]+(?: [\w!#$%&'*+\-/=?^`{|}~\u00a1-\u2fff\u3040-\ufaff]+)*$/;

/**
 * An address as it stands in a header field or in an UpdateDraft action: `name <local@domain>`, the name quoted where it
 * has to be, beyond ASCII not encoded. Line breaks and other controls become spaces, so that no name can start a new
 * field. `parseAddressList` reads it back the same.
 */
export function formatAddress({ name, address, domain, local }: Pick<Address, 'name' | 'address' | 'domain' | 'local'>): string {
  const shown = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (domain === '' && shown !== '' && shown === local) return quotedWhereNeeded(shown);
  return shown === '' ? address : `${quotedWhereNeeded(shown)} <${address}>`;
}

function quotedWhereNeeded(name: string): string {
  if (BARE_NAME.test(name) && !name.includes('=?')) return name;
  // A backslash inside `=?` keeps a name that only looks like an encoded word from being decoded.
  return `"${name.replace(/["\\]/g, '\\$&').replace(/=\?/g, '=\\?')}"`;
}
