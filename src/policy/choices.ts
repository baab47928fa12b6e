import type { InBoth } from './fault';

/** Width, case and outer spaces folded, as names of choices are compared. */
export function choiceKey(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** A choice as an administrator writes it, by its value in either language; the first of a value is the one that is written out. */
export type Choices<T extends string> = Readonly<Record<T, readonly [ja: string, ...others: string[]]>>;

/** The value that was typed, by any of its names in either language; null for anything else, '' included. */
export function readChoice<T extends string>(choices: Choices<T>, typed: string): T | null {
  const key = choiceKey(typed);
  for (const [value, names] of Object.entries(choices) as [T, readonly string[]][]) {
    if (value === key || names.some((name) => choiceKey(name) === key)) return value;
  }
  return null;
}

/** What may be chosen from, for a fault. */
export function choicesExpected<T extends string>(choices: Choices<T>): InBoth {
  const entries = Object.entries(choices) as [T, readonly string[]][];
  return {
    ja: `${entries.map(([value, [ja]]) => `${ja ?? ''}(${value})`).join('、')} のどれかを書いてください`,
    en: `one of ${entries.map(([value]) => value).join(', ')}`,
  };
}
