import type { Attachment } from '../draft/draft';
import type { RecipientFacts } from '../facts/facts';
import type { Finding } from '../rules/rule';
import type { Report } from './report';

/**
 * More external recipients than this can't be looked at one by one, nor shown: a selection input takes 100 items, and a
 * card that grows past its widgets loses its end silently.
 */
export const MOST_EXTERNALS = 300;
/** Findings shown, and so answered, at a time. */
export const MOST_FINDINGS = 20;

/** What the sender has ticked and answered, by the keys below. */
export interface Acknowledged {
  readonly recipients: ReadonlySet<string>;
  readonly attachments: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
}

/** Why no tick or answer lets a mail be held. */
export type Block = 'no-recipients' | 'too-many-externals' | 'stop';

/** What is still missing before the mail may be held; everything empty and not blocked means go. */
export interface Missing {
  /** External addresses not ticked. */
  readonly recipients: readonly string[];
  /** File names not ticked. */
  readonly attachments: readonly string[];
  readonly answers: readonly Finding[];
  readonly blocked: Block | null;
}

/** Names an attachment by its content, so that a tick never carries over to another file. */
export function attachmentKey({ sha256, name, size }: Attachment): string {
  return `${sha256.slice(0, 16)}:${size}:${name}`;
}

/** Names a finding by all that it says: an answer never carries over to other evidence. FNV-1a, 2 × 32 bits. */
export function findingKey({ rule, message, at, values, evidence, severity }: Finding): string {
  const text = JSON.stringify([rule, message, at, values, evidence, severity]);
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + index), 0x811c9dc5);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}

/** Recipients that the sender must look at one by one. */
export function toTick(report: Report): RecipientFacts[] {
  return report.recipients.filter((recipient) => recipient.external && !recipient.allowed);
}

/** Null where ticks and answers are all that a mail still needs. */
export function blockOf(report: Report): Block | null {
  if (report.recipients.length === 0) return 'no-recipients';
  if (toTick(report).length > MOST_EXTERNALS) return 'too-many-externals';
  return report.verdict === 'stop' ? 'stop' : null;
}

/** What the sender has not ticked or answered yet. */
export function missingFrom(report: Report, given: Acknowledged): Missing {
  const warnings = report.findings.filter((finding) => finding.severity === 'warn');
  return {
    recipients: [...new Set(toTick(report).map((recipient) => recipient.key))].filter((key) => !given.recipients.has(key)),
    attachments: report.attachments.filter((attachment) => !given.attachments.has(attachmentKey(attachment))).map((attachment) => attachment.name),
    answers: warnings.filter((finding) => !given.answers.has(findingKey(finding))),
    blocked: blockOf(report),
  };
}

/** Whether it may be held: everything ticked and answered, and nothing that blocks it. */
export function nothingMissing({ recipients, attachments, answers, blocked }: Missing): boolean {
  return blocked === null && recipients.length === 0 && attachments.length === 0 && answers.length === 0;
}
