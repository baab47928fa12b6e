import { type CharsetDecoder, NO_CHARSETS } from '../bytes/charset';
import { decodeEncodedWords } from '../mime/encoded-words';
import { type AddrSpec, foldWidth } from './addr-spec';
import type { Address } from './address';
import { type Item, tokenizeAddressList, withAsciiStructure } from './address-tokens';
import { nameOf, type Reading, type Word, wordsOf } from './address-words';

/** A mailbox while it is being put together: words after it may still join its name. */
interface Found {
  readonly spec: AddrSpec;
  readonly name: Word[];
}

/**
 * Reads an address list as people and programs write them: RFC 5322 with its obsolete syntax and groups, RFC 2047
 * encoded words, and beyond it `、；` and line breaks between addresses, `＠ ＜ ＞` and full-width letters, local parts with
 * stray dots, addresses without brackets, quotes and brackets never closed. Never throws; takes linear time.
 *
 * No recipient is lost, added, or given another domain. A name that stands for no address is kept, with domain ''.
 *
 * @param charsets for encoded words in other charsets than UTF-8 and ISO-8859-1
 */
export function parseAddressList(
  header: string,
  charsets: CharsetDecoder = NO_CHARSETS,
  onUnknownCharset: (charset: string) => void = () => undefined,
): Address[] {
  return parse(header, (text, literal) => decodeEncodedWords(text, charsets, onUnknownCharset, literal), true);
}

function parse(header: string, decode: Reading['decode'], lookInside: boolean): Address[] {
  const reading: Reading = { header, plain: withAsciiStructure(header), decode };
  return tokenizeAddressList(reading.plain).flatMap((item) => {
    const raw = header.slice(item.start, item.end).trim();
    const group = item.group === null ? '' : nameOf(wordsOf(item.group, reading), reading);
    const about = group === '' ? { raw } : { raw, group };
    const found = mailboxesOf(item, reading);
    if (found.length > 0) return found.map(({ spec, name }) => ({ name: nameOf(name, reading), ...spec, ...about }));

    // Some mailers encode the whole mailbox, address and all; a bare comment or quoted string may hold one too.
    const inside = wordsOf(item.tokens, reading).map(({ text }) => decode(text)).join(' ');
    if (lookInside && withAsciiStructure(inside).includes('@')) {
      return parse(inside, (text) => text, false).map((address) => ({ ...address, ...about }));
    }
    const bare = nameAlone(item, reading);
    return bare === null ? [] : [{ ...bare, ...about }];
  });
}

/** A typed name that stands for no address, or something in brackets without an `@`; null for a comment alone. */
function nameAlone({ tokens }: Item, reading: Reading): Pick<Address, 'name' | 'local' | 'domain' | 'address'> | null {
  if (!tokens.some(({ kind }) => kind === 'text' || kind === 'quoted')) return null;
  const open = tokens.findIndex(({ kind }) => kind === 'open');
  const bracketed = open === -1 ? '' : foldWidth(nameOf(wordsOf(tokens.slice(open), reading), reading));
  const name = nameOf(wordsOf(bracketed === '' ? tokens : tokens.slice(0, open), reading), reading);
  const local = bracketed === '' ? name : bracketed;
  return local === '' ? null : { name, local, domain: '', address: local };
}

/** Every mailbox in an item; more than one where separators are missing. */
function mailboxesOf({ tokens }: Item, reading: Reading): Found[] {
  const found: Found[] = [];
  // Ranges between brackets are by turns outside and inside of angle brackets.
  let outside: Word[] = [];
  let start = 0;
  let inAngle = false;
  for (let i = 0; i <= tokens.length; i += 1) {
    const kind = tokens[i]?.kind;
    if (i < tokens.length && kind !== 'open' && kind !== 'close') continue;
    const words = wordsOf(tokens.slice(start, i), reading);
    const [first, ...others] = inAngle ? words.flatMap(({ specs }) => specs) : [];
    if (first === undefined) {
      outside.push(...words);
    } else {
      const { before, name } = splitBeforeBracket(outside, first);
      found.push(...bareMailboxes(before), { spec: first, name: [...name, ...words.filter(({ specs }) => specs.length === 0)] });
      found.push(...others.map((spec) => ({ spec, name: [] })));
      outside = [];
    }
    inAngle = kind === 'open';
    start = i + 1;
  }
  if (found.length === 0 || outside.some(({ specs }) => specs.length > 0)) found.push(...bareMailboxes(outside));
  else found[found.length - 1]?.name.push(...outside);
  return found;
}

/**
 * What stands before `<…>` is its name, and may itself look like an address (`a@x.example <a@x.example>`). One further
 * ahead is a recipient of its own whose separator is missing, unless it is no address by its looks (`佐藤@総務 花子 <…>`).
 */
function splitBeforeBracket(words: readonly Word[], bracketed: AddrSpec): { before: Word[]; name: Word[] } {
  let cut = 0;
  for (const [i, word] of words.entries()) {
    const own = word.specs.some((spec) => isPlausible(spec) && spec.address.toLowerCase() !== bracketed.address.toLowerCase());
    if (own && i < words.length - 1) cut = i + 1;
  }
  return { before: words.slice(0, cut), name: words.slice(cut) };
}

/** Addresses without brackets, each with the words before it as its name; words after the last one are its name if it has none. */
function bareMailboxes(words: readonly Word[]): Found[] {
  const plausible = words.some(({ specs }) => specs.some(isPlausible));
  const found: Found[] = [];
  let name: Word[] = [];
  for (const word of words) {
    const specs = plausible ? word.specs.filter(isPlausible) : word.specs;
    const [first, ...others] = specs;
    if (first === undefined) {
      name.push(word);
      continue;
    }
    const rest: Word[] = word.rest === '' ? [] : [{ ...word, text: word.rest, specs: [], glued: false }];
    found.push({ spec: first, name: [...name, ...rest] }, ...others.map((spec) => ({ spec, name: [] })));
    name = [];
  }
  found[found.length - 1]?.name.push(...name);
  return found;
}

/** Could be delivered to: an ASCII local part and a domain with a dot. */
function isPlausible({ local, domain }: AddrSpec): boolean {
  return /^[!-~]+$/.test(local) && (/[^.]\.[^.]/.test(domain) || domain.startsWith('['));
}
