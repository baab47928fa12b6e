import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readManifest } from '../emulator/manifest';
import { BadUsage, optionsOf } from './bad-usage';

const ROOT = process.env.MATTA_ROOT ?? '.';

/** One thing that installing needs: whether it is there, and what to do where it isn't. */
interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly say: string;
}

/** `matta doctor`: looks at what installing needs and says what to do. Exit 0: all there, 1: something is missing. Calls nothing over the network. */
export function doctor(args: string[]): number {
  const { values, positionals } = optionsOf({ args, allowPositionals: true, options: { json: { type: 'boolean', default: false }, root: { type: 'string', default: ROOT } } });
  if (positionals.length > 0) throw new BadUsage(`doctor takes no arguments, got ${positionals.join(' ')}`);
  const findings = [node(), clasp(values.root), login(values.root), scriptId(values.root), manifest(values.root), pushSet(values.root)];
  for (const { what, ok, say } of findings) console.log(values.json ? JSON.stringify({ what, ok, say }) : `${ok ? '✓' : '✗'} ${what}: ${say}`);
  return findings.every(({ ok }) => ok) ? 0 : 1;
}

function node(): Finding {
  const ok = Number(process.versions.node.split('.')[0]) >= 20;
  return { what: 'Node.js', ok, say: ok ? process.versions.node : `${process.versions.node} is too old; install Node 20 or newer` };
}

function clasp(root: string): Finding {
  const path = join(root, 'node_modules/@google/clasp/package.json');
  if (!existsSync(path)) return { what: 'clasp', ok: false, say: 'is not installed; run "npm ci"' };
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  return { what: 'clasp', ok: true, say: version };
}

/** Only whether a login is there: what stands in it is nobody's business. */
function login(root: string): Finding {
  const ok = [root, homedir()].some((dir) => existsSync(join(dir, '.clasprc.json')));
  return { what: 'clasp login', ok, say: ok ? 'there' : 'is missing; run "npx clasp login" as the account that owns the script' };
}

function scriptId(root: string): Finding {
  const what = 'script id';
  const how = 'create a standalone project at script.google.com, copy Project settings → Script ID into .clasp.json';
  try {
    const { scriptId: id } = JSON.parse(readFileSync(join(root, '.clasp.json'), 'utf8')) as { scriptId?: unknown };
    const ok = typeof id === 'string' && /^[\w-]{50,}$/.test(id);
    return { what, ok, say: ok ? `${id.slice(0, 6)}…` : `.clasp.json has ${JSON.stringify(id)}; ${how}` };
  } catch {
    return { what, ok: false, say: `.clasp.json is missing or no JSON; ${how}` };
  }
}

function manifest(root: string): Finding {
  try {
    const { scopes } = readManifest(JSON.parse(readFileSync(join(root, 'appsscript.json'), 'utf8')));
    return { what: 'manifest', ok: true, say: `${scopes.size} scopes (docs/install.md says why each)` };
  } catch (error) {
    return { what: 'manifest', ok: false, say: error instanceof Error ? error.message : String(error) };
  }
}

/** Exactly the bundle and the manifest may be pushed: clasp replaces what stands in the project with what it pushes. */
function pushSet(root: string): Finding {
  const what = 'files to push';
  const wanted = ['build/apps-script/Code.js', 'build/apps-script/appsscript.json'];
  if (!existsSync(join(root, wanted[0] ?? ''))) return { what, ok: false, say: 'there is no bundle; run "npm run build"' };
  try {
    const out = execFileSync('npx', ['clasp', 'status', '--json'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const { filesToPush } = JSON.parse(out.slice(out.indexOf('{'))) as { filesToPush: string[] };
    const ok = filesToPush.slice().sort().join() === wanted.join();
    return { what, ok, say: ok ? wanted.join(', ') : `expected ${wanted.join(' and ')}, clasp would push ${filesToPush.join(', ') || 'nothing'}; look at rootDir in .clasp.json` };
  } catch (error) {
    return { what, ok: false, say: `clasp status failed: ${error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error)}` };
  }
}
