/** The one thing asked of a time-zone database; everything else is arithmetic (see `time/`). */
export interface Zone {
  /** IANA name, e.g. `Asia/Tokyo`. */
  readonly id: string;
  /** Minutes east of UTC at that moment (ms since the epoch). */
  offsetAt(at: number): number;
}
