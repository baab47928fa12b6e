import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import { faultsOf, formInputsOf, type FieldValue, type FormInputs } from './form';
import { CLOSED, reduceHost, type HostState } from './host-state';
import { afterPress } from './press-gate';
import { readResponse, type CardResponse } from './response';
import type { Action, GmailAction, OnClick, OpenLink } from './types';

/** What a run came to: `ok` false when it threw, died, or passed a limit of the platform. */
export interface RunOutcome {
  readonly ok: boolean;
  readonly value: unknown;
  readonly error?: { readonly name: string; readonly message: string } | undefined;
}

export interface ActionCall {
  readonly functionName: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly formInputs: FormInputs;
}

/** The page around a place for cards. */
export interface HostWorld {
  /** Runs the trigger function that builds the root card. */
  open(): Promise<RunOutcome>;
  act(call: ActionCall): Promise<RunOutcome>;
  notify(text: string): void;
  openLink(link: OpenLink): void;
  /** What the add-on asks of Gmail itself: change the draft, open one, close the compose dialog. */
  gmail(action: GmailAction): void;
  /** Cards in other places are stale. */
  stateChanged(): void;
  readonly listTitle: string;
}

export interface Host {
  readonly state: HostState;
  reload(): void;
  back(): void;
  dismiss(): void;
  /** Time has passed: the root is built anew behind what is shown when it comes into sight, unless something was entered there. */
  outdate(): void;
  /** Something was done in another place for cards: as above, and a card on the root is left for it. */
  doneElsewhere(): void;
  click(onClick: OnClick, extra?: Readonly<Record<string, string>>): void;
  change(id: string, value: FieldValue, action: Action | undefined): void;
}

/**
 * The life of one place for cards: opening, acting, navigating. One run at a time; presses meanwhile are ignored, except that one on a
 * card that is only being renewed goes first. No card changes under a press.
 */
export function useHost(world: HostWorld): Host {
  const [state, dispatch] = useReducer(reduceHost, CLOSED);
  const latest = useRef({ state, world });
  latest.current = { state, world };
  // Answers that arrive after the place was reopened or left are dropped.
  const generation = useRef(0);
  const running = useRef(false);

  const run = useCallback(async (start: () => Promise<RunOutcome>, done: (response: CardResponse) => void, goesFirst = true): Promise<void> => {
    const mine = ++generation.current;
    running.current = goesFirst;
    try {
      const outcome = await start();
      await new Promise<void>(afterPress);
      if (mine !== generation.current) return;
      if (!outcome.ok) throw new Error(outcome.error ? `${outcome.error.name}: ${outcome.error.message}` : 'The run ended without a result.');
      const response = readResponse(outcome.value);
      done(response);
      const { world: now } = latest.current;
      if (response.notification !== null) now.notify(response.notification);
      if (response.link) now.openLink(response.link);
      if (response.gmail) now.gmail(response.gmail);
      if (response.stateChanged) now.stateChanged();
    } catch (error) {
      if (mine === generation.current) dispatch({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    } finally {
      if (mine === generation.current) running.current = false;
    }
  }, []);

  const reload = useCallback(() => {
    dispatch({ type: 'opening' });
    void run(
      () => latest.current.world.open(),
      (response) => dispatch({ type: 'opened', response, listTitle: latest.current.world.listTitle }),
    );
  }, [run]);

  const renew = useCallback(() => {
    dispatch({ type: 'renewing' });
    void run(
      () => latest.current.world.open(),
      (response) => dispatch({ type: 'renewed', response, listTitle: latest.current.world.listTitle }),
      false,
    );
  }, [run]);

  useEffect(() => {
    reload();
    return () => {
      generation.current++;
    };
  }, [reload]);

  const atRoot = state.stack.length <= 1;
  const empty = state.stack.length === 0;
  useEffect(() => {
    if (!atRoot || state.busy !== null) return;
    if (state.stale || (state.renewal === 'due' && empty)) reload();
    else if (state.renewal === 'due') renew();
  }, [state.stale, state.renewal, atRoot, empty, state.busy, reload, renew]);

  const act = (action: Action, extra: Readonly<Record<string, string>>): void => {
    const top = latest.current.state.stack.at(-1);
    if (running.current || top === undefined) return;
    const faults = faultsOf(top.card, top.edits, action);
    if (Object.keys(faults).length > 0) {
      dispatch({ type: 'faulty', faults });
      return;
    }
    dispatch({ type: 'acting', indicator: action.loadIndicator ?? 'SPINNER' });
    const parameters = { ...Object.fromEntries((action.parameters ?? []).map(({ key, value }) => [key, value])), ...extra };
    void run(
      () => latest.current.world.act({ functionName: action.function ?? '', parameters, formInputs: formInputsOf(top.card, top.edits) }),
      (response) => dispatch({ type: 'acted', response, action }),
    );
  };

  return {
    state,
    reload: () => {
      if (!running.current) reload();
    },
    back: () => dispatch({ type: 'back' }),
    dismiss: () => dispatch({ type: 'dismissed' }),
    outdate: () => dispatch({ type: 'outdated' }),
    doneElsewhere: () => {
      const top = state.stack.at(-1);
      if (atRoot || running.current || Object.keys(top?.edits ?? {}).length > 0) dispatch({ type: 'outdated' });
      else afterPress(reload);
    },
    click: (onClick, extra = {}) => {
      if (running.current) return;
      const action = onClick.action ?? onClick.openDynamicLinkAction;
      if (action) act(action, extra);
      else if (onClick.openLink) world.openLink(onClick.openLink);
      else if (onClick.card) dispatch({ type: 'pushed', card: onClick.card });
    },
    change: (id, value, action) => {
      const top = latest.current.state.stack.at(-1);
      if (top === undefined) return;
      const edits = { ...top.edits, [id]: value };
      dispatch({ type: 'edited', edits });
      if (!action) return;
      // The action must see the value that was just entered, before the next rendering brings it here.
      latest.current = { ...latest.current, state: reduceHost(latest.current.state, { type: 'edited', edits }) };
      act(action, {});
    },
  };
}
