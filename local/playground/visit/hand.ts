import type { Locator } from 'playwright-core';

/** How somebody presses, types and chooses on the page. */
export interface Hand {
  /** A button, a link or a box to tick. */
  press(what: Locator): Promise<void>;
  /** Replaces what stands in a field. */
  fill(field: Locator, text: string): Promise<void>;
  /** Of a list, by the value. */
  choose(list: Locator, value: string): Promise<void>;
}

export const MOUSE: Hand = {
  press: (what) => what.click(),
  fill: (field, text) => field.fill(text),
  choose: async (list, value) => { await list.selectOption(value); },
};

/** The name of a card's button that says this: alone, or told apart from others that say the same by the line it belongs to. */
export function saying(text: string): RegExp {
  return new RegExp(`^${text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?:: |$)`);
}
