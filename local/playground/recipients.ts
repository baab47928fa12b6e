/** One recipient as typed into a compose window. */
export interface TypedRecipient {
  readonly name: string;
  readonly address: string;
}

/** Splits what stands in a To, Cc or Bcc field, at commas and semicolons outside quotes, angle brackets and comments. */
export function splitRecipients(field: string): TypedRecipient[] {
  const pieces: string[] = [];
  let piece = '';
  let quoted = false;
  let depth = 0;
  for (let at = 0; at < field.length; at++) {
    const char = field.charAt(at);
    if (quoted && char === '\\') {
      piece += char + field.charAt(++at);
      continue;
    }
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '<' || char === '(')) depth++;
    else if (!quoted && (char === '>' || char === ')')) depth = Math.max(0, depth - 1);
    if (!quoted && depth === 0 && /[,;、；\n]/.test(char)) {
      pieces.push(piece);
      piece = '';
    } else piece += char;
  }
  pieces.push(piece);
  return pieces.map((text) => text.trim()).filter((text) => text !== '').map(readPiece);
}

function readPiece(piece: string): TypedRecipient {
  const match = /^([\s\S]*?)<([^<>]*)>\s*$/.exec(piece);
  if (!match) return { name: '', address: piece };
  const name = (match[1] ?? '').trim().replace(/^"([\s\S]*)"$/, '$1').replace(/\\(.)/g, '$1');
  return { name, address: (match[2] ?? '').trim() };
}

/** The way Gmail writes a recipient into a field: a name that would fall apart is put in quotes. */
export function showRecipient({ name, address }: TypedRecipient): string {
  if (name === '') return address;
  return /[",;<>()@\\:]/.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}" <${address}>` : `${name} <${address}>`;
}
