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
}

export const CLOSED: HostState = { stack: [], busy: null, error: null, faults: {}, stale: false };

export type HostEvent =
  | { readonly type: 'opening' }
  | { readonly type: 'opened'; readonly response: CardResponse; readonly listTitle: string }
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
      return { ...state, busy: 'SPINNER', error: null, faults: {} };
    case 'opened':
      return { ...CLOSED, stack: rootStack(event.response, event.listTitle) };
    case 'acting':
      return { ...state, busy: event.indicator, error: null, faults: {} };
    case 'acted':
      return {
        ...state,
        busy: null,
        stack: navigate(state.stack, event.response.navigations, event.action.persistValues === true),
        stale: state.stale || event.response.stateChanged,
      };
    case 'failed':
      return { ...state, busy: null, error: event.message };
    case 'outdated':
      return Object.keys(state.stack.at(-1)?.edits ?? {}).length > 0 ? state : { ...state, stale: true };
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

/** A trigger that returns several cards gets a list of their headers as its root ("Return multiple cards"). */
function rootStack(response: CardResponse, listTitle: string): Stack {
  const cards = response.navigations.flatMap((step) => step.pushCard ?? step.updateCard ?? []);
  if (cards.length <= 1) return navigate([], response.navigations, false);
  const widgets = cards.map((card) => ({
    decoratedText: { text: card.header?.title ?? card.name ?? '', bottomLabel: card.header?.subtitle ?? '', onClick: { card } },
  }));
  return navigate([], [{ pushCard: { header: { title: listTitle }, sections: [{ widgets }] } }], false);
}
