import { keepEquivalent, type Edits } from './form';
import type { Card, Navigation } from './types';

/** A card on screen or below it, with what the user entered on it. */
export interface StackEntry {
  /** Tells one showing of a card from the next, so that focus and scroll position start anew on another card: one pushed, or one of another name in the old one's place. */
  readonly key: number;
  readonly card: Card;
  readonly edits: Edits;
}

/** Cards of one context, root first; the last one is shown. */
export type Stack = readonly StackEntry[];

/**
 * Carries out navigation steps in order, as "Navigation methods" of Google's add-on guide describes them: the root card
 * is never popped, a push goes on top, an update replaces the top card in place.
 *
 * @param persistValues of the action that led here: true keeps what the user entered on a card that is updated, for
 *   fields that the new card has as well; false shows the new card's own values.
 */
export function navigate(stack: Stack, steps: readonly Navigation[], persistValues: boolean): Stack {
  return steps.reduce((before, step) => apply(before, step, persistValues), stack);
}

export function withEdits(stack: Stack, edits: Edits): Stack {
  const top = stack.at(-1);
  return top === undefined ? stack : [...stack.slice(0, -1), { ...top, edits }];
}

function apply(stack: Stack, step: Navigation, persistValues: boolean): Stack {
  const top = stack.at(-1);
  const next = stack.reduce((highest, entry) => Math.max(highest, entry.key), 0) + 1;
  if (step.pushCard) return [...stack, { key: next, card: step.pushCard, edits: {} }];
  if (step.updateCard) {
    if (top === undefined) return [{ key: next, card: step.updateCard, edits: {} }];
    const edits = persistValues ? keepEquivalent(top.edits, top.card, step.updateCard) : {};
    return [...stack.slice(0, -1), { key: step.updateCard.name === top.card.name ? top.key : next, card: step.updateCard, edits }];
  }
  if (step.pop || step.popCard) return stack.length > 1 ? stack.slice(0, -1) : stack;
  if (step.popToRoot) return stack.slice(0, 1);
  const name = step.popToCard ?? step.popToCardName;
  if (name !== undefined) {
    const at = stack.findLastIndex((entry) => entry.card.name === name);
    return stack.slice(0, at === -1 ? 1 : at + 1);
  }
  return stack;
}
