import { readCase } from '../../local/cases';
import { runRule } from '../../src/check/check';
import type { CheckInput, Facts } from '../../src/facts/facts';
import { prepareFacts } from '../../src/facts/prepare-facts';
import { LANGS, fill } from '../../src/messages/lang';
import { defaultPolicy } from '../../src/policy/default-policy';
import type { Policy } from '../../src/policy/policy';
import type { Severity } from '../../src/policy/severity';
import type { AnyRule, Finding, Fix } from '../../src/rules/rule';

/** A situation: parts of a case (the format of the labelled case files) over an ordinary mail to a known counterparty. */
export interface Situation {
  /** What is the case, in words; unique within its table. */
  readonly name: string;
  readonly draft?: Readonly<Record<string, unknown>>;
  readonly org?: Readonly<Record<string, unknown>>;
  readonly contacts?: readonly Readonly<Record<string, unknown>>[];
  readonly history?: readonly Readonly<Record<string, unknown>>[];
  readonly thread?: Readonly<Record<string, unknown>> | null;
  readonly now?: string;
  /** Options of the rule, as policy would set them. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Other parts of the policy: addresses, words, apart … */
  readonly policy?: Partial<Policy>;
  /** Changes what a case can't say, e.g. the first bytes of an attachment. */
  readonly adapt?: (input: CheckInput) => CheckInput;
}

export interface Finds extends Situation {
  /** One of the finding's places. */
  readonly at: string;
  readonly severity?: Severity;
  readonly message?: string;
  readonly evidence?: string;
  /** Some of the values in its sentences. */
  readonly values?: Finding['values'];
  readonly fix?: Fix;
}

const BASE = {
  id: 'table', lang: 'ja', now: '2026-11-24T10:15:00+09:00',
  org: { internalDomains: ['aozora.example'], counterparties: [{ name: '株式会社山田商事', aliases: ['山田商事', 'Yamada Shoji'], domains: ['yamada-shoji.example'] }, { name: '鈴木製作所株式会社', aliases: ['鈴木製作所'], domains: ['suzuki-works.example'] }] },
  contacts: [{ name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '鈴木 一郎', kana: 'すずき いちろう', email: 'ichiro@suzuki-works.example', company: '鈴木製作所株式会社' }],
  history: [{ to: ['tanaka@yamada-shoji.example'], count: 12, last: '2026-11-20' }, { to: ['ichiro@suzuki-works.example'], count: 9, last: '2026-11-18' }],
  thread: null,
  draft: { from: '佐藤 花子 <sato@aozora.example>', to: ['田中 太郎 <tanaka@yamada-shoji.example>'], cc: [], bcc: [], subject: 'ご相談', text: '株式会社山田商事\n田中様\n\nお世話になっております。青空工業の佐藤です。\n先日はありがとうございました。\n\n佐藤', attachments: [] },
  mistakes: [],
};

export function inputOf(situation: Situation, ruleId = ''): CheckInput {
  const { draft = {}, org = {}, contacts, history, thread, now, options, policy = {}, adapt } = situation;
  const base = defaultPolicy();
  const read = readCase({
    ...BASE,
    ...(contacts ? { contacts } : {}), ...(history ? { history } : {}), ...(thread === undefined ? {} : { thread }), ...(now === undefined ? {} : { now }),
    org: { ...BASE.org, ...org }, draft: { ...BASE.draft, ...draft },
  }, { ...base, ...policy, ...(options ? { rules: new Map([[ruleId, { severity: null, options }]]) } : {}) }).input;
  return adapt ? adapt(read) : read;
}

/** Values that a rule must leave alone: a change to the draft throws in strict code. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Map || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
}

function run(rule: AnyRule, situation: Situation): Finding[] {
  const input = inputOf(situation, rule.id);
  frozen(input.draft);
  const facts: Facts = prepareFacts(input);
  const found = runRule(rule, facts) ?? [];
  for (const finding of found) {
    expect(finding.rule).toBe(rule.id);
    expect(finding.at.length).toBeGreaterThan(0);
    expect(finding.evidence.length).toBeGreaterThan(0);
    expect(finding.evidence.every((piece) => piece !== '')).toBe(true);
    for (const lang of LANGS) {
      const message = rule.words[lang].messages[finding.message];
      // An unknown message id, or `couldNotRun` of a rule that threw, has no words here.
      if (!message) throw new Error(`${rule.id} reported "${finding.message}" (${finding.evidence.join(', ')}); it has ${Object.keys(rule.words[lang].messages).join(', ')}`);
      // Throws where a placeholder has no value.
      expect(fill(message.says, finding.values) + fill(message.todo, finding.values)).not.toMatch(/undefined|NaN/);
    }
  }
  return found;
}

/** Tests one rule by a table of named situations, modelled on ESLint's RuleTester. */
export function ruleTable(rule: AnyRule, { silent, finds }: { readonly silent: readonly Situation[]; readonly finds: readonly Finds[] }): void {
  describe(rule.id, () => {
    it('has situations of both kinds, each described once', () => {
      const names = [...silent, ...finds].map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(silent.length).toBeGreaterThan(0);
      expect(finds.length).toBeGreaterThan(0);
    });

    it('has a situation for each of its messages', () => {
      const brought = new Set(finds.flatMap((situation) => run(rule, situation).map(({ message }) => message)));
      expect([...brought].sort()).toEqual(Object.keys(rule.words.ja.messages).sort());
    });

    it.each(silent.map((situation) => [situation.name, situation] as const))('is silent: %s', (_, situation) => {
      expect(run(rule, situation)).toEqual([]);
    });

    it.each(finds.map((situation) => [situation.name, situation] as const))('finds: %s', (_, situation) => {
      const found = run(rule, situation);
      const finding = found.find(({ at }) => (at as readonly string[]).includes(situation.at));
      expect({ places: found.map(({ at }) => at) }).toEqual({ places: expect.arrayContaining([expect.arrayContaining([situation.at])]) as unknown });
      if (situation.severity !== undefined) expect(finding?.severity).toBe(situation.severity);
      if (situation.message !== undefined) expect(finding?.message).toBe(situation.message);
      if (situation.evidence !== undefined) expect(finding?.evidence.join(' | ')).toContain(situation.evidence);
      if (situation.values !== undefined) expect(finding?.values).toMatchObject(situation.values);
      if (situation.fix !== undefined) expect(finding?.fix).toEqual(situation.fix);
    });
  });
}
