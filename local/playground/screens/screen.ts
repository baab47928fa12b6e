import type { Locator } from 'playwright-core';
import type { Lang } from '../../../src/messages/lang';
import type { Visitor } from '../visit/visitor';

/** One state of the playground or of a card, photographed in both languages into `docs/screens/NAME-LANG.png`. */
export interface Screen {
  /** `area-state`; `npm run screenshots -- area` takes those of one area. */
  readonly name: string;
  /** Goes there on a playground of its own. Resolves with what to photograph; the whole window where it resolves with null. */
  readonly show: (visitor: Visitor) => Promise<Locator | null>;
  /** CSS pixels; a desk's window where left out. A card is photographed whole, so its window is as high as it needs. */
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'dark';
  /** Both where left out. */
  readonly langs?: readonly Lang[];
  /** Tables that stand in for those of the office's policy, as CSV by name. */
  readonly policy?: Readonly<Record<string, string>>;
}

/** Photographs the card over the draft. */
export function dialogOf(...steps: readonly ((visitor: Visitor) => Promise<unknown>)[]): Screen['show'] {
  return async (visitor) => {
    for (const step of steps) await step(visitor);
    return visitor.dialog;
  };
}

/** The report of a sample draft. */
export function reportOf(sample: string): (visitor: Visitor) => Promise<null> {
  return async (visitor) => {
    await visitor.sample(sample);
    await visitor.openMatta();
    return null;
  };
}
