import type { JSX } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import type { GmailAction } from '../card/types';
import { AddOnDialog } from './add-on-dialog';
import { AttachmentChip } from './attachments';
import { updated } from './draft-update';
import { Glyph } from './icons';
import { usePage } from './page-context';
import { useCompose, type Compose } from './use-compose';

export interface ComposeViewProps {
  readonly draftId: string | null;
  /** The first save gave the draft its id. */
  readonly onOpened: (draftId: string) => void;
  readonly onStateChanged: () => void;
}

/** Gmail's compose window as far as the add-on and its user can tell. */
export function ComposeView({ draftId, onOpened, onStateChanged }: ComposeViewProps): JSX.Element {
  const { client, state, words, go, notify, attempt } = usePage();
  const compose = useCompose(client, draftId, state, onOpened);
  const { content, edit } = compose;
  const [dialog, setDialog] = useState(false);
  const body = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLButtonElement>(null);

  const closeDialog = useCallback(() => {
    setDialog(false);
    // After the window is usable again.
    requestAnimationFrame(() => opener.current?.focus());
  }, []);

  const gmail = (action: GmailAction): void => {
    if (action.updateDraftActionMarkup) {
      const { selectionStart = 0, selectionEnd = 0 } = body.current ?? {};
      edit(updated(compose.content, action.updateDraftActionMarkup, { start: selectionStart, end: selectionEnd }));
      notify(words.changedByAddOn);
    }
    if (action.addonComposeUiActionMarkup?.type === 'DISMISS') closeDialog();
    if (action.openCreatedDraftActionMarkup?.draftId) go({ view: 'compose', draftId: action.openCreatedDraftActionMarkup.draftId });
  };

  const sendNow = (): Promise<void> =>
    attempt(async () => {
      const id = await compose.saveNow();
      if (id === null) return;
      await client.sendDraft(id);
      go({ view: 'sent', messageId: null });
      notify(words.sentByGmail);
    });
  const discard = (): Promise<void> =>
    attempt(async () => {
      if (compose.draftId !== null && compose.save !== 'gone') await client.deleteDraft(compose.draftId);
      go({ view: 'drafts' });
      notify(words.draftDeleted);
    });

  return (
    <section class="compose" aria-labelledby="compose-title">
      <div class="compose-window" inert={dialog}>
        <div class="compose-bar">
          <h1 id="compose-title">{content.subject || words.newMessage}</h1>
          <SaveLine compose={compose} />
          <a class="icon-button" href="#/drafts" aria-label={words.closeWindow} title={words.closeWindow}><Glyph name="close" /></a>
        </div>
        {compose.save === 'gone' ? (
          <div class="note" role="status">
            {words.goneNote} <button type="button" class="button is-small" onClick={compose.saveAnew}>{words.saveAnew}</button>
          </div>
        ) : null}
        <Fields compose={compose} />
        <textarea
          ref={body}
          class="compose-body"
          aria-label={words.body}
          value={content.text}
          onInput={(event) => edit({ text: event.currentTarget.value })}
        />
        {compose.formatted ? <p class="note">{words.formattedNote}</p> : null}
        {content.attachments.length > 0 ? (
          <div class="chips" role="list" aria-label={words.attachments}>
            {content.attachments.map((part, index) => (
              <AttachmentChip
                key={`${part.id}${String(index)}`}
                part={part}
                href={client.partUrl(part.id)}
                onRemove={() => withFiles(compose, content.attachments.filter((_, other) => other !== index))}
              />
            ))}
          </div>
        ) : null}
        <div class="compose-actions">
          <button type="button" class="button is-send" title={words.sendHint} onClick={() => void sendNow()}>{words.send}</button>
          <button type="button" ref={opener} class="button is-addon" title={state.addOn.composeAction} aria-haspopup="dialog" aria-expanded={dialog} onClick={() => setDialog(true)}>
            <span class="host-logo" aria-hidden="true">待</span>
            {state.addOn.name}
          </button>
          <AttachButton compose={compose} />
          <button type="button" class="icon-button" aria-label={words.saveNow} title={words.saveNow} onClick={() => void compose.saveNow()}><Glyph name="save" /></button>
          <span class="spacer" />
          <button type="button" class="icon-button" aria-label={words.discard} title={words.discard} onClick={() => void discard()}><Glyph name="delete" /></button>
        </div>
      </div>
      {dialog ? <AddOnDialog content={content} onGmail={gmail} onClose={closeDialog} onStateChanged={onStateChanged} /> : null}
    </section>
  );
}

/** Gmail saves at once what is attached, as it uploads it. */
function withFiles({ edit, saveNow }: Compose, attachments: Compose['content']['attachments']): void {
  edit({ attachments });
  void saveNow();
}

function SaveLine({ compose }: { compose: Compose }): JSX.Element {
  const { words } = usePage();
  const text = { new: '', loading: words.loading, saved: words.saved, dirty: words.unsaved, saving: words.saving, failed: words.saveFailed, gone: '' }[compose.save];
  return (
    <span class={`save-line is-${compose.save}`} role="status" title={compose.problem ?? undefined}>
      {text}
      {compose.save === 'failed' && compose.problem ? <span class="visually-hidden">{compose.problem}</span> : null}
    </span>
  );
}

function Fields({ compose }: { compose: Compose }): JSX.Element {
  const { words, state, lang } = usePage();
  const { content, edit } = compose;
  const [shown, setShown] = useState({ cc: false, bcc: false });
  const line = (field: 'to' | 'cc' | 'bcc' | 'subject', label: string, extra?: JSX.Element): JSX.Element => (
    <div class="compose-line">
      <label for={`compose-${field}`}>{label}</label>
      <input id={`compose-${field}`} type="text" value={content[field]} autocomplete="off" spellcheck={field === 'subject'} onInput={(event) => edit({ [field]: event.currentTarget.value })} />
      {extra}
    </div>
  );
  const cc = shown.cc || content.cc !== '';
  const bcc = shown.bcc || content.bcc !== '';
  const show = (field: 'cc' | 'bcc'): JSX.Element => (
    <button
      type="button"
      class="link-button"
      onClick={() => {
        setShown({ ...shown, [field]: true });
        requestAnimationFrame(() => document.getElementById(`compose-${field}`)?.focus());
      }}
    >
      {words[field]}
    </button>
  );
  return (
    <div class="compose-fields">
      <div class="compose-line"><span class="compose-label">{words.from}</span><span class="compose-from">{`${state.user.name[lang]} <${state.user.email}>`}</span></div>
      {line('to', words.to, <span class="compose-more">{cc ? null : show('cc')}{bcc ? null : show('bcc')}</span>)}
      {cc ? line('cc', words.cc) : null}
      {bcc ? line('bcc', words.bcc) : null}
      {line('subject', words.subject)}
    </div>
  );
}

function AttachButton({ compose }: { compose: Compose }): JSX.Element {
  const { words, client, attempt } = usePage();
  const picker = useRef<HTMLInputElement>(null);
  const latest = useRef(compose);
  latest.current = compose;
  return (
    <>
      <button type="button" class="icon-button" aria-label={words.attach} title={words.attach} onClick={() => picker.current?.click()}><Glyph name="attach_file" /></button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        data-testid="attach"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void attempt(async () => {
            const parts = await Promise.all(files.map((file) => client.putPart(file)));
            withFiles(latest.current, [...latest.current.content.attachments, ...parts]);
          });
        }}
      />
    </>
  );
}
