import type { Draft, TextPart } from './draft';

/** A mail's texts that `said` does not have, white space apart: what somebody who is shown `said` has not seen of it. */
export function textsBeside({ textParts }: Pick<Draft, 'textParts'>, said: string): TextPart[] {
  const shown = squeezed(said);
  return textParts.filter(({ content }) => !shown.includes(squeezed(content)));
}

/** Without white space. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
