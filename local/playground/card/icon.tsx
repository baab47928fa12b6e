import type { JSX } from 'preact';
import { useCard } from './context';
import { glyphOf } from './glyphs';
import { safeImage } from './image-url';
import type { Icon } from './types';

/** A card's icon: a drawing for a known name, an image given as data, or a plain mark where neither can be shown. */
export function IconView({ icon, label }: { icon: Icon; label?: string }): JSX.Element {
  const { words } = useCard();
  const name = icon.materialIcon?.name ?? icon.knownIcon ?? '';
  const image = safeImage(icon.iconUrl);
  const alt = label ?? icon.altText;
  if (image !== null) return <img class={`card-icon ${icon.imageType === 'CIRCLE' ? 'is-circle' : ''}`} src={image} alt={alt ?? ''} />;
  const title = icon.iconUrl === undefined ? undefined : `${words.imageNotLoaded}: ${icon.iconUrl}`;
  return (
    <svg class="card-icon" viewBox="0 0 24 24" role={alt ? 'img' : undefined} aria-label={alt} aria-hidden={alt ? undefined : 'true'}>
      {title === undefined ? null : <title>{title}</title>}
      <path d={glyphOf(name)} />
    </svg>
  );
}
