/** Now, in ms since the epoch. The only source of time above `google/`. */
export interface Clock {
  now(): number;
}
