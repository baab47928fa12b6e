import { distanceUpTo, slipBetween } from '../domains/distance';
import { domainParts } from '../domains/domain';
import { WELL_KNOWN_DOMAINS, isFreemail } from '../domains/freemail';
import { decodeDomain, skeletonOf } from '../domains/lookalike';
import type { Correspondents } from './correspondents';

/** How a domain that nobody here knows resembles one that is known. */
interface NearDomain {
  readonly known: string;
  /** `lookalike`: reads the same to the eye; `slip`: a slip of the finger away; `suffix`: the same name under another suffix; `ending`: a top-level domain that doesn't exist. */
  readonly how: 'lookalike' | 'slip' | 'suffix' | 'ending';
}

/** Shortest label whose neighbours are taken for slips: among shorter names, too many are real. */
const LEAST_LABEL = 4;
/** From this length on, two slips in one name are still likelier than another company. */
const LONG_LABEL = 10;

/** Slips of the commonest endings that are no top-level domains themselves (`.cm`, `.co` and `.om` are). */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['com', 'con cpm vom xom comm ocm cmo cim coom ccom clm cokm conm'], ['net', 'nte ent nett ner nrt nry neet'], ['org', 'ogr orgg rog prg orh'], ['jp', 'jpp jjp pj jpn'],
];

function rightEnding(domain: string): string | null {
  const dot = domain.lastIndexOf('.');
  const right = ENDINGS.find(([, slips]) => slips.split(' ').includes(domain.slice(dot + 1)))?.[0];
  return dot < 1 || right === undefined ? null : `${domain.slice(0, dot)}.${right}`;
}

/** Finds, for domains that are not known, the known one that may be meant. Asked again for a domain, it answers from memory. */
export class NearDomains {
  private index: Index | null = null;
  private readonly answers = new Map<string, NearDomain | null>();

  constructor(private readonly correspondents: Correspondents) {}

  /** The known domain that may be meant by one in lower case; null where it is known itself, otherwise than from this conversation, or resembles none. */
  near(domain: string): NearDomain | null {
    let answer = this.answers.get(domain);
    if (answer === undefined) {
      answer = this.find(domain);
      this.answers.set(domain, answer);
    }
    return answer;
  }

  private isUnproven(domain: string): boolean {
    const whence = this.correspondents.whenceDomain(domain);
    return whence === null || whence === 'thread';
  }

  private find(domain: string): NearDomain | null {
    const near = this.resembling(domain);
    const right = near === null ? rightEnding(domain) : null;
    if (right === null) return near;
    if (isFreemail(right) || this.correspondents.whenceDomain(right) !== null) return { known: right, how: 'slip' };
    return this.resembling(right) ?? { known: right, how: 'ending' };
  }

  private resembling(domain: string): NearDomain | null {
    // A domain known from this conversation alone may be an impostor's.
    if (domain === '' || isFreemail(domain) || !this.isUnproven(domain)) return null;
    const parts = domainParts(domain);
    // A subdomain of a known domain, or its parent, has the same owner.
    if (!this.isUnproven(parts.registrable) || isFreemail(parts.registrable)) return null;
    // Built for the first unknown domain only: most mails have none.
    const { byLength, byLabel, bySkeleton } = (this.index ??= indexOf(this.correspondents));
    const twin = bySkeleton.get(skeletonOf(domain)) ?? bySkeleton.get(skeletonOf(decodeDomain(domain)));
    if (twin !== undefined && twin !== domain) return { known: twin, how: 'lookalike' };
    // A host below the twin of a known domain: `mail.` before it makes it no less a twin.
    const parent = parts.registrable === domain ? undefined : bySkeleton.get(skeletonOf(parts.registrable)) ?? bySkeleton.get(skeletonOf(decodeDomain(parts.registrable)));
    if (parent !== undefined) return { known: parent, how: 'lookalike' };
    for (const length of [domain.length, domain.length - 1, domain.length + 1]) {
      for (const known of byLength.get(length) ?? []) {
        if (known !== domain && labelLength(known) >= LEAST_LABEL && slipBetween(domain, known) !== null) return { known, how: 'slip' };
      }
    }
    const sameName = byLabel.get(parts.label);
    if (sameName !== undefined && domainParts(sameName).suffix !== parts.suffix) return { known: sameName, how: 'suffix' };
    const bare = parts.label.replace(/-/g, '');
    for (let length = domain.length - 2; length <= domain.length + 2; length++) {
      for (const known of byLength.get(length) ?? []) {
        if (known === domain) continue;
        const label = labelLength(known);
        if (label >= LONG_LABEL && distanceUpTo(domain, known, 2) <= 2) return { known, how: 'slip' };
        if (label >= LEAST_LABEL + 1 && domainParts(known).suffix === parts.suffix && domainParts(known).label.replace(/-/g, '') === bare) return { known, how: 'slip' };
      }
    }
    return null;
  }
}

interface Index {
  readonly byLength: ReadonlyMap<number, readonly string[]>;
  readonly byLabel: ReadonlyMap<string, string>;
  readonly bySkeleton: ReadonlyMap<string, string>;
}

function indexOf(correspondents: Correspondents): Index {
  const byLength = new Map<number, string[]>();
  const byLabel = new Map<string, string>();
  const bySkeleton = new Map<string, string>();
  const companies = correspondents.companyDomains();
  for (const domain of [...companies, ...WELL_KNOWN_DOMAINS]) {
    const listed = byLength.get(domain.length);
    if (listed) listed.push(domain);
    else byLength.set(domain.length, [domain]);
    const skeleton = skeletonOf(domain);
    if (!bySkeleton.has(skeleton)) bySkeleton.set(skeleton, domain);
  }
  for (const domain of companies) {
    const { label } = domainParts(domain);
    if (label.length >= LEAST_LABEL && !byLabel.has(label)) byLabel.set(label, domain);
  }
  return { byLength, byLabel, bySkeleton };
}

function labelLength(domain: string): number {
  return domainParts(domain).label.length;
}
