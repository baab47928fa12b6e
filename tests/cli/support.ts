import { execFileSync } from 'node:child_process';

const ROOT = `${__dirname}/../..`;

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as people do. */
export function matta(...args: string[]): Ran {
  try {
    const out = execFileSync(process.execPath, ['bin/matta.js', ...args], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 });
    return { code: 0, out, err: '' };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number | null; stdout: string; stderr: string };
    return { code: status ?? -1, out: stdout, err: stderr };
  }
}
