import { readFileSync } from 'node:fs';
import { DEFAULTS, type SimulationOptions } from '../../local/simulate/options';
import { simulatePart } from '../../local/simulate/part';
import { reportOf, type Report } from '../../local/simulate/report';

const OUT = `${__dirname}/../../build/apps-script`;
const BUNDLE = { code: readFileSync(`${OUT}/Code.js`, 'utf8'), manifest: JSON.parse(readFileSync(`${OUT}/appsscript.json`, 'utf8')) as unknown, checked: true };
const OPTIONS: SimulationOptions = { ...DEFAULTS, users: 2, mails: 6, lost: 0.2, late: 0.2, double: 0.1, crash: 0.03, refuse: 0.02 };

function simulated(more: Partial<SimulationOptions> = {}, runsPerContext?: number): Report {
  const options = { ...OPTIONS, ...more };
  return reportOf(OPTIONS, [simulatePart(BUNDLE, options, { first: 1, count: options.users }, runsPerContext)]);
}

describe('A simulation', () => {
  const first = simulated();

  it('comes out the same for the same seed, and otherwise for another', () => {
    expect(simulated()).toEqual(first);
    expect(simulated({ seed: '2' })).not.toEqual(first);
  });

  // Contexts are kept over many runs to save time. Were the bundle to keep anything in its own variables, this would differ.
  it('comes out the same with a fresh context for each run', () => {
    expect(simulated({}, 1)).toEqual(first);
  });

  it('accounts for every mail that was held', () => {
    const { held, sent, cancelled, changed, late, failed, gone, sentByHand, deleted, lostSilently } = first;
    expect(held).toBeGreaterThan(6);
    expect(sent + cancelled + changed + late + failed + gone + sentByHand + deleted + lostSilently).toBe(held);
  });
});
