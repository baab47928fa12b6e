import type { Address } from './addresses/address';
import { type Sha256, sha256Hex } from './bytes/sha256';
import { encodeUtf8 } from './bytes/utf8';
import type { Attachment, Draft } from './draft';

/** Changes when the serialisation does, so that a digest of an older version is never taken for one of this. */
const VERSION = 'matta digest 1';

/**
 * SHA-256 (hex) of what the recipients of a draft get: From, To, Cc, Bcc and Reply-To, subject, every text, every file.
 *
 * Two drafts with the same digest go to the same people with the same content, whatever wrote them down: boundaries,
 * transfer encodings, folding, Message-ID and Date do not count, since Gmail may save one draft in many forms. For the
 * same reason the order of recipients within a field and of files does not count, nor white space at the ends of lines.
 */
export function digestDraft(draft: Draft, sha256: Sha256 = sha256Hex): string {
  const parts = [
    VERSION,
    draft.from?.address.toLowerCase() ?? '',
    bag(draft.to.map(mailbox)),
    bag(draft.cc.map(mailbox)),
    bag(draft.bcc.map(mailbox)),
    bag(draft.replyTo.map(mailbox)),
    draft.subject,
    plainLines(draft.body),
    draft.html === null ? 'none' : record(['html', plainLines(draft.html)]),
    bag(draft.attachments.map(file)),
    bag([...draft.inlineImages, ...draft.alternatives].map(file)),
    ...(draft.textParts.length === 0 ? [] : [record(draft.textParts.map(({ mimeType, content }) => record([mimeType, plainLines(content)])))]),
  ];
  return sha256(encodeUtf8(record(parts)));
}

/** A recipient sees the name, so a changed one counts. */
const mailbox = ({ name, address }: Address): string => record([address.toLowerCase(), name]);

const file = ({ name, mimeType, size, sha256 }: Attachment): string => record([name, mimeType, String(size), sha256]);

/** Strings one after the other, each with its length before it, so that no two lists read the same. */
const record = (values: readonly string[]): string => values.map((value) => `${value.length}:${value}`).join('');

/** The same values in any order read the same; twice is not once. */
const bag = (values: readonly string[]): string => record([...values].sort());

function plainLines(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map((line) => line.trimEnd());
  let start = 0;
  while (start < lines.length && lines[start] === '') start += 1;
  return lines.slice(start).join('\n').trimEnd();
}
