import type { JSX } from 'preact';
import { glyphOf } from '../card/glyphs';

const OWN: Readonly<Record<string, string>> = {
  inbox: 'M4 13.5L6.5 4.5h11L20 13.5v6H4zM4 13.5h4.5a3.5 3.5 0 0 0 7 0H20',
  draft: 'M6 3.5h8l4.5 4.5v12.5H6zM13.5 3.5V8.5h5',
  world: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M3.5 12h17M12 3.5c5 5 5 12 0 17c-5-5-5-12 0-17',
  folder: 'M3.5 6h6l2 2.5h9V19h-17z',
  inspect: 'M4 6h10M4 12h6M4 18h6M16.5 12a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M19 18l2.5 2.5',
  panel: 'M3.5 5h17v14h-17zM15 5v14',
  up: 'M6 15l6-6l6 6',
  down: 'M6 9l6 6l6-6',
  back: 'M20 12H5M11 5.5L4.5 12l6.5 6.5',
  reply: 'M9.5 6L4 11.5L9.5 17M4.5 11.5H14c3.5 0 6 2 6 6.5',
  save: 'M5 4.5h11.5L19.5 7.5v12H4.5v-15zM8 4.5v5h7v-5M8 19.5v-6h8v6',
};

/** An icon of the page; decoration beside a text or inside a labelled button. */
export function Glyph({ name }: { name: string }): JSX.Element {
  return (
    <svg class="glyph" viewBox="0 0 24 24" aria-hidden="true">
      <path d={OWN[name] ?? glyphOf(name)} />
    </svg>
  );
}
