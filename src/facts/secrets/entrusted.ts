import { anyOf } from '../../draft/text/any-of';
import type { Facts } from '../facts';
import { judgeAddressee } from '../people/addressee';
import { spokenSentences } from '../people/spoken-of';

/** Of whom it is said that nobody else is to have it: by a title or name, `先生限り`, `田中様だけに`. */
const ONLY_THEM = /([\u3400-\u9fff々ヶ]{0,6})(様|さま|さん|先生|[社会部課所院校園]長|理事長|教授|弁護士|税理士)(?:お一人|ご?本人)?(?:限り|だけ|のみ)(?=[でにのと、])/g;
/** The same of the reader in words that mean nobody else. */
const ONLY_YOU = anyOf(
  /(?:貴|御)(?:社|殿|職|方|課|部|室|院|校|所|会|庁|行|局|団体|組合|事務所)(?:内)?(?:限り|のみ|だけ)[でにのと、]|お手元(?:限り|のみ|だけ)|お?含み(?:おき|置き)/i,
  /\bfor your (?:own )?(?:eyes|ears) only\b|\bfor you (?:only|alone)\b|\bin (?:the )?(?:strict(?:est)? )?confidence\b/i,
  /\bbetween (?:us|you and me|the two of us)\b|\bkeep (?:it|this|them|these) to yoursel(?:f|ves)\b/i,
  /\b(?:within|outside|beyond) your (?:own )?(?:team|firm|office|company|organi[sz]ation|department|practice|group|board)\b/i,
);
/** Words by which an English text speaks of such papers. */
const CALLED_SECRET = /\b(?:confidential|internal|secret|restricted|privileged|not (?:yet )?public)\b/i;

/**
 * Whether the sender knows that what goes out is marked, and says there or in the next sentence to whom it is restricted: `部外秘ですが、先生限りで`. Only with
 * readers who are known and are those whom the mail greets.
 */
export function isEntrusted(facts: Facts, isMarked: (sentence: string) => boolean): boolean {
  const { externals, greeting, recipients, prose } = facts;
  if (!externals.every(({ contact, counterparty, sentBefore, inThread }) => contact !== null || counterparty !== null || inThread || (sentBefore ?? 0) > 0)) return false;
  if (greeting.people.some((greeted) => judgeAddressee(greeted, facts).is !== 'fine')) return false;
  const isReader = (name: string, title: string): boolean => (name === '' ? greeting.people.some(({ honorific }) => honorific.endsWith(title))
    : recipients.some(({ external, person }) => external && person !== null && (name.endsWith(person.family) || name.endsWith(person.full.replace(/\s/g, '')))));
  const restricts = (sentence: string): boolean => ONLY_YOU.test(sentence) || [...sentence.matchAll(ONLY_THEM)].some(([, name = '', title = '']) => isReader(name, title));
  const speaks = (sentence: string): boolean => isMarked(sentence) || CALLED_SECRET.test(sentence);
  const sentences = spokenSentences(prose.slice(0, 20_000)).filter((sentence) => sentence !== '');
  return sentences.some((sentence, at) => restricts(sentence) && (speaks(sentence) || speaks(sentences[at - 1] ?? '')));
}
