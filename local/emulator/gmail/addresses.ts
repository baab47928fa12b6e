import { decodeWords } from './words';

interface Mailbox {
  name: string;
  address: string;
}

/** What a To, Cc or Bcc header says: its mailboxes, and what in it is no address. */
export interface AddressList {
  mailboxes: Mailbox[];
  invalid: string[];
}

/**
 * Reads an address header as strictly as Gmail does when it sends (RFC 5322 section 3.4, groups and comments included).
 * It is the emulator's own, so that the add-on's lenient parser is never checked against itself.
 */
export function parseAddressList(header: string): AddressList {
  const list: AddressList = { mailboxes: [], invalid: [] };
  for (const item of splitList(header)) {
    const text = item.trim();
    if (text === '') continue;
    const angle = /^(.*)<([^<>]*)>\s*$/s.exec(text);
    const address = (angle?.[2] ?? text).trim();
    const name = angle ? decodeWords((angle[1] ?? '').trim().replace(/^"(.*)"$/s, '$1').replace(/\\(.)/g, '$1')) : '';
    if (isAddress(address)) list.mailboxes.push({ name, address });
    else list.invalid.push(text);
  }
  return list;
}

/** Local part and domain; dots anywhere in the local part, as Japanese phone carriers once gave out. */
const isAddress = (text: string): boolean => /^("(?:[^"\\]|\\.)+"|[^\s@<>()[\],;:"\\]+)@[^\s@<>()[\],;:"\\＠]+$/.test(text) && !/[＠，；]/.test(text);

/** Splits at commas and group borders, leaving out comments and group names; quotes and angle brackets hide both. */
function splitList(header: string): string[] {
  const items: string[] = [];
  let item = '';
  let comment = 0;
  let quoted = false;
  let angle = false;
  for (let index = 0; index < header.length; index += 1) {
    const char = header.charAt(index);
    if (quoted || comment > 0) {
      if (char === '\\') {
        if (quoted) item += char + header.charAt(index + 1);
        index += 1;
        continue;
      }
      if (comment > 0) {
        if (char === '(') comment += 1;
        if (char === ')') comment -= 1;
        continue;
      }
      if (char === '"') quoted = false;
      item += char;
    } else if (char === '(' && !angle) comment += 1;
    else if (char === ':' && !angle) item = '';
    else if ((char === ',' || char === ';') && !angle) {
      items.push(item);
      item = '';
    } else {
      if (char === '"') quoted = true;
      if (char === '<') angle = true;
      if (char === '>') angle = false;
      item += char;
    }
  }
  items.push(item);
  return items;
}
