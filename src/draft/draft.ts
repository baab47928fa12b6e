import type { Address } from './addresses/address';

/** The header fields that carry recipients (RFC 5322, 3.6.3). */
export type RecipientField = 'to' | 'cc' | 'bcc';
export const RECIPIENT_FIELDS: readonly RecipientField[] = ['to', 'cc', 'bcc'];
/** As they are written in a header, and on screen. */
export const FIELD_NAMES: Readonly<Record<RecipientField, string>> = { to: 'To', cc: 'Cc', bcc: 'Bcc' };

/** A file on the mail, or an image shown inside its HTML. */
export interface Attachment {
  /** File name, decoded (RFC 2231, RFC 2047); '' where the part has none. */
  readonly name: string;
  /** Media type in lower case, without parameters. */
  readonly mimeType: string;
  /** Bytes after transfer decoding. */
  readonly size: number;
  /** SHA-256 of the content, lower-case hex; '' where only the name is known (case files). */
  readonly sha256: string;
  /** The first bytes (at most 256), for telling a file's type by its content; empty where only the name is known. */
  readonly head: readonly number[];
}

/** A part of a mail that is text to read. */
export interface TextPart {
  /** `text/plain` or `text/html`; a multipart without parts is read as text too. */
  readonly mimeType: string;
  /** As it stands, its transfer encoding and charset undone; where that lost something, once more as its bytes (a binary string). */
  readonly content: string;
}

/** The body's plain text, told apart line by line. Joined in order, the parts give back every line. */
export interface DraftText {
  /** What the sender wrote now. */
  readonly fresh: string;
  /** The sender's signature block. */
  readonly signature: string;
  /** Automatic confidentiality notices below the text. */
  readonly disclaimer: string;
  /** Earlier mail quoted or forwarded below or between. */
  readonly quoted: string;
}

/** A mail about to be sent, as a value: the same whether it came from Gmail, an .eml file or a case. */
export interface Draft {
  readonly from: Address | null;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly bcc: readonly Address[];
  readonly replyTo: readonly Address[];
  readonly subject: string;
  /** The whole body as plain text (from HTML where there is no plain part), lines ended by \n. */
  readonly body: string;
  readonly text: DraftText;
  /** The HTML body as it stands, or null. */
  readonly html: string | null;
  /**
   * Every text of a mail that has more than one plain text and the same in HTML, in their order: a mail program may show one that `body` does
   * not have. [] for the usual mail, which `body` and `html` say whole.
   */
  readonly textParts: readonly TextPart[];
  readonly attachments: readonly Attachment[];
  /** Parts shown inside the HTML body (referenced by Content-ID). */
  readonly inlineImages: readonly Attachment[];
  /** Other forms of the body that a mail program may show instead of its text: an invitation (text/calendar). No files to tick, but sent. */
  readonly alternatives: readonly Attachment[];
  /** RFC 5322 msg-ids, with their angle brackets. */
  readonly messageId: string;
  readonly inReplyTo: string;
  readonly references: readonly string[];
  /** What could not be read as it should (unknown charset, cut-off part …), in plain words for a log; [] for sound mail. */
  readonly defects: readonly Defect[];
}

/** `other-text`: a text that some programs show in place of `body`, which says something else; the rules read `body` alone. */
export type DefectKind = 'unknown-charset' | 'truncated' | 'bad-encoding' | 'bad-header' | 'too-deep' | 'not-mail' | 'other-text';
export interface Defect {
  readonly kind: DefectKind;
  /** Where: a part's number like `1.2`, or a header's name. */
  readonly where: string;
}

/** All recipients in header order, To before Cc before Bcc. */
export function recipientsOf(draft: Pick<Draft, RecipientField>): { field: RecipientField; address: Address }[] {
  return RECIPIENT_FIELDS.flatMap((field) => draft[field].map((address) => ({ field, address })));
}
