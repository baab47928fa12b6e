import type { RunSource } from '../api';
import type { GmailAction, OpenLink } from '../card/types';
import type { HostWorld } from '../card/use-host';
import { safeUrl } from '../card/text';
import { usePage } from './page-context';
import type { Place } from './place';

export interface WorldOptions {
  /** Asked at each run, since the draft may have changed. */
  readonly source: () => RunSource;
  readonly onGmail: (action: GmailAction) => void;
  readonly onStateChanged: () => void;
}

/** The playground as a place for cards sees it: runs go to the server, and so do the script's own page, spreadsheets and this mailbox; other links are offered rather than opened. */
export function useWorld({ source, onGmail, onStateChanged }: WorldOptions): HostWorld {
  const { client, notify, words, state, go } = usePage();
  // The keyboard goes on where the eye does.
  const show = (place: Place): void => {
    go(place);
    document.getElementById('main')?.focus();
  };
  return {
    open: () => client.run({ source: source() }),
    act: (action) => client.run({ source: source(), action }),
    notify: (text) => notify(text),
    openLink: ({ url = '' }: OpenLink) => {
      const [, sheetId] = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/([^/]+)\//.exec(url) ?? [];
      if (sheetId !== undefined) {
        show({ view: 'sheet', sheetId: decodeURIComponent(sheetId) });
        return;
      }
      const inMailbox = placeInMailbox(url);
      if (inMailbox) {
        show(inMailbox);
        return;
      }
      if (url.startsWith('https://script.google.com/')) {
        window.open(servedHere(url, state.user.email), '_blank', 'noopener,noreferrer');
        return;
      }
      const safe = safeUrl(url);
      notify(url, safe === null ? undefined : { label: words.openLink, run: () => window.open(safe, '_blank', 'noopener,noreferrer') });
    },
    gmail: onGmail,
    stateChanged: onStateChanged,
    listTitle: `${state.addOn.name} (${words.addOnCards})`,
  };
}

/** What an address in Gmail shows of the reader's own mailbox; null for any other. */
function placeInMailbox(url: string): Place | null {
  const [, box, messageId] = /^https:\/\/mail\.google\.com\/mail\/#(drafts|all)(?:\/([^/]+))?$/.exec(url) ?? [];
  if (box === 'drafts') return { view: 'drafts' };
  return messageId === undefined ? null : { view: 'inbox', messageId: decodeURIComponent(messageId) };
}

/** The script's web page is served by the playground; what its address asks for goes along. */
function servedHere(url: string, user: string): string {
  const query = new URL(url).searchParams;
  query.set('user', user);
  return `/web-app?${query.toString()}`;
}
