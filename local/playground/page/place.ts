/** What the middle of the page shows; kept in the address, so that a reload and the back button find it again. */
export type Place =
  | { readonly view: 'compose'; readonly draftId: string | null }
  | { readonly view: 'inbox' | 'sent' | 'received'; readonly messageId: string | null }
  | { readonly view: 'drafts' }
  | { readonly view: 'sheet'; readonly sheetId: string };

export function readPlace(hash: string): Place {
  const [view = '', id = ''] = hash.replace(/^#\/?/, '').split('/').map(decode);
  switch (view) {
    case 'inbox':
    case 'sent':
    case 'received':
      return { view, messageId: id || null };
    case 'drafts':
      return { view };
    case 'sheet':
      return { view, sheetId: id };
    default:
      return { view: 'compose', draftId: id || null };
  }
}

export function writePlace(place: Place): string {
  const id = idOf(place);
  return `#/${place.view}${id === null ? '' : `/${encodeURIComponent(id)}`}`;
}

function idOf(place: Place): string | null {
  switch (place.view) {
    case 'compose': return place.draftId;
    case 'drafts': return null;
    case 'sheet': return place.sheetId;
    default: return place.messageId;
  }
}

function decode(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return '';
  }
}
