import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { build } from 'esbuild';
import type { OutboxClass } from './memory-driver';

const OUTBOX = resolve(__dirname, '../../../src/outbox');

/** One thing done wrong: a piece of one file of `src/outbox`, and what stands there instead. */
export interface Break {
  readonly file: string;
  readonly piece: string;
  readonly instead: string;
}

/** The outbox with one thing done wrong. Throws when the piece is not there (any more), so that no break goes stale unseen. */
export async function brokenOutbox({ file, piece, instead }: Break): Promise<OutboxClass> {
  let broken = false;
  const { outputFiles } = await build({
    entryPoints: [`${OUTBOX}/outbox.ts`], bundle: true, platform: 'node', format: 'cjs', write: false, logLevel: 'silent',
    plugins: [{
      name: 'break',
      setup: (setup) => setup.onLoad({ filter: /src\/outbox\/[\w-]+\.ts$/ }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        if (basename(path) !== file) return { contents: source, loader: 'ts' };
        if (source.split(piece).length !== 2) throw new Error(`src/outbox/${file} has ${source.split(piece).length - 1} times: ${piece}`);
        broken = true;
        return { contents: source.replace(piece, () => instead), loader: 'ts' };
      }),
    }],
  });
  if (!broken) throw new Error(`src/outbox/${file} is no part of the outbox.`);
  const module = { exports: {} as { Outbox?: OutboxClass } };
  // Code of our own, just built from src/.
  const run = new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '') as (module: unknown, exports: unknown, require: unknown) => void;
  run(module, module.exports, createRequire(__filename));
  const { Outbox } = module.exports;
  if (!Outbox) throw new Error('The broken outbox has no class Outbox.');
  return Outbox;
}
