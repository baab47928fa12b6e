import type { JSX } from 'preact';
import { ButtonView } from './button';
import { CardProvider, type CardContext } from './context';
import { safeImage } from './image-url';
import { keysOf, wordsOfButton, wordsOfSection } from './keys';
import { SectionView } from './section';
import type { Card } from './types';

/** A card as Gmail draws it: header, sections, and a footer that stays in sight. */
export function CardView({ card, context }: { card: Card; context: CardContext }): JSX.Element {
  const { header, fixedFooter, sections = [] } = card;
  const keys = keysOf(sections, wordsOfSection);
  const image = safeImage(header?.imageUrl);
  return (
    <CardProvider value={context}>
      <div class="card-scroll">
        {header ? (
          <header class="card-header">
            {image ? <img class={header.imageType === 'CIRCLE' ? 'is-circle' : ''} src={image} alt={header.imageAltText ?? ''} /> : null}
            <div>
              <h1 class={header.subtitle ? '' : 'is-two-lines'}>{header.title ?? ''}</h1>
              {header.subtitle ? <p>{header.subtitle}</p> : null}
            </div>
          </header>
        ) : null}
        {sections.map((section, index) => (
          <SectionView key={keys[index]} section={section} />
        ))}
      </div>
      {fixedFooter ? (
        <footer class="card-footer">
          {fixedFooter.primaryButton ? <ButtonView key={wordsOfButton(fixedFooter.primaryButton)} button={{ type: 'FILLED', ...fixedFooter.primaryButton }} /> : null}
          {fixedFooter.secondaryButton ? <ButtonView key={wordsOfButton(fixedFooter.secondaryButton)} button={{ type: 'OUTLINED', ...fixedFooter.secondaryButton }} /> : null}
        </footer>
      ) : null}
    </CardProvider>
  );
}
