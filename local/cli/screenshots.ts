import { takeScreenshots } from '../playground/screenshots';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { samplePolicyFolder } from '../playground/policy-folder';
import { repositoryRoot } from '../playground/repository';
import { BadUsage, optionsOf } from './bad-usage';

/** `matta screenshots DIR`: walks through the playground in a browser and keeps a picture of each step. */
export async function screenshots(args: string[]): Promise<number> {
  const { positionals } = optionsOf({ args, allowPositionals: true, options: {} });
  const [folder] = positionals;
  if (folder === undefined) throw new BadUsage('screenshots wants a folder for the pictures');
  const browserPath = process.env.MATTA_BROWSER ?? '/usr/bin/chromium';
  const root = repositoryRoot();
  const bundle = join(root, 'build/playground/add-on');
  execFileSync(process.execPath, ['scripts/build.js', '--out', bundle, '--policy', samplePolicyFolder()], { cwd: root, stdio: 'inherit' });
  for (const file of await takeScreenshots({ folder, browserPath, bundle })) console.log(file);
  return 0;
}
