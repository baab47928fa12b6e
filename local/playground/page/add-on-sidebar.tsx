import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { MessageView, RunSource } from '../api';
import { SIDEBAR_WIDTH } from '../card/dimensions';
import { HostView } from '../card/host-view';
import { useHost } from '../card/use-host';
import { usePage } from './page-context';
import { useWorld } from './use-world';

export interface SidebarProps {
  /** The message that is open, if one is: then its contextual card is shown, else the homepage. */
  readonly message: MessageView | null;
  /** Counts what was done with the add-on in other places. */
  readonly doneElsewhere: number;
  readonly onClose: () => void;
  readonly onStateChanged: () => void;
}

/** The add-on beside the mailbox. */
export function AddOnSidebar({ message, doneElsewhere, onClose, onStateChanged }: SidebarProps): JSX.Element {
  const { words, cardWords, state, go, notify } = usePage();
  const source: RunSource = message ? { kind: 'message', messageId: message.id, threadId: message.threadId } : { kind: 'homepage' };
  const host = useHost(
    useWorld({
      source: () => source,
      onStateChanged,
      onGmail: (action) => {
        if (action.openCreatedDraftActionMarkup?.draftId) go({ view: 'compose', draftId: action.openCreatedDraftActionMarkup.draftId });
        else if (action.updateDraftActionMarkup) notify(words.noComposeOpen);
      },
    }),
  );
  // Moving the clock stands for coming back later, when Gmail would open the panel anew.
  const ran = state.runs.find((run) => run.trigger)?.id;
  const seen = useRef(ran);
  useEffect(() => {
    if (ran !== seen.current) host.outdate();
    seen.current = ran;
  }, [ran]);
  const known = useRef(doneElsewhere);
  useEffect(() => {
    if (doneElsewhere !== known.current) host.doneElsewhere();
    known.current = doneElsewhere;
  }, [doneElsewhere]);
  const universal = state.addOn.universalActions.map(({ label, functionName }) => ({
    label,
    run: () => host.click({ action: { function: functionName } }),
  }));
  return (
    <aside class="sidebar" aria-labelledby="sidebar-title" style={{ '--sidebar-width': `${String(SIDEBAR_WIDTH)}px` }}>
      <HostView host={host} words={cardWords} zone={state.user.timeZone} prefix="sidebar" addOnName={state.addOn.name} titleId="sidebar-title" menu={universal} onClose={onClose} />
    </aside>
  );
}
