import { spawnSync } from 'node:child_process';

const ROOT = `${__dirname}/../..`;

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as people do. */
export function matta(...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/matta.js', ...args], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 });
  return { code: status ?? -1, out: stdout, err: stderr };
}
