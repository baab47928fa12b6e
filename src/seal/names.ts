import type { Attachment } from '../draft/draft';
import { foldKey } from '../facts/words/fold';
import { readNamePattern, type NamePiece } from '../policy/name-pattern';
import type { Counterparty } from '../policy/policy';
import type { WallTime } from '../time/zoned';
import { distinctNames, splitName } from './file-names';

/** Under this name the outbox keeps the new names with a held mail. */
export const NAMES_NOTE = 'names';

/** `20261124`, `2026-11-24`, `2026_11`, `202611`. */
const DATE = /(?<!\d)(?:19|20)\d\d[-_.]?(?:0[1-9]|1[0-2])(?:[-_.]?(?:0[1-9]|[12]\d|3[01]))?(?!\d)/;

export interface Proposal {
  readonly from: string;
  readonly to: string;
}

/**
 * A new name for every file whose name fits none of the policy's patterns; in the files' order.
 *
 * @param readers the counterparty of each recipient outside, null for one who belongs to none. Unless they are all of one, no company
 *   is put into a name: each would read there who else gets the mail, or is dealt with.
 */
export function proposeNames(files: readonly Attachment[], patterns: readonly string[], readers: readonly (Counterparty | null)[], today: WallTime): Proposal[] {
  const read = patterns.map(readNamePattern).filter((one) => one !== null);
  const [first] = read;
  if (!first) return [];
  const counterparties = readers.filter((one) => one !== null);
  const [one = null] = readers;
  const sole = readers.every((reader) => reader?.name === one?.name) ? one : null;
  const spellings = counterparties.flatMap(({ name, aliases }) => [name, ...aliases]);
  const wanted = files.map(({ name }) => {
    const { base, extension } = splitName(name);
    return read.some((pattern) => fits(base, pattern, spellings)) ? name : filledIn(base, first, sole, today) + extension;
  });
  const to = distinctNames(wanted);
  return files.flatMap(({ name }, index) => (wanted[index] === name ? [] : [{ from: name, to: to[index] ?? name }]));
}

/** Whether a name is made as a pattern says. Fields are tried by what they can be, never by a regular expression from the sheet. */
function fits(base: string, pattern: readonly NamePiece[], spellings: readonly string[]): boolean {
  const [piece, ...rest] = pattern;
  if (!piece) return base === '';
  if ('text' in piece) return base.normalize('NFKC').startsWith(piece.text) && fits(base.normalize('NFKC').slice(piece.text.length), rest, spellings);
  for (let length = base.length; length > 0; length -= 1) {
    if (isField(piece.field, base.slice(0, length), spellings) && fits(base.slice(length), rest, spellings)) return true;
  }
  return false;
}

function isField(field: string, text: string, spellings: readonly string[]): boolean {
  if (field === 'date') return new RegExp(`^${DATE.source}$`).test(text);
  if (field === 'counterparty') return spellings.some((spelling) => foldKey(spelling) === foldKey(text));
  return text.trim() !== '';
}

/** The pattern with the date that the name has already, or today's; what was there of date and company is not said twice. */
function filledIn(base: string, pattern: readonly NamePiece[], counterparty: Counterparty | null, today: WallTime): string {
  const dated = DATE.exec(base)?.[0];
  const date = dated ?? `${today.year}${String(today.month).padStart(2, '0')}${String(today.day).padStart(2, '0')}`;
  const company = counterparty === null ? '' : counterparty.aliases[0] ?? counterparty.name;
  const fields = new Set(pattern.flatMap((piece) => ('field' in piece ? [piece.field] : [])));
  let title = base;
  if (fields.has('date') && dated !== undefined) title = title.replace(dated, '');
  if (fields.has('counterparty')) for (const spelling of [counterparty?.name ?? '', ...counterparty?.aliases ?? []].sort((a, b) => b.length - a.length)) if (spelling !== '') title = title.split(spelling).join('');
  title = title.replace(/[\s_-]{2,}/g, '_').replace(/^[\s_-]+|[\s_-]+$/g, '');
  const values = { date, counterparty: company, title: title === '' ? base : title };
  return pattern.map((piece) => ('text' in piece ? piece.text : values[piece.field])).join('').replace(/_{2,}/g, '_').replace(/^_+|_+$/g, '');
}

/** As a note of a held mail; null where two files have one name. Whether it fits there is known of the whole entry (outbox/held-mail.ts). */
export function namesNote(proposals: readonly Proposal[]): string | null {
  return new Set(proposals.map(({ from }) => from)).size === proposals.length ? JSON.stringify(Object.fromEntries(proposals.map(({ from, to }) => [from, to]))) : null;
}

/** New names by old ones, from a held mail's notes. */
export function renamedIn(notes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const text = notes[NAMES_NOTE];
  if (text === undefined) return new Map();
  const read: unknown = JSON.parse(text);
  if (typeof read !== 'object' || read === null) throw new Error(`The note "${NAMES_NOTE}" of a held mail can't be read.`);
  return new Map(Object.entries(read).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}
