import { createHash, createHmac } from 'node:crypto';
import { ScriptException } from './exception';
import { formatDate } from './format-date';

const HASHES: Record<string, string> = { MD5: 'md5', SHA_1: 'sha1', SHA_256: 'sha256', SHA_384: 'sha384', SHA_512: 'sha512' };

function hashOf(name: string): string {
  const hash = HASHES[name.replace(/^HMAC_/, '')];
  if (hash === undefined) throw new ScriptException(`The emulator does not compute ${name}.`);
  return hash;
}

const bytes = (base64: unknown): Buffer => Buffer.from(String(base64), 'base64');

/** The part of Utilities that needs the host; every array of bytes comes and goes as base64. */
export const UTILITIES: Record<string, (args: readonly unknown[]) => unknown> = {
  'utilities.encode': ([text, charset]) => (charset === 'US_ASCII' ? Buffer.from(String(text).replace(/[^\0-\x7f]/g, '?'), 'latin1') : Buffer.from(String(text), 'utf8')).toString('base64'),
  'utilities.decode': ([base64, charset]) => {
    try {
      return new TextDecoder(String(charset)).decode(bytes(base64));
    } catch {
      throw new ScriptException(`Invalid argument: charset ${JSON.stringify(charset)}`);
    }
  },
  'utilities.digest': ([algorithm, base64]) => createHash(hashOf(String(algorithm))).update(bytes(base64)).digest('base64'),
  'utilities.hmac': ([algorithm, value, key]) => createHmac(hashOf(String(algorithm)), bytes(key)).update(bytes(value)).digest('base64'),
  'utilities.formatDate': ([time, zone, pattern]) => {
    try {
      return formatDate(Number(time), String(zone), String(pattern));
    } catch (error) {
      throw new ScriptException(`Invalid argument: ${(error as Error).message}`);
    }
  },
};
