import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { LANGS, type Lang } from '../../../src/messages/lang';
import { Glyph } from './icons';
import { usePage } from './page-context';
import { writePlace, type Place } from './place';
import { useNarrow } from './use-width';
import { PAGE_WORDS } from './words';

export function Nav({ onFile, inert }: { onFile: (file: File) => void; inert: boolean }): JSX.Element {
  const { state, words, place, go, lang, client, attempt } = usePage();
  const file = useRef<HTMLInputElement>(null);
  const narrow = useNarrow();
  const link = (to: Place, icon: string, label: string, count: number): JSX.Element => {
    const current = place.view === to.view;
    return (
      <a class="nav-link" href={writePlace(to)} aria-current={current ? 'page' : undefined}>
        <Glyph name={icon} />
        <span>{label}</span>
        {count > 0 ? <span class="nav-count">{count}</span> : null}
      </a>
    );
  };
  const open = (id: string): Promise<void> =>
    attempt(async () => {
      const { draftId } = await client.openSample(id);
      go({ view: 'compose', draftId });
    });
  const samples = (of: Lang): JSX.Element => (
    <ul class="samples" lang={of}>
      {state.samples
        .filter((sample) => sample.lang === of)
        .map((sample) => (
          <li key={sample.id}>
            <button type="button" onClick={({ currentTarget }) => { if (narrow) fold(currentTarget); void open(sample.id); }}>{sample.title}</button>
          </li>
        ))}
    </ul>
  );
  const openFile = (
    <button type="button" class="button is-small" onClick={() => file.current?.click()}>
      <Glyph name="folder" />
      {words.openFile}
    </button>
  );
  return (
    <nav class="nav" aria-label={words.mailboxes} inert={inert}>
      <button type="button" class="compose-button" onClick={() => go({ view: 'compose', draftId: null })}>
        <Glyph name="edit" />
        {words.compose}
      </button>
      {narrow ? openFile : null}
      <div class="nav-links">
        {link({ view: 'inbox', messageId: null }, 'inbox', words.inbox, state.inbox.length)}
        {link({ view: 'drafts' }, 'draft', words.drafts, state.drafts.length)}
        {link({ view: 'sent', messageId: null }, 'send', words.sent, 0)}
        {link({ view: 'received', messageId: null }, 'world', words.received, state.received.length)}
      </div>
      <div class="nav-more">
        {narrow ? (
          <details class="samples-own">
            <summary>{words.samples}</summary>
            {samples(lang)}
          </details>
        ) : (
          <>
            <h2>{words.samples}</h2>
            {samples(lang)}
          </>
        )}
        {LANGS.filter((other) => other !== lang).map((other) => (
          <details key={other} class="samples-other">
            <summary lang={other}>{PAGE_WORDS[other].samplesInThis}</summary>
            {samples(other)}
          </details>
        ))}
        {narrow ? null : openFile}
        <input
          ref={file}
          type="file"
          accept=".eml,message/rfc822"
          hidden
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen) onFile(chosen);
            event.currentTarget.value = '';
          }}
        />
      </div>
    </nav>
  );
}

/** Where the samples stand above the mail, they make room for it once one is chosen; the focus stays in sight. */
function fold(within: Element): void {
  const details = within.closest('details');
  details?.querySelector('summary')?.focus();
  details?.removeAttribute('open');
}
