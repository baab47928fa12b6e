import type { DraftText } from '../draft';
import { disclaimerStart } from './disclaimer';
import { isRule } from './line-kinds';
import { findQuotedLines } from './quoted-lines';
import { isMobileLine, signatureStart } from './signature-lines';

/** Which part of a mail's text a line belongs to. */
export type TextPart = keyof DraftText;

/** Longest stretch searched for signature and notices, from its end, in lines. */
const REACH = 150;

/**
 * Tells the sender's new text apart from quoted mail, signature and confidentiality notice. Every line lands in exactly
 * one part, in order; blank lines go with what stands above them.
 *
 * @param body plain text, lines ended by \n (\r\n is taken too)
 */
export function splitText(body: string): DraftText {
  const lines = body.replace(/\r\n?/g, '\n').split('\n');
  const parts: Record<TextPart, string[]> = { fresh: [], signature: [], disclaimer: [], quoted: [] };
  for (const [i, part] of labelLines(lines).entries()) parts[part].push(lines[i] ?? '');
  return {
    fresh: parts.fresh.join('\n'),
    signature: parts.signature.join('\n'),
    disclaimer: parts.disclaimer.join('\n'),
    quoted: parts.quoted.join('\n'),
  };
}

/** The part of each line. */
export function labelLines(lines: readonly string[]): TextPart[] {
  const quoted = findQuotedLines(lines);
  const labels = quoted.map((isQuoted): TextPart => (isQuoted ? 'quoted' : 'fresh'));
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && quoted[end] === quoted[start]) end += 1;
    if (quoted[start] === false) labelStretch(lines, labels, start, end);
    start = end;
  }
  return labels;
}

/** Labels one stretch between quotes, from its end upwards: notices, the signature, notices above it. */
function labelStretch(lines: readonly string[], labels: TextPart[], start: number, end: number): void {
  const from = Math.max(start, end - REACH);
  const rest = labelNotices(lines, labels, from, end);
  const signature = signatureStart(lines.slice(from, rest));
  if (signature !== null && (signature > 0 || isMarked(lines[from] ?? ''))) {
    labels.fill('signature', from + signature, rest);
    labelNotices(lines, labels, from, from + signature);
  } else if (rest < trimmedEnd(lines, from, end) && isRule(lines[rest - 1] ?? '')) {
    // A rule left above a notice set it off.
    labels[rest - 1] = 'disclaimer';
  }
  for (let i = start + 1; i < end; i += 1) {
    const above = labels[i - 1];
    if ((lines[i] ?? '').trim() === '' && above !== undefined) labels[i] = above;
  }
}

/** A stretch that is a signature from its first line on must say so by a rule or dashes. */
const isMarked = (line: string): boolean => isRule(line) || /^--\s*$/.test(line);

/** Labels the notices at the end of a stretch and the lines that telephones add; returns where what is left ends. */
function labelNotices(lines: readonly string[], labels: TextPart[], start: number, end: number): number {
  let rest = trimmedEnd(lines, start, end);
  for (;;) {
    let bottom = rest;
    while (bottom > start && (isRule(lines[bottom - 1] ?? '') || (lines[bottom - 1] ?? '').trim() === '')) bottom -= 1;
    if (bottom === start) return rest;
    if (bottom === rest && isMobileLine(lines[rest - 1] ?? '')) {
      labels[rest - 1] = 'signature';
      rest = trimmedEnd(lines, start, rest - 1);
      continue;
    }
    let top = bottom;
    while (top > start && (lines[top - 1] ?? '').trim() !== '' && !isRule(lines[top - 1] ?? '')) top -= 1;
    const notice = disclaimerStart(lines.slice(top, bottom));
    if (notice === null) return rest;
    let first = top + notice;
    // Between two rules, both are the notice's.
    if (first === top && bottom < rest && first > start && isRule(lines[first - 1] ?? '')) first -= 1;
    labels.fill('disclaimer', first, rest);
    rest = trimmedEnd(lines, start, first);
  }
}

function trimmedEnd(lines: readonly string[], start: number, end: number): number {
  let rest = end;
  while (rest > start && (lines[rest - 1] ?? '').trim() === '') rest -= 1;
  return rest;
}
