import * as v from 'valibot';

/** What a stored text says: JSON of that shape. Null for one that is missing or damaged, or that another version wrote in a shape of its own. */
export function readStored<Schema extends v.GenericSchema>(schema: Schema, text: string | null | undefined): v.InferOutput<Schema> | null {
  try {
    const read = v.safeParse(schema, JSON.parse(text ?? ''));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
