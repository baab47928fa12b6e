import { say } from '../../messages/say';
import { MOST_OWN_RULES, ownRules, writeOwnRules, type OwnRow } from '../../policy/own-rules';
import type { App } from '../app';
import { changeOwn } from './change-own';

/** Changes the rules that this user has put in force for themselves. Null where it was done; else what to say. `change` gives null where there is no room for one more. */
export function changeOwnRules(app: App, change: (own: readonly OwnRow[]) => readonly OwnRow[] | null): string | null {
  const { outside: { properties }, lang } = app;
  let full = false;
  const failed = changeOwn(app, () => {
    const changed = change(ownRules(properties));
    full = changed === null;
    if (changed !== null) writeOwnRules(properties, changed);
  }, (reason) => say(lang, 'tighten.notStored', { reason }));
  return failed ?? (full ? say(lang, 'tighten.full', { count: MOST_OWN_RULES }) : null);
}
