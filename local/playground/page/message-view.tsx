import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MessageView as Message } from '../api';
import { AttachmentChip } from './attachments';
import { showMoment } from './format';
import { Glyph } from './icons';
import { usePage } from './page-context';
import { SealedFile } from './sealed-file';
import { writePlace } from './place';

/** One message: of this user's mailbox, or as a recipient got it. */
export function MessageView({ view, id, onOpen }: { view: 'inbox' | 'sent' | 'received'; id: string; onOpen: (message: Message | null) => void }): JSX.Element {
  const { client, state, words, lang, go, attempt } = usePage();
  const [message, setMessage] = useState<Message | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [html, setHtml] = useState(false);

  useEffect(() => {
    let current = true;
    setMessage(null);
    setProblem(null);
    client.message(id).then(
      (found) => {
        if (!current) return;
        setMessage(found);
        if (view !== 'received') onOpen(found);
      },
      (error: unknown) => {
        if (current) setProblem(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      current = false;
      onOpen(null);
    };
  }, [client, id, view, onOpen]);

  const back = (
    <a class="icon-button" href={writePlace({ view, messageId: null })} aria-label={words.back} title={words.back}>
      <Glyph name="back" />
    </a>
  );
  if (problem !== null) return <section class="pane"><div class="pane-bar">{back}</div><p class="pane-empty" role="alert">{problem}</p></section>;
  if (message === null) return <section class="pane" aria-busy="true"><div class="pane-bar">{back}</div><p class="pane-empty">{words.loading}</p></section>;

  const recipient = state.received.find((mail) => mail.id === id)?.recipient;
  const line = (label: string, value: string): JSX.Element | null => (value === '' ? null : <><dt>{label}</dt><dd>{value}</dd></>);
  const files = message.parts.filter((part) => !part.inline);
  return (
    <article class="pane message">
      <div class="pane-bar">
        {back}
        <span class="spacer" />
        <a class="button is-small" href={client.sourceUrl(id)} download>{words.source}</a>
        {view === 'inbox' ? (
          <button
            type="button"
            class="button is-small"
            onClick={() =>
              void attempt(async () => {
                const { draftId } = await client.reply(id);
                go({ view: 'compose', draftId });
              })
            }
          >
            <Glyph name="reply" />
            {words.reply}
          </button>
        ) : null}
      </div>
      <h1 class="message-subject">{message.subject || words.noSubject}</h1>
      <dl class="message-fields">
        {recipient === undefined ? null : line(words.deliveredTo, recipient)}
        {line(words.from, message.from)}
        {line(words.to, message.to)}
        {line(words.cc, message.cc)}
        {line(words.bcc, message.bcc)}
        <dt class="visually-hidden">{words.clock}</dt>
        <dd class="message-when">{showMoment(message.at, state.user.timeZone, lang)}</dd>
      </dl>
      {message.html ? (
        <div class="tabs is-inline" role="group">
          <button type="button" aria-pressed={!html} onClick={() => setHtml(false)}>{words.plainText}</button>
          <button type="button" aria-pressed={html} onClick={() => setHtml(true)}>{words.formattedText}</button>
        </div>
      ) : null}
      {html ? <iframe class="message-html" title={words.formattedText} src={client.htmlUrl(id)} sandbox="" /> : <div class="message-text">{message.text}</div>}
      {files.length > 0 ? (
        <div class="chips" role="list" aria-label={words.attachments}>
          {files.map((part, index) => <AttachmentChip key={`${part.id}${String(index)}`} part={part} href={client.partUrl(part.id)} />)}
        </div>
      ) : null}
      {view === 'received' ? files.filter(({ mimeType }) => mimeType === 'application/zip').map((part) => <SealedFile key={part.id} part={part} />) : null}
      <details class="message-headers">
        <summary>{words.headers} ({message.headers.length})</summary>
        <dl>
          {message.headers.map((header, index) => (
            <div key={index}><dt>{header.name}</dt><dd>{header.value}</dd></div>
          ))}
        </dl>
      </details>
    </article>
  );
}
