import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { samplePolicyFolder } from '../playground/policy-folder';
import { repositoryRoot } from '../playground/repository';
import { startPlayground } from '../playground/server';
import { BadUsage, optionsOf } from './bad-usage';

/** `matta playground`: builds the add-on with a policy, and serves until it is ended. */
export async function playground(args: string[]): Promise<number> {
  const { values } = optionsOf({ args, options: { port: { type: 'string', default: '8787' }, policy: { type: 'string' }, fresh: { type: 'boolean', default: false } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new BadUsage(`--port ${values.port}: expected a whole number from 0 to 65535`);
  const root = repositoryRoot();
  const bundle = join(root, 'build/playground/add-on');
  const stateFile = join(root, 'build/playground/state.json');
  // Its own build: the playground's office has a policy, what is pushed has the administrator's.
  execFileSync(process.execPath, ['scripts/build.js', '--out', bundle, '--policy', values.policy ?? samplePolicyFolder()], { cwd: root, stdio: 'inherit' });
  if (values.fresh) rmSync(stateFile, { force: true });
  const { url, close } = await startPlayground({ port, bundle, stateFile });
  console.log(`Matta playground: ${url}  (Ctrl+C ends it)`);
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { void close().then(() => { resolve(0); }); });
  });
}
