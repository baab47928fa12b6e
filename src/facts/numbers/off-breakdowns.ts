import { anyOf } from '../../draft/text/any-of';
import { readItemLine, type ItemLine } from './item-lines';
import { namedAmounts } from './named-amounts';
import { judge, type OffTotal } from './off-totals';

const MOST_LINES = 600;
/** What says that all of a sum named before stands below it. */
const BREAKDOWN = anyOf(
  /^[\s(【[■●・*]*内訳[\s)】\]:]*(?:は?(?:次|以下|下記)の(?:とおり|通り)(?:です|でございます)?[。:]?)?\s*$/i,
  /[(、。 ]内訳[は:)]?\s*(?:(?:次|以下|下記)の(?:とおり|通り)(?:です|でございます)?[。:]?)?\s*$/i,
  /\b(?:breakdown|made up (?:as follows|of)|broken down as follows|which (?:is|are) made up of)\s?[:.]?\s*$/i,
);
/** Not all of what stands below, or no sum of it. */
const UNSURE = anyOf(
  /税[はが額]|値引|残|[1一]人|人あたり|入金|約|およそ|概算|など|ほか|うち|一部|[~〜]/i,
  /\b(?:about|around|approx\w*|up to|part|some|per|each|tax|VAT|GST|deposit|balance|estimate\w*|includ\w+)\b/i,
);

/** The one sum that the line of a breakdown, or the line right above it, names; as a total. */
function announced(line: string, above: string): ItemLine | null {
  for (const one of [line, above]) {
    const amounts = namedAmounts(one);
    if (amounts.length > 1 || UNSURE.test(one)) return null;
    if (amounts.length === 1) return { kind: 'total', text: one.trim(), amounts, adds: [] };
  }
  return null;
}

/** The first sum in a normalised text whose breakdown, below it, comes to another. */
export function offBreakdown(text: string): OffTotal | null {
  const lines = text.split('\n', MOST_LINES);
  for (const [at, line] of lines.entries()) {
    if (!BREAKDOWN.test(line)) continue;
    const total = announced(line, lines.slice(Math.max(0, at - 2), at).filter((one) => one.trim() !== '').pop() ?? '');
    const below = lines.slice(at + 1).map(readItemLine);
    const from = below.findIndex(({ kind }) => kind !== 'blank');
    const items = below.slice(from, below.findIndex(({ kind }, i) => i > from && kind !== 'item'));
    const next = below[from + items.length];
    // Another total below, or a line that may be an item without a price.
    if (total === null || from < 0 || next === undefined || items.some(({ kind }) => kind !== 'item')) continue;
    if (next.kind !== 'blank' && !(next.kind === 'other' && /[。.]\s*$/.test(next.text))) continue;
    if (below.slice(from + items.length).find(({ kind }) => kind !== 'blank')?.amounts.length) continue;
    const found = judge(items.map((item) => ({ line: item, isTotal: false })), total, 0, text);
    if (found !== null) return found;
  }
  return null;
}
