/** What a sender's press came to: done, refused (with nothing changed), or nobody knows, since the execution died. */
export type Answer = 'done' | 'refused' | 'unknown';

/** What happens at an outside call of the next executions. */
export interface PlannedFault {
  /** Which call from now on, from 1; all outside calls count. */
  readonly nth: number;
  /** Calls to Gmail only are counted. */
  readonly at?: 'gmail';
  readonly what: 'crash-before' | 'crash-after' | 'throw-before' | 'throw-after' | 'unavailable' | 'refused' | { readonly meanwhile: () => void };
}

/** A message that left the mailbox. */
export interface Left {
  readonly mail: number;
  /** The words it was sent with. */
  readonly words: string;
  /** Entry whose mark it carries; null where its sender pressed Gmail's own Send. */
  readonly entry: string | null;
  readonly at: number;
}

export interface Entry {
  readonly id: string;
  readonly mail: number;
  readonly state: string;
  readonly cause: string;
  readonly told: boolean;
  readonly digest: string;
  readonly dueAt: number;
}

/** An office with one sender and a few drafts, whatever it is made of: the outbox over ports in memory, or the built bundle in the emulator. */
export interface Driver {
  now(): number;
  /** The words of a draft as it stands; null where it is no longer there. */
  draft(mail: number): string | null;
  /** The digest of that draft with those words, as the outbox works it out. */
  digestOf(mail: number, words: string): string;
  /** Changes the words, or writes the draft anew under its old id, as a compose window left open may do. */
  edit(mail: number, words: string): void;
  removeDraft(mail: number): void;
  sendByHand(mail: number): void;
  hold(mail: number, minutes: number): Answer;
  /** Presses about the newest entry of that mail. */
  cancel(mail: number): Answer;
  undo(mail: number): Answer;
  postpone(mail: number, minutes: number): Answer;
  sendNow(mail: number): Answer;
  home(): void;
  /** The one-shot trigger's function, called (again) although nothing rang. */
  tick(): void;
  /** Moves the clock, with all triggers that ring on the way. */
  advance(minutes: number): void;
  /** Moves the clock with nothing ringing on the way; what was due rings then. */
  jump(minutes: number): void;
  loseTriggers(times: number): void;
  disableTriggers(): void;
  /** Whether the store takes anything new. */
  fill(full: boolean): void;
  fault(fault: PlannedFault): void;
  clearFaults(): void;
  entries(): Entry[];
  left(): readonly Left[];
  triggerCount(): number;
  noticeCount(): number;
  /** Exceptions that the product caught and that nobody planned. */
  unexpected(): readonly string[];
}

export const MAILS = 3;
