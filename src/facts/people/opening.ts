/** As colleagues open a mail among themselves in Japan. */
const TO_COLLEAGUES = /^\s*(?:お疲れ|おつかれ|ご苦労)/;
/** The same at the beginning of any line. */
const LINE_TO_COLLEAGUES = new RegExp(TO_COLLEAGUES.source, 'm');
const TO_OUTSIDERS = /^\s*(?:(?:いつも|平素|大変|日頃)[^。\n]{0,12})?(?:お世話にな|格別の)/;

/** Whether some line of a mail begins as colleagues begin what they write to each other. */
export function speaksAsToColleagues(text: string): boolean {
  return LINE_TO_COLLEAGUES.test(text);
}

/** The words that a text begins with, where they are those for colleagues or those for people outside; null where it begins otherwise. */
export function openingOf(text: string): { readonly words: string; readonly toColleagues: boolean } | null {
  const [inside] = TO_COLLEAGUES.exec(text) ?? [];
  const [outside] = TO_OUTSIDERS.exec(text) ?? [];
  const words = (inside ?? outside)?.trim();
  return words === undefined ? null : { words, toColleagues: inside !== undefined };
}
