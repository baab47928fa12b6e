import type { Facts } from '../facts';

/** Whether two outside organisations have been on one mail. */
export type Ties = (one: string, other: string) => boolean;

/** Pairs of organisations that the sender has written to together; looked up when the first pair is asked about. */
export function tiesInHistory(orgs: ReadonlySet<string>, facts: Facts): Ties {
  return whenAsked(orgs, facts, () => facts.history.groups.map(({ addresses }) => addresses));
}

/** Pairs that have been on one mail of the conversation. */
export function tiesInThread(orgs: ReadonlySet<string>, facts: Facts): Ties {
  return whenAsked(orgs, facts, () => (facts.thread ?? []).map(({ from, to, cc }) => [from, ...to, ...cc].flatMap((one) => (one === null ? [] : [one.address]))));
}

function whenAsked(orgs: ReadonlySet<string>, facts: Facts, mails: () => readonly (readonly string[])[]): Ties {
  let together: ReadonlySet<string> | null = null;
  return (one, other) => (together ??= pairsOf(orgs, facts, mails())).has(`${one}\n${other}`);
}

function pairsOf(orgs: ReadonlySet<string>, { organisations }: Facts, mails: readonly (readonly string[])[]): Set<string> {
  const together = new Set<string>();
  for (const addresses of mails) {
    const present = new Set<string>();
    const some = addresses.slice(0, 200);
    for (const [at, address] of some.entries()) {
      // Two make a pair; whoever else is in a long history is not asked about.
      if (present.size + some.length - at < 2) break;
      const org = organisations.of(address);
      if (orgs.has(org)) present.add(org);
    }
    for (const one of present) for (const other of present) together.add(`${one}\n${other}`);
  }
  return together;
}
