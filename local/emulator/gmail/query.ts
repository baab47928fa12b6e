/**
 * Gmail's search language, the part that mail software uses. Operators from support.google.com/mail/answer/7190 as
 * developers.google.com/workspace/gmail/api/guides/filtering points to.
 */

export type Query =
  | { kind: 'and' | 'or'; items: Query[] }
  | { kind: 'not'; item: Query }
  /** `operator` is '' for plain words. */
  | { kind: 'term'; operator: string; value: string; exact: boolean };

const OPERATORS = ['from', 'to', 'cc', 'bcc', 'subject', 'in', 'is', 'label', 'has', 'filename', 'rfc822msgid', 'deliveredto', 'after', 'before', 'newer', 'older', 'newer_than', 'older_than', 'larger', 'smaller'] as const;

interface Token {
  text: string;
  kind: 'word' | 'phrase' | 'punctuation';
}

/** What a query says, and what in it the emulator does not know (such terms match as plain words, as in Gmail). */
export interface ParsedQuery {
  query: Query;
  unknown: string[];
}

/** Parses a query; like Gmail, it refuses nothing: an unbalanced bracket or a stray OR is read past. */
export function parseQuery(text: string): ParsedQuery {
  const tokens = tokenize(text);
  const unknown: string[] = [];
  let at = 0;
  const peek = (): string | undefined => (tokens[at]?.kind === 'phrase' ? undefined : tokens[at]?.text);

  const sequence = (end: string | undefined, join: 'and' | 'or'): Query => {
    const items: Query[] = [];
    while (at < tokens.length && !(end !== undefined && peek() === end)) {
      const token = peek();
      if (token === ')' || token === '}') {
        at += 1;
        continue;
      }
      if (token === 'OR' || token === '|') {
        at += 1;
        const left = items.pop();
        const right = one();
        if (left && right) items.push(left.kind === 'or' ? { kind: 'or', items: [...left.items, right] } : { kind: 'or', items: [left, right] });
        else if (left ?? right) items.push((left ?? right) as Query);
        continue;
      }
      if (token === 'AND') {
        at += 1;
        continue;
      }
      const item = one();
      if (item) items.push(item);
    }
    at += 1;
    return items.length === 1 && items[0] ? items[0] : { kind: join, items };
  };

  const one = (): Query | undefined => {
    const token = tokens[at];
    if (!token) return undefined;
    at += 1;
    if (token.kind === 'phrase') return { kind: 'term', operator: '', value: token.text, exact: true };
    if (token.text === '(') return sequence(')', 'and');
    if (token.text === '{') return sequence('}', 'or');
    if (token.text === '-') {
      const item = one();
      return item && { kind: 'not', item };
    }
    if (token.text === '+') return one();
    const found = /^([A-Za-z0-9_]+):(.*)$/s.exec(token.text);
    if (!found || /^(https?|mailto)$/i.test(found[1] ?? '')) return { kind: 'term', operator: '', value: token.text, exact: false };
    const operator = (found[1] ?? '').toLowerCase();
    if (!(OPERATORS as readonly string[]).includes(operator)) unknown.push(token.text);
    const value = found[2] ?? '';
    if (value !== '') return { kind: 'term', operator, value, exact: false };
    const argument = one();
    return argument && under(operator, argument);
  };

  return { query: sequence(undefined, 'and'), unknown };
}

/** `to:(a OR b)` is `to:a OR to:b`. */
function under(operator: string, query: Query): Query {
  if (query.kind === 'term') return query.operator === '' ? { ...query, operator } : query;
  if (query.kind === 'not') return { kind: 'not', item: under(operator, query.item) };
  return { ...query, items: query.items.map((item) => under(operator, item)) };
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = /\s+|"([^"]*)"?|([(){}|])|([-+])(?=[^\s)}])|([^\s(){}"|]+)/gu;
  for (const found of text.matchAll(pattern)) {
    const [, phrase, bracket, sign, word] = found;
    if (phrase !== undefined) tokens.push({ text: phrase, kind: 'phrase' });
    else if (bracket !== undefined) tokens.push({ text: bracket, kind: 'punctuation' });
    else if (sign !== undefined) tokens.push({ text: sign, kind: 'punctuation' });
    else if (word !== undefined) tokens.push({ text: word, kind: 'word' });
  }
  return tokens;
}
