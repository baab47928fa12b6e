/**
 * Card text as a tree. Card text is HTML of a few tags ("Text formatting" in Google's widget guide: b, i, u, s, font, a,
 * time, br); anything else is dropped and its content kept, and the result never goes through innerHTML.
 */

export type TextNode =
  | string
  | { readonly tag: 'br' }
  | { readonly tag: 'b' | 'i' | 'u' | 's' | 'time'; readonly children: readonly TextNode[] }
  | { readonly tag: 'font'; readonly color: string | null; readonly children: readonly TextNode[] }
  | { readonly tag: 'a'; readonly href: string | null; readonly children: readonly TextNode[] };

/** Longer text is cut: a card is no place for it, and the parser's work stays bounded. */
const MAX_LENGTH = 100_000;
const MAX_DEPTH = 20;

const ALIASES: Readonly<Record<string, string>> = { strong: 'b', em: 'i', strike: 's', del: 's', ins: 'u' };
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

interface Open {
  readonly tag: string;
  readonly attributes: string;
  readonly children: TextNode[];
}

export function parseText(html: string): TextNode[] {
  const root: Open = { tag: '', attributes: '', children: [] };
  const open: Open[] = [root];
  const top = (): Open => open.at(-1) ?? root;
  const close = (): void => {
    const last = open.length > 1 ? open.pop() : undefined;
    if (last) top().children.push(element(last));
  };
  for (const [, ending, name, attributes, text] of html.slice(0, MAX_LENGTH).matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|([^<]+|<)/g)) {
    if (name === undefined) {
      top().children.push(decodeEntities(text ?? ''));
      continue;
    }
    const lower = name.toLowerCase();
    const tag = ALIASES[lower] ?? lower;
    if (tag === 'br') top().children.push({ tag: 'br' });
    else if (!isContainer(tag)) continue;
    else if (ending === '/') {
      if (open.some((one) => one.tag === tag)) while (top().tag !== tag) close();
      if (top().tag === tag) close();
    } else if (open.length < MAX_DEPTH) open.push({ tag, attributes: attributes ?? '', children: [] });
  }
  while (open.length > 1) close();
  return root.children;
}

/** The text without its tags, for names and tooltips. */
export function plainText(html: string): string {
  const flat = (nodes: readonly TextNode[]): string => nodes.map((node) => (typeof node === 'string' ? node : node.tag === 'br' ? '\n' : flat(node.children))).join('');
  return flat(parseText(html));
}

export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : parseInt(decimal, 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function isContainer(tag: string): tag is 'b' | 'i' | 'u' | 's' | 'time' | 'font' | 'a' {
  return ['b', 'i', 'u', 's', 'time', 'font', 'a'].includes(tag);
}

function element({ tag, attributes, children }: Open): TextNode {
  if (tag === 'font') return { tag, color: colorOf(attribute(attributes, 'color')), children };
  if (tag === 'a') return { tag, href: safeUrl(attribute(attributes, 'href')), children };
  return { tag: tag as 'b', children };
}

function attribute(attributes: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return decodeEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '');
}

function colorOf(value: string): string | null {
  return /^#[0-9a-f]{3}([0-9a-f]{3})?$/i.test(value) ? value : null;
}

/** Links lead to the web, to a mail address or a telephone; never to a script. */
export function safeUrl(url: string): string | null {
  return /^(https?:\/\/|mailto:|tel:)/i.test(url.trim()) ? url.trim() : null;
}
