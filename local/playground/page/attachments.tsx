import type { JSX } from 'preact';
import type { AttachmentRef } from '../api';
import { showSize } from './format';
import { Glyph } from './icons';
import { usePage } from './page-context';

/** A file with its size; a link to it, and a button that takes it off where that can be done. */
export function AttachmentChip({ part, href, onRemove }: { part: AttachmentRef; href: string; onRemove?: () => void }): JSX.Element {
  const { words } = usePage();
  const name = part.name || part.mimeType;
  return (
    <div class="chip" role="listitem">
      <Glyph name="attach_file" />
      <a href={href} download={part.name}>{name}</a>
      <span class="chip-size">{showSize(part.size)}</span>
      {onRemove ? (
        <button type="button" class="icon-button is-tiny" aria-label={`${words.remove}: ${name}`} title={words.remove} onClick={onRemove}>
          <Glyph name="close" />
        </button>
      ) : null}
    </div>
  );
}
