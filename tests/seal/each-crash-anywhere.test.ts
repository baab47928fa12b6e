import { SATO } from '../support/office';
import { FILES } from './support';
import { again, BOTH, eachOffice, leftTo, MAIL_TO_TWO, marks, pressHold, pressTo } from './each-support';
import { untilSent } from './support';

/** A key is made for each file, which is most of the time; one file is sealed in the same calls as two. */
const MAIL = { ...MAIL_TO_TWO, attachments: FILES.slice(0, 1) };

/** How many calls to the outside a press makes that goes well. */
function callsOfAPress(): number {
  const { one } = eachOffice();
  return Object.values(pressHold(one, MAIL).held.result.usage.calls).reduce((sum, count) => sum + count, 0);
}

describe('Holding one mail each, when the run dies at any call to the outside, before or after its effect', () => {
  it('sends both or none by itself, and both once after another press', async () => {
    const calls = callsOfAPress();
    expect(calls).toBeGreaterThan(20);
    const seen = { none: 0, both: 0 };
    for (let nth = 1; nth <= calls; nth += 1) {
      for (const when of ['before', 'after'] as const) {
        const { one } = eachOffice();
        const { draftId, mail } = one.save(MAIL);
        const report = one.compose(mail);
        one.workspace.faults.add({ at: '*', nth, when, what: 'crash', email: SATO });
        pressTo(one, report);
        one.workspace.faults.clear();
        // Every other time the sender presses again at once; else only when they have been told.
        if ((nth + (when === 'after' ? 1 : 0)) % 2 === 0) again(one, draftId);
        untilSent(one, 120);
        const alone = await leftTo(one);
        expect([nth, when, alone]).toEqual([nth, when, alone.length === 0 ? [] : BOTH]);
        seen[alone.length === 0 ? 'none' : 'both'] += 1;
        again(one, draftId);
        untilSent(one, 120);
        expect([nth, when, await leftTo(one)]).toEqual([nth, when, BOTH]);
        // Nothing is left that could be sent again: no draft, no copy of one, no record.
        expect([nth, when, one.gmail().drafts().length, marks(one)]).toEqual([nth, when, 0, []]);
        one.close();
      }
    }
    // The test would show little if every crash came before anything was held, or after all was.
    expect(Math.min(seen.none, seen.both)).toBeGreaterThan(3);
  }, 600_000);
});
