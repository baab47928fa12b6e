/** The two languages every word on screen exists in. */
export type Lang = 'ja' | 'en';
export const LANGS: readonly Lang[] = ['ja', 'en'];

/** Japanese for a `ja` locale (BCP 47, as `commonEventObject.userLocale` gives it), English for any other. */
export function langOf(locale: string | undefined): Lang {
  return /^ja\b/i.test(locale ?? '') ? 'ja' : 'en';
}

/** The language of a text: Japanese where any kana or kanji is in it, English where there are only other letters; null for no letters. */
export function langOfText(text: string): Lang | null {
  if (/[\u3040-\u30ff\u3400-\u9fff]/.test(text)) return 'ja';
  return /[A-Za-z]/.test(text) ? 'en' : null;
}

export type Values = Readonly<Record<string, string | number>>;

/**
 * Puts values into `{placeholders}`; `{count|day|days}` becomes the first word for a count of 1, the second for any other.
 * A placeholder without a value throws: a sentence with a hole must not reach a user.
 */
export function fill(template: string, values: Values = {}): string {
  return template.replace(/\{(\w+)(?:\|([^|{}]+)\|([^|{}]+))?\}/g, (_, name: string, one?: string, several?: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`message "${template}" needs {${name}}; given: ${Object.keys(values).join(', ') || 'nothing'}`);
    return (Number(value) === 1 ? one : several) ?? String(value);
  });
}
