import { createHash } from 'node:crypto';

const known = new Map<string, string>();

/** The bearer token of a user; whoever sends it is that user. */
export function tokenOf(email: string): string {
  let token = known.get(email);
  if (token === undefined) known.set(email, (token = `ya29.emulated-${createHash('sha256').update(email).digest('hex').slice(0, 32)}`));
  return token;
}
