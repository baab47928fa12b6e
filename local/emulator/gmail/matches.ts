import { parseAddressList } from './addresses';
import type { Content } from './content';
import type { Query } from './query';

/** What a query is asked of. */
export interface Searchable {
  content: Content;
  labelIds: readonly string[];
  internalDate: number;
}

export interface SearchContext {
  /** ms since the epoch */
  now: number;
  /** The mailbox's zone, in which `after:2026/11/24` begins. */
  timeZone: string;
}

const LABELS: Record<string, string> = { inbox: 'INBOX', sent: 'SENT', draft: 'DRAFT', drafts: 'DRAFT', trash: 'TRASH', spam: 'SPAM', unread: 'UNREAD', starred: 'STARRED', important: 'IMPORTANT' };
const DAY = 86_400_000;

export function matchesQuery(query: Query, mail: Searchable, context: SearchContext): boolean {
  switch (query.kind) {
    case 'and': return query.items.every((item) => matchesQuery(item, mail, context));
    case 'or': return query.items.some((item) => matchesQuery(item, mail, context));
    case 'not': return !matchesQuery(query.item, mail, context);
    case 'term': return matchesTerm(query.operator, query.value, mail, context);
  }
}

/** Whether the query speaks of spam or trash itself; other searches leave both out. */
export function reachesTrash(query: Query): boolean {
  if (query.kind === 'not') return false;
  if (query.kind !== 'term') return query.items.some(reachesTrash);
  return ['in', 'label', 'is'].includes(query.operator) && ['anywhere', 'trash', 'spam'].includes(query.value.toLowerCase());
}

function matchesTerm(operator: string, value: string, mail: Searchable, context: SearchContext): boolean {
  const { content } = mail;
  switch (operator) {
    case 'from': case 'to': case 'cc': case 'bcc': return content.addressHeaders(operator).some((header) => addressMatches(header, value));
    case 'deliveredto': return ['to', 'cc', 'bcc'].some((name) => content.addressHeaders(name).some((header) => addressMatches(header, value)));
    case 'subject': return hasWords(content.subject, value);
    case 'rfc822msgid': return content.rfc822Id.replace(/^<|>$/g, '') === value.replace(/^<|>$/g, '');
    case 'in': case 'label': case 'is': return hasLabel(mail.labelIds, value);
    case 'has': return value.toLowerCase() === 'attachment' && content.attachmentNames.length > 0;
    case 'filename': return content.attachmentNames.some((name) => name.toLowerCase().includes(value.toLowerCase()));
    case 'after': case 'newer': return mail.internalDate >= dateOf(value, context);
    case 'before': case 'older': return mail.internalDate < dateOf(value, context);
    case 'newer_than': return mail.internalDate >= context.now - spanOf(value);
    case 'older_than': return mail.internalDate < context.now - spanOf(value);
    case 'larger': return content.size > sizeOf(value);
    case 'smaller': return content.size < sizeOf(value);
    case '': return hasWords(content.searchText, value) || ['from', 'to', 'cc', 'bcc'].some((name) => content.addressHeaders(name).some((header) => addressMatches(header, value)));
    default: return hasWords(content.searchText, `${operator}:${value}`);
  }
}

/** By full address, by domain, or by a word of the name or address. */
function addressMatches(header: string, value: string): boolean {
  const wanted = value.toLowerCase().replace(/^<|>$/g, '');
  return parseAddressList(header).mailboxes.some(({ name, address }) => {
    const lower = address.toLowerCase();
    if (wanted.includes('@') && !wanted.startsWith('@')) return lower === wanted;
    const domain = lower.slice(lower.lastIndexOf('@') + 1);
    const bare = wanted.replace(/^@/, '');
    return domain === bare || domain.endsWith(`.${bare}`) || lower.split(/[@.\-_+]/).includes(bare) || hasWords(name, value);
  });
}

/** Gmail matches whole words; where a script has no spaces, any run of characters. */
function hasWords(text: string, value: string): boolean {
  const where = text.normalize('NFKC').toLowerCase();
  const what = value.normalize('NFKC').toLowerCase().trim();
  if (what === '') return true;
  if (/[\u0250-\u{10ffff}]/u.test(what)) return where.includes(what);
  const escaped = what.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![a-z0-9])`, 'u').test(where);
}

function hasLabel(labelIds: readonly string[], value: string): boolean {
  const lower = value.toLowerCase();
  if (lower === 'anywhere') return true;
  if (lower === 'read') return !labelIds.includes('UNREAD');
  if (lower === 'archive') return !['INBOX', 'SENT', 'DRAFT', 'TRASH', 'SPAM'].some((label) => labelIds.includes(label));
  const label = LABELS[lower];
  return label === undefined ? labelIds.some((id) => id.toLowerCase() === lower) : labelIds.includes(label);
}

/** `2026/11/24` (midnight in the mailbox's zone), `2026-11-24`, or seconds since the epoch. */
function dateOf(value: string, context: SearchContext): number {
  const day = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(value);
  if (day) return midnight(Number(day[1]), Number(day[2]), Number(day[3]), context.timeZone);
  return /^\d{6,}$/.test(value) ? Number(value) * 1000 : Number.NaN;
}

function midnight(year: number, month: number, day: number, timeZone: string): number {
  const wall = Date.UTC(year, month - 1, day);
  const shown = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' }).formatToParts(wall);
  const part = (type: string): number => Number(shown.find((one) => one.type === type)?.value);
  return wall - (Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) - wall);
}

/** `7d`, `2m`, `1y` in ms; a month is 30 days, a year 365. */
function spanOf(value: string): number {
  const found = /^(\d+)([hdmy])$/i.exec(value);
  if (!found) return Number.NaN;
  const unit = { h: DAY / 24, d: DAY, m: 30 * DAY, y: 365 * DAY }[(found[2] ?? 'd').toLowerCase()] ?? DAY;
  return Number(found[1]) * unit;
}

function sizeOf(value: string): number {
  const found = /^(\d+)([km]?)b?$/i.exec(value);
  return found ? Number(found[1]) * ({ '': 1, k: 1024, m: 1024 * 1024 }[(found[2] ?? '').toLowerCase()] ?? 1) : Number.NaN;
}
