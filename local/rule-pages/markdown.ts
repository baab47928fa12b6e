/** Text as it stands, within a table's cell too. Addresses and links become code: GitHub would make links of them. */
export function literal(text: string): string {
  return text
    .split(/([^\s「」『』“”()（）、。<>,;"]*(?:@|:\/\/)[^\s「」『』“”()（）、。<>,;"]*[^\s「」『』“”()（）、。<>,;".:])/)
    .map((piece, at) => (at % 2 === 1 ? `\`${piece}\`` : piece.replace(/[\\`*_<>[\]~#]/g, (char) => `\\${char}`)))
    .join('')
    .replace(/\|/g, '\\|')
    .replace(/\n/g, '<br>');
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
