/** Behind these a full stop ends no sentence: titles, numbers, and what is shortened. */
const SHORT = "(?<!\\b(?:Mrs?|Ms|Mx|Dr|Prof|Capt|Rev|Cllr|St|No|vs|e\\.g|i\\.e)\\.)";
const STOP = `(?<=\\.)${SHORT}\\s+`;
const END = new RegExp(`${STOP}|\\n|(?<=[。!?])`);
const END_ACROSS_LINES = new RegExp(`(?<=[。!?])|\\n\\s*\\n|\\n(?=[ \\t]*[・*-])|(?<=[!?])\\s+|${STOP}`);

/**
 * The sentences of a normalised text, of which each line is at least one: without their line breaks, and some of them empty. A full stop ends
 * one only before a blank.
 *
 * @param most how many are given at most
 */
export function sentencesOf(text: string, most = 1_000): string[] {
  return text.split(END, most);
}

/** The same where a sentence may go on in the next line, as quoted and wrapped text does: an empty line ends it, and a bullet. */
export function sentencesAcrossLines(text: string, most = 1_000): string[] {
  return text.split(END_ACROSS_LINES, most);
}
