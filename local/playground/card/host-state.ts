import type { Fault } from './form';
import type { CardResponse } from './response';
import { navigate, withEdits, type Stack } from './stack';
import type { Action, Card } from './types';

/** Everything that one place for add-on cards (dialog or sidebar) shows. */
export interface HostState {
  readonly stack: Stack;
  /** The running action's load indicator; null while nothing runs. */
  readonly busy: 'SPINNER' | 'NONE' | null;
  /** Message of the last run that failed, until dismissed. */
  readonly error: string | null;
  readonly faults: Readonly<Record<string, Fault>>;
  /** The root card was built before some state changed; it is built anew when it comes into sight. */
  readonly stale: boolean;
  /** Time has passed since the root card was built: `due`, or being built anew behind the one that is shown, which can be used meanwhile. */
  readonly renewal: 'none' | 'due' | 'running';
}

export const CLOSED: HostState = { stack: [], busy: null, error: null, faults: {}, stale: false, renewal: 'none' };

export type HostEvent =
  | { readonly type: 'opening' }
  | { readonly type: 'opened'; readonly response: CardResponse; readonly listTitle: string }
  | { readonly type: 'renewing' }
  | { readonly type: 'renewed'; readonly response: CardResponse; readonly listTitle: string }
  | { readonly type: 'acting'; readonly indicator: 'SPINNER' | 'NONE' }
  | { readonly type: 'acted'; readonly response: CardResponse; readonly action: Action }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'outdated' }
  | { readonly type: 'dismissed' }
  | { readonly type: 'faulty'; readonly faults: Readonly<Record<string, Fault>> }
  | { readonly type: 'pushed'; readonly card: Card }
  | { readonly type: 'back' }
  | { readonly type: 'edited'; readonly edits: Stack[number]['edits'] };

export function reduceHost(state: HostState, event: HostEvent): HostState {
  switch (event.type) {
    case 'opening':
      return { ...state, busy: 'SPINNER', error: null, faults: {}, renewal: 'none' };
    case 'opened':
      return { ...CLOSED, stack: rootStack(event.response, event.listTitle), renewal: state.renewal };
    case 'renewing':
      return { ...state, renewal: 'running' };
    case 'renewed':
      return { ...state, renewal: 'none', stack: renewed(state.stack, rootStack(event.response, event.listTitle)) };
    case 'acting':
      // A press on the card that is shown goes before the one being built; what it does not replace is built afterwards.
      return { ...state, busy: event.indicator, error: null, faults: {}, renewal: state.renewal === 'none' ? 'none' : 'due' };
    case 'acted': {
      const stack = navigate(state.stack, event.response.navigations, event.action.persistValues === true);
      const rootIsNew = event.response.navigations.length > 0 && stack.length <= 1;
      // The answer itself is what is new; stale are the cards below it, and in other places.
      return { ...state, busy: null, stack, stale: !rootIsNew && (state.stale || event.response.stateChanged), renewal: rootIsNew ? 'none' : state.renewal };
    }
    case 'failed':
      return { ...state, busy: null, error: event.message, renewal: 'none' };
    case 'outdated':
      return Object.keys(state.stack.at(-1)?.edits ?? {}).length > 0 ? state : { ...state, renewal: 'due' };
    case 'dismissed':
      return { ...state, error: null };
    case 'faulty':
      return { ...state, faults: event.faults };
    case 'pushed':
      return { ...state, faults: {}, stack: navigate(state.stack, [{ pushCard: event.card }], false) };
    case 'back':
      return { ...state, faults: {}, stack: navigate(state.stack, [{ pop: true }], false) };
    case 'edited':
      return { ...state, faults: {}, stack: withEdits(state.stack, event.edits) };
  }
}

/** The new root in the old one's place, below whatever was opened on it meanwhile. What was entered meanwhile is worth more than a newer card. */
function renewed(stack: Stack, [fresh]: Stack): Stack {
  const [root, ...above] = stack;
  if (root === undefined || fresh === undefined || Object.keys(root.edits).length > 0) return stack;
  return [{ ...root, card: fresh.card }, ...above];
}

/** A trigger that returns several cards gets a list of their headers as its root ("Return multiple cards"). */
function rootStack(response: CardResponse, listTitle: string): Stack {
  const cards = response.navigations.flatMap((step) => step.pushCard ?? step.updateCard ?? []);
  if (cards.length <= 1) return navigate([], response.navigations, false);
  const widgets = cards.map((card) => ({
    decoratedText: { text: card.header?.title ?? card.name ?? '', bottomLabel: card.header?.subtitle ?? '', onClick: { card } },
  }));
  return navigate([], [{ pushCard: { header: { title: listTitle }, sections: [{ widgets }] } }], false);
}
