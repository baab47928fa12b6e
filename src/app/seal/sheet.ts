import * as v from 'valibot';
import type { Sheet } from '../../cards/seal/sheet-page';
import { readStored } from '../../ports/stored';
import { MINUTE } from '../../time/zoned';
import type { App } from '../app';
import { addressOfPage } from '../page';

/** How long after a passphrase was made its sheet can be opened. */
const SHEET_FOR = 10 * MINUTE;
/** In the store of whoever made it, which nobody else can read: which passphrase, never the passphrase. */
const KEY = 'seal.sheet';
const schema = v.object({ counterparty: v.string(), version: v.string(), until: v.number() });

/** Where the sheet is opened; null where the script has no web page. Says nothing of whose passphrase it is. */
export function sheetUrl(app: App): string | null {
  return addressOfPage(app, 'sheet', {});
}

/** Lets who has just made a passphrase open its sheet, once. One that they made before and did not open can't be opened any more. */
export function offerSheet({ outside }: App, counterparty: string, version: string): void {
  outside.properties.set(KEY, JSON.stringify({ counterparty, version, until: outside.clock.now() + SHEET_FOR }));
}

/** The sheet of the passphrase that this user made last: once, soon after, and only while it was not handed over. Null otherwise. */
export function takeSheet(app: App): Sheet | null {
  const { outside, passphrases, policy } = app;
  const offered = outside.lock.within(5_000, () => {
    const text = outside.properties.get(KEY);
    // Taken away first: whatever happens from here on, it is not shown a second time.
    if (text !== null) outside.properties.delete(KEY);
    return readStored(schema, text);
  })?.value ?? null;
  if (!offered || offered.until < outside.clock.now() || !mayKeepPassphrases(app)) return null;
  const { counterparty, version } = offered;
  const { pending } = passphrases.stateOf(counterparty);
  const passphrase = pending?.id === version ? passphrases.reveal(counterparty, version) : null;
  if (!pending || passphrase === null) return null;
  outside.log.event('passphrase-sheet', { label: pending.label });
  return { counterparty, passphrase, label: pending.label, madeAt: pending.madeAt, company: policy.incident.company, email: outside.account.email };
}

/** Whether this user may make passphrases and hand them over. */
export function mayKeepPassphrases({ policy, outside }: App): boolean {
  const { passphraseKeepers } = policy.settings;
  return passphraseKeepers.length === 0 || passphraseKeepers.includes(outside.account.email);
}
