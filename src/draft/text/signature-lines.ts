import { anyOf } from './any-of';
import { contactIn, isAddressed, isMatter, isOrnamented, isProse, isRule, isValediction, namesOffice } from './line-kinds';

/** Longest signature looked for, in lines that are not blank. */
const LONGEST = 15;
const DASHES = /^(?:--|––|——?)\s*$/;
const MOBILE =
  /^\s*(?:Sent from (?:my |Mail for |Yahoo|Outlook)|Get Outlook for |Sent via |Outlook for (?:iOS|Android) を|(?:私の)?(?:iPhone|iPad|Android|スマートフォン|Galaxy|Xperia).{0,12}から送信|.{0,20}(?:からの送信|から送信しました|で送信しました)[。.]?\s*$)/i;

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

/** A line that a telephone's mail program puts under every mail. */
export function isMobileLine(line: string): boolean {
  return line.length < 80 && MOBILE.test(line);
}

/**
 * Where the signature starts that reaches to the end of `lines`; null where they end without one. Looks for the standard
 * delimiter (RFC 3676, 4.3), a block between or below rules with contact data in it, then a last paragraph that can only
 * be contact data. In doubt text is the sender's own: a missed signature costs less than a sentence nobody checks.
 *
 * @param lines one stretch of text without quotes and notices; the last line is not blank
 */
export function signatureStart(lines: readonly string[]): number | null {
  return belowDashes(lines) ?? betweenRules(lines) ?? belowRule(lines) ?? belowValediction(lines) ?? lastParagraph(lines);
}

/** Below `-- `. Without its space, which many programs trim, only when what follows is short and no prose. */
function belowDashes(lines: readonly string[]): number | null {
  for (let i = Math.max(0, lines.length - 2 * LONGEST); i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    if (!DASHES.test(line)) continue;
    const below = lines.slice(i + 1).filter((other) => !isBlank(other));
    const most = line === '-- ' ? LONGEST + 5 : LONGEST;
    const prose = below.filter((other) => isProse(other) && !isRule(other)).length;
    if (line !== '-- ' && (isListOfPeople(below) || below.some(isMatter))) continue;
    if (below.length > 0 && below.length <= most && prose <= below.length / 3 && !below.some(isAddressed)) return i;
  }
  return null;
}

/** Several people with a number each, or more addresses than one person has: that is what the mail is about. */
function isListOfPeople(lines: readonly string[]): boolean {
  const contacts = lines.map(contactIn);
  const named = lines.filter((line, i) => contacts[i]?.phone === true && !namesOffice(line) && looksLikeName(line.replace(LABELS, ' ')));
  return named.length >= 2 || contacts.filter(({ mail }) => mail).length > 2;
}
/** What stands beside a number without naming anybody. */
const LABELS = anyOf(
  /(?:TEL|FAX|Phone|Mobile|Cell|Direct|Office|Main|Switchboard|E-?mail|Ext|電話|携帯|直通|代表|内線|本社|(?<![A-Za-z])[TMFDE](?![A-Za-z]))/gi,
  /[^\s@]{1,64}@[^\s@]{1,255}|[\d０-９+().:：/|-]/gi,
);

/** A box: the last line is a rule, and above it, from another rule on, stands contact data. */
function betweenRules(lines: readonly string[]): number | null {
  const last = lines.length - 1;
  if (!isRule(lines[last] ?? '')) return null;
  let start: number | null = null;
  let rules = 0;
  for (let i = last - 1; i >= 0 && last - i <= 2 * LONGEST && rules < 4; i -= 1) {
    if (!isRule(lines[i] ?? '')) continue;
    rules += 1;
    const inside = lines.slice(i + 1, last).filter((line) => !isBlank(line) && !isRule(line));
    if (inside.length > LONGEST) break;
    if (start === null ? isContactBlock(inside) : goesWith(lines.slice(i + 1, start).filter((line) => !isBlank(line)))) start = i;
    else if (start !== null) break;
  }
  return start;
}

/** Contact data below the last rule, to the end. */
function belowRule(lines: readonly string[]): number | null {
  for (let i = lines.length - 2; i >= 0 && lines.length - i <= 2 * LONGEST; i -= 1) {
    const line = lines[i] ?? '';
    if (!isRule(line) && !isOrnamented(line)) continue;
    const below = lines.slice(i + 1).filter((other) => !isBlank(other));
    if (below.length <= LONGEST && isContactBlock(below)) return i;
    if (isRule(line)) return null;
  }
  return null;
}

/** Set off by rules, contact data or an office is enough, and a line or two may be prose (opening hours, a slogan). */
function isContactBlock(lines: readonly string[]): boolean {
  if (lines.length === 0 || lines.some((line) => isAddressed(line)) || lines.some(isMatter)) return false;
  if (lines.filter(isProse).length > lines.length / 3) return false;
  const contacts = lines.map(contactIn);
  if (contacts.some(({ phone, mail, postcode }) => phone || mail || postcode)) return true;
  return lines.length <= 6 && lines.some(namesOffice) && (lines.length >= 2 || contacts.some(({ url }) => url));
}

/** Name, office and the like below "Best regards,": two lines at least, since a bare name is part of the text. */
function belowValediction(lines: readonly string[]): number | null {
  for (let i = lines.length - 2; i >= 0 && lines.length - i <= LONGEST + 3; i -= 1) {
    if (!isValediction(lines[i] ?? '')) continue;
    let start = i + 1;
    while (isBlank(lines[start])) start += 1;
    const below = lines.slice(start).filter((line) => !isBlank(line));
    if (below.length < 2 || below.length > LONGEST || below.some((line) => isProse(line) || isAddressed(line) || isPostscript(line))) return null;
    const evident = below.some((line) => namesOffice(line) || hasContact(line) || BARE_NUMBER.test(line));
    return evident && !below.some(isMatter) ? start : null;
  }
  return null;
}

/** Below a valediction and a name, a number alone is a telephone's, however it is written. */
const BARE_NUMBER = /^\s*\+?(?:[\d０-９][\s().-]{0,2}){7,15}\s*$/;

/** The last paragraph, and shorter ones above that go with it, when they can only be contact data. */
function lastParagraph(lines: readonly string[]): number | null {
  const start = paragraphStart(lines, lines.length);
  const own = entriesAtEnd(lines, start, lines.length);
  if (own === null || !isContactParagraph(lines.slice(own)) || !followsText(lines, own)) return null;
  if (own > start && isMatter(lines[own - 1] ?? '')) return null;
  let from = own;
  // A name or an address block above, set apart by a blank line.
  while (from === paragraphStart(lines, from + 1) && from > 0) {
    let end = from;
    while (end > 0 && isBlank(lines[end - 1])) end -= 1;
    const above = paragraphStart(lines, end);
    if (!goesWith(lines.slice(above, end)) || lines.length - above > LONGEST + 3 || !followsText(lines, above)) break;
    from = above;
  }
  return from;
}

/** A few lines that belong to the contact data below them. */
function goesWith(lines: readonly string[]): boolean {
  return lines.length > 0 && lines.length <= 4 && lines.every(isEntry) && lines.some((line) => namesOffice(line) || hasContact(line));
}

function paragraphStart(lines: readonly string[], end: number): number {
  let start = end;
  while (start > 0 && !isBlank(lines[start - 1])) start -= 1;
  return start;
}

/** From where on, within a paragraph, every line could stand in a signature. */
function entriesAtEnd(lines: readonly string[], start: number, end: number): number | null {
  let from = end;
  while (from > start && end - from <= LONGEST && isEntry(lines[from - 1] ?? '')) from -= 1;
  return from === end || end - from > LONGEST ? null : from;
}

function isEntry(line: string): boolean {
  return line.trim().length <= 80 && !isRule(line) && !isProse(line) && !isAddressed(line) && !isMatter(line) && !isPostscript(line) && !isValediction(line) && !/[:：、,]\s*$/.test(line);
}

const isPostscript = (line: string): boolean => /^\s*(?:p\.? ?s\.?\b|追伸|追記|n\.?b\.?\b)/i.test(line);

function hasContact(line: string): boolean {
  const { phone, mail, postcode } = contactIn(line);
  return phone || mail || postcode;
}

/** As a name or a firm is written: kanji, katakana or Latin letters; hiragana beside a surname, and without particles. */
function looksLikeName(line: string): boolean {
  if (WITHOUT_HIRAGANA.test(line)) return true;
  return line.length <= 40 && !/[をはがにへご]|お|まで|から|こちら|です|ます/.test(line) && line.split(/\s+/).some((word) => /^\p{Script=Han}{1,4}$/u.test(word));
}
const WITHOUT_HIRAGANA = /^\s*(?=.*[\p{L}])[\p{Script=Han}\p{Script=Katakana}A-Za-zー・々ヶ&.,'’()（）/|\s-]{2,50}$/u;

/** One person's data: few numbers, and a name or an office beside them. A table of people has a number on every line. */
function isContactParagraph(lines: readonly string[]): boolean {
  const contacts = lines.map(contactIn);
  const numbers = contacts.filter(({ phone }) => phone).length;
  const mails = contacts.filter(({ mail }) => mail).length;
  const named = lines.some((line) => namesOffice(line) || looksLikeName(line.replace(/[\d０-９+()-]/g, ' ')));
  if (numbers > 3 || mails > 2 || !named || isListOfPeople(lines)) return false;
  if (lines.length >= 2 && contacts.some(({ phone, mail, postcode }) => phone || mail || postcode)) {
    return lines.length <= 3 || numbers < lines.length - 1;
  }
  const offices = lines.filter(namesOffice).length;
  return lines.length >= 2 && lines.length <= 6 && offices >= 2 && lines.some((line) => looksLikeName(line));
}

/** There is text above, and it does not announce what comes ("下記", "as follows:"). */
function followsText(lines: readonly string[], start: number): boolean {
  let i = start - 1;
  while (i >= 0 && (isBlank(lines[i]) || isRule(lines[i] ?? ''))) i -= 1;
  const above = lines[i];
  return above !== undefined && !/[:：]\s*$|(?:下記|以下|次)の|(?:as follows|below|following)\W*$/i.test(above);
}
