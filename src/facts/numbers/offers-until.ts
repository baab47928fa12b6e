import { anyOf } from '../../draft/text/any-of';
import type { WallTime } from '../../time/zoned';
import { normalise } from '../words/fold';
import { sentencesOf } from '../words/sentences';
import { unwrapped } from '../words/unwrapped';
import { EN_MONTH, mayNameDay, monthOf, yearOfEra } from './calendar-words';
import type { Deadline } from './deadlines';
import { nearestDay } from './nearest-day';

const JA_OFFER = '(?:見積(?:り|もり)?(?:書|額|価格)?|価格|金額|条件|単価|料金|特価|提案書?|割引|クーポン|優待[券状]?|招待券?|キャンペーン|リンク|URL|ダウンロード|仮押さえ|取り?置き)';
const JA_YEAR = '(?:(令和|R)\\s?(\\d{1,2}|元)\\s?年|(20\\d\\d)\\s?[年/-])?';
const JA_DATE = `${JA_YEAR}\\s?(1[0-2]|0?[1-9])\\s?[月/-]\\s?(3[01]|[12]\\d|0?[1-9])(?!\\d)\\s?日?(?:\\s?\\([^()]{1,6}\\))?`;
const JA_TERM = '(?:有効|適用|利用)?(?:期限|期間)';
const JA_CAN_USE = '(?:(?:ご)?利用(?:いただけ|頂け|になれ|でき)|お使いいただけ|開け|ダウンロード(?:いただけ|頂け|でき))';
const JA_HOLDS = `(?:有効|${JA_CAN_USE}|適用(?:いた|し|され|となり|でき)|据え?置き|(?:お)?取り?置き|確保|ご?提供)`;
/** `本見積の有効期限は11月10日です`, `見積有効期限: 2026/11/10`. */
const JA_ENDS = new RegExp(`${JA_OFFER}[^。、\\n]{0,8}?の?${JA_TERM}\\s?(?:は|が|:)?\\s?[、]?${JA_DATE}`, 'g');
/** `この価格は11月10日までのご注文に適用いたします`. */
const JA_UNTIL = new RegExp(`${JA_OFFER}[^。\\n]{0,24}?${JA_DATE}\\s?まで[^。、\\n]{0,16}?${JA_HOLDS}`, 'g');
/** `11月10日(火)まで窓口でお預かりしております`: what is kept for the reader. */
const JA_KEPT = new RegExp(`${JA_DATE}\\s?まで(?!の|に)、?[^。、\\n]{0,12}(?:お?取り?置き|お預かり)(?:し|いた|致|させ)`, 'g');
/** A line of an offer's particulars: `有効期限: 11月10日`. */
const JA_LINE = new RegExp(`^[\\s・■●◆○◇【(]{0,8}有効(?:期限|期間)[】)]?\\s{0,8}:?\\s{0,20}${JA_DATE}(?:まで)?\\s*$`, 'g');
const JA_IS_OFFER = new RegExp(JA_OFFER);

const EN_WHOSE = '(?:(?:this|the|our|these|those|your|my|all|above|both) (?:[a-z]+ ){0,2})?';
const EN_WORD = '(?:offers?|quot(?:e|ation)s?|estimates?|prices?|rates?|discounts?|proposals?|vouchers?|coupons?|codes?|links?|invitations?|fares?|terms|tenders?|bids?|promotion)';
const EN_OFFER = `\\b${EN_WHOSE}${EN_WORD}`;
const EN_HOLDS = '(?:stands?|holds?|is|are|remains?|runs?|will (?:stand|hold|remain|be)|can be (?:held|kept|accepted|used)|may be accepted)';
const EN_STATE = '(?: (?:good|valid|open|firm|fixed|available|held|reserved|guaranteed|in force|on the table|unchanged))?(?: for (?:acceptance|you|you all|use))?';
const EN_HOUR = '(?:(?:midnight|noon|close of business|\\d{1,2}(?:[:.]\\d{2})?\\s?(?:am|pm)?) (?:on )?)?';
const EN_WEEKDAY = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?';
const EN_DAY = `(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${EN_MONTH}\\b\\.?|${EN_MONTH}\\b\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b)`;
const EN_DATE = `${EN_HOUR}${EN_WEEKDAY}(?:the )?${EN_DAY}(?:,? (20\\d\\d))?`;
const EN_TO = '(?:until|till|through|up to|to)(?: and including)?(?: the end of)?';
/** `This offer stands until 13 November`, `our quotation (valid until 13 November)`. */
const EN_UNTIL = new RegExp(`${EN_OFFER} (?:${EN_HOLDS}${EN_STATE}|[^.\\n]{0,40}?\\b(?:valid|good)) ${EN_TO} ${EN_DATE}`, 'gi');
/** `We are holding the room for you until 13 November`. */
const EN_KEPT = new RegExp(`\\b(?:hold(?:ing)?|keep(?:ing)?|reserv(?:ed|ing)|put(?:ting)?) (?:it|them|one|both|(?:the|your|a|an|this|these|those|two|three) [^.,;\\n]{1,30}?)(?: aside| back| by)? for you ${EN_TO} ${EN_DATE}`, 'gi');
/** `The voucher expires on 13 November`. */
const EN_ENDS = new RegExp(`${EN_OFFER} (?:expires?|lapses?|ends?|closes?|runs? out) (?:at |on )?${EN_DATE}`, 'gi');
/** `Valid until: 13 November 2026`. */
const EN_LINE = new RegExp(`^[\\s*•-]{0,8}(?:(?:offer|quote|quotation|price|prices) )?valid(?:ity)? ?${EN_TO} ?:? ?${EN_DATE}\\s*$`, 'gi');
const EN_IS_OFFER = /\b(?:offer|quot(?:e|ation)|estimate|voucher|coupon|discount|price|rate|tender)/i;

/** That it held until then is told, or somebody else's words. */
const TOLD = anyOf(
  /でし[たて]|ました|だった|過ぎ|切れ|終了|失効|延長|更新|改め|従来|旧|前回|昨年|去年|とのこと|[「『]|でない|ではな/i,
  /貴社|御社|(?:いただ|頂)いた|頂戴した|でしょうか|ますか|ませんか|(?:です|ます)が/i,
  /\b(?:was|were|had|expired|lapsed|ended|extend\w*|renew\w*|no longer|last year|previous|old|original\w*|superseded|said|told|wrote|if|unless|whether)\b/i,
);
/** The whole mail is about an offer that ran out. */
const RAN_OUT = anyOf(
  /期限切れ|切れて(?:おり|い|しま)|過ぎて(?:おり|い|しま)|過ぎました|失効|再見積|再度[^。\n]{0,8}見積|再発行|延長|満了/i,
  /\b(?:expired|lapsed|ran out|has run out|re-?issue\w*|re-?quote\w*|renew(?:ed|al)?|extend(?:ed)?|extension)\b/i,
);

/** An offer of the reader's, of which something is asked: `your quote is valid until 20 November; could you still …?`. */
const READERS = /\byour (?:[a-z]+ ){0,2}(?:quot|offer|price|rate|tender|bid|proposal|estimate)[^?]*\?/i;

const MOST_SENTENCES = 1_000;
const LONGEST = 400;

/** Days until which a text says that an offer holds: `this quotation is valid until 13 November`, `本見積の有効期限は11月13日です`. */
export function offersUntil(text: string, today: Pick<WallTime, 'year' | 'month' | 'day'>): Deadline[] {
  const whole = normalise(text.slice(0, 50_000));
  if (!/期限|期間|まで|until|till|valid|expire|lapse|ends? |closes? /i.test(whole) || RAN_OUT.test(whole) || READERS.test(whole)) return [];
  const found: Deadline[] = [];
  for (const written of sentencesOf(unwrapped(whole), MOST_SENTENCES)) {
    const sentence = written.slice(0, LONGEST);
    if (!/\d/.test(sentence) || TOLD.test(sentence)) continue;
    const put = (said: string, year: number | null, month: number, day: number): void => {
      const likeliest = nearestDay({ year, month, day, weekday: null }, today);
      if (likeliest !== null) found.push({ text: said.trim(), sentence: sentence.trim(), ...likeliest });
    };
    const japanese = [JA_ENDS, JA_UNTIL, JA_KEPT, ...(JA_IS_OFFER.test(whole) ? [JA_LINE] : [])];
    for (const pattern of mayNameDay.ja(sentence) || /\d-\d/.test(sentence) ? japanese : []) {
      for (const [said, era, eraYear, western, month, day] of sentence.matchAll(pattern)) {
        put(said, era !== undefined ? yearOfEra(era, eraYear) : western === undefined ? null : Number(western), Number(month), Number(day));
      }
    }
    const english = [EN_UNTIL, EN_ENDS, EN_KEPT, ...(EN_IS_OFFER.test(whole) ? [EN_LINE] : [])];
    for (const pattern of mayNameDay.en(sentence) ? english : []) {
      for (const [said, first, month, otherMonth, last, year] of sentence.matchAll(pattern)) {
        put(said, year === undefined ? null : Number(year), monthOf(month ?? otherMonth ?? ''), Number(first ?? last));
      }
    }
  }
  return found;
}
