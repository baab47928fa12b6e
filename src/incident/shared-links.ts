/** Files that a mail shared by link, so that access to them can still be taken back after it left. */
export interface SharedLinks {
  /** Whether this sent message has any. */
  has(messageId: string): boolean;
  /** Takes access away from these addresses (all, where `*` is among them). Null when it is done, or why it was not. */
  revoke(messageId: string, addresses: readonly string[]): string | null;
}

/** Where mail shares no files by link. */
export const NO_SHARED_LINKS: SharedLinks = { has: () => false, revoke: () => 'no shared files' };
