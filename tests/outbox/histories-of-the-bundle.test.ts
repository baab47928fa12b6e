import fc from 'fast-check';
import { BundleDriver } from './model/bundle-driver';
import { Judge } from './model/judge';
import { roughStep } from './model/steps';

describe('Whatever happens to held mail of the built add-on', () => {
  // As in histories.test.ts, through the entry points of the bundle in the emulator: fewer histories, shorter ones.
  it('it leaves once or its sender knows why not', () => {
    let left = 0;
    fc.assert(fc.property(fc.array(roughStep, { minLength: 3, maxLength: 12, size: 'max' }), (steps) => {
      const office = new BundleDriver();
      try {
        const judge = new Judge(office);
        for (const step of steps) judge.play(step);
        judge.settle();
        left += office.left().filter(({ entry }) => entry !== null).length;
      } finally {
        office.close();
      }
    }), { numRuns: 25, endOnFailure: true });
    expect(left).toBeGreaterThan(5);
  });
});
