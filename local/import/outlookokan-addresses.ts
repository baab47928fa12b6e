import { isPattern } from './imported';

/**
 * OutlookOkan compares an entry with the end of an address (internal domains, watched addresses) or looks for it anywhere in one
 * (delays, files): `@sample.com` means that domain, but `sample.com` also `notsample.com` and `x@a.sample.com`. What its users mean is the
 * domain with its subdomains, and so it is read. Empty where the entry is no address, domain or `@` (everybody).
 */
export function patternsOf(typed: string): string[] {
  const entry = typed.trim().toLowerCase();
  if (entry === '@') return ['*'];
  const found = entry.startsWith('@') ? [entry.slice(1)]
    : entry.includes('@') ? [entry]
    : entry.startsWith('.') ? [`*${entry}`]
    : [entry, `*.${entry}`];
  // An entry takes no wildcards there: `*` is a letter that no address has.
  return /[*?]/.test(entry) || !found.every(isPattern) ? [] : found;
}

/** Whether `patternsOf` reads an entry more narrowly than OutlookOkan does. */
export function isNarrower(typed: string): boolean {
  return !typed.includes('@') && !typed.trim().startsWith('.');
}
