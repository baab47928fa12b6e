import type { Button, Card, Html, Widget } from './ui';

/** What a button stands by: its own line, or the nearest above it in its section. */
interface Line {
  readonly short: string;
  /** With what stands on top of the line and below it. */
  readonly whole: string;
}

/**
 * The card, with a name for each button that says the same as another on it: in a list of “Open” whoever hears the buttons one after
 * another can't tell which is which. The name begins with what the button says, for whoever presses it by speaking. Others keep none.
 */
export function toldApart(card: Card): Card {
  const texts: string[] = [card.footer?.primary, card.footer?.secondary].flatMap((one) => (one ? [one.text] : []));
  const names: string[] = [];
  withButtons(card, (button, { short }) => {
    texts.push(button.text);
    names.push(named(button, short));
    return button;
  });
  const [sameText, sameName] = [repeated(texts), repeated(names)];
  return withButtons(card, (button, { short, whole }) =>
    short === '' || !sameText.has(button.text) ? button : { ...button, name: named(button, sameName.has(named(button, short)) ? whole : short) });
}

function named({ text }: Button, line: string): string {
  return `${text}: ${line}`;
}

function repeated(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.filter((text, index) => texts.indexOf(text) < index));
}

/** Every button of the sections, by what it stands by. */
function withButtons(card: Card, change: (button: Button, line: Line) => Button): Card {
  return {
    ...card,
    sections: card.sections.map((section) => {
      let line: Line = { short: section.header ?? '', whole: section.header ?? '' };
      const widgets = section.widgets.map((widget): Widget => {
        line = lineOf(widget) ?? line;
        if (widget.kind === 'buttons') return { ...widget, buttons: widget.buttons.map((button) => change(button, line)) };
        return widget.kind === 'decorated' && widget.button ? { ...widget, button: change(widget.button, line) } : widget;
      });
      return { ...section, widgets };
    }),
  };
}

function lineOf(widget: Widget): Line | null {
  if (widget.kind !== 'text' && widget.kind !== 'decorated') return null;
  const [short = '', ...more] = widget.html.split('<br>').map((text) => words(text as Html));
  const around = widget.kind === 'decorated' ? [...more, widget.top ?? '', widget.bottom ?? ''] : more;
  return { short, whole: [short, ...around].filter((text) => text !== '').join(', ') };
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** What `markup` made, as it is read: without its tags, nothing escaped. */
function words(html: Html): string {
  return html.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
