import punycode from 'punycode/punycode.js';

/** RFC 5322 `addr-spec` in one form, so that the same mailbox always reads the same. */
export interface AddrSpec {
  /** As typed, width-folded; quoted where it could not stand bare. */
  readonly local: string;
  /** Lower case, A-labels; '' where there is none. */
  readonly domain: string;
  readonly address: string;
}

/** Zero-width characters, direction marks, controls: never part of an address, and left behind by copying from pages. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
/** Brackets, quotes and bullets that cling to an address in running text; none may begin a local part unquoted. */
const LEADING = /^[\s<>()[\]{}"「」『』【】〔〕〈〉《》“”‘・•]+/;
/** Joins two addresses written as one word; legal in a local part, but no address begins with it. */
const JOINER = /^[/|&・]+/;
/** `mailto:`, `SMTP:`, `宛先：`; a colon can't stand in a bare local part. */
const LABEL = /^[^@"]*:/;
const DOMAIN = /[\w.\-\u0080-\uffff]*/y;
const DOMAIN_LITERAL = /\[[^\]\s]*\]/y;
/** Above ASCII but no letter of any label. */
const NOT_IN_DOMAIN = /[\s「」『』【】〔〕〈〉《》“”‘’、・…]/;

/** RFC 5322 `dot-atom` without its ban on dots at the ends and in a row, which old mobile carriers gave out; RFC 6532 letters. */
const BARE_LOCAL = /^[^\s"(),:;<>@[\]\\]+$/;

/**
 * The addresses in one word of a list, and what else the word holds.
 *
 * @param word has an `@` in ASCII form
 * @param quotedLocal content of the quoted string that stood right before the `@`, where there was one
 */
export function readAddrSpecs(word: string, quotedLocal?: string): { specs: AddrSpec[]; rest: string } {
  const specs: AddrSpec[] = [];
  let text = foldWidth(word.replace(INVISIBLE, ''));
  if (quotedLocal === undefined) text = text.replace(LEADING, '').replace(LABEL, '');
  if (/^'[^']*'$/.test(text)) text = text.slice(1, -1);
  let start = 0;
  let at = text.indexOf('@');
  while (at !== -1) {
    let end = domainEnd(text, at + 1);
    // `a@b@c.example`: as mail servers read it, everything before the last `@` is the local part.
    while (text[end] === '@') {
      at = end;
      end = domainEnd(text, at + 1);
    }
    const local = specs.length === 0 && quotedLocal !== undefined ? quotedLocal : text.slice(start, at).replace(specs.length > 0 ? JOINER : '', '');
    specs.push(addrSpec(local, text.slice(at + 1, end)));
    start = end;
    at = text.indexOf('@', end);
  }
  return { specs, rest: text.slice(start).replace(/^[\s>\])}"'.:,]+/, '') };
}

function domainEnd(text: string, start: number): number {
  DOMAIN_LITERAL.lastIndex = start;
  if (DOMAIN_LITERAL.test(text)) return DOMAIN_LITERAL.lastIndex;
  DOMAIN.lastIndex = start;
  DOMAIN.test(text);
  const end = DOMAIN.lastIndex;
  const stop = text.slice(start, end).search(NOT_IN_DOMAIN);
  return stop === -1 ? end : start + stop;
}

function addrSpec(typedLocal: string, typedDomain: string): AddrSpec {
  const local = BARE_LOCAL.test(typedLocal) || typedLocal === '' ? typedLocal : `"${typedLocal.replace(/["\\]/g, '\\$&')}"`;
  const domain = toAsciiDomain(typedDomain);
  return { local, domain, address: `${local}@${domain}` };
}

/** U+FF01–U+FF5E are ASCII in full width; the ideographic full stops are dots (RFC 3490, 3.1). */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e。｡]/g, (character) =>
    character === '。' || character === '｡' ? '.' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** Lower case, no root dot, every label with other than ASCII letters as its A-label (RFC 5890, 2.3.2.1). */
export function toAsciiDomain(domain: string): string {
  return withoutEdges(domain.toLowerCase(), '.').split('.').map(toAsciiLabel).join('.');
}

/** Without that character at either end. (A pattern ending in `+$` would take quadratic time on long runs within.) */
export function withoutEdges(text: string, character: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text[start] === character) start += 1;
  while (end > start && text[end - 1] === character) end -= 1;
  return text.slice(start, end);
}

function toAsciiLabel(label: string): string {
  if (/^[!-~]*$/.test(label)) return label;
  const composed = label.normalize('NFKC').toLowerCase();
  // Compatibility forms may unfold to dots or signs that would make it another domain; such a label stays as typed.
  const plain = /^[\w\-\u0080-\u{10ffff}]*$/u.test(composed) ? composed : label;
  try {
    return /^[!-~]*$/.test(plain) ? plain : `xn--${punycode.encode(plain)}`;
  } catch {
    return plain;
  }
}
