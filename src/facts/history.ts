import type { History } from './facts';

/** Nothing known of what was sent before. */
export function emptyHistory(): History {
  return { sent: new Map(), groups: [] };
}
