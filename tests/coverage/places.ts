import { dirname, relative, resolve } from 'node:path';
import { decode } from '@jridgewell/sourcemap-codec';
import { transformSync } from 'esbuild';

export const ROOT = resolve(__dirname, '../..');
/** What each test file saw running, a file each. */
export const COUNTED = resolve(ROOT, 'build/coverage');

/** Source map, version 3, as far as it is read here. */
export interface SourceMap {
  readonly sources: readonly string[];
  readonly mappings: string;
}

/** A beginning of a statement or an expression. */
export interface Place {
  /** From the root: `src/app/held/hold.ts`. */
  readonly file: string;
  /** `line:column` in that file, both from 0. */
  readonly at: string;
  /** Where it begins in the code that is run. */
  readonly offset: number;
}

/** Every place that a map knows of files below src/. `folder`: of the map's sources, where they are no absolute paths. */
export function placesOf(map: SourceMap, code: string, folder: string): Place[] {
  const files = map.sources.map((source) => relative(ROOT, resolve(folder, source)));
  const lines = code.split('\n');
  let start = 0;
  return decode(map.mappings).flatMap((segments, index) => {
    const from = start;
    start += (lines[index]?.length ?? 0) + 1;
    return segments.flatMap(([column, source, line, sourceColumn]): Place[] => {
      const file = source === undefined ? undefined : files[source];
      return file?.startsWith('src/') ? [{ file, at: `${line ?? 0}:${sourceColumn ?? 0}`, offset: from + column }] : [];
    });
  });
}

/** The map that a transform left in a script, where Jest wraps more around it; null where there is none. */
export function mapIn(code: string): SourceMap | null {
  const found = /\/\/# sourceMappingURL=data:application\/json;base64,([\w+/=]+)/.exec(code)?.[1];
  return found === undefined ? null : JSON.parse(Buffer.from(found, 'base64').toString('utf8')) as SourceMap;
}

/** The places of one source file, whether anything runs it or not. */
export function allPlaces(file: string, source: string): Set<string> {
  const { code, map } = transformSync(source, { loader: 'ts', format: 'cjs', target: 'node20', sourcemap: 'external', sourcefile: resolve(ROOT, file) });
  return new Set(placesOf(JSON.parse(map) as SourceMap, code, dirname(resolve(ROOT, file))).map(({ at }) => at));
}
