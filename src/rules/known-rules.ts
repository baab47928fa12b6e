import * as v from 'valibot';
import type { KnownRule } from '../policy/known-rules';
import type { AnyRule } from './rule';

const YES = /^(?:true|yes|はい|する|オン|on|1)$/i;
const NO = /^(?:false|no|いいえ|しない|オフ|off|0)$/i;

/** What a cell's text may mean, in the order in which it is tried against the option's schema. */
function readingsOf(typed: string): unknown[] {
  const text = typed.normalize('NFKC').trim();
  const readings: unknown[] = [];
  if (text !== '' && Number.isFinite(Number(text))) readings.push(Number(text));
  if (YES.test(text)) readings.push(true);
  if (NO.test(text)) readings.push(false);
  readings.push(text.split(/[;；、|｜,]/).map((item) => item.trim()).filter((item) => item !== ''), text);
  return readings;
}

function kindOf(value: unknown): { ja: string; en: string } {
  if (typeof value === 'number') return { ja: `数(初めは ${value})`, en: `a number (built in: ${value})` };
  if (typeof value === 'boolean') return { ja: 'はい か いいえ', en: 'yes or no' };
  if (Array.isArray(value)) return { ja: '、で区切った語の一覧', en: 'a list of words separated by ;' };
  return { ja: '文字', en: 'text' };
}

/** What a policy has to know of the rules: their ids, their options, and how an option's cell is read. */
export function knownRulesOf(rules: readonly AnyRule[]): KnownRule[] {
  return rules.map((rule) => {
    const defaults = v.parse(rule.options, {}) as Readonly<Record<string, unknown>>;
    return {
      id: rule.id,
      severity: rule.severity,
      options: Object.keys(defaults),
      readOption: (option, typed) => {
        let issue = '';
        for (const value of readingsOf(typed)) {
          const read = v.safeParse(rule.options, { [option]: value });
          if (read.success) return { value };
          issue ||= read.issues[0].message;
        }
        const kind = kindOf(defaults[option]);
        return { expected: { ja: `${kind.ja}を書いてください`, en: `${kind.en} (${issue})` } };
      },
    };
  });
}
