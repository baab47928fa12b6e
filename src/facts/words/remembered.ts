/**
 * What was made of a text, for the next rule that asks. Bounded, since a command line reads thousands of mails: many lines and names, and
 * the few long texts that every dictionary goes through.
 */
export class Remembered {
  private readonly short = new Map<string, string>();
  private readonly long = new Map<string, string>();

  constructor(private readonly make: (text: string) => string) {}

  /** What was made of this text, or is now. */
  of(text: string): string {
    const [kept, most] = text.length <= 5_000 ? [this.short, 5_000] : [this.long, 8];
    let made = kept.get(text);
    if (made === undefined) {
      made = this.make(text);
      if (kept.size >= most) kept.clear();
      kept.set(text, made);
    }
    return made;
  }
}
