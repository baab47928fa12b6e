import fc from 'fast-check';
import { Outbox } from '../../src/outbox/outbox';
import { HISTORIES, keepsItsPromises } from './model/promises';

describe('Whatever happens to held mail', () => {
  // For any history of presses, edits, deletions, mail sent by hand, clocks that lag, jump, are lost or disabled, a store that
  // is full, calls that fail, and executions that die before or after the effect of any outside call, or in whose middle
  // something else happens: no mail leaves twice, after a cancel, before its time, long after it, or with words that were not
  // checked; and when all troubles have passed, each has left or its sender was told why not.
  it('it leaves once or its sender knows why not', () => {
    fc.assert(keepsItsPromises(Outbox), HISTORIES);
  });
});
