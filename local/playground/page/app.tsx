import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { afterPress } from '../card/press-gate';
import { CARD_WORDS } from '../card/words';
import { AddOnSidebar } from './add-on-sidebar';
import { Client } from './client';
import { ComposeView } from './compose-view';
import { Glyph } from './icons';
import { Inspector } from './inspector';
import { MailList } from './mail-list';
import { MessageView } from './message-view';
import { Nav } from './nav';
import { PageProvider, usePage, type PageContext } from './page-context';
import type { Place } from './place';
import type { MessageView as Message } from '../api';
import { ReceivedView } from './received-view';
import { Sheet } from './sheet-view';
import { Snackbar, type Snack } from './snackbar';
import { TopBar } from './top-bar';
import { useAppState, usePlace, useRemembered } from './use-app';
import { useFocusAcross, useFocusOfChoice, useFocusOfPanel } from './use-focus';
import { hasRoom, useNarrow, useRoom } from './use-width';
import { PAGE_WORDS } from './words';

export function App({ firstUser }: { firstUser: string }): JSX.Element {
  const [user, setUser] = useRemembered('matta-user', firstUser);
  const client = useMemo(() => new Client(user), [user]);
  const { state, lost } = useAppState(client);
  const [place, go] = usePlace();
  const [sidebar, setSidebar] = useRemembered('matta-sidebar', hasRoom() ? 'open' : '');
  const [inspector, setInspector] = useRemembered('matta-inspector', '');
  const [snack, setSnack] = useState<Snack | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  const [doneInDialog, setDoneInDialog] = useState(0);
  const [dropping, setDropping] = useState(false);
  const closeSnack = useCallback(() => setSnack(null), []);
  const notify = useCallback<PageContext['notify']>((text, action) => setSnack((before) => ({ id: (before?.id ?? 0) + 1, text, action })), []);
  const attempt = useCallback(
    async (work: () => Promise<unknown>) => {
      try {
        await work();
      } catch (error) {
        notify(error instanceof Error ? error.message : String(error));
      }
    },
    [notify],
  );

  // Each draft gets a compose window of its own; the first save of a new one gives it an id and keeps its window.
  const window_ = useRef({ key: 0, draftId: null as string | null, user });
  const wanted = place.view === 'compose' ? place.draftId : null;
  if (place.view !== 'compose' || wanted !== window_.current.draftId || user !== window_.current.user) {
    window_.current = { key: window_.current.key + 1, draftId: wanted, user };
  }
  const opened = useCallback(
    (draftId: string) => {
      window_.current = { ...window_.current, draftId };
      go({ view: 'compose', draftId });
    },
    [go],
  );
  const stale = useCallback(() => setDoneInDialog((times) => times + 1), []);
  // The panel beside a mail that has just come is another one: not under a press that was meant for the one before.
  const opensMessage = useCallback((next: Message | null) => afterPress(() => setMessage(next)), []);
  const ignore = useCallback(() => undefined, []);

  useEffect(() => {
    // Opened from the panel, the tables would lie under it.
    if (place.view === 'sheet' && !hasRoom()) setSidebar('');
  }, [place.view, setSidebar]);

  // What the panel lies over can be neither seen whole nor reached: on a telephone that is all but the line below.
  const covers = !useRoom() && sidebar !== '';
  const coversAll = useNarrow() && covers;

  const rail = useRef<HTMLButtonElement>(null);
  useFocusAcross(place);
  useFocusOfChoice(state?.user.email);
  useFocusOfPanel(sidebar !== '', rail);

  // While another user's state is on its way, the page stays in the language it is read in.
  const lastRead = useRef<'ja' | 'en'>('ja');
  const lang = state?.user.locale ?? lastRead.current;
  lastRead.current = lang;
  const words = PAGE_WORDS[lang];
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  useEffect(() => {
    if (!state) return;
    document.documentElement.style.setProperty('--addon-primary', state.addOn.primaryColor);
    document.documentElement.style.setProperty('--addon-secondary', state.addOn.secondaryColor);
  }, [state?.addOn.primaryColor, state?.addOn.secondaryColor]);

  if (!state) return <div class="starting" role="status"><span class="spinner" aria-hidden="true" />{lost ? words.lostServer : words.loading}</div>;

  const openFile = (file: File): void =>
    void attempt(async () => {
      const { draftId } = await client.openMailFile(file);
      go({ view: 'compose', draftId });
    });
  const page: PageContext = { client, state, lang, words, cardWords: CARD_WORDS[lang], place, go, notify, attempt };
  const switchUser = (email: string): void => {
    go({ view: 'inbox', messageId: null });
    setMessage(null);
    setSnack(null);
    // Who has chosen a language reads it as anybody.
    void attempt(async () => {
      if (state.people.some((person) => person.email === email && person.locale !== lang)) await new Client(email).setLocale(lang);
      setUser(email);
    });
  };

  return (
    <PageProvider value={page}>
      <div
        class={`app ${sidebar ? 'has-sidebar' : ''}`}
        onDragOver={(event) => {
          if (!event.dataTransfer?.types.includes('Files')) return;
          event.preventDefault();
          setDropping(true);
        }}
        onDragLeave={(event) => {
          if (event.relatedTarget === null) setDropping(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setDropping(false);
          const file = event.dataTransfer?.files[0];
          if (file) openFile(file);
        }}
      >
        <a class="skip-link" href="#main" inert={covers} onClick={(event) => { event.preventDefault(); document.getElementById('main')?.focus(); }}>{words.skip}</a>
        <TopBar onUser={switchUser} inert={coversAll} />
        <Nav onFile={openFile} inert={coversAll} />
        <main class="main" id="main" tabIndex={-1} inert={covers}>
          {lost ? <p class="note is-bad" role="alert">{words.lostServer}</p> : null}
          <Middle key={user} onMessage={opensMessage} windowKey={window_.current.key} onOpened={opened} onStateChanged={stale} />
        </main>
        <div class="rail">
          <button
            type="button"
            ref={rail}
            class={`rail-button ${sidebar ? 'is-on' : ''}`}
            aria-pressed={sidebar !== ''}
            aria-label={sidebar ? words.closeSidebar : words.openSidebar}
            title={sidebar ? words.closeSidebar : words.openSidebar}
            onClick={() => setSidebar(sidebar ? '' : 'open')}
          >
            <span class="host-logo" aria-hidden="true">待</span>
          </button>
        </div>
        {sidebar ? (
          <AddOnSidebar key={`${user} ${lang} ${message?.id ?? ''}`} message={message} doneElsewhere={doneInDialog} onClose={() => setSidebar('')} onStateChanged={ignore} />
        ) : null}
        <Inspector open={inspector !== ''} onToggle={() => setInspector(inspector ? '' : 'open')} />
        <Snackbar snack={snack} onClose={closeSnack} />
        {dropping ? <div class="drop-hint" aria-hidden="true"><Glyph name="folder" />{words.dropHint}</div> : null}
      </div>
    </PageProvider>
  );
}

interface MiddleProps {
  readonly windowKey: number;
  readonly onMessage: (message: Message | null) => void;
  readonly onOpened: (draftId: string) => void;
  readonly onStateChanged: () => void;
}

/** The pane that the address names. */
function Middle({ windowKey, onMessage, onOpened, onStateChanged }: MiddleProps): JSX.Element {
  const { place, state, words } = usePage();
  if (place.view === 'compose') return <ComposeView key={windowKey} draftId={place.draftId} onOpened={onOpened} onStateChanged={onStateChanged} />;
  if (place.view === 'drafts') {
    const idOf = new Map(state.drafts.map((draft) => [draft.id, draft.draftId]));
    return <MailList title={words.drafts} mails={state.drafts} empty={words.emptyDrafts} party="to" placeOf={(mail) => ({ view: 'compose', draftId: idOf.get(mail.id) ?? null })} />;
  }
  if (place.view === 'sheet') return <Sheet key={place.sheetId} id={place.sheetId} />;
  const { view, messageId } = place;
  if (messageId !== null) return <MessageView key={messageId} view={view} id={messageId} onOpen={onMessage} />;
  if (view === 'received') return <ReceivedView />;
  const placeOf = ({ id }: { readonly id: string }): Place => ({ view, messageId: id });
  return view === 'inbox' ? (
    <MailList title={words.inbox} mails={state.inbox} empty={words.emptyInbox} party="from" placeOf={placeOf} />
  ) : (
    <MailList title={words.sent} mails={state.sent} empty={words.emptySent} party="to" placeOf={placeOf} />
  );
}
