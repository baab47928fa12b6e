import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ComposeContent } from '../api';
import { DIALOG_MAX_HEIGHT, DIALOG_WIDTH } from '../card/dimensions';
import { HostView } from '../card/host-view';
import type { GmailAction } from '../card/types';
import { useHost } from '../card/use-host';
import { usePage } from './page-context';
import { useWorld } from './use-world';

const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary';

export interface AddOnDialogProps {
  readonly content: ComposeContent;
  readonly onGmail: (action: GmailAction) => void;
  readonly onClose: () => void;
  readonly onStateChanged: () => void;
}

/** The add-on's cards over the draft, as its compose action opens them. Keeps the focus inside; Esc closes. */
export function AddOnDialog({ content, onGmail, onClose, onStateChanged }: AddOnDialogProps): JSX.Element {
  const { cardWords, state } = usePage();
  const { to, cc, bcc, subject } = content;
  const host = useHost(useWorld({ source: () => ({ kind: 'compose', content: { to, cc, bcc, subject } }), onGmail, onStateChanged }));
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    box.current?.querySelector<HTMLElement>('.host-body')?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else if (event.key === 'Tab' && box.current) {
      const all = [...box.current.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.tabIndex >= 0 && element.offsetParent !== null);
      const first = all[0];
      const last = all.at(-1);
      const inside = document.activeElement instanceof HTMLElement && all.includes(document.activeElement);
      if (event.shiftKey ? !inside || document.activeElement === first : document.activeElement === last) {
        event.preventDefault();
        (event.shiftKey ? last : first)?.focus();
      }
    }
  };

  return (
    <div class="dialog-scrim" onKeyDown={onKeyDown}>
      <div
        ref={box}
        class="dialog"
        role="dialog"
        aria-modal="true"
        aria-labelledby="dialog-title"
        style={{ '--dialog-width': `${String(DIALOG_WIDTH)}px`, '--dialog-height': DIALOG_MAX_HEIGHT }}
      >
        <HostView host={host} words={cardWords} zone={state.user.timeZone} prefix="dialog" addOnName={state.addOn.name} titleId="dialog-title" menu={[]} onClose={onClose} />
      </div>
    </div>
  );
}
