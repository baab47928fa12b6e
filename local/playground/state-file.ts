import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What outlives a restart. */
export interface SavedState {
  readonly version: 1;
  readonly workspace: unknown;
  readonly received: readonly { id: string; recipient: string; at: number; raw: string }[];
  readonly locales: Readonly<Record<string, string>>;
}

/**
 * Texts from this length on, such as mail with attachments, stand in files of their own beside the state, named by what is in
 * them: the state is written at every change, a mail once.
 */
const LONG = 64 * 1024;
const PART = '$part';
const partsOf = (file: string): string => `${file}.parts`;

/**
 * @returns null where there is no such file yet
 * @throws Error when the file is there and can't be used
 */
export function loadState(file: string): SavedState | null {
  if (!existsSync(file)) return null;
  const advice = 'delete it to start afresh';
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`The playground's state in ${file} is not JSON (${error instanceof Error ? error.message : String(error)}); ${advice}.`, { cause: error });
  }
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1) {
    throw new Error(`The playground's state in ${file} is not of version 1; ${advice}.`);
  }
  return whole(value, (name) => {
    const part = join(partsOf(file), name);
    if (!/^[0-9a-f]{64}$/.test(name) || !existsSync(part)) throw new Error(`The playground's state in ${file} names ${part}, which is not there; ${advice}.`);
    return readFileSync(part, 'utf8');
  }) as SavedState;
}

/** Written beside and renamed, so that a crash leaves the old state or the new one. */
export function saveState(file: string, state: SavedState): void {
  const folder = partsOf(file);
  mkdirSync(folder, { recursive: true });
  const before = new Set(readdirSync(folder));
  const named = new Set<string>();
  const text = JSON.stringify(state, (_key, value: unknown) => {
    if (typeof value !== 'string' || value.length < LONG) return value;
    const name = createHash('sha256').update(value).digest('hex');
    if (!before.has(name) && !named.has(name)) put(join(folder, name), value);
    named.add(name);
    return { [PART]: name };
  });
  mkdirSync(dirname(file), { recursive: true });
  put(file, text);
  // Only now does nothing point at them any more.
  for (const name of before) if (!named.has(name)) rmSync(join(folder, name), { force: true });
}

function put(file: string, text: string): void {
  writeFileSync(`${file}.tmp`, text);
  renameSync(`${file}.tmp`, file);
}

/** The value with its parts back in their places. */
function whole(value: unknown, read: (name: string) => string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => whole(one, read));
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === PART && typeof first[1] === 'string') return read(first[1]);
  return Object.fromEntries(entries.map(([key, one]) => [key, whole(one, read)]));
}
