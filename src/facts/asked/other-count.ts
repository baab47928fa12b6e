import { namedCounts, type NamedCount } from '../numbers/named-counts';
import { RECKONED, isProduct, type Differs, type Said } from './said-before';

/** How many of the sender's own people or things there are. */
const OURS = /弊社|当社|当方|当店|私ども|こちらは|\b(?:our (?:side|end|team|staff)|of us|from us)\b/i;

/** So many, where they named another number of the same and never this one. */
export function otherCount(sentence: string, after: string, said: Said): Differs | null {
  const { numbers, theirCounts, allCounts, ownCounts, addends, looseCounts } = said;
  if (looseCounts || OURS.test(sentence) || RECKONED.test(sentence) || RECKONED.test(after)) return null;
  for (const { text, count, unit, of } of namedCounts(sentence)) {
    // 大人 are not 子ども: of a kind that they have told, only its own number will do.
    const isTold = of !== '' && theirCounts.some((one) => one.of === of && one.unit === unit);
    if ((!isTold && numbers.has(count)) || (isTold && theirCounts.some((one) => one.of === of && one.count === count)) || isProduct(count, said)) continue;
    const alike = (one: NamedCount): boolean => (unit === '' || one.unit === '' || one.unit === unit) && (of === '' || one.of === '' || one.of === of);
    const asked = theirCounts.filter(alike);
    const [first] = asked;
    // Several numbers of one thing may add up to it.
    if (first === undefined || new Set(allCounts.filter(alike).map((one) => one.count)).size > 1) continue;
    // Of all of them they have told only how many: 6名 are 大人5名 and 子ども1名.
    const all = addends.filter((one) => one.unit === unit).reduce((sum, one) => sum + one.count, 0);
    if ((of !== '' && first.of === '') || (all === first.count && all !== count)) continue;
    if (ownCounts.some((one) => one.count === first.count && alike(one))) continue;
    return { message: 'count', text, asked: first.text, sentence };
  }
  return null;
}
