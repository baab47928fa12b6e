/**
 * Endings that no registry on the internet will ever give out: RFC 6761 (localhost), RFC 6762 (local, and appendix G for those that
 * offices use), RFC 8375 (home.arpa), and internal, which ICANN set aside for private use in 2024.
 */
const PRIVATE_ENDING = /(?:^|\.)(?:localhost|localdomain|local|lan|internal|intranet|intra|private|corp|home|home\.arpa)$/;
/** Addresses of networks that end at the office's door: RFC 1918, 127/8 and 169.254/16 (RFC 6890). */
const PRIVATE_IPV4 = /^(?:10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}$/;
/** Hosts below the organisation's own domain that are not for guests. */
const OWN_INSIDE = /^(?:intra(?:net)?|internal|inside|shanai|groupware|garoon|desknets?|file-?server|fs\d*|nas\d*)$/;

const URL = /\b(https?|ftp|smb|file):\/\/(?:[^\s/@]{1,60}@)?([^\s/:?#<>"「」『』、。()\]]{0,253})[^\s<>"「」『』、。()]{0,300}/gi;
/** `\\fs1\share`; keyboards and fonts of Japan show the backslash as a yen sign, and some mail keeps that. */
const SHARE = /(?<![\\¥\w:])[\\¥]{2}[A-Za-z0-9][\w.-]{1,62}[\\¥][^\s<>"「」『』、。]{1,200}/g;
/** Letters that offices give to shares: those before are discs of everybody's own machine. */
const DRIVE = /(?<![A-Za-z0-9])[F-Z]:[\\¥][^\s<>"「」『』、。()]{2,200}/g;

interface InsideLink {
  /** As it stands in the text. */
  readonly link: string;
  /** `machine`: the writer's own machine or a private network address, which a reader may have as well; `office`: the office's own network. */
  readonly opens: 'machine' | 'office';
  /** The host, or the beginning of the path, lower case: who has written that has the place as well. */
  readonly place: string;
}

function opensWhere(scheme: string, host: string, isOwn: (domain: string) => boolean): InsideLink['opens'] | null {
  if (host === '') return scheme === 'file' ? 'machine' : null;
  if (host === 'localhost' || PRIVATE_IPV4.test(host)) return 'machine';
  if (/^[a-z0-9][a-z0-9_-]+$/.test(host) || PRIVATE_ENDING.test(host) || scheme === 'file') return 'office';
  const labels = host.split('.');
  return labels.some((label, at) => OWN_INSIDE.test(label) && isOwn(labels.slice(at + 1).join('.'))) ? 'office' : null;
}

/**
 * Links and paths in a normalised text that open nowhere but on the writer's machine or in the writer's office, each once.
 *
 * @param isOwn whether a domain is the organisation's own
 */
export function insideLinks(text: string, isOwn: (domain: string) => boolean): InsideLink[] {
  if (!/:\/\/|[\\¥]/.test(text)) return [];
  const found = new Map<string, InsideLink>();
  for (const [link, scheme = '', host = ''] of text.matchAll(URL)) {
    const place = host.toLowerCase();
    const opens = opensWhere(scheme.toLowerCase(), place, isOwn);
    if (opens !== null) found.set(link, { link, opens, place: place === '' ? link.toLowerCase() : place });
  }
  for (const [link] of text.matchAll(SHARE)) {
    const host = (/^..([^\\¥]+)/.exec(link)?.[1] ?? '').toLowerCase();
    // A share can be called by a name that the internet knows.
    if (!host.includes('.') || opensWhere('', host, isOwn) !== null) found.set(link, { link, opens: 'office', place: host });
  }
  for (const [link] of text.matchAll(DRIVE)) found.set(link, { link, opens: 'office', place: link.slice(0, 12).toLowerCase() });
  return [...found.values()];
}
