import { attachmentKey, blockOf, findingKey, missingFrom, MOST_EXTERNALS, nothingMissing, toTick, type Acknowledged } from '../../src/check/acknowledge';
import { check } from '../../src/check/check';
import type { Report } from '../../src/check/report';
import { inputOf, type Situation } from '../rules/table';

const reportOf = (situation: Omit<Situation, 'name'>): Report => check(inputOf({ name: '', ...situation }));
const strangers = (count: number): string[] => Array.from({ length: count }, (_, index) => `p${index}@new.example`);
const BLOCKED = { addresses: [{ pattern: 'blocked.example', list: 'blocked' as const, reason: '' }] };

/** Every tick and answer that the report asks for. */
const everything = (report: Report): Acknowledged => ({
  recipients: new Set(report.recipients.map(({ key }) => key)), attachments: new Set(report.attachments.map(attachmentKey)), answers: new Set(report.findings.map(findingKey)),
});

describe('What a mail needs before it may be held', () => {
  it.each([
    ['people outside, one by one', { to: ['a@new.example', 'mori@aozora.example'] }, {}, ['a@new.example']],
    ['nobody of the house', { to: ['mori@aozora.example'] }, {}, []],
    ['nobody whom the policy allows', { to: ['a@new.example', 'b@known.example'] }, { addresses: [{ pattern: 'known.example', list: 'allowed' as const, reason: '' }] }, ['a@new.example']],
  ])('is a tick for %s', (_, draft, policy, addresses) => {
    expect(toTick(reportOf({ draft, policy })).map(({ address }) => address.address)).toEqual(addresses);
  });

  it.each([
    ['a mail to nobody', { to: [] }, {}, 'no-recipients'],
    ['a mail to as many outside as can be looked at', { to: strangers(MOST_EXTERNALS) }, {}, null],
    ['a mail to one more', { to: strangers(MOST_EXTERNALS + 1) }, {}, 'too-many-externals'],
    ['a mail to somebody whom the policy blocks', { to: ['x@blocked.example'] }, BLOCKED, 'stop'],
  ])('lets no tick help: %s', (_, draft, policy, block) => {
    const report = reportOf({ draft, policy });
    expect(blockOf(report)).toBe(block);
    expect(nothingMissing(missingFrom(report, everything(report)))).toBe(block === null);
  });

  it.each(['recipients', 'attachments', 'answers'] as const)('is all of it: without its %s it is not held', (part) => {
    const report = reportOf({ draft: { to: ['a@new.example'], subject: '', attachments: [{ name: 'a.zip', size: 10 }] } });
    const all = everything(report);
    expect(nothingMissing(missingFrom(report, all))).toBe(true);
    expect(nothingMissing(missingFrom(report, { ...all, [part]: new Set<string>() }))).toBe(false);
  });
});
