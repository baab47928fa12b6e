import { normalise } from '../words/fold';

/** A file's name, normalised, without its ending: `見積書_v2` of `見積書_v2.pdf`. What follows a dot and is longer than five letters or digits is no ending. */
export function baseOf(name: string): string {
  return normalise(name).replace(/\.[A-Za-z0-9]{1,5}$/, '');
}

/** What follows the last dot of a file's name, in lower case and without the dot; '' where there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).normalize('NFKC').trim().toLowerCase();
}
