import type { Address } from './addresses/address';
import { type Sha256, sha256Hex } from './bytes/sha256';
import { encodeUtf8 } from './bytes/utf8';
import type { Attachment, Draft } from './draft';

/** The parts of a draft that a sender can name. */
export const DRAFT_PARTS = ['from', 'to', 'cc', 'bcc', 'replyTo', 'subject', 'body', 'attachments'] as const;
export type DraftPart = (typeof DRAFT_PARTS)[number];

/** Hex digits kept of each part's SHA-256. The digest of the whole (digest.ts) decides; these only say where to look. */
const DIGITS = 8;

/** A short digest of each part, one after the other in the order of `DRAFT_PARTS`: 64 characters, with no content in them. */
export function partDigests(draft: Draft, sha256: Sha256 = sha256Hex): string {
  const people = (list: readonly Address[]): unknown => list.map(({ name, address }) => `${address.toLowerCase()} ${name}`).sort();
  const files = (list: readonly Attachment[]): unknown => list.map((one) => [one.name, one.mimeType, one.size, one.sha256].join(' ')).sort();
  const text = (value: string): string => value.split(/\r\n?|\n/).map((line) => line.trimEnd()).join('\n').trim();
  const parts: Readonly<Record<DraftPart, unknown>> = {
    from: draft.from?.address.toLowerCase() ?? '',
    to: people(draft.to), cc: people(draft.cc), bcc: people(draft.bcc), replyTo: people(draft.replyTo),
    subject: draft.subject,
    body: [text(draft.body), draft.html === null ? null : text(draft.html), files(draft.inlineImages), ...draft.textParts.map(({ content }) => text(content))],
    attachments: files(draft.attachments),
  };
  return DRAFT_PARTS.map((part) => sha256(encodeUtf8(JSON.stringify(parts[part]))).slice(0, DIGITS)).join('');
}

/** The parts in which two drafts differ, by their `partDigests`; none where one of the two is no such text. */
export function changedParts(before: string, after: string): DraftPart[] {
  if (before.length !== after.length || before.length !== DIGITS * DRAFT_PARTS.length) return [];
  return DRAFT_PARTS.filter((_, index) => before.slice(index * DIGITS, (index + 1) * DIGITS) !== after.slice(index * DIGITS, (index + 1) * DIGITS));
}
