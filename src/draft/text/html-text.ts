import { decodeEntities } from './html-entities';
import { attributeOf, type HtmlToken, htmlTokens } from './html-tokens';
import { TextLines } from './text-lines';

/** Elements that begin and end on a line of their own. */
const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figure', 'footer',
  'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul',
]);
/** … and with a blank line before and after. */
const SPACED = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dl']);
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
const FILES_OF_GOOGLE = /^https?:\/\/(?:drive|docs)\.google\.com\//i;
/** What Outlook writes for a line across the mail; it stands above quoted headers. */
const RULE = '_'.repeat(32);

/** An element that is open and changes how its content is written. */
interface Open {
  readonly name: string;
  readonly quotes: boolean;
  /** Of a list: the number of the next item; null for bullets and for other elements. */
  next: number | null;
  readonly href: string;
  /** Of a link: what it shows. */
  shown: string;
  readonly spaced: boolean;
}

/**
 * The HTML of a mail as plain text, as a mail program would write its text part: a line per block, `> ` before quoted mail,
 * `- ` or a number before list items, a tab between table cells, `-- ` above Gmail's signature. Links show their text; a link
 * to a file on Google Drive also shows where it leads, since sharing it is as good as attaching it. Linear time.
 */
export function htmlToText(html: string): string {
  const lines = new TextLines();
  const open: Open[] = [];
  const counts = new Map<string, number>();
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') {
      const text = decodeEntities(token.text);
      for (let i = open.length - 1; i >= 0 && i > open.length - 6; i -= 1) {
        const link = open[i];
        if (link?.name === 'a') link.shown += text;
      }
      lines.write(text, (counts.get('pre') ?? 0) > 0);
    } else if (token.kind === 'open') {
      openElement(token, html, lines, open, counts);
    } else if ((counts.get(token.name) ?? 0) > 0) {
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        counts.set(last.name, (counts.get(last.name) ?? 1) - 1);
        closeElement(last, lines);
        if (last.name === token.name) break;
      }
    } else if (token.name === 'p' || token.name === 'br') {
      lines.startLine();
    }
  }
  return lines.text();
}

type Tag = Extract<HtmlToken, { name: string }>;

function openElement(tag: Tag, html: string, lines: TextLines, open: Open[], counts: Map<string, number>): void {
  const { name, attributes } = tag;
  if (name === 'br') return lines.endLine();
  if (name === 'img') return lines.write(emojiIn(attributes), false);
  if (name === 'td' || name === 'th') lines.nextCell();
  if (BLOCKS.has(name)) lines.startLine();
  if (name === 'hr') {
    lines.write(RULE, true);
    return lines.startLine();
  }
  if (VOID.has(name)) return;
  const classes = attributeOf(attributes, 'class');
  const spaced = SPACED.has(name) && !/MsoNormal|MsoPlainText|MsoListParagraph/i.test(classes) && !/margin(?:-top)?\s*:\s*0/i.test(attributeOf(attributes, 'style'));
  if (spaced) lines.blankLine();
  const quotes = isQuote(tag, classes, html);
  if (quotes) lines.quote(1);
  if (/(?:^|\s)gmail_signature(?:\s|$)|moz-signature/.test(classes)) lines.markSignature();
  if (name === 'li') {
    lines.write(bulletIn(open), true);
  }
  open.push({ name, quotes, spaced, next: name === 'ol' ? Number(attributeOf(attributes, 'start')) || 1 : null, href: name === 'a' ? attributeOf(attributes, 'href') : '', shown: '' });
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** What stands before an item of the innermost list that is open. */
function bulletIn(open: readonly Open[]): string {
  for (let i = open.length - 1; i >= 0; i -= 1) {
    const list = open[i];
    if (list?.name === 'ul' || list?.name === 'menu' || list?.name === 'dir') break;
    if (list?.name !== 'ol' || list.next === null) continue;
    list.next += 1;
    return `${list.next - 1}. `;
  }
  return '- ';
}

function closeElement(element: Open, lines: TextLines): void {
  if (element.name === 'a' && FILES_OF_GOOGLE.test(element.href) && !element.shown.includes(element.href)) lines.write(` <${element.href}>`, true);
  if (BLOCKS.has(element.name)) lines.startLine();
  if (element.spaced) lines.blankLine();
  if (element.quotes) lines.quote(-1);
}

/**
 * Quoted mail: a `blockquote`, unless it only indents (Gmail and Apple Mail take its border off), and what Gmail forwards,
 * which has no `blockquote`. Other `gmail_quote` divs hold the attribution, quotes, and answers typed between them.
 */
function isQuote({ name, attributes, end }: Tag, classes: string, html: string): boolean {
  if (name === 'blockquote') return !/border(?:-left)?\s*:\s*(?:none|0)/i.test(attributeOf(attributes, 'style')) || /gmail_quote|cite/i.test(classes + attributeOf(attributes, 'type'));
  return name === 'div' && /(?:^|\s)gmail_quote(?:\s|$)/.test(classes) && /^(?:\s|<[^>]{0,200}>)*-{5,} ?(?:Forwarded message|転送メッセージ)/i.test(html.slice(end, end + 600));
}

/** Gmail sends emoji as images; their text is part of what was written. */
function emojiIn(attributes: string): string {
  if (!/emoji/i.test(attributes)) return '';
  return attributeOf(attributes, 'alt') || attributeOf(attributes, 'data-emoji');
}
