import type { Report } from '../check/report';
import { keyOf, type Address } from '../draft/addresses/address';
import { formatAddress } from '../draft/addresses/format-address';
import { sha256Hex } from '../draft/bytes/sha256';
import { binaryString, bytesOfBinaryString, encodeUtf8 } from '../draft/bytes/utf8';
import { digestDraft } from '../draft/digest';
import { FIELD_NAMES, RECIPIENT_FIELDS, recipientsOf, type Draft } from '../draft/draft';
import { encodedWords } from '../draft/mime/encode-words';
import { splice } from '../draft/mime/splice';
import { headerFields } from './part-header';
import type { Opened } from './rebuild';

type Whole = Pick<Opened, 'mail' | 'root'>;

/** Whom one of several mails goes to: the counterparty's own people, and everybody inside. Lower-case addresses. */
export function recipientsFor(report: Report, counterparty: string): ReadonlySet<string> {
  return new Set(report.recipients.filter((one) => !one.external || one.counterparty?.name === counterparty).map(({ key }) => key));
}

/** The report of one of several mails: what was found in the whole one, for its own recipients. */
export function reportFor(report: Report, recipients: ReadonlySet<string>, digest: string): Report {
  return { ...report, digest, recipients: report.recipients.filter(({ key }) => recipients.has(key)) };
}

/**
 * The same text always gives the same id, so that a second try is recognised by it, and no two executions hold one mail twice. In the form of the
 * UUIDs that other mails have: a domain's compliance rule knows the header by it (docs/enforce.md).
 */
export function idFor(email: string, draftId: string, digest: string, counterparty: string): string {
  const hex = sha256Hex(encodeUtf8(JSON.stringify(['matta each 1', email, draftId, digest, counterparty])));
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/**
 * The header of the mail to these recipients alone: To, Cc and Bcc written anew with who of theirs is among them, and no
 * Message-ID, since two mails of one id are one mail to whoever gets both. All other fields stay as they are, byte for byte. Null
 * where the result, read again, is not that: nobody lost, nobody added, no other recipient named in any field.
 *
 * @param read reads a header as a mail without a body
 * @returns a binary string, the empty line at its end included
 */
export function headerFor({ mail, root }: Whole, draft: Draft, recipients: ReadonlySet<string>, read: (header: Uint8Array) => Draft): string | null {
  const before = mail.subarray(root.place.start, root.place.bodyStart);
  const header = headerOf(binaryString(before), draft, recipients);
  const [was, is] = [read(before), read(bytesOfBinaryString(header))];
  const others = recipientsOf(draft).map(({ address }) => keyOf(address)).filter((key) => !recipients.has(key));
  const isSame = digestDraft(is) === digestDraft(draftFor(was, recipients))
    && JSON.stringify([is.inReplyTo, is.references]) === JSON.stringify([was.inReplyTo, was.references])
    && !others.some((key) => isNamed([header, is.subject, ...[is.from, ...is.replyTo, ...recipientsOf(is).map(({ address }) => address)].map((one) => one?.name ?? '')].join('\n'), key));
  return isSame ? header : null;
}

/** The mail under another header; what follows it is the same byte for byte. */
export function underHeader({ mail, root }: Whole, header: string): Uint8Array {
  return splice(mail, [{ start: root.place.start, end: root.place.bodyStart, bytes: bytesOfBinaryString(header) }]);
}

/** The draft to these recipients alone. */
export function draftFor(draft: Draft, recipients: ReadonlySet<string>): Draft {
  const of = (addresses: readonly Address[]): Address[] => addresses.filter((address) => recipients.has(keyOf(address)));
  return { ...draft, to: of(draft.to), cc: of(draft.cc), bcc: of(draft.bcc) };
}

function headerOf(header: string, draft: Draft, recipients: ReadonlySet<string>): string {
  const fields = headerFields(header);
  const end = /\r?\n$/.exec(fields[0]?.text ?? '')?.[0] ?? '\r\n';
  const isRecipients = (name: string): boolean => RECIPIENT_FIELDS.some((field) => field === name);
  const kept = draftFor(draft, recipients);
  const written = RECIPIENT_FIELDS.filter((field) => kept[field].length > 0)
    .map((field) => `${FIELD_NAMES[field]}: ${kept[field].map(mailbox).join(',\r\n ')}\r\n`.replace(/\r\n/g, end));
  const at = Math.max(0, fields.findIndex(({ name }) => isRecipients(name)));
  const text = (some: typeof fields): string => some.filter(({ name }) => !isRecipients(name) && name !== 'message-id').map((field) => field.text).join('');
  return text(fields.slice(0, at)) + written.join('') + text(fields.slice(at));
}

/** As bytes of a header (binary string). */
function mailbox(address: Address): string {
  return /^[\x20-\x7e]*$/.test(address.name) ? binaryString(encodeUtf8(formatAddress(address))) : `${encodedWords(address.name)}\r\n <${binaryString(encodeUtf8(address.address))}>`;
}

/** Whether an address stands in a header, and not only the end of a longer one. */
function isNamed(header: string, key: string): boolean {
  const sought = binaryString(encodeUtf8(key)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w.!#$%&'*+/=?^\`{|}~-])${sought}(?![\\w-]|\\.\\w)`, 'i').test(header);
}
