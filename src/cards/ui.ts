/**
 * What a card is made of, as plain values. `google/card-service.ts` turns them into CardService objects; nothing here
 * knows of it. Names follow CardService; only what this add-on shows is here.
 */

declare const html: unique symbol;
/** Text in CardService's HTML subset, everything that came from outside escaped. Made by `markup` only. */
export type Html = string & { readonly [html]: true };

/** Escapes every value put in; values that are `Html` already go in as they are where wrapped by `raw`. */
export function markup(parts: TemplateStringsArray, ...values: readonly (string | number | { readonly raw: Html })[]): Html {
  return parts.reduce((text, part, index) => {
    const value = values[index - 1];
    return text + (typeof value === 'object' ? value.raw : escaped(String(value ?? ''))) + part;
  }) as Html;
}

export function raw(value: Html): { readonly raw: Html } {
  return { raw: value };
}

export function plain(text: string): Html {
  return markup`${text}`;
}

export function bold(text: string): Html {
  return markup`<b>${text}</b>`;
}

/** Joins lines with line breaks. */
export function lines(...texts: readonly Html[]): Html {
  return texts.join('<br>') as Html;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

/** What a press calls: one action of ours with its parameters, or a page to open. */
export type Press = { readonly action: string; readonly parameters: Readonly<Record<string, string>> } | { readonly open: string };

export interface Button {
  readonly text: string;
  /** What is read out in its place, where the text alone tells too little. */
  readonly name?: string;
  readonly press: Press;
  readonly filled?: boolean;
  /** `tonal`: what mends something, beside the one filled button of a card; `quiet`: there for whoever looks for it. Outlined where left out. */
  readonly weight?: 'tonal' | 'quiet';
}

export interface Item {
  readonly text: string;
  readonly value: string;
  readonly selected?: boolean;
}

/** Icons that CardService has built in (CardService.Icon). */
export type IconName = 'EMAIL' | 'PERSON' | 'MULTIPLE_PEOPLE' | 'CLOCK' | 'DESCRIPTION' | 'STAR' | 'PHONE' | 'CONFIRMATION_NUMBER_ICON' | 'BOOKMARK';

export type Widget =
  | { readonly kind: 'text'; readonly html: Html }
  | { readonly kind: 'decorated'; readonly top?: string; readonly html: Html; readonly bottom?: string; readonly icon?: IconName; readonly button?: Button }
  | { readonly kind: 'checks'; readonly name: string; readonly title?: string; readonly items: readonly Item[] }
  | { readonly kind: 'input'; readonly name: string; readonly title: string; readonly hint?: string; readonly lines?: 'many'; readonly value?: string }
  | { readonly kind: 'dropdown'; readonly name: string; readonly title: string; readonly items: readonly Item[] }
  | { readonly kind: 'moment'; readonly name: string; readonly title: string; /** ms since the epoch */ readonly at: number | null; /** minutes east of UTC */ readonly offset: number }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  | { readonly kind: 'divider' };

export type Section = OpenSection | FoldedSection;

interface OpenSection {
  readonly header?: string;
  readonly shown?: undefined;
  readonly widgets: readonly Widget[];
}

/** Gmail's button that unfolds it says only that there is more: the header says of what. (A button of one's own, `CollapseControl`, is a developer preview.) */
interface FoldedSection {
  readonly header: string;
  /** Shows only the first so many widgets until it is opened. */
  readonly shown: number;
  readonly widgets: readonly Widget[];
}

export interface Card {
  readonly name: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly sections: readonly Section[];
  /** Always in view at the foot of the card. */
  readonly footer?: { readonly primary: Button; readonly secondary?: Button };
}

/** Recipients that the compose window is to show, each list whole. */
export interface DraftUpdate {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
}

/** What a press leads to. A draft update goes alone: the platform knows no answer that does both. */
export type Reaction =
  | { readonly kind: 'card'; readonly card: Card; readonly as: 'push' | 'replace' | 'root'; readonly notice?: string; /** Other open cards of ours (the sidebar's list) are stale now. */ readonly changed?: true }
  | { readonly kind: 'notice'; readonly notice: string }
  | { readonly kind: 'update-draft'; readonly update: DraftUpdate };
