/** Readers for answers that come in as `unknown`; each error names the field and what was found. */
export type Json = Readonly<Record<string, unknown>>;

/** `where`: the field as Google's reference names it. Throws where it is no object. */
export function objectOf(value: unknown, where: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw new Error(`${where}: expected an object, got ${shown(value)}`);
}

/** A missing array is an empty one: Google leaves empty lists out. */
export function arrayOf(value: unknown, where: string): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw new Error(`${where}: expected an array, got ${shown(value)}`);
}

/** Throws where it is no string, a missing one included. */
export function stringOf(value: unknown, where: string): string {
  if (typeof value === 'string') return value;
  throw new Error(`${where}: expected a string, got ${shown(value)}`);
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : (JSON.stringify(value) ?? typeof value).slice(0, 60);
}
