import { offBreakdown } from '../facts/numbers/off-breakdowns';
import { offSum } from '../facts/numbers/off-sums';
import { offTotal } from '../facts/numbers/off-totals';
import { normalise } from '../facts/words/fold';
import { NO_OPTIONS, defineRule } from './rule';

/** A total that is not what the items before it come to, with or without tax. */
export const totalMismatch = defineRule({
  id: 'total-mismatch',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '合計と内訳の食い違い',
      messages: { other: { says: '内訳を足すと{sum}ですが、合計は{total}とあります。', todo: '内訳と合計のどちらが正しいか確かめて直してください。' } },
    },
    en: {
      title: 'Total is not the sum',
      messages: { other: { says: 'The items add up to {sum}, but the total says {total}.', todo: 'Find out which is right, the items or the total, and correct the other.' } },
    },
  },
  check({ draft, report }) {
    // `①` would be folded into a quantity.
    const text = normalise(draft.text.fresh.slice(0, 20_000).replace(/[①-⑳]/g, '・'));
    if (!/計|総額|しめて|total|\bsum\b|amount due|in all|altogether|making|all told|内訳|breakdown|made up/i.test(text)) return;
    const found = offTotal(text) ?? offBreakdown(text) ?? offSum(text);
    if (found === null) return;
    const { sum, total, lines } = found;
    report({ at: 'body', message: 'other', values: { sum, total }, evidence: [total, lines.join(' / ').slice(0, 200)] });
  },
});
