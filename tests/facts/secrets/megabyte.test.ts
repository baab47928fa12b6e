import { linesOfPeople } from '../../../src/facts/secrets/lines-of-people';
import { ownTime } from '../../support/own-time';

it('A megabyte of text is read in time that grows with its length', () => {
  expect(ownTime(() => { for (const text of ['都'.repeat(1_000_000), `${'都'.repeat(400)}\n`.repeat(2_500), 'a.a-a+a@a-'.repeat(100_000), '営業'.repeat(500_000)]) linesOfPeople(text, 2026); }).milliseconds).toBeLessThan(3_000);
});
