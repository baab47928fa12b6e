import { SATO, type Office } from './office';

/** developers.google.com/apps-script/guides/services/quotas: properties total storage, and a value's size. */
const STORE_BYTES = 500 * 1024;
const VALUE_BYTES = 9 * 1024;

/** Fills a user's store with what is none of Matta's, up to so many bytes that are left. */
export function fillStore(at: Office, left: number, email = SATO): void {
  const used = Object.entries(at.workspace.userProperties(email)).reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0);
  let room = STORE_BYTES - used - left;
  for (let index = 0; room > 0; index += 1) {
    const key = `filler${index}`;
    const value = 'x'.repeat(Math.max(0, Math.min(VALUE_BYTES, room - key.length)));
    at.workspace.setUserProperty(email, key, value);
    room -= key.length + value.length;
  }
}
