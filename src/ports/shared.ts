import type { Lock } from './lock';
import type { Properties } from './properties';

/** What all users of the script share: a store of short texts, and a lock that keeps their executions apart (script properties, script lock). */
export interface Shared {
  readonly properties: Properties;
  readonly lock: Lock;
}
