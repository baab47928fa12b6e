/** Deeper quotes are marked no deeper; it keeps hostile nesting from multiplying the text. */
const DEEPEST_QUOTE = 10;

/** Puts plain text together line by line from the text and the breaks of an HTML mail. */
export class TextLines {
  private readonly lines: string[] = [];
  private pieces: string[] = [];
  private depth = 0;
  /** White space is waiting to be written as one space, if more text follows on the line. */
  private space = false;
  private wantsBlank = false;
  private cell = false;

  /** Text of the current line; white space is evened out as HTML does, unless `keep`. */
  write(text: string, keep: boolean): void {
    if (keep) {
      for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
        if (i > 0) this.endLine();
        if (line !== '') this.put(line);
      }
      return;
    }
    // Of HTML's white space only; a no-break space stays.
    const even = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (even === '') return;
    if (even.startsWith(' ')) this.space = true;
    const trimmed = even.replace(/^ | $/g, '');
    if (trimmed === '') return;
    this.put(trimmed);
    if (even.endsWith(' ')) this.space = true;
  }

  /** Ends the current line even if it is empty: `<br>`. */
  endLine(): void {
    if (this.wantsBlank && this.pieces.length === 0) this.wantsBlank = false;
    this.push(this.pieces.join(''));
  }

  /** Begins a new line unless one has just begun. */
  startLine(): void {
    if (this.pieces.length > 0) this.push(this.pieces.join(''));
    this.space = this.cell = false;
  }

  /** Leaves a blank line before what comes next. */
  blankLine(): void {
    this.startLine();
    this.wantsBlank = true;
  }

  /** A tab before the next text of this line, if it has any. */
  nextCell(): void {
    this.cell = this.pieces.length > 0;
    this.space = false;
  }

  quote(by: 1 | -1): void {
    this.startLine();
    this.depth += by;
  }

  /** The delimiter of RFC 3676 above a signature, unless it is there. */
  markSignature(): void {
    this.startLine();
    let last = this.lines.length - 1;
    while (last >= 0 && this.lines[last]?.trim() === '') last -= 1;
    if (!/^(?:> )*-- ?$/.test(this.lines[last] ?? '')) this.push('-- ');
  }

  /** All lines, ended by \n, without blank ones at the end. */
  text(): string {
    this.startLine();
    return this.lines.join('\n').replace(/^\n+/, '').trimEnd();
  }

  private put(text: string): void {
    if (this.wantsBlank) {
      this.wantsBlank = false;
      if (this.lines.length > 0 && !/^(?:> )*$/.test(this.lines[this.lines.length - 1] ?? '')) this.push('');
    }
    if (this.cell) this.pieces.push('\t');
    else if (this.space && this.pieces.length > 0) this.pieces.push(' ');
    this.cell = this.space = false;
    this.pieces.push(text);
  }

  private push(line: string): void {
    const even = line.replace(/\u00a0/g, ' ');
    const text = even === '-- ' ? even : even.trimEnd();
    this.lines.push(`${'> '.repeat(Math.min(this.depth, DEEPEST_QUOTE))}${text}`);
    this.pieces = [];
    this.space = false;
  }
}
