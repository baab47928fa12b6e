import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { CardView } from './card-view';
import { domId, type CardContext } from './context';
import { Menu, type MenuItem } from './menu';
import type { CardWords } from './words';
import type { Host } from './use-host';

export interface HostViewProps {
  readonly host: Host;
  readonly words: CardWords;
  readonly zone: string;
  readonly prefix: string;
  readonly addOnName: string;
  /** Id for the toolbar's title, so that a dialog can be labelled by it. */
  readonly titleId: string;
  /** Entries of the add-on's own menu beside the card's actions: refresh, universal actions. */
  readonly menu: readonly MenuItem[];
  readonly onClose?: () => void;
}

/** Toolbar (back, name, menu, close), the card on top of the stack, and what covers it while it works or after it failed. */
export function HostView({ host, words, zone, prefix, addOnName, titleId, menu, onClose }: HostViewProps): JSX.Element {
  const { state } = host;
  const top = state.stack.at(-1);
  const body = useRef<HTMLDivElement>(null);
  const context = useMemo<CardContext>(
    () => ({
      words,
      zone,
      prefix: `${prefix}-${top?.key ?? 0}`,
      busy: state.busy !== null,
      edits: top?.edits ?? {},
      faults: state.faults,
      change: host.change,
      click: host.click,
    }),
    [words, zone, prefix, top, state.busy, state.faults, host],
  );

  // The focused button may be gone with its card; the focus stays on the one that now says the same, or else in the place where it was. A place
  // that it was not in takes none.
  const focused = useRef<string | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      focused.current = target instanceof HTMLElement && body.current?.contains(target) ? wordsOn(target) : null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  const shown = useRef(top?.key);
  useLayoutEffect(() => {
    const { activeElement } = document;
    const sameCard = shown.current === top?.key;
    shown.current = top?.key;
    if (focused.current === null || (activeElement !== null && activeElement !== document.body)) return;
    const same = sameCard && [...(body.current?.querySelectorAll<HTMLElement>('button') ?? [])].find((one) => wordsOn(one) === focused.current);
    (same || body.current)?.focus({ preventScroll: true });
  }, [top?.card]);
  useLayoutEffect(() => {
    const [first] = Object.keys(state.faults);
    if (first !== undefined) document.getElementById(domId(context.prefix, first))?.focus();
  }, [state.faults, context.prefix]);

  const items: MenuItem[] = [
    ...(top?.card.cardActions ?? []).map((action) => ({ label: action.actionLabel ?? '', run: () => action.onClick && host.click(action.onClick) })),
    { label: words.refresh, run: host.reload },
    ...menu,
  ];
  return (
    <div class="host">
      <div class="host-bar">
        {state.stack.length > 1 ? (
          <button type="button" class="icon-button" aria-label={words.back} title={words.back} onClick={host.back}>
            <svg viewBox="0 0 24 24" class="card-icon" aria-hidden="true"><path d="M20 12H5M11 5.5L4.5 12l6.5 6.5" /></svg>
          </button>
        ) : (
          <span class="host-logo" aria-hidden="true">待</span>
        )}
        <span class="host-title" id={titleId}>{addOnName}</span>
        <Menu label={words.menu} items={items} />
        {onClose ? (
          <button type="button" class="icon-button" aria-label={words.close} title={words.close} onClick={onClose}>
            <svg viewBox="0 0 24 24" class="card-icon" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
          </button>
        ) : null}
      </div>
      {state.error === null ? null : (
        <div class="host-error" role="alert">
          <strong>{words.failedTitle}</strong>
          <p>{state.error}</p>
          <p class="host-error-more">{words.failedBody}</p>
          <button type="button" class="card-button is-borderless" onClick={host.dismiss}>{words.dismiss}</button>
        </div>
      )}
      <div class="host-body" ref={body} tabIndex={-1} role="group" aria-label={top?.card.header?.title ?? addOnName} aria-busy={state.busy !== null || state.renewal === 'running'}>
        {top ? <CardView key={top.key} card={top.card} context={context} /> : state.busy === null && state.error === null ? <p class="host-empty">{words.emptyCard}</p> : null}
        {state.busy === 'SPINNER' ? (
          <div class={`host-busy ${top ? '' : 'is-first'}`} role="status">
            <span class="spinner" aria-hidden="true" />
            <span class="visually-hidden">{words.working}</span>
          </div>
        ) : null}
      </div>
    </div>
  );
}

function wordsOn(element: HTMLElement): string {
  return element.ariaLabel ?? element.textContent;
}
