/** What the middle of the page shows; kept in the address, so that a reload and the back button find it again. */
export type Place =
  | { readonly view: 'compose'; readonly draftId: string | null }
  | { readonly view: 'inbox' | 'sent' | 'received'; readonly messageId: string | null }
  | { readonly view: 'drafts' };

export function readPlace(hash: string): Place {
  const [view = '', id = ''] = hash.replace(/^#\/?/, '').split('/').map(decode);
  switch (view) {
    case 'inbox':
    case 'sent':
    case 'received':
      return { view, messageId: id || null };
    case 'drafts':
      return { view };
    default:
      return { view: 'compose', draftId: id || null };
  }
}

export function writePlace(place: Place): string {
  const id = place.view === 'compose' ? place.draftId : place.view === 'drafts' ? null : place.messageId;
  return `#/${place.view}${id === null ? '' : `/${encodeURIComponent(id)}`}`;
}

function decode(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return '';
  }
}
