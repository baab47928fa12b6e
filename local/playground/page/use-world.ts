import type { RunSource } from '../api';
import type { GmailAction, OpenLink } from '../card/types';
import type { HostWorld } from '../card/use-host';
import { safeUrl } from '../card/text';
import { usePage } from './page-context';

export interface WorldOptions {
  /** Asked at each run, since the draft may have changed. */
  readonly source: () => RunSource;
  readonly onGmail: (action: GmailAction) => void;
  readonly onStateChanged: () => void;
}

/** The playground as a place for cards sees it: runs go to the server, and so do the script's own page and spreadsheets; other links are offered rather than opened. */
export function useWorld({ source, onGmail, onStateChanged }: WorldOptions): HostWorld {
  const { client, notify, words, state, go } = usePage();
  return {
    open: () => client.run({ source: source() }),
    act: (action) => client.run({ source: source(), action }),
    notify: (text) => notify(text),
    openLink: ({ url = '' }: OpenLink) => {
      const [, sheetId] = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/([^/]+)\//.exec(url) ?? [];
      if (sheetId !== undefined) {
        go({ view: 'sheet', sheetId: decodeURIComponent(sheetId) });
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

/** The script's web page is served by the playground; what its address asks for goes along. */
function servedHere(url: string, user: string): string {
  const query = new URL(url).searchParams;
  query.set('user', user);
  return `/web-app?${query.toString()}`;
}
