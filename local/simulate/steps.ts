/** What somebody does one thing after another: gives the ms that go by until the next. */
export type Steps<Result = void> = Generator<number, Result>;

interface Waiting {
  readonly at: number;
  readonly steps: Steps;
}

/** Everything that is going on at once, each waiting for its moment. */
export class Agenda {
  /** Latest first, so that the next to come is taken off the end. */
  private readonly waiting: Waiting[] = [];

  add(at: number, steps: Steps): void {
    let low = 0;
    let high = this.waiting.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.waiting[middle]?.at ?? 0) > at) low = middle + 1;
      else high = middle;
    }
    this.waiting.splice(low, 0, { at, steps });
  }

  /** Takes whatever comes next, has `waitUntil` let the time pass, and does the next thing. False when nothing is left. */
  next(waitUntil: (at: number) => void, now: () => number): boolean {
    const next = this.waiting.pop();
    if (!next) return false;
    waitUntil(next.at);
    const { done, value } = next.steps.next();
    if (done !== true) this.add(now() + value, next.steps);
    return true;
  }
}
