import type { ComposeContent } from '../api';
import { plainText } from '../card/text';
import type { UpdateDraft } from '../card/types';

/** Where the caret stands in the body, as text offsets. */
export interface Selection {
  readonly start: number;
  readonly end: number;
}

/**
 * What an UpdateDraftActionMarkup makes of a compose window: recipients and subject are replaced, content is put into the
 * body. The playground's body is plain text, so HTML comes in as its text.
 */
export function updated(content: ComposeContent, update: UpdateDraft, { start, end }: Selection): ComposeContent {
  const { updateToRecipients, updateCcRecipients, updateBccRecipients, updateSubject, updateBody } = update;
  const list = (recipients: readonly { readonly email?: string }[] | undefined): string => (recipients ?? []).map(({ email }) => email ?? '').filter(Boolean).join(', ');
  let { text } = content;
  if (updateBody) {
    const inserted = (updateBody.insertContents ?? []).map((piece) => (isHtml(piece) ? textOf(piece.content ?? '') : (piece.content ?? ''))).join('');
    switch (updateBody.type) {
      case 'INSERT_AT_START':
        text = inserted + text;
        break;
      case 'INSERT_AT_END':
        text += inserted;
        break;
      case 'REPLACE':
        text = inserted;
        break;
      default:
        text = text.slice(0, start) + inserted + text.slice(end);
    }
  }
  return {
    ...content,
    ...(updateToRecipients ? { to: list(updateToRecipients.toRecipients) } : {}),
    ...(updateCcRecipients ? { cc: list(updateCcRecipients.ccRecipients) } : {}),
    ...(updateBccRecipients ? { bcc: list(updateBccRecipients.bccRecipients) } : {}),
    ...(updateSubject ? { subject: updateSubject.subject ?? '' } : {}),
    text,
  };
}

function isHtml({ contentType, mimeType }: { readonly contentType?: string; readonly mimeType?: string }): boolean {
  return contentType === 'MUTABLE_HTML' || contentType === 'IMMUTABLE_HTML' || mimeType === 'HTML';
}

function textOf(html: string): string {
  return plainText(html.replace(/<\/(p|div|li|h[1-6]|tr)>/gi, '<br>'));
}
