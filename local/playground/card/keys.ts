import type { Button, Section, Widget } from './types';

/** Keys by which what stays the same on a card that is built anew keeps its elements, wherever it now stands: each by its words, the second with the same ones by that. */
export function keysOf<T>(items: readonly T[], wordsOf: (item: T) => string): string[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const words = wordsOf(item);
    const before = seen.get(words) ?? 0;
    seen.set(words, before + 1);
    return `${words}#${String(before)}`;
  });
}

export function wordsOfSection({ header = '' }: Section): string {
  return header;
}

/** A button with another text is another button: who has the focus on it must not press something else by it. */
export function wordsOfButton({ text, altText }: Button): string {
  return text ?? altText ?? '';
}

/** A field is known by its name, whatever it offers; anything else by what it says first. */
export function wordsOfWidget({ textInput, selectionInput, dateTimePicker, buttonList, decoratedText, textParagraph, ...other }: Widget): string {
  const field = textInput ?? selectionInput ?? dateTimePicker;
  if (field) return `field ${field.name ?? ''}`;
  if (buttonList) return `buttons ${(buttonList.buttons ?? []).map(wordsOfButton).join('\n')}`;
  if (decoratedText) return `line ${decoratedText.topLabel ?? ''}\n${decoratedText.text ?? ''}`;
  return textParagraph ? `text ${textParagraph.text ?? ''}` : Object.keys(other).join(' ');
}
