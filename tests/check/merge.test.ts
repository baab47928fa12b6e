import fc from 'fast-check';
import { findingKey } from '../../src/check/acknowledge';
import { mergeFindings } from '../../src/check/merge';
import { rulesThatFound } from '../../src/check/rules-that-found';
import { SEVERITIES, type Severity } from '../../src/policy/severity';
import { RULES } from '../../src/rules';
import type { At, Finding } from '../../src/rules/rule';

const places: At[] = ['recipient:a@x.example', 'recipient:b@x.example', 'recipient:c@y.example', 'attachment:a.pdf', 'attachment:b.pdf', 'body', 'subject', 'draft'];
const finding = fc.record({
  rule: fc.constantFrom(...RULES.map(({ id }) => id)), severity: fc.constantFrom(...SEVERITIES), message: fc.constant('m'), values: fc.constant({}),
  at: fc.uniqueArray(fc.constantFrom(...places), { minLength: 1, maxLength: 4 }), evidence: fc.array(fc.constantFrom('one', 'two', 'three', 'four'), { minLength: 1, maxLength: 3 }),
});
const findings: fc.Arbitrary<Finding[]> = fc.array(finding, { maxLength: 12 });
const one = (rule: string, at: At[], more: Partial<Finding> = {}): Finding => ({ rule, severity: 'warn', at, message: 'm', values: {}, evidence: [rule], ...more });
const R = 'recipient:a@x.example' as const;

describe('Findings about the same thing', () => {
  it('become one, the surest, with the evidence and the places of all and the fix of whichever has one', () => {
    const fix = { kind: 'remove-recipient', address: 'a@x.example' } as const;
    const merged = mergeFindings([one('lookalike-domain', [R]), one('greeted-company', [R, 'body'], { fix }), one('unusual-group', [R, 'draft']), one('first-mail', [R], { severity: 'note' })]);
    const also = [{ rule: 'greeted-company', severity: 'warn' }, { rule: 'unusual-group', severity: 'warn' }, { rule: 'first-mail', severity: 'note' }] as const;
    expect(merged).toEqual([one('lookalike-domain', [R, 'body', 'draft'], { evidence: ['lookalike-domain', 'greeted-company', 'unusual-group', 'first-mail'], fix, also })]);
  });

  it('stay apart where the surer one is weaker, is about another recipient, or is another matter', () => {
    for (const pair of [
      [one('lookalike-domain', [R], { severity: 'note' }), one('first-mail', [R])],
      [one('lookalike-domain', ['recipient:b@x.example']), one('greeted-company', [R, 'body'])],
      [one('domain-typo', [R]), one('outsider-on-internal-thread', [R, 'body', 'draft'])],
      [one('empty-subject', ['subject']), one('placeholder-left', ['subject'])],
    ]) expect(mergeFindings(pair)).toEqual(pair);
  });

  it('say once that one file has one word in its name, in the organisation’s words unless the other is stronger', () => {
    const F = 'attachment:社外秘_原価表.pdf' as const;
    const listed = one('policy-word', [F], { values: { word: '社外秘' }, evidence: ['社外秘'] });
    const known = one('confidential-going-out', [F], { values: { mark: '社外秘' }, evidence: ['社外秘_原価表.pdf', '社外秘'] });
    expect(mergeFindings([known, listed])).toEqual([{ ...listed, evidence: ['社外秘', '社外秘_原価表.pdf'], also: [{ rule: 'confidential-going-out', severity: 'warn' }] }]);
    const weak = { ...listed, severity: 'note' } as const;
    expect(mergeFindings([known, weak])).toEqual([{ ...known, also: [{ rule: 'policy-word', severity: 'note' }] }]);
    for (const other of [{ ...listed, values: { word: '原価' } }, { ...listed, at: ['body'] as const }]) expect(mergeFindings([known, other])).toEqual([known, other]);
  });

  it('are answered as what they show: which rules stand behind one is no part of it', () => {
    const [merged] = mergeFindings([one('lookalike-domain', [R], { evidence: ['x'] }), one('first-mail', [R], { evidence: ['x'] })]);
    if (!merged) throw new Error('nothing left');
    expect(merged.also).toHaveLength(1);
    expect(findingKey(merged)).toBe(findingKey(one('lookalike-domain', [R], { evidence: ['x'] })));
  });

  it('leave what the sender has muted as it is, and what it would have covered in sight', () => {
    const pair = [one('lookalike-domain', [R], { severity: 'note', muted: true }), one('unusual-group', [R, 'draft'])];
    expect(mergeFindings(pair)).toEqual(pair);
  });
});

describe('Joining findings', () => {
  it('loses no place, no evidence, no rule that found something and no verdict, and changes no order', () => {
    fc.assert(fc.property(findings, (given) => {
      const list = given.map((each, index) => ({ ...each, values: { index } }));
      const merged = mergeFindings(list);
      const all = <T>(of: readonly Finding[], part: (one: Finding) => readonly T[]): T[] => [...new Set(of.flatMap(part))].sort();
      expect(all(merged, ({ at }) => at)).toEqual(all(list, ({ at }) => at));
      expect(all(merged, ({ evidence }) => evidence)).toEqual(all(list, ({ evidence }) => evidence));
      for (const least of SEVERITIES) {
        const strong = (severity: Severity): boolean => SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least);
        expect(rulesThatFound(merged, strong).sort()).toEqual(rulesThatFound(list, strong).sort());
      }
      const worst = (of: readonly Finding[]): number => Math.max(-1, ...of.map(({ severity }) => SEVERITIES.indexOf(severity)));
      expect(worst(merged)).toBe(worst(list));
      const order = merged.map(({ values }) => Number(values.index));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }), { numRuns: 500 });
  });

  it('is done with 20,000 of them, about as many recipients and files', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => [one('domain-typo', [`recipient:${index}@x.example`]), one('attachment-generic-name', [`attachment:${index}.pdf`])]).flat();
    expect(mergeFindings(many)).toHaveLength(20_000);
  });
});
