import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { EMPTY_CONTENT, type AppState, type ComposeContent, type DraftView } from '../api';
import { ServerError, type Client } from './client';

/** Gmail saves a draft some seconds after typing stops; how many is not documented. */
export const AUTOSAVE_DELAY = 2500;

export type SaveState = 'new' | 'saved' | 'dirty' | 'saving' | 'failed' | 'gone' | 'loading';

export interface Compose {
  readonly draftId: string | null;
  readonly content: ComposeContent;
  readonly formatted: boolean;
  readonly save: SaveState;
  /** Why the last save failed. */
  readonly problem: string | null;
  edit(change: Partial<ComposeContent>): void;
  /** Saves what is not saved yet; resolves with the draft's id, null where nothing could be saved. */
  saveNow(): Promise<string | null>;
  saveAnew(): void;
}

interface Window {
  readonly draftId: string | null;
  readonly messageId: string | null;
  readonly content: ComposeContent;
  readonly formatted: boolean;
  readonly save: SaveState;
  readonly problem: string | null;
}

const BLANK: Window = { draftId: null, messageId: null, content: EMPTY_CONTENT, formatted: false, save: 'new', problem: null };

/**
 * The compose window of one draft: what is typed, and when it is saved. A draft that is changed elsewhere is read again
 * unless there is something unsaved here; one that is sent or deleted elsewhere is reported as gone.
 *
 * @param wanted the draft to begin with, null for an empty window; another draft needs another instance (a new `key`)
 * @param opened told the draft's id when the first save made one
 */
export function useCompose(client: Client, wanted: string | null, state: AppState, opened: (draftId: string) => void): Compose {
  const [window_, setWindow] = useState<Window>(() => (wanted === null ? BLANK : { ...BLANK, draftId: wanted, save: 'loading' }));
  const latest = useRef(window_);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const saving = useRef<Promise<string | null> | null>(null);
  const alive = useRef(true);

  const set = useCallback((change: Partial<Window>) => {
    latest.current = { ...latest.current, ...change };
    if (alive.current) setWindow(latest.current);
  }, []);
  const take = useCallback(
    (draft: DraftView) => set({ draftId: draft.draftId, messageId: draft.messageId, content: draft.content, formatted: draft.formatted, save: 'saved', problem: null }),
    [set],
  );

  const load = useCallback(
    async (draftId: string) => {
      try {
        const draft = await client.draft(draftId);
        // Typed meanwhile: that wins, as in Gmail's open window.
        if (latest.current.draftId === draftId && !['dirty', 'saving'].includes(latest.current.save)) take(draft);
      } catch (error) {
        if (latest.current.draftId === draftId) set(error instanceof ServerError && error.status === 410 ? { save: 'gone' } : { save: 'failed', problem: String(error) });
      }
    },
    [client, set, take],
  );

  const saveNow = useCallback(async (): Promise<string | null> => {
    clearTimeout(timer.current);
    // After one that is under way there may still be something new.
    if (saving.current) await saving.current;
    const { draftId, content, save } = latest.current;
    if (save === 'saved' || save === 'gone' || save === 'loading') return draftId;
    const run = async (): Promise<string | null> => {
      set({ save: 'saving' });
      try {
        const draft = draftId === null ? await client.createDraft(content) : await client.updateDraft(draftId, content);
        const typedMeanwhile = latest.current.content !== content;
        set({ draftId: draft.draftId, messageId: draft.messageId, formatted: draft.formatted, save: typedMeanwhile ? 'dirty' : 'saved', problem: null });
        if (typedMeanwhile) timer.current = setTimeout(() => void saveNow(), AUTOSAVE_DELAY);
        if (draftId === null && alive.current) opened(draft.draftId);
        return draft.draftId;
      } catch (error) {
        const gone = error instanceof ServerError && error.status === 410;
        set({ save: gone ? 'gone' : 'failed', problem: error instanceof Error ? error.message : String(error) });
        return null;
      }
    };
    saving.current = run().finally(() => {
      saving.current = null;
    });
    return saving.current;
  }, [client, opened, set]);

  const edit = useCallback(
    (change: Partial<ComposeContent>) => {
      const { save, content } = latest.current;
      set({ content: { ...content, ...change }, save: save === 'gone' ? 'gone' : 'dirty' });
      clearTimeout(timer.current);
      if (save !== 'gone') timer.current = setTimeout(() => void saveNow(), AUTOSAVE_DELAY);
    },
    [saveNow, set],
  );

  useEffect(() => {
    if (latest.current.save === 'loading' && latest.current.draftId !== null) void load(latest.current.draftId);
  }, [load]);

  // The mailbox has another version than the one shown, or none.
  const { draftId, messageId, save } = window_;
  const stored = state.drafts.find((draft) => draft.draftId === draftId)?.id ?? null;
  useEffect(() => {
    if (draftId !== null && save === 'saved' && stored !== messageId) void load(draftId);
  }, [draftId, messageId, save, stored, load]);

  // Leaving or closing the tab saves what is left.
  useEffect(() => {
    alive.current = true;
    const leave = (): void => {
      if (latest.current.save === 'dirty') void saveNow();
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
      alive.current = false;
    };
  }, [saveNow]);

  return {
    draftId,
    content: window_.content,
    formatted: window_.formatted,
    save,
    problem: window_.problem,
    edit,
    saveNow,
    saveAnew: () => {
      set({ draftId: null, messageId: null, save: 'dirty' });
      void saveNow();
    },
  };
}
