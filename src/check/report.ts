import type { RecipientFacts } from '../facts/facts';
import type { Attachment } from '../draft/draft';
import type { Finding } from '../rules/rule';

export type Verdict = 'clear' | 'warn' | 'stop';

/** What a check says of a draft. */
export interface Report {
  readonly verdict: Verdict;
  /** Worst first; within a severity in the order of the rules. */
  readonly findings: readonly Finding[];
  readonly recipients: readonly RecipientFacts[];
  readonly attachments: readonly Attachment[];
  /** Of the draft that was checked, see `draft/digest.ts`. */
  readonly digest: string;
  readonly policyVersion: string;
}
