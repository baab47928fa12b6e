/** The two languages every word on screen exists in. */
export type Lang = 'ja' | 'en';
export const LANGS: readonly Lang[] = ['ja', 'en'];

/** Japanese for a `ja` locale (BCP 47, as `commonEventObject.userLocale` gives it), English for any other. */
export function langOf(locale: string | undefined): Lang {
  return /^ja\b/i.test(locale ?? '') ? 'ja' : 'en';
}

export type Values = Readonly<Record<string, string | number>>;

/** Puts values into `{placeholders}`. A placeholder without a value throws: a sentence with a hole must not reach a user. */
export function fill(template: string, values: Values = {}): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`message "${template}" needs {${name}}; given: ${Object.keys(values).join(', ') || 'nothing'}`);
    return String(value);
  });
}
