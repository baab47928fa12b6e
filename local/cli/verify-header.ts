import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { readMime } from '../../src/draft/mime/mime';
import { readDraft } from '../../src/draft/read-draft';
import { isGenuine, PASSED, passedKeys, readPassed, type PassedKey } from '../../src/outbox/passed';
import { charsets } from '../charset';
import { BadUsage, optionsOf } from './bad-usage';

interface Verdict {
  readonly passed: boolean;
  readonly why: string;
  readonly entry?: string;
  /** ISO 8601. */
  readonly at?: string;
  readonly key?: string;
}

/** `matta verify-header`: see usage.ts. */
export function verifyHeader(args: string[]): number {
  const { values, positionals } = optionsOf({ args, allowPositionals: true, options: { key: { type: 'string', multiple: true }, keys: { type: 'string' }, json: { type: 'boolean', default: false } } });
  const keys = [...(values.key ?? []).map(keyFrom), ...(values.keys === undefined ? [] : keysIn(values.keys))];
  if (positionals.length === 0 || keys.length === 0) throw new BadUsage('verify-header wants one or more mail files (.eml), and --key ID:HEX or --keys FILE.json');
  let all = true;
  for (const path of positionals) {
    const verdict = verify(bytesOf(path), keys);
    console.log(values.json ? JSON.stringify({ file: path, ...verdict }) : `${path}: ${verdict.why}${verdict.entry === undefined ? '' : ` (entry ${verdict.entry}, ${verdict.at ?? ''}, key ${verdict.key ?? ''})`}`);
    all &&= verdict.passed;
  }
  return all ? 0 : 1;
}

function verify(mail: Uint8Array, keys: readonly PassedKey[]): Verdict {
  const values = (readMime(mail, charsets).root?.fields ?? []).filter(({ name }) => name === PASSED.toLowerCase()).map(({ value }) => value);
  if (values.length === 0) return { passed: false, why: `no ${PASSED} header: it did not leave through Matta` };
  const draft = readDraft(mail, charsets);
  const verdicts = values.map((value): Verdict => {
    const said = readPassed(value);
    if (said === null) return { passed: false, why: `a ${PASSED} header that Matta does not write: ${value.slice(0, 80)}` };
    const details = { entry: said.entry, at: new Date(said.seconds * 1000).toISOString(), key: said.key };
    const key = keys.find(({ id }) => id === said.key);
    if (key === undefined) return { passed: false, why: 'marked with a key that was not given', ...details };
    if (!isGenuine(said, key, draft)) return { passed: false, why: 'forged, copied from another mail, or changed on the way (From, To, Cc or Subject)', ...details };
    return { passed: true, why: 'left through Matta', ...details };
  });
  return verdicts.find(({ passed }) => passed) ?? verdicts[0] ?? { passed: false, why: '' };
}

function keyFrom(text: string): PassedKey {
  const [id = '', key = ''] = text.split(':');
  return parsed([{ id, key: key.toLowerCase(), at: 0 }], '--key')[0] ?? { id, key, at: 0 };
}

/** The script property `passed.keys`, as it stands there. */
function keysIn(path: string): PassedKey[] {
  let json: unknown;
  try {
    json = JSON.parse(bytesOf(path).toString('utf8'));
  } catch (error) {
    if (error instanceof BadUsage) throw error;
    throw new BadUsage(`--keys ${path}: expected the JSON of the script property passed.keys`);
  }
  return parsed(json, `--keys ${path}`);
}

function parsed(json: unknown, what: string): PassedKey[] {
  const read = v.safeParse(passedKeys, json);
  if (read.success) return read.output;
  throw new BadUsage(`${what}: ${v.getDotPath(read.issues[0]) ?? ''} ${read.issues[0].message}`);
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new BadUsage(`${path}: expected a file that can be read; ${error instanceof Error ? error.message : String(error)}`);
  }
}
