import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Edits, Fault, FieldValue } from './form';
import type { CardWords } from './words';
import type { Action, OnClick } from './types';

/** What the widgets of a card need from the card that they are on. */
export interface CardContext {
  readonly words: CardWords;
  /** The user's time zone (IANA). */
  readonly zone: string;
  /** Keeps element ids of two cards on one page apart. */
  readonly prefix: string;
  readonly busy: boolean;
  readonly edits: Edits;
  readonly faults: Readonly<Record<string, Fault>>;
  /** Records what the user entered, then runs the widget's change action, if it has one. */
  change(id: string, value: FieldValue, action: Action | undefined): void;
  /** Does what a click on a widget stands for. Extra parameters are those a grid adds for its item. */
  click(onClick: OnClick, extra?: Readonly<Record<string, string>>): void;
}

const Context = createContext<CardContext | null>(null);
export const CardProvider = Context.Provider;

export function useCard(): CardContext {
  const card = useContext(Context);
  if (card === null) throw new Error('A card widget was rendered outside a CardProvider; wrap it in <CardView>.');
  return card;
}

export function domId(prefix: string, id: string): string {
  return `${prefix}-${id.replace(/[^A-Za-z0-9_-]/g, (char) => `_${char.codePointAt(0)?.toString(16) ?? ''}`)}`;
}
