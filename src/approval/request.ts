import { writeMail, type FileToSend } from '../gmail/write-mail';
import type { DraftReader } from '../gmail/read-raw';
import { decodeBase64 } from '../draft/bytes/base64';
import type { Lang } from '../messages/lang';
import { digestRequest, summaryHeaderOf } from './request-digest';
import { requestSubject, requestText, type RequestWords } from './request-text';
import { REQUEST_HEADER, writeSummary } from './summary';

export interface RequestToWrite {
  readonly key: string;
  readonly words: RequestWords;
  /** The account's own address: what Gmail will send it from. */
  readonly from: string;
  readonly to: readonly string[];
  /** When the mail leaves at the earliest, ms; and how long it is held after an approval. */
  readonly dueAt: number;
  readonly delay: number;
  /** [] where the policy forbids to show them. */
  readonly files: readonly FileToSend[];
  readonly lang: Lang;
  /** A new id, for the MIME boundary. */
  readonly boundary: string;
}

/** The request mail (base64url), and the digest of what its reader sees, taken from the very text that is sent. */
export function writeRequest({ key, words, from, to, dueAt, delay, files, lang, boundary }: RequestToWrite, read: DraftReader): { raw: string; seen: string } {
  const { id, sender, subject, recipients, findings, note, urgent } = words;
  const summary = writeSummary(key, {
    id, sender, subject, note, urgent, dueAt, delay,
    recipients: [...recipients].sort((a, b) => Number(b.external) - Number(a.external)),
    recipientCount: recipients.length,
    externalCount: recipients.filter((one) => one.external).length,
    files: words.files.map(({ name }) => name),
    fileCount: words.files.length,
    findings: findings.filter((one) => one.confirmed).map(({ title }) => title),
  });
  const raw = writeMail({ from, to, subject: requestSubject(words, lang), text: requestText(words, lang), headers: { [REQUEST_HEADER]: summary }, files }, boundary);
  return { raw, seen: digestRequest({ draft: read(raw), summary: summaryHeaderOf(decodeBase64(raw).bytes) }, id) };
}
