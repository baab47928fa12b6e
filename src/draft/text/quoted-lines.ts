/** `>` as mail programs put it before each line of a quoted mail, also in full width. */
const QUOTE_MARK = /^\s{0,3}[>＞]/;

/** The line that a mail program writes above a mail it quotes or forwards whole. */
const MARKER =
  /^[\s>]*(?:[-_=*─━]{2,}\s*(?:Original Message|Original Appointment|Forwarded message|Forwarded by .*|Reply message|Message d'origine|Ursprüngliche Nachricht|Weitergeleitete Nachricht|元のメッセージ|元のメール|元メッセージ|転送メッセージ|転送されたメッセージ|転送メール|返信メッセージ)\s*[-_=*─━]*|Begin forwarded message\s*[:：]|転送されたメッセージ\s*[:：])\s*$/i;

/** Words that people set off by dashes for many things, and a mail's header lines only follow where it is one. */
const SHORT_MARKER = /^[\s>]*[-_=*─━]{2,}\s*(?:Forwarded(?: e?-?mail)?|Original(?: e?-?mail)?|Fwd?|FW|(?:以下、?)?転送|転送元(?:メール)?|引用)\s*[-_=*─━]{2,}\s*$/i;
const SENDER = /^[\s>*]*(?:From|差出人|送信者|送信元|発信者)\s*\*?\s*[:：]/i;

type HeaderKind = 'from' | 'date' | 'to' | 'subject';
const HEADER_LINES: readonly (readonly [HeaderKind, RegExp])[] = [
  ['from', /^[\s*]*(?:From|Von|De|差出人|送信者|送信元|発信者)\s*\*?\s*[:：]/i],
  ['date', /^[\s*]*(?:Date|Sent|Gesendet|Datum|Envoyé|送信日時|送信日|受信日時|日時|日付)\s*\*?\s*[:：]/i],
  ['to', /^[\s*]*(?:To|Cc|Bcc|Reply-To|An|À|宛先|送信先|返信先)\s*\*?\s*[:：]/i],
  ['subject', /^[\s*]*(?:Subject|Betreff|Objet|件名|題名|タイトル)\s*\*?\s*[:：]/i],
];
/** Longest header block looked at, wrapped lines included. */
const LONGEST_HEADER_BLOCK = 40;

/** Words that end an attribution line, before its colon. */
const WROTE = /(?:\bwrote|\bwrites|\bsaid|\bschrieb\b.*|\ba écrit|\bescribió|\bha scritto|(?:は|が)書きました|のメール|のメッセージ|さんより|様より)\s*[:：]\s*$/i;
const DATED = /\d{4}\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}|\b\d{1,2}[./ -](?:\d{1,2}|[A-Z][a-z]{2,8})\.?[./ ,-]+\d{2,4}|\b[A-Z][a-z]{2,8}\.? \d{1,2},? (?:at |\d{4})|\d{1,2}月\s?\d{1,2}日/;
const ENDS_WITH_COLON = /[:：]\s*$/;
const MAILBOX = /<[^<>\s]+@[^<>\s]+>/;
/** Markers and attributions are short; a longer line is text, and is not searched. */
const LONGEST_LINE = 1000;

/**
 * Which lines are earlier mail: quoted line by line with `>`, or quoted or forwarded whole under an attribution, a marker
 * or a block of header lines. Answers between `>` lines are not; below a mail quoted whole without `>`, everything is.
 */
export function findQuotedLines(lines: readonly string[]): boolean[] {
  const quoted = lines.map((line) => QUOTE_MARK.test(line));
  for (let i = 0; i < lines.length; i += 1) {
    if (quoted[i] === true) continue;
    const end = introductionEnd(lines, i);
    if (end === null) continue;
    const start = ruleAbove(lines, i);
    const next = nextNonBlank(lines, end);
    // With `>` below, each line speaks for itself; without, the mail goes on to the end.
    const stop = quoted[next] === true ? next : lines.length;
    quoted.fill(true, start, stop);
    i = stop - 1;
  }
  fillBlanks(lines, quoted);
  return quoted;
}

/** Line after the introduction of a quoted mail that begins at `i`; null where none does. */
function introductionEnd(lines: readonly string[], i: number): number | null {
  const line = lines[i] ?? '';
  if (line.trim() === '') return null;
  if (line.length <= LONGEST_LINE && MARKER.test(line)) {
    const next = nextNonBlank(lines, i + 1);
    return headerBlock(lines, next)?.end ?? i + 1;
  }
  if (line.length <= LONGEST_LINE && SHORT_MARKER.test(line)) {
    const next = nextNonBlank(lines, i + 1);
    if (SENDER.test(lines[next] ?? '')) return headerBlock(lines, next)?.end ?? null;
  }
  const block = headerBlock(lines, i);
  if (block?.complete === true) return block.end;
  return attributionEnd(lines, i);
}

/** Header lines from `i` on. Complete when they could only be a mail's: a sender, and a subject or a date with recipients. */
function headerBlock(lines: readonly string[], i: number): { end: number; complete: boolean } | null {
  if (!HEADER_LINES.some(([, pattern]) => pattern.test(lines[i] ?? ''))) return null;
  const kinds = new Set<HeaderKind>();
  let address = false;
  let end = i;
  let wrapped = false;
  for (; end < lines.length && end < i + LONGEST_HEADER_BLOCK; end += 1) {
    const line = lines[end] ?? '';
    const kind = HEADER_LINES.find(([, pattern]) => pattern.test(line))?.[0];
    if (kind !== undefined) kinds.add(kind);
    // A long list of recipients wraps; its further lines hold addresses or are indented.
    else if (line.trim() === '' || wrapped || !(/^\s/.test(line) || line.includes('@'))) break;
    wrapped = kind === undefined && !line.includes('@');
    address ||= line.includes('@');
  }
  return { end, complete: kinds.has('from') && kinds.size >= 2 && (kinds.has('subject') || (address && kinds.has('date') && kinds.has('to'))) };
}

/** `On … wrote:`, `2026年11月20日(金) 10:15 田中 <…>:`; mail programs wrap them over up to three lines. */
function attributionEnd(lines: readonly string[], i: number): number | null {
  let joined = '';
  for (let end = i; end < i + 3 && end < lines.length; end += 1) {
    const line = (lines[end] ?? '').trim();
    if (line.length > LONGEST_LINE || line === '' || (end > i && QUOTE_MARK.test(line))) return null;
    joined += `${joined === '' ? '' : ' '}${line}`;
    if (joined.length > 400) return null;
    if (!ENDS_WITH_COLON.test(line) && !/\bwrote\s*-+$/i.test(line)) continue;
    const dated = DATED.test(joined);
    const beforeQuote = QUOTE_MARK.test(lines[nextNonBlank(lines, end + 1)] ?? '');
    const startsAsOne = end === i || /^(?:On|Am|Le|El|At|Il)\s|^\d{4}\D|^-+\s*On\s/.test(lines[i]?.trim() ?? '');
    const wrote = WROTE.test(joined) || /^-+\s*On .*\bwrote\s*-+$/i.test(joined);
    if (!startsAsOne) return null;
    if (wrote && (dated || beforeQuote)) return end + 1;
    if (dated && (MAILBOX.test(joined) || (beforeQuote && end === i))) return end + 1;
    return null;
  }
  return null;
}

/** Outlook draws a line above its header block; it belongs to it. (A line of dashes may be a signature's lower edge.) */
function ruleAbove(lines: readonly string[], i: number): number {
  return /^\s*_{8,}\s*$/.test(lines[i - 1] ?? '') ? i - 1 : i;
}

function nextNonBlank(lines: readonly string[], from: number): number {
  let i = from;
  while (i < lines.length && (lines[i] ?? '').trim() === '') i += 1;
  return i;
}

/** A blank line between two quoted ones is quoted. */
function fillBlanks(lines: readonly string[], quoted: boolean[]): void {
  for (let i = 1; i < lines.length; i += 1) {
    if ((lines[i] ?? '').trim() !== '' || quoted[i] === true || quoted[i - 1] !== true) continue;
    const next = nextNonBlank(lines, i);
    if (next >= lines.length || quoted[next] === true) quoted.fill(true, i, next);
    i = next - 1;
  }
}
