import { useEffect, useState } from 'preact/hooks';

// As in style/layout.css.
const narrow = matchMedia('(max-width: 719px)');
const room = matchMedia('(min-width: 1100px)');

/** Whether the panel has a place beside the pane, rather than over it. */
export const hasRoom = (): boolean => room.matches;

/** `hasRoom`, followed while the window's width changes. */
export const useRoom = (): boolean => useMatch(room);

/** Whether the page stands in one column, as on a telephone. */
export const useNarrow = (): boolean => useMatch(narrow);

function useMatch(query: MediaQueryList): boolean {
  const [is, setIs] = useState(query.matches);
  useEffect(() => {
    const changed = (): void => setIs(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [query]);
  return is;
}
