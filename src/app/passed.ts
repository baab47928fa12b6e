import { passedSection } from '../cards/passed-section';
import type { Section } from '../cards/ui';
import type { Draft } from '../draft/draft';
import type { Header } from '../outbox/hooks';
import { PASSED, passedValue, readKeys, rotateKey } from '../outbox/passed';
import type { Surroundings } from '../ports/surroundings';
import type { App } from './app';

/** The header for a mail that leaves; none where the domain has no key, or one that can't be read: the domain's rule then holds the mail. */
export function passedHeaders({ shared, account, log }: Surroundings, entry: string, now: number, mail: Draft): Header[] {
  const keys = readKeys(shared.properties);
  if (keys === null) log.problem('passed-key', { id: entry });
  const [key] = keys ?? [];
  return key === undefined ? [] : [{ name: PASSED, value: passedValue(key, entry, now, mail, account.email) }];
}

/** What administrators see of the domain's key: its name and age, never the key itself. */
export function passedPart({ outside, zone, lang }: App): Section {
  const keys = readKeys(outside.shared.properties);
  return passedSection(keys === null ? 'unreadable' : keys[0] ?? null, outside.clock.now(), zone, lang);
}

/** Makes a new key; mail is marked with it from now on. */
export function newPassedKey({ outside }: App): string {
  const made = rotateKey(outside.shared.properties, outside.newId, outside.clock.now());
  outside.log.event('passed-key-made', { key: made.id });
  return made.id;
}
