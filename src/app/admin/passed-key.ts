import { passedSection } from '../../cards/admin/passed-section';
import type { Section } from '../../cards/ui';
import { readKeys, rotateKey } from '../../outbox/passed';
import type { App } from '../app';

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
