import { useEffect, useState } from 'preact/hooks';

/** As in style/layout.css: everything in one column. */
const narrow = matchMedia('(max-width: 719px)');

/** Whether the page stands in one column, as on a telephone. */
export function useNarrow(): boolean {
  const [is, setIs] = useState(narrow.matches);
  useEffect(() => {
    const changed = (): void => setIs(narrow.matches);
    narrow.addEventListener('change', changed);
    return () => narrow.removeEventListener('change', changed);
  }, []);
  return is;
}
