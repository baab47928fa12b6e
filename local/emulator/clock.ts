/** Virtual time: it moves only when somebody moves it. */
export class VirtualClock {
  constructor(private time: number) {
    if (!Number.isFinite(time)) throw new Error(`A clock starts at a number of ms since the epoch, not at ${String(time)}.`);
  }

  /** ms since the epoch */
  now(): number {
    return this.time;
  }

  advance(ms: number): void {
    if (!(ms >= 0)) throw new Error(`A clock moves forwards only, not by ${ms} ms.`);
    this.time += ms;
  }

  /** Moves to that time, unless it is past it already. */
  advanceTo(time: number): void {
    if (time > this.time) this.time = time;
  }
}
