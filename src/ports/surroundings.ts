import type { Account } from './account';
import type { Cache } from './cache';
import type { Clock } from './clock';
import type { Fetcher } from './fetcher';
import type { Lock } from './lock';
import type { Log } from './log';
import type { Properties } from './properties';
import type { Shared } from './shared';
import type { Timer } from './timer';
import type { Zone } from './zone';

/** Everything outside that the product may touch, for one user in one execution. */
export interface Surroundings {
  readonly account: Account;
  readonly cache: Cache;
  readonly clock: Clock;
  readonly fetcher: Fetcher;
  readonly lock: Lock;
  readonly log: Log;
  /** The user's own store. */
  readonly properties: Properties;
  /** The store and lock of all users together. */
  readonly shared: Shared;
  readonly timer: Timer;
  /** Of whoever is before the screen; the script's own where nobody is, as on a trigger: a held mail has its sender's (`HeldMail.zone`). */
  readonly zone: Zone;
  /** A zone by its IANA name. */
  readonly zoneOf: (id: string) => Zone;
  /** The script's own zone, the same for all users. */
  readonly officeZone: Pick<Zone, 'offsetAt'>;
  /** A new id nobody can guess (UUID). */
  readonly newId: () => string;
}
