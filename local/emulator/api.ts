/** What the emulator takes and gives: the shapes that its users (playground, command line, tests) code against. */

/** Virtual milliseconds that one call of each kind takes. */
export interface Latency {
  /** A round of UrlFetchApp: one fetch, or the slowest of a fetchAll. */
  urlFetch: number;
  properties: number;
  cache: number;
  lock: number;
  /** ScriptApp's trigger functions. */
  trigger: number;
  session: number;
}

export const DEFAULT_LATENCY: Readonly<Latency> = { urlFetch: 150, properties: 15, cache: 5, lock: 20, trigger: 60, session: 1 };

/** How Gmail is to answer where its documents leave it open; the code under test must live with either. */
export interface GmailOptions {
  /** `as-sent`: RFC 2047 words as they stand in the MIME source (the default). `decoded`: as readable text. */
  headers?: 'as-sent' | 'decoded';
  /** `as-sent`: a text part's bytes in its own charset (the default). `utf-8`: converted. */
  bodies?: 'as-sent' | 'utf-8';
  /** How many recipients one message may have; 500 if left out. */
  maxRecipients?: number;
  /** Where mailboxes are kept: in @emulators/google (the default), or in this process (gmail/memory-store.ts). */
  store?: 'emulators-google' | 'memory';
}

/** How the People API stands in this workspace. */
export interface PeopleOptions {
  /** false: the API is not switched on in the Cloud project. */
  enabled?: boolean;
  /** false: the administrator doesn't share the directory. */
  directory?: boolean;
}

/** Somebody in an address book. */
export interface PersonEntry {
  familyName?: string;
  givenName?: string;
  phoneticFamilyName?: string;
  phoneticGivenName?: string;
  /** A name as it stood in a mail, for other contacts. */
  unstructuredName?: string;
  emails: string[];
  company?: string;
  department?: string;
  phone?: string;
}

export interface WorkspaceOptions {
  /** The script as it would be pushed: the text of Code.js. */
  code: string;
  /** true: the script was read as Apps Script reads it before, as scripts/build.js does; left out, it is read here, which takes a second. */
  checked?: boolean;
  /** The parsed appsscript.json. */
  manifest: unknown;
  /** Where the virtual clock starts, in ms since the epoch. */
  startAt: number;
  latency?: Partial<Latency>;
  gmail?: GmailOptions;
  people?: PeopleOptions;
  /** Addresses without a Google account: Drive shares with them by an invitation only. */
  withoutAccount?: readonly string[];
  /** Real milliseconds after which a run is taken to hang; 60,000 if left out. */
  realTimeLimit?: number;
  /** 1 if left out, as on the platform: each run in a fresh context. More is for a simulation (script-context.ts). */
  runsPerContext?: number;
}

export interface UserOptions {
  email: string;
  name?: string;
  /** BCP 47, e.g. 'ja'; 'en' if left out. */
  locale?: string;
  /** IANA zone, e.g. 'Asia/Tokyo'; the manifest's zone if left out. */
  timeZone?: string;
  /** Further addresses whose mail reaches this mailbox, and that its user can send as. */
  aliases?: readonly string[];
}

export interface LogEntry {
  severity: string;
  args: unknown[];
}

/** What one run of the script cost. */
export interface Usage {
  /** Rounds of network calls: a fetch is one, a fetchAll is one however many requests it has. */
  rounds: number;
  /** By service.method; for requests to Gmail by the API's method name, such as 'gmail.drafts.list'. */
  calls: Record<string, number>;
  /** Gmail API quota units. */
  quotaUnits: number;
  /** How far the virtual clock moved during the run. */
  virtualMs: number;
  fetched: { method: string; url: string }[];
}

export interface RunError {
  name: string;
  message: string;
  stack?: string;
}

export interface RunResult {
  ok: boolean;
  /** What the function returned, as JSON; cards and responses in the shapes that realm/card-responses.ts documents. */
  value: unknown;
  error?: RunError;
  logs: LogEntry[];
  usage: Usage;
  /** Where a limit of the platform bit silently, or would: dropped sections, unknown tags, too many items, … */
  limits: string[];
}

export interface TriggerInfo {
  id: string;
  handler: string;
  kind: 'once' | 'every';
  /** When it fires next, in virtual ms; null for a one-shot trigger that has fired (it stays listed until deleted). */
  nextAt: number | null;
  /** The interval of a recurring trigger. */
  everyMs?: number;
  createdAt: number;
  disabled: boolean;
}

export interface TriggerRun {
  at: number;
  email: string;
  handler: string;
  triggerId: string;
  result: RunResult;
}

/** A message that left somebody's mailbox. */
export interface SentMail {
  from: string;
  /** The MIME source as it stands in Sent (with Bcc), one char per byte (latin1). */
  raw: string;
  /** Gmail's id of the message in Sent. */
  messageId: string;
  /** Every address it goes to: To, Cc and Bcc. */
  recipients: string[];
}

export interface DraftIds {
  draftId: string;
  messageId: string;
  threadId: string;
}

export interface StoredDraft extends DraftIds {
  /** When it was saved, in virtual ms. */
  savedAt: number;
  raw: Buffer;
}

export interface MessageIds {
  messageId: string;
  threadId: string;
}

export interface StoredMessage extends MessageIds {
  /** When Gmail took it, in virtual ms (its internalDate). */
  at: number;
  labelIds: string[];
  raw: Buffer;
}

export interface SentMessage extends MessageIds {
  sentAt: number;
  raw: Buffer;
}

/** What a person keeps in Google Contacts. Other contacts are those that Gmail notes down by itself; the directory is everybody's. */
export interface PeopleDoor {
  addContact(person: PersonEntry): void;
  addOtherContact(person: PersonEntry): void;
  addDirectoryContact(person: PersonEntry): void;
}

/** What a person does in Gmail itself, and what a test looks at. Costs no virtual time and no quota. */
export interface GmailDoor {
  createDraft(mime: string | Buffer, threadId?: string): DraftIds;
  /** Saves the draft anew: its message id changes, and its thread id where the subject did. */
  updateDraft(draftId: string, mime: string | Buffer): DraftIds;
  deleteDraft(draftId: string): void;
  /** Gmail's own Send button. */
  send(draftId: string): MessageIds;
  /** Newest first. */
  drafts(): StoredDraft[];
  /** Newest first. */
  sent(): SentMessage[];
  /** Newest first. */
  inbox(): StoredMessage[];
  /** A message from outside arrives. */
  deliver(mime: string | Buffer): MessageIds;
  /** History: a message that this user sent at that time; nothing is delivered. */
  seedSent(mime: string | Buffer, sentAt: number): MessageIds;
}
