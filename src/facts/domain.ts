import { parse } from 'tldts-icann';

export interface DomainParts {
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
  const read = parse(domain, { extractHostname: false, validateHostname: false });
  const parts: DomainParts = {
    registrable: read.domain ?? domain,
    label: read.domainWithoutSuffix ?? domain,
    suffix: read.publicSuffix ?? '',
  };
  // Bounded: an add-on process is short, but a command line may read thousands of mails.
  if (cache.size > 20_000) cache.clear();
  cache.set(domain, parts);
  return parts;
}
