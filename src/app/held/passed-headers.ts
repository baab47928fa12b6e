import type { Draft } from '../../draft/draft';
import type { Header } from '../../outbox/hooks';
import { PASSED, passedValue, readKeys } from '../../outbox/passed';
import type { Surroundings } from '../../ports/surroundings';

/** The header for a mail that leaves; none where the domain has no key, or one that can't be read: the domain's rule then holds the mail. */
export function passedHeaders({ shared, account, log }: Surroundings, entry: string, now: number, mail: Draft): Header[] {
  const keys = readKeys(shared.properties);
  if (keys === null) log.problem('passed-key', { id: entry });
  const [key] = keys ?? [];
  return key === undefined ? [] : [{ name: PASSED, value: passedValue(key, entry, now, mail, account.email) }];
}
