/** `Re:`, `Fwd:`, `返信:` and what other mail programs write. */
const REPLY = /^\s*(?:(?:re|fwd?|aw|wg|sv)(?:\[\d+\])?|返信|転送)\s?[:：]/i;

/** Whether a subject is that of a mail which is answered or passed on, and so not of this one’s own words. */
export function isAnswering(subject: string): boolean {
  return REPLY.test(subject);
}
