import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What outlives a restart. */
export interface SavedState {
  readonly version: 1;
  readonly workspace: unknown;
  readonly received: readonly { id: string; recipient: string; at: number; raw: string }[];
  readonly locales: Readonly<Record<string, string>>;
}

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
  return value as SavedState;
}

/** Written beside and renamed, so that a crash leaves the old state or the new one. */
export function saveState(file: string, state: SavedState): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.tmp`;
  writeFileSync(temporary, JSON.stringify(state));
  renameSync(temporary, file);
}
