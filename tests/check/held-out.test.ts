import { readFileSync } from 'node:fs';
import { readCases, scoreOf, type Case } from '../../local/cases';
import { check } from '../../src/check/check';

function casesIn(file: string): Case[] {
  return readCases(readFileSync(`${__dirname}/../cases/${file}`, 'utf8'), null).map((one) => {
    if ('fault' in one) throw new Error(`${file}: ${one.fault}`);
    return one;
  });
}

/** Languages apart, where a file has mistakes enough in both and none that no rule can read. */
const BY_LANGUAGE = ['a', 'b', 'e', 'f', 'g', 'h', 'i'];

describe('Mails that no rule was made from', () => {
  it.each(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'])('at least 90 %% of the mistakes in office-%s.jsonl are caught, at no more than 4 %% false alarms', (name) => {
    const cases = casesIn(`office-${name}.jsonl`);
    const { mistakes, fine, byLang } = scoreOf(cases, cases.map(({ input }) => check(input)));
    expect(mistakes.total).toBeGreaterThan(20);
    expect(mistakes.caught / mistakes.total).toBeGreaterThanOrEqual(0.9);
    expect(fine.falseAlarms / fine.total).toBeLessThanOrEqual(0.04);
    if (BY_LANGUAGE.includes(name)) for (const one of Object.values(byLang)) expect(one.mistakes.caught / one.mistakes.total).toBeGreaterThanOrEqual(0.9);
  });
});
