import { publicSuffix } from './public-suffix';

interface DomainParts {
  /** Public suffix + 1 (`example.co.jp`), or the whole domain where there is none. */
  readonly registrable: string;
  /** The registrable domain's own label (`example`). */
  readonly label: string;
  /** Public suffix (`co.jp`). */
  readonly suffix: string;
}

const cache = new Map<string, DomainParts>();

/** Takes a domain apart. Only the ICANN section counts: `example.github.io` belongs to GitHub, as far as mail goes. */
export function domainParts(domain: string): DomainParts {
  const cached = cache.get(domain);
  if (cached !== undefined) return cached;
  const parts = takeApart(domain);
  // Bounded: an add-on process is short, but a command line may read thousands of mails.
  if (cache.size > 20_000) cache.clear();
  cache.set(domain, parts);
  return parts;
}

function takeApart(domain: string): DomainParts {
  const name = domain.replace(/\.+$/, '');
  // A domain literal (RFC 5322 section 3.4.1) or a bare address is no name and has no suffix.
  if (/^\[|:|^\d+(?:\.\d+){3}$/.test(name)) return { registrable: domain, label: domain, suffix: '' };
  const suffix = publicSuffix(name);
  const above = name.slice(0, -suffix.length - 1);
  if (above === '') return { registrable: domain, label: domain, suffix };
  const label = above.slice(above.lastIndexOf('.') + 1);
  return { registrable: `${label}.${suffix}`, label, suffix };
}
