import * as v from 'valibot';
import type { KnownRule } from '../policy/known-rules';
import { optionWords } from './option-words';
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

/** What a policy has to know of the rules: their ids, their options, and how an option's cell is read. */
export function knownRulesOf(rules: readonly AnyRule[]): KnownRule[] {
  return rules.map((rule) => {
    const { entries } = rule.options;
    return {
      id: rule.id,
      severity: rule.severity,
      options: Object.keys(entries),
      readOption: (option, typed) => {
        for (const value of readingsOf(typed)) {
          if (v.is(rule.options, { [option]: value })) return { value };
        }
        const schema = entries[option];
        if (schema === undefined) throw new Error(`rule "${rule.id}" has no option "${option}"; it has ${Object.keys(entries).join(', ') || 'none'}`);
        const { takes, builtIn } = optionWords(schema);
        return { expected: { ja: `${takes.ja}(初めは ${builtIn.ja})を書いてください`, en: `${takes.en} (built in: ${builtIn.en})` } };
      },
    };
  });
}
