import { readFileSync } from 'node:fs';
import { readCases, scoreOf, type Case } from '../../local/cases';
import { check } from '../../src/check/check';

function casesIn(file: string): Case[] {
  return readCases(readFileSync(`${__dirname}/../cases/${file}`, 'utf8'), null).map((one) => {
    if ('fault' in one) throw new Error(`${file}: ${one.fault}`);
    return one;
  });
}

describe('Mails that no rule was made from', () => {
  it.each(['office-a.jsonl', 'office-b.jsonl'])('at least 90 %% of the mistakes in %s are caught, at no more than 4 %% false alarms, in both languages alike', (file) => {
    const cases = casesIn(file);
    const { mistakes, fine, byLang } = scoreOf(cases, cases.map(({ input }) => check(input)));
    expect(mistakes.total).toBeGreaterThan(20);
    expect(mistakes.caught / mistakes.total).toBeGreaterThanOrEqual(0.9);
    expect(fine.falseAlarms / fine.total).toBeLessThanOrEqual(0.04);
    for (const one of Object.values(byLang)) expect(one.mistakes.caught / one.mistakes.total).toBeGreaterThanOrEqual(0.9);
  });
});
