import type { JSX } from 'preact';
import { useCard } from './context';
import { IconView } from './icon';
import { keysOf, wordsOfButton } from './keys';
import { plainText } from './text';
import type { Button, Color } from './types';

const CLASS: Readonly<Record<string, string>> = { OUTLINED: 'is-outlined', FILLED: 'is-filled', FILLED_TONAL: 'is-tonal', BORDERLESS: 'is-borderless' };

/** A text or icon button. A colour makes it a filled one, as the reference of `Button` says. */
export function ButtonView({ button }: { button: Button }): JSX.Element {
  const { busy, click } = useCard();
  const { color, icon, onClick } = button;
  const text = plainText(button.text ?? '');
  const kind = color ? 'is-filled' : (CLASS[button.type ?? ''] ?? (text === '' ? 'is-borderless' : 'is-outlined'));
  const label = button.altText ?? (text === '' ? icon?.altText : undefined);
  return (
    <button
      type="button"
      class={`card-button ${kind} ${text === '' ? 'is-icon' : ''}`}
      disabled={button.disabled === true}
      // Not `disabled`, which would lose the focus: while an action runs, a second press is ignored.
      aria-disabled={busy}
      aria-label={label}
      title={text === '' ? label : undefined}
      style={color ? { '--fill': cssColor(color), '--on-fill': contrasting(color) } : undefined}
      onClick={() => onClick && click(onClick)}
    >
      {icon ? <IconView icon={{ ...icon, altText: '' }} /> : null}
      {text}
    </button>
  );
}

export function ButtonListView({ buttons }: { buttons: readonly Button[] }): JSX.Element {
  const keys = keysOf(buttons, wordsOfButton);
  return (
    <div class="card-buttons">
      {buttons.map((button, index) => (
        <ButtonView key={keys[index]} button={button} />
      ))}
    </div>
  );
}

function cssColor({ red = 0, green = 0, blue = 0 }: Color): string {
  return `rgb(${[red, green, blue].map((part) => Math.round(255 * Math.min(1, Math.max(0, part)))).join(' ')})`;
}

/** Black or white, whichever has the higher contrast ratio by WCAG 2.2 (relative luminance; they tie at 0.179). */
export function contrasting({ red = 0, green = 0, blue = 0 }: Color): '#000' | '#fff' {
  const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) > 0.179 ? '#000' : '#fff';
}
