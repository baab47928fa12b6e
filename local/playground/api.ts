import type { Lang } from '../../src/messages/lang';
import type { LogEntry, RunError, TriggerInfo, Usage } from '../emulator/api';
import type { FormInputs } from './card/form';

/** What page and server say to each other, as JSON. Instants are virtual ms since the epoch. */

export interface AttachmentRef {
  /** Of the content, while this server runs; see PartStore. */
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly size: number;
  /** An image shown inside the HTML body. */
  readonly inline: boolean;
}

/** What stands in the fields of a compose window, as typed. */
export interface ComposeContent {
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly AttachmentRef[];
}

export const EMPTY_CONTENT: ComposeContent = { to: '', cc: '', bcc: '', subject: '', text: '', attachments: [] };

export interface DraftView {
  readonly draftId: string;
  /** Changes with every save. */
  readonly messageId: string;
  readonly savedAt: number;
  readonly from: string;
  readonly content: ComposeContent;
  /** The body is formatted: it stays as it is until its text is changed. */
  readonly formatted: boolean;
}

export interface MailSummary {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly snippet: string;
  readonly at: number;
  readonly attachments: number;
}

export interface DraftSummary extends MailSummary {
  readonly draftId: string;
}

export interface ReceivedSummary extends MailSummary {
  /** The address that it was delivered to by SMTP. */
  readonly recipient: string;
}

export interface MessageView extends MailSummary {
  readonly threadId: string;
  /** Header lines as they came, unfolded. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly cc: string;
  readonly bcc: string;
  readonly text: string;
  readonly html: boolean;
  readonly parts: readonly AttachmentRef[];
  readonly size: number;
}

export interface Person {
  readonly email: string;
  readonly name: Readonly<Record<Lang, string>>;
  readonly role: Readonly<Record<Lang, string>>;
  readonly locale: Lang;
  readonly timeZone: string;
}

/** Points that Google's documents leave open; both ways can be tried. */
export interface EventShape {
  /** Compose events carry the undocumented `draftMetadata` as well. */
  readonly draftMetadata: boolean;
  /** Events of actions inside the compose dialog carry the draft's recipients too. */
  readonly recipientsInActions: boolean;
}

export type RunSource =
  | { readonly kind: 'compose'; readonly content: Pick<ComposeContent, 'to' | 'cc' | 'bcc' | 'subject'> }
  | { readonly kind: 'homepage' }
  | { readonly kind: 'message'; readonly messageId: string; readonly threadId: string };

export interface RunRequest {
  readonly user: string;
  /** Where the cards are shown; decides the event and, without `action`, the trigger function. */
  readonly source: RunSource;
  readonly action?: { readonly functionName: string; readonly parameters: Readonly<Record<string, string>>; readonly formInputs: FormInputs };
}

export interface RunRecord {
  readonly id: number;
  readonly user: string;
  readonly functionName: string;
  readonly trigger: boolean;
  readonly at: number;
  /** Real milliseconds that the run took here. */
  readonly realMs: number;
  readonly event: unknown;
  readonly ok: boolean;
  readonly value: unknown;
  readonly error?: RunError | undefined;
  readonly logs: readonly LogEntry[];
  readonly usage: Usage;
  readonly limits: readonly string[];
}

export interface SampleInfo {
  readonly id: string;
  readonly lang: Lang;
  readonly title: string;
}

export interface AddOnInfo {
  readonly name: string;
  readonly composeAction: string;
  readonly universalActions: readonly { readonly label: string; readonly functionName: string }[];
  readonly primaryColor: string;
  readonly secondaryColor: string;
}

export interface DeliveryFailure {
  readonly at: number;
  readonly from: string;
  readonly recipients: readonly string[];
  readonly message: string;
}

export interface AppState {
  readonly now: number;
  /** The virtual clock follows the real one. */
  readonly ticking: boolean;
  readonly people: readonly Person[];
  readonly user: Person;
  readonly eventShape: EventShape;
  /** Gmail's API answers the add-on's calls with 503. */
  readonly gmailDown: boolean;
  readonly addOn: AddOnInfo;
  readonly samples: readonly SampleInfo[];
  readonly drafts: readonly DraftSummary[];
  readonly inbox: readonly MailSummary[];
  readonly sent: readonly MailSummary[];
  readonly received: readonly ReceivedSummary[];
  readonly failures: readonly DeliveryFailure[];
  /** Of all users, newest first, the last ones only. */
  readonly runs: readonly RunRecord[];
  readonly triggers: readonly (TriggerInfo & { readonly user: string })[];
}

/** A spreadsheet that the add-on made, as Google Sheets would show it. */
export interface SheetView {
  readonly title: string;
  readonly tabs: readonly SheetTab[];
}

export interface SheetTab {
  readonly title: string;
  /** As typed, row by row; the first rows are headers. */
  readonly rows: readonly (readonly string[])[];
  readonly headers: number;
  /** Notes of cells, by `row,column`. */
  readonly notes: Readonly<Record<string, string>>;
  /** What may be chosen in a column. */
  readonly choices: readonly { readonly column: number; readonly values: readonly string[] }[];
}

export interface CellEdit {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What the server tells its pages of its own accord: something changed, or the clock alone moved. */
export type Change = { readonly kind: 'state' } | { readonly kind: 'clock'; readonly now: number };

export interface Inspection {
  readonly userProperties: Readonly<Record<string, string>>;
  readonly scriptProperties: Readonly<Record<string, string>>;
}
