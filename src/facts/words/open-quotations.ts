const OPENER = /[「『“]/;
const CLOSERS: Readonly<Record<string, string>> = { '「': '」', '『': '』', '“': '”' };
/** Whatever may have been written for a closing bracket by mistake: the quotation is whole then. */
const ANY_CLOSER = /[」』”】"〟｣’)）\]]/;
const ENDS = /[。.!?！？…:：;；、,・~～―-]\s*$/;
/** What is quoted has words: no emoticon (`(「・ω・)「`), no sign. */
const WORDS = /^\s?(?:[\u3041-\u30ff\u3400-\u9fff][^\n]*[\u3041-\u30ff\u3400-\u9fff]{2}|[A-Za-z]\S*\s+\S*[A-Za-z])/;
const MOST_LINES = 2_000;

interface Opened {
  /** From the bracket to the end of its line. */
  readonly rest: string;
  readonly sign: string;
}

/** The one bracket that a line opens and doesn't close; null where it has none, or several. */
function openedIn(line: string): Opened | null {
  if (!OPENER.test(line)) return null;
  const open: { sign: string; at: number }[] = [];
  for (const [at, sign] of [...line].slice(0, 1_000).entries()) {
    if (sign in CLOSERS) open.push({ sign, at });
    else if (CLOSERS[open[open.length - 1]?.sign ?? ''] === sign) open.pop();
  }
  const [only, another] = open;
  return only === undefined || another !== undefined ? null : { sign: only.sign, rest: [...line].slice(only.at + 1).join('') };
}

/** Whether a bracket that was opened above is closed in these lines, or opened anew at the beginning of one: the next paragraph of one quotation. */
function goesOnBelow(lines: readonly string[], sign: string): boolean {
  if (lines.some((line) => line.startsWith(sign))) return true;
  let depth = 1;
  for (const character of lines.join('\n')) {
    if (character === sign) depth += 1;
    if (character === CLOSERS[sign]) depth -= 1;
    if (depth === 0) return true;
  }
  return false;
}

/**
 * The last line of a paragraph in which a quotation is opened and broken off: neither closed there nor anywhere below, and without an
 * end mark. null where there is none, and where brackets of that kind open several lines (as bullets do, or the paragraphs of one long quotation).
 *
 * @param text what the sender wrote, not normalised: that would make `“` and `”` one
 */
export function openQuotation(text: string): string | null {
  const lines = text.split('\n', MOST_LINES).map((line) => line.trim());
  const opened = lines.flatMap((line, at) => {
    const found = openedIn(line);
    return found === null ? [] : [{ ...found, line, at }];
  });
  const found = opened.find(({ rest, sign, line, at }) => (lines[at + 1] ?? '') === ''
    && opened.filter((other) => other.sign === sign).length === 1
    && WORDS.test(rest) && !ANY_CLOSER.test(rest) && !ENDS.test(line) && !goesOnBelow(lines.slice(at + 1), sign));
  return found?.line ?? null;
}
