import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useCard } from './context';
import { keysOf, wordsOfWidget } from './keys';
import { RichText } from './rich-text';
import type { Section } from './types';
import { WidgetView } from './widget';

/** A section; a collapsible one shows its first `uncollapsibleWidgetsCount` widgets until it is opened. */
export function SectionView({ section }: { section: Section }): JSX.Element {
  const { words } = useCard();
  const [open, setOpen] = useState(false);
  const widgets = section.widgets ?? [];
  const keys = keysOf(widgets, wordsOfWidget);
  const alwaysShown = section.collapsible ? Math.max(0, section.uncollapsibleWidgetsCount ?? 0) : widgets.length;
  const foldable = alwaysShown < widgets.length;
  // What was unfolded stands before the button that did it: the keyboard goes on there, not behind it.
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const unfolded = open ? place.current?.querySelectorAll<HTMLElement>(':scope > .card-widget')[alwaysShown] : undefined;
    unfolded?.setAttribute('tabindex', '-1');
    unfolded?.focus({ preventScroll: true });
  }, [open]);
  return (
    <section class="card-section" ref={place}>
      {section.header ? <h2 class="card-section-header"><RichText text={section.header} /></h2> : null}
      {widgets.map((widget, index) => (open || index < alwaysShown ? <WidgetView key={keys[index]} widget={widget} /> : null))}
      {foldable ? (
        <button type="button" class="card-more card-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <svg viewBox="0 0 24 24" class="card-icon" aria-hidden="true"><path d={open ? 'M6 15l6-6l6 6' : 'M6 9l6 6l6-6'} /></svg>
          {open ? words.showLess : words.showMore}
        </button>
      ) : null}
    </section>
  );
}
