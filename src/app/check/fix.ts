import type { DraftUpdate, Reaction } from '../../cards/ui';
import { findingKey } from '../../check/acknowledge';
import { keyOf, type Address } from '../../draft/addresses/address';
import { formatAddress } from '../../draft/addresses/format-address';
import type { Draft } from '../../draft/draft';
import { say } from '../../messages/say';
import type { Fix } from '../../rules/rule';
import type { App } from '../app';
import { notice } from '../reactions';
import { lookAgain, reportOn } from './check-draft';

/** Works out a finding's fix on the draft as it is now, for the compose window to show. */
export function fix(app: App, draftId: string, key: string): Reaction {
  const found = lookAgain(app, draftId);
  if (found.kind !== 'one') return notice(say(app.lang, 'error.gone'));
  const report = reportOn(app, found.found, found.known);
  const finding = report.findings.find((one) => findingKey(one) === key);
  if (!finding?.fix) return notice(say(app.lang, 'hold.changed'));
  return { kind: 'update-draft', update: updateFor(found.found.draft, finding.fix) };
}

/** All three recipient lists where any changes: the platform replaces a list as a whole. */
export function updateFor(draft: Draft, fix: Fix): DraftUpdate {
  const lists = { to: [...draft.to], cc: [...draft.cc], bcc: [...draft.bcc] };
  const without = (list: Address[], keys: ReadonlySet<string>): Address[] => list.filter((address) => !keys.has(keyOf(address)));
  const all = (list: Address[]): string[] => list.map(formatAddress);
  switch (fix.kind) {
    case 'move-to-bcc': {
      const keys = new Set(fix.addresses.map((address) => address.toLowerCase()));
      const moving = [...lists.to, ...lists.cc].filter((address) => keys.has(keyOf(address)));
      return { to: all(without(lists.to, keys)), cc: all(without(lists.cc, keys)), bcc: all([...without(lists.bcc, keys), ...moving]) };
    }
    case 'remove-recipient': {
      const keys = new Set([fix.address.toLowerCase()]);
      return { to: all(without(lists.to, keys)), cc: all(without(lists.cc, keys)), bcc: all(without(lists.bcc, keys)) };
    }
    case 'add-recipient':
      return { to: all(lists.to), cc: all(lists.cc), bcc: all(lists.bcc), [fix.field]: [...all(lists[fix.field]), fix.address] };
    case 'replace-recipient': {
      const replaced = (list: Address[]): string[] => list.map((address) =>
        keyOf(address) === fix.address.toLowerCase() ? formatAddress({ ...address, address: fix.by }) : formatAddress(address));
      return { to: replaced(lists.to), cc: replaced(lists.cc), bcc: replaced(lists.bcc) };
    }
  }
}
