/** `note` is shown and asks nothing; `warn` wants an answer; `stop` can't be held or sent from here. */
export type Severity = 'note' | 'warn' | 'stop';
export const SEVERITIES: readonly Severity[] = ['note', 'warn', 'stop'];
