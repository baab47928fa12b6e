/** Lets the virtual clock follow the real one, a second at a time. */
export class Ticker {
  private timer: NodeJS.Timeout | null = null;

  /** @param advance moves the virtual clock by real milliseconds that have passed */
  constructor(private readonly advance: (ms: number) => void) {}

  get running(): boolean {
    return this.timer !== null;
  }

  start(): void {
    if (this.timer) return;
    let last = Date.now();
    this.timer = setInterval(() => {
      const now = Date.now();
      // The real clock may be set back; the virtual one never goes back.
      this.advance(Math.max(0, now - last));
      last = now;
    }, 1000);
    this.timer.unref();
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }
}
