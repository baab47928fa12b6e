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

/** The playground as a place for cards sees it: runs go to the server, links are offered rather than opened at once. */
export function useWorld({ source, onGmail, onStateChanged }: WorldOptions): HostWorld {
  const { client, notify, words, state } = usePage();
  return {
    open: () => client.run({ source: source() }),
    act: (action) => client.run({ source: source(), action }),
    notify: (text) => notify(text),
    openLink: ({ url }: OpenLink) => {
      const safe = url?.startsWith('https://script.google.com/') ? servedHere(url, state.user.email) : safeUrl(url ?? '');
      notify(url ?? '', safe === null ? undefined : { label: words.openLink, run: () => window.open(safe, '_blank', 'noopener,noreferrer') });
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
