import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { usePage } from './page-context';

export interface Snack {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

const SHOWN_FOR = 7000;

/** One sentence at the bottom, announced politely, gone after a while. */
export function Snackbar({ snack, onClose }: { snack: Snack | null; onClose: () => void }): JSX.Element {
  const { words } = usePage();
  useEffect(() => {
    if (snack === null) return undefined;
    const timer = setTimeout(onClose, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [snack, onClose]);
  return (
    <div class="snack-place" role="status" aria-live="polite">
      {snack ? (
        <div class="snack" key={snack.id}>
          <span>{snack.text}</span>
          {snack.action ? (
            <button
              type="button"
              onClick={() => {
                snack.action?.run();
                onClose();
              }}
            >
              {snack.action.label}
            </button>
          ) : null}
          <button type="button" class="snack-close" aria-label={words.dismiss} onClick={onClose}>×</button>
        </div>
      ) : null}
    </div>
  );
}
