/** A finger's click may come this long after it was lifted, ms. */
const TAP = 400;

/** What Enter or the space bar presses. A list or a date field opens by them, and then the key comes up where this page does not hear of it. */
const PRESSED_BY_KEY = 'button, a[href], summary, input[type=checkbox], input[type=radio]';

/**
 * Knows whether a press is under way on a page: between pointerdown and its click, or while Enter or the space bar is down on a button. What would
 * take a button away from under it is put off until the press has done its work.
 */
export class PressGate {
  private readonly waiting: (() => void)[] = [];
  private readonly keys = new Set<string>();
  private pointer = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: Document) {
    const on = <K extends keyof DocumentEventMap>(type: K, heard: (event: DocumentEventMap[K]) => void): void => page.addEventListener(type, heard, { capture: true });
    on('pointerdown', ({ button }) => {
      this.pointer ||= button === 0;
    });
    on('pointerup', ({ pointerType }) => this.lift(pointerType === 'mouse' ? 0 : TAP));
    on('pointercancel', () => this.lift(0));
    on('click', () => this.lift(0));
    on('dragend', () => this.lift(0));
    on('keydown', ({ key, target }) => {
      if ((key === 'Enter' || key === ' ') && target instanceof Element && target.matches(PRESSED_BY_KEY)) this.keys.add(key);
    });
    on('keyup', ({ key }) => {
      // A space bar clicks when it comes up, after this.
      this.keys.delete(key);
      setTimeout(this.settle);
    });
    // The release of a press that opened another window happens there.
    page.defaultView?.addEventListener('blur', () => {
      this.keys.clear();
      this.lift(0);
    });
  }

  /** Does it now, or right after the press that is under way. */
  readonly after = (work: () => void): void => {
    if (this.pointer || this.keys.size > 0 || this.waiting.length > 0) this.waiting.push(work);
    else work();
  };

  private lift(ms: number): void {
    clearTimeout(this.timer);
    // The click follows in the task that lifted the pointer.
    this.timer = setTimeout(() => {
      this.pointer = false;
      this.settle();
    }, ms);
  }

  private readonly settle = (): void => {
    if (!this.pointer && this.keys.size === 0) for (const work of this.waiting.splice(0)) work();
  };
}

/** Of this page. */
export const afterPress = new PressGate(document).after;
