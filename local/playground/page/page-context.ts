import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lang } from '../../../src/messages/lang';
import type { CardWords } from '../card/words';
import type { AppState } from '../api';
import type { Client } from './client';
import type { Place } from './place';
import type { PageWords } from './words';

/** What every part of the page needs. */
export interface PageContext {
  readonly client: Client;
  readonly state: AppState;
  readonly lang: Lang;
  readonly words: PageWords;
  readonly cardWords: CardWords;
  readonly place: Place;
  go(place: Place): void;
  /** Shows a sentence at the bottom for a while, with one thing to do about it. */
  notify(text: string, action?: { readonly label: string; readonly run: () => void }): void;
  /** Runs something of the server; a failure is shown as a sentence. */
  attempt(work: () => Promise<unknown>): Promise<void>;
}

const Context = createContext<PageContext | null>(null);
export const PageProvider = Context.Provider;

export function usePage(): PageContext {
  const page = useContext(Context);
  if (page === null) throw new Error('A part of the page was rendered outside its PageProvider.');
  return page;
}
