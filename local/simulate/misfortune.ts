import type { Chance } from '../emulator';
import type { SimulationOptions } from './options';
import type { Random } from './random';

const MINUTE = 60_000;
/** About so many outside calls a run makes. */
const CALLS_IN_A_RUN = 20;
/** Requests that go out together in one call of the script's: each may be refused, but an execution dies at the call, not at each of them. */
const REQUEST = /^(gmail|people|sheets|drive)\./;

/**
 * What goes wrong by chance in a workspace: calls that die or are refused, triggers that are lost, late or doubled, and
 * executions of one user that overlap.
 *
 * @param ring runs what the user's trigger runs, there and then
 */
export function misfortune({ crash, refuse, lost, late, double }: SimulationOptions, random: Random, ring: (email: string) => void): Chance {
  let ringing = false;
  const ringOnce = (email: string): void => {
    ringing = true;
    try {
      ring(email);
    } finally {
      ringing = false;
    }
  };
  /** Triggers that have been put off once: they are not drawn for again at their later time. */
  const putOff = new Map<string, number>();
  return {
    call(name, email) {
      const when = random.chance(0.5) ? 'before' : 'after';
      if (!REQUEST.test(name) && random.chance(crash)) return { when, what: 'crash' };
      if (refuse > 0 && name.startsWith('gmail.') && random.chance(refuse)) return { when: 'before', what: { status: random.chance(0.5) ? 429 : 503 } };
      if (!ringing && random.chance(double / CALLS_IN_A_RUN)) return { when, what: { do: () => { ringOnce(email); } } };
      return undefined;
    },
    firing({ id, nextAt }) {
      if (nextAt === null || putOff.get(id) === nextAt) return undefined;
      const drawn = random.next();
      if (drawn < lost) return { kind: 'lose' };
      if (drawn < lost + late) {
        const ms = random.between(1, 30) * MINUTE;
        putOff.set(id, nextAt + ms);
        return { kind: 'delay', ms };
      }
      return random.chance(double) ? { kind: 'double' } : undefined;
    },
  };
}
