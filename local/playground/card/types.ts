/**
 * The part of the card JSON that Gmail add-ons can produce, as Google's reference "Package google.apps.card.v1" names it
 * (workspace/add-ons/reference/rpc/google.apps.card.v1). Every field may be missing: what arrives is untrusted JSON, and
 * the renderer shows what it can.
 */

/** Parts between 0 and 1. */
export interface Color {
  readonly red?: number;
  readonly green?: number;
  readonly blue?: number;
}

export interface ActionParameter {
  readonly key: string;
  readonly value: string;
}

export interface Action {
  readonly function?: string;
  readonly parameters?: readonly ActionParameter[];
  /** SPINNER (default) covers the card while the action runs, NONE leaves it usable. */
  readonly loadIndicator?: 'SPINNER' | 'NONE';
  /** true: what the user entered stays after updateCard; false (default): the new card's values replace it. */
  readonly persistValues?: boolean;
  readonly requiredWidgets?: readonly string[];
  readonly allWidgetsAreRequired?: boolean;
}

export interface OpenLink {
  readonly url?: string;
  readonly openAs?: 'FULL_SIZE' | 'OVERLAY';
  readonly onClose?: 'NOTHING' | 'RELOAD';
}

export interface OnClick {
  readonly action?: Action;
  readonly openLink?: OpenLink;
  readonly openDynamicLinkAction?: Action;
  readonly card?: Card;
}

export interface Icon {
  readonly knownIcon?: string;
  readonly iconUrl?: string;
  readonly materialIcon?: { readonly name?: string };
  readonly altText?: string;
  readonly imageType?: 'SQUARE' | 'CIRCLE';
}

export interface Button {
  readonly text?: string;
  readonly icon?: Icon;
  readonly color?: Color;
  readonly onClick?: OnClick;
  readonly disabled?: boolean;
  readonly altText?: string;
  readonly type?: 'OUTLINED' | 'FILLED' | 'FILLED_TONAL' | 'BORDERLESS';
}

export interface SwitchControl {
  readonly name?: string;
  readonly value?: string;
  readonly selected?: boolean;
  readonly onChangeAction?: Action;
  readonly controlType?: 'SWITCH' | 'CHECKBOX' | 'CHECK_BOX';
}

export interface TextParagraph {
  readonly text?: string;
  readonly maxLines?: number;
}

export interface DecoratedText {
  readonly icon?: Icon;
  readonly startIcon?: Icon;
  readonly topLabel?: string;
  readonly text?: string;
  readonly wrapText?: boolean;
  readonly bottomLabel?: string;
  readonly onClick?: OnClick;
  readonly button?: Button;
  readonly switchControl?: SwitchControl;
  readonly endIcon?: Icon;
}

export interface SelectionItem {
  readonly text?: string;
  readonly value?: string;
  readonly selected?: boolean;
  readonly bottomText?: string;
}

export interface SelectionInput {
  readonly name?: string;
  readonly label?: string;
  readonly type?: 'CHECK_BOX' | 'RADIO_BUTTON' | 'SWITCH' | 'DROPDOWN' | 'MULTI_SELECT';
  readonly items?: readonly SelectionItem[];
  readonly onChangeAction?: Action;
  readonly multiSelectMaxSelectedItems?: number;
}

export interface TextInput {
  readonly name?: string;
  readonly label?: string;
  readonly hintText?: string;
  readonly value?: string;
  readonly type?: 'SINGLE_LINE' | 'MULTIPLE_LINE';
  readonly onChangeAction?: Action;
  readonly initialSuggestions?: { readonly items?: readonly { readonly text?: string }[] };
  readonly validation?: { readonly characterLimit?: number; readonly inputType?: string };
}

export interface DateTimePicker {
  readonly name?: string;
  readonly label?: string;
  readonly type?: 'DATE_AND_TIME' | 'DATE_ONLY' | 'TIME_ONLY';
  /** int64, so a string in strict JSON. */
  readonly valueMsEpoch?: string | number;
  /** Minutes east of UTC that the value is shown in; the user's zone where unset. */
  readonly timezoneOffsetDate?: number;
  readonly onChangeAction?: Action;
}

export interface Image {
  readonly imageUrl?: string;
  readonly altText?: string;
  readonly onClick?: OnClick;
}

export interface GridItem {
  readonly id?: string;
  readonly title?: string;
  readonly subtitle?: string;
  readonly image?: { readonly imageUri?: string; readonly altText?: string };
}

export interface Grid {
  readonly title?: string;
  readonly columnCount?: number;
  readonly items?: readonly GridItem[];
  readonly onClick?: OnClick;
  readonly borderStyle?: { readonly type?: string; readonly cornerRadius?: number };
}

export interface Column {
  readonly horizontalSizeStyle?: 'FILL_AVAILABLE_SPACE' | 'FILL_MINIMUM_SPACE';
  readonly horizontalAlignment?: Alignment;
  readonly verticalAlignment?: 'TOP' | 'CENTER' | 'BOTTOM';
  readonly widgets?: readonly Widget[];
}

export type Alignment = 'START' | 'CENTER' | 'END';

export interface Widget {
  readonly horizontalAlignment?: Alignment;
  readonly textParagraph?: TextParagraph;
  readonly image?: Image;
  readonly decoratedText?: DecoratedText;
  readonly buttonList?: { readonly buttons?: readonly Button[] };
  readonly textInput?: TextInput;
  readonly selectionInput?: SelectionInput;
  readonly dateTimePicker?: DateTimePicker;
  readonly divider?: object;
  readonly grid?: Grid;
  readonly columns?: { readonly columnItems?: readonly Column[] };
}

export interface Section {
  readonly header?: string;
  readonly widgets?: readonly Widget[];
  readonly collapsible?: boolean;
  readonly uncollapsibleWidgetsCount?: number;
}

export interface CardHeader {
  readonly title?: string;
  readonly subtitle?: string;
  readonly imageUrl?: string;
  readonly imageType?: 'SQUARE' | 'CIRCLE';
  readonly imageAltText?: string;
}

export interface Card {
  readonly name?: string;
  readonly header?: CardHeader;
  readonly sections?: readonly Section[];
  readonly cardActions?: readonly { readonly actionLabel?: string; readonly onClick?: OnClick }[];
  readonly fixedFooter?: { readonly primaryButton?: Button; readonly secondaryButton?: Button };
  readonly peekCardHeader?: CardHeader;
  readonly displayStyle?: 'PEEK' | 'REPLACE';
}

/** One step of `RenderActions.action.navigations`. */
export interface Navigation {
  readonly pushCard?: Card;
  readonly updateCard?: Card;
  readonly pop?: boolean;
  readonly popCard?: boolean;
  readonly popToRoot?: boolean;
  readonly popToCard?: string;
  readonly popToCardName?: string;
}

/** `UpdateDraftActionMarkup`, apps.extensions.markup. */
export interface UpdateDraft {
  readonly updateToRecipients?: { readonly toRecipients?: readonly { readonly email?: string }[] };
  readonly updateCcRecipients?: { readonly ccRecipients?: readonly { readonly email?: string }[] };
  readonly updateBccRecipients?: { readonly bccRecipients?: readonly { readonly email?: string }[] };
  readonly updateSubject?: { readonly subject?: string };
  readonly updateBody?: {
    readonly insertContents?: readonly { readonly content?: string; readonly contentType?: string; readonly mimeType?: string }[];
    readonly type?: 'IN_PLACE_INSERT' | 'INSERT_AT_START' | 'INSERT_AT_END' | 'REPLACE';
  };
}

/** `GmailClientActionMarkup`, apps.extensions.markup. */
export interface GmailAction {
  readonly updateDraftActionMarkup?: UpdateDraft;
  readonly openCreatedDraftActionMarkup?: { readonly draftId?: string };
  readonly addonComposeUiActionMarkup?: { readonly type?: string };
}
