import { mayPass, type Refusal } from '../gmail/call';

/** Why an entry is where it is, as far as a sentence for its sender exists; '' where the state says it all. */
export const CAUSES = [
  '',
  // failed: Gmail's refusals
  'quota', 'recipients', 'address', 'size', 'permission', 'unreachable', 'refused',
  // failed: others'
  'prepare', 'policy', 'sent-back', 'approval-expired', 'approval-void',
  // gone
  'by-hand', 'deleted', 'unsure',
] as const;
export type Cause = (typeof CAUSES)[number];

/**
 * What a refusal of Gmail's means for the sender, and whether asking again later can help.
 * Reasons and statuses: Gmail API guide "Resolve errors"; sending limits come as 429.
 */
export function causeOf(refusal: Refusal): { cause: Cause; retry: boolean } {
  const { status, reason, message } = refusal;
  if (status === 429 || /limitExceeded|quota/i.test(reason)) return { cause: 'quota', retry: true };
  if (mayPass(refusal)) return { cause: 'unreachable', retry: true };
  // A token may run out in the middle; a withdrawn consent stays.
  if (status === 401) return { cause: 'permission', retry: true };
  if (status === 403) return { cause: 'permission', retry: false };
  if (/too many recipients|recipient limit/i.test(message)) return { cause: 'recipients', retry: false };
  if (/invalid (to|cc|bcc) header|recipient address/i.test(message)) return { cause: 'address', retry: false };
  if (status === 413 || /too large|size/i.test(message)) return { cause: 'size', retry: false };
  return { cause: 'refused', retry: false };
}

/** Whether a call that was answered so can't have had its effect. A fault of the server's, or no answer, leaves that open. */
export function surelyUndone({ status }: Refusal): boolean {
  return status >= 400 && status < 500;
}
