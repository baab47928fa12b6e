import * as v from 'valibot';
import { encodeBase64, decodeBase64 } from '../draft/bytes/base64';
import { decodeUtf8, encodeUtf8 } from '../draft/bytes/utf8';
import { sealed, unsealed } from './codes';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const schema = v.object({
  /** Of the held mail. */
  id: v.string(),
  /** The sender's address and, where known, name. */
  sender: v.string(),
  subject: v.string(),
  /** The first few, outsiders first. */
  recipients: v.array(v.object({ shown: v.string(), external: v.boolean() })),
  recipientCount: count,
  externalCount: count,
  /** Names of the first few. */
  files: v.array(v.string()),
  fileCount: count,
  /** Warnings that the sender confirmed, a few words each. */
  findings: v.array(v.string()),
  note: v.string(),
  /** Leaves without an approval, for this reason; '' where an approval is asked for. */
  urgent: v.string(),
  /** When it leaves at the earliest, ms; and how long it is held after an approval. */
  dueAt: v.number(),
  delay: v.number(),
});

/** What an approver's card says of a request, in short. It travels in the request mail itself, so that no store holds it. */
export type Summary = Readonly<v.InferOutput<typeof schema>>;

/** The header that carries it. No `X-` before it (RFC 6648). */
export const REQUEST_HEADER = 'Matta-Request';

const MOST = { recipients: 8, files: 6, findings: 6 } as const;
const LONGEST = { subject: 120, shown: 80, file: 60, finding: 60, note: 300, urgent: 200 } as const;
/** Characters a line (RFC 5322, 2.1.1 asks for 78 at most). */
const LINE = /.{1,70}/g;

/** The header's value: the summary in base64url behind its code, in pieces that can be folded. */
export function writeSummary(key: string, summary: Summary): string {
  const cut = (text: string, most: number): string => {
    const characters = [...text];
    return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
  };
  const short: Summary = {
    ...summary,
    subject: cut(summary.subject, LONGEST.subject),
    recipients: summary.recipients.slice(0, MOST.recipients).map((one) => ({ ...one, shown: cut(one.shown, LONGEST.shown) })),
    files: summary.files.slice(0, MOST.files).map((name) => cut(name, LONGEST.file)),
    findings: summary.findings.slice(0, MOST.findings).map((title) => cut(title, LONGEST.finding)),
    note: cut(summary.note, LONGEST.note),
    urgent: cut(summary.urgent, LONGEST.urgent),
  };
  return (sealed(key, 'request', encodeBase64(encodeUtf8(JSON.stringify(short)), { urlSafe: true })).match(LINE) ?? []).join(' ');
}

/** The summary of a header's value; null where Matta did not write it, or where it was changed. */
export function readSummary(key: string, value: string): Summary | null {
  const text = unsealed(key, 'request', plainValue(value));
  if (text === null) return null;
  const parsed = v.safeParse(schema, JSON.parse(decodeUtf8(decodeBase64(text).bytes).text));
  return parsed.success ? parsed.output : null;
}

/** However the header was folded on its way, it is the same. */
export function plainValue(value: string): string {
  return value.replace(/\s+/g, '');
}
