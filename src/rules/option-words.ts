import type { InBoth } from '../policy/fault';
import type { OptionSchema } from './rule';

/** An option as an administrator writes it in the policy. */
interface OptionWords {
  /** What may stand there: `2 以上の整数`. */
  readonly takes: InBoth;
  /** What holds where nobody set it. */
  readonly builtIn: InBoth;
}

/** @throws Error for a type of option that has no words yet, or a number without its least */
export function optionWords({ wrapped, default: builtIn }: OptionSchema): OptionWords {
  switch (wrapped.type) {
    case 'number': return { takes: numberWords(wrapped.pipe ?? []), builtIn: { ja: String(builtIn), en: String(builtIn) } };
    case 'boolean': return { takes: { ja: 'はい か いいえ', en: 'yes or no' }, builtIn: builtIn === true ? { ja: 'はい', en: 'yes' } : { ja: 'いいえ', en: 'no' } };
    case 'array': return { takes: { ja: '「、」で区切った語', en: 'words separated by semicolons' }, builtIn: { ja: 'なし', en: 'none' } };
    default: throw new Error(`option of type "${wrapped.type}": expected number, boolean or array; optionWords has no words for others yet`);
  }
}

function numberWords(actions: NonNullable<OptionSchema['wrapped']['pipe']>): InBoth {
  const bound = (type: string): string => String(actions.find((action) => action.type === type)?.requirement ?? '');
  const [least, most] = [bound('min_value'), bound('max_value')];
  const whole = actions.some(({ type }) => type === 'integer');
  const range = most === '' ? { ja: `${least} 以上`, en: `from ${least}` } : { ja: `${least} から ${most} まで`, en: `from ${least} to ${most}` };
  if (least === '') throw new Error('option of type "number": expected a v.minValue, since no option means anything at any number');
  return { ja: `${range.ja}の${whole ? '整数' : '数'}`, en: `a ${whole ? 'whole ' : ''}number ${range.en}` };
}
