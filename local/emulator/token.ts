import { createHash } from 'node:crypto';

/** The bearer token of a user; whoever sends it is that user. */
export const tokenOf = (email: string): string => `ya29.emulated-${createHash('sha256').update(email).digest('hex').slice(0, 32)}`;
