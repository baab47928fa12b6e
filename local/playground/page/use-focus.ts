import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Place } from './place';
import { hasRoom } from './use-width';

/** Id of the list of users. */
export const USER_LIST = 'user';

/** What was pressed may be gone with its pane, a mail's line with its list: the keyboard goes on in the next one, or in the panel that lies over it. */
export function useFocusAcross(place: Place): void {
  useAfterChange(place, () => {
    const main = document.getElementById('main');
    if (!nothingHasFocus()) return;
    if (main?.inert) focusPanel();
    else main?.focus();
  });
}

/** Over the page, the panel covers the button that opened it; with the panel goes the one that closed it. */
export function useFocusOfPanel(isOpen: boolean, opener: RefObject<HTMLButtonElement | null>): void {
  useAfterChange(isOpen, () => {
    if (isOpen && !hasRoom()) focusPanel();
    else if (!isOpen && nothingHasFocus()) opener.current?.focus();
  });
}

/** The page of another user is drawn from nothing: the keyboard goes on at the list in which they were chosen. */
export function useFocusOfChoice(user: string | undefined): void {
  const last = useRef(user);
  useLayoutEffect(() => {
    if (user === undefined) return;
    if (last.current !== undefined && last.current !== user && nothingHasFocus()) document.getElementById(USER_LIST)?.focus();
    last.current = user;
  }, [user]);
}

function focusPanel(): void {
  document.querySelector<HTMLElement>('.sidebar .host-body')?.focus();
}

function nothingHasFocus(): boolean {
  return document.activeElement === document.body;
}

/** Not at the first drawing: who comes to the page begins at its top. */
function useAfterChange<T>(value: T, then: () => void): void {
  const before = useRef(value);
  useLayoutEffect(() => {
    if (before.current !== value) then();
    before.current = value;
  }, [value]);
}
