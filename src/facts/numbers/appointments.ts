import { anyOf } from '../../draft/text/any-of';
import type { WallTime } from '../../time/zoned';
import { normalise } from '../words/fold';
import { sentencesOf } from '../words/sentences';
import { EN_MONTH_NAME, mayNameDay, monthOf, weekdayOfWord } from './calendar-words';
import type { Deadline } from './deadlines';
import { nearestDay, type WrittenDay } from './nearest-day';

const JA_DATE = '(?:(20\\d\\d)\\s?[年/]\\s?)?(1[0-2]|0?[1-9])\\s?(?:月|/)\\s?(3[01]|[12]\\d|0?[1-9])(?!\\d)\\s?日?\\s?(?:\\(([日月火水木金土])[^()]{0,5}\\)|([日月火水木金土])曜日?)?';
const JA_CLOCK = '(?:午前|午後)?\\s?\\d{1,2}(?:時|:\\d\\d)(?:半|\\d{1,2}分)?';
/** With an hour it is an appointment whatever particle follows; without one, only `に` and `で` say so: `11月22日から値上げします` does not. */
const JA_AT = `(?:\\s?の?\\s?(?:(?:${JA_CLOCK}|午前中?|午後|夕方|朝)\\s?(?:(?:から|より|[~〜-])\\s?(?:${JA_CLOCK}(?:まで)?)?|開始|集合|開演)?(?:に|で|は|にて|、)?|に(?:て)?|で))`;
const JA_GAP = '(?:(?!ので|のに|た|が|過ぎ|以降|付)[^。、\\n]){0,16}?';
const JA_COMES = '(?:お願い(?:いた|致)?しま|お願い申し|伺います|伺う予定です|お伺い(?:いた|致)?します|参ります|お待ちして(?:おり|い)ます|(?:開催|実施|訪問|開店|開講)(?:いた|致)?します|行います|予定(?:して(?:おり|い)ます|です(?!が))|いかがでしょう|ご都合は|(?:お越し|ご参加|ご出席|お集まり|ご来[社場院店])(?:くだ|下|いただけ|いただきま))';
const JA = new RegExp(`${JA_DATE}${JA_AT}${JA_GAP}${JA_COMES}`, 'g');
/** `次回は11月14日(土)14時からです`, in an invitation or of the next time. */
const JA_IS = new RegExp(`${JA_DATE}\\s?の?\\s?${JA_CLOCK}(?:から|より|開始|集合|開演)?(?:です(?!が)|となります|になります|でございます)`, 'g');
const JA_NEXT = /次回|今度の|次の/;
/** A line of an invitation: `日時: 11月22日(日) 10時`. */
const JA_LABELLED = new RegExp(`^[\\s・■●◆○◇【(]*(?:ご?(?:開催|希望|予約|利用|来店|来社|来場|訪問|宿泊|集合|実施|納品|納入|搬入|配送|引取|工事|作業|撮影|収録|面接|受診)?(?:日\\s?時|日\\s?程|期\\s?日|日)|納\\s?期|会\\s?期|集合|チェックイン)[】)]?\\s?[:：]?\\s*${JA_DATE}`);
/** A line that says when what was promised comes: `お納め 12月11日(金)`, `Delivery: Friday 11 December`. */
const JA_HANDED_WORD = '(?:ご?(?:納品|納入|搬入|設置|取り?付け|据え?付け|入荷|完成|仕上がり|発行)|お?(?:納め|届け|渡し|引き?渡し|持ち込み|持参))';
const JA_HANDED = `${JA_HANDED_WORD}(?:の?(?:予定)?(?:日時|日程|日)|の?予定)?`;
const JA_HANDED_LINE = new RegExp(`^[\\s・■●◆○◇【(]*${JA_HANDED}[】)]?\\s?:?\\s*${JA_DATE}`);
const JA_BELOW = '(?:下記|以下|次)の?(?:とおり|通り|日程|日時|予定|納期|スケジュール)(?:にて|で|に|を)?';
const JA_HANDING = '(?:納め|納品|納入|届け|渡し|搬入|設置|取り?付け|据え?付け|用意|仕上げ|持ち込み)(?:に|を|が)?';
const JA_WILL = '(?:でき(?!て|ま(?:した|せん))|可能です|(?:いた|致)?します|させていただきます|(?:する)?予定で(?:す(?!が)|ござ))';
const JA_PROMISES = new RegExp(`${JA_BELOW}[^。\\n]{0,16}?${JA_HANDING}${JA_WILL}`);
/** It has come already. */
const JA_HAS_COME = anyOf(
  /(?:納め|納品|納入|届け|渡し|搬入|設置|取り?付け|据え?付け|発送|出荷)(?:が|を)?(?:(?:いた|致)?しました|(?:して|され)(?:おり|い))/,
  /(?:納め|納品|納入|届け|渡し|搬入|設置|発送|出荷)(?:が|を)?(?:させていただきました|でき(?:て|まし)|済|完了(?:しま|いたしま|して|とな))/,
  /無事|お受け取りいただき/,
);
/** What is to come is asked for or announced, and its particulars follow. */
const JA_AS_BELOW = /(?:下記|以下|次)の?(?:とおり|通り|内容|日程|日時|要領)(?:にて|で|に|を)?[^。\n]{0,24}(?:お願い|手配|予約|申し?込|依頼|発注|開催|実施|行い|行う|伺い|ご案内|お越し|お待ち|確定)(?!しました|いたしました)/;
/** What is asked for is about something that was: goods that came, a visit that is paid. */
const JA_AFTER = /請求|振込|振り込|入金|返金|精算|領収|修理|返品|交換|不良|破損|不具合|紛失|お忘れ|未着|未納|遅れ|遅延|督促|過ぎ|キャンセル|取り?消/;
const JA_UNLESS = /場合|雨天|荒天|次第|際は/;
const JA_INVITES = /(?:ご参加|ご出席|お越し|ご来[場社])(?:くだ|下|いただけ|を?お(?:願|待))|開催(?:いた|致)?します|ご案内(?:いた|致)?し(?:ます|たく)|ご案内申し|お待ちして(?:おり|い)ます/;
/** A share, not a day: `縮尺は3/4でお願いします`. */
const SHARE = /^\s?\d{1,2}\/\d{1,2}\s?で(?!す)/;
/** Its day may be over: it tells of it, puts a date on a paper, or takes it up from somewhere. */
const JA_TOLD = anyOf(
  /日付|発行|契約|請求|計上|検収|起算|基準|伝票|精算|売上|退職|入社日|生年|誕生|有効|適用|登録|締め|例年|毎年|昨年|去年|前年|前回|延期|中止/,
  /取りやめ|変更|訂正|誤|過ぎ|でしたが|ましたが|[「『][^」』]{0,60}\d[^」』]{0,60}[」』]|と(?:ご案内|お伝え|申し上げ)/,
);
const JA_REPORTS = /議事録|報告|発生|障害|事故|アンケート|お礼|御礼|記録|録画|アーカイブ|延期|中止|変更/;

const EN_MONTH = `${EN_MONTH_NAME}\\b\\.?`;
const EN_WEEKDAY = '(?:(Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?:s|nes|rs|ur)?(?:day)?,?\\s+)?';
const EN_COMES = '\\b(?:[Ss]ee(?:ing)? you|[Mm]eet(?:ing)? you|[Jj]oin us|(?:will|shall|\'ll|is going to|are going to) (?:be held|take place|be(?= (?:on|there|here|with you)\\b)|start|begin|arrive|come|visit|open|deliver|collect)|takes? place|[Ii]nvite you to [^.\\n]{1,40}?|[Ww]elcome you|[Cc]an you (?:come|do|make(?: it)?)|[Aa]re you (?:free|available)|[Hh]ow about|[Ss]hall we (?:meet|say)|[Ll]et\'s (?:meet|say)|(?:is|are) (?:scheduled|set|planned|booked)(?= for\\b)|(?:is|are)(?= on (?:the )?(?:\\d|[A-Z])))';
const EN_GAP = '(?:(?:(?!\\b(?:with|about|after|until|since|because|whether|to|of|those|that|which|than)\\b)[^.;:?\\n]){0,30}?(?:\\s(?:on|for) (?:the )?|\\s(?=(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)))|\\s)(?:the )?';
const EN_DAY_FIRST = new RegExp(`${EN_COMES}${EN_GAP}${EN_WEEKDAY}(?:the )?(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?\\s+(?:of\\s+)?${EN_MONTH}(?:,?\\s+(20\\d\\d))?`, 'g');
const EN_MONTH_FIRST = new RegExp(`${EN_COMES}${EN_GAP}${EN_WEEKDAY}${EN_MONTH}\\s+(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?\\b(?:,?\\s+(20\\d\\d))?`, 'g');
const EN_TOLD = anyOf(
  /\b(?:was|were|had|did|thanks? (?:you )?for|took|met|ago|said|told|wrote|postponed|cancelled|moved|changed|instead|rather than|since|minutes|dated|birthday|born|last year|every year|as of|from)\b/i,
  /"[^"]{0,80}\d[^"]{0,80}"/i,
);


/** A line of a list of what is asked for or announced: `Date: Wednesday 30 September`, or one that says of what the day is. */
const EN_DAY = `${EN_WEEKDAY}(?:the )?(?:(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?\\s+(?:of\\s+)?${EN_MONTH}|${EN_MONTH}\\s+(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?\\b)(?:,?\\s+(20\\d\\d))?`;
const EN_LABELLED = new RegExp(`^\\s{0,20}(?:[*•-]\\s{0,4})?(?:(Date(?: and time)?|When|Day)|(?:(?:Collection|Delivery|Pick-?up|Arrival|Check-?in|Hire|Booking|Event|Visit|Start|Move|Session) (?:date|day)|Arrival|Check-in|Collection|Pick-?up))\\s*(?::|-|\\s)\\s*${EN_DAY}`);
const EN_BESIDE = /^[ \t]{0,20}(?:[*•-][ \t]{0,4})?(?:Time|Place|Venue|Where|Location|Guests|Party|Passengers|People|Vehicles?|Number|Meeting point|Pick-?up|Drop-?off|Room|Address|Destination|Duration|Pax)\b\s*[:\s-]/im;
const EN_ASKS = anyOf(
  /\b(?:please (?:book|reserve|send|deliver|collect|arrange|supply|provide|come|join|confirm))\b/i,
  /\b(?:(?:would|'d) like to (?:book|reserve|order|hire|invite|request|arrange)|could (?:you|we) (?:book|reserve|arrange|send|have)|as follows)\b/i,
  /\b(?:join us|invited?|look(?:ing)? forward to|will be held|you are booked|is confirmed|details (?:are )?below)\b/i,
);
const EN_REPORTS = anyOf(
  /\b(?:minutes|report|took place|thank(?:s| you) for (?:coming|attending|joining|visiting)|incident|recap|summary|feedback|postponed|cancelled|invoice|receipt|statement|recording|complaint|refund|repair|faulty|damaged|returns?|returning|replacement|payment|paid|lost|overdue|outstanding|missing|delayed|chasing|never (?:came|arrived))\b/im,
  /^[ \t]{0,20}(?:From|Sent|Subject):/im,
);

const EN_HANDED = '(?:(?:Earliest |Expected |Planned )?(?:Delivery|Installation|Fitting|Hand-?over|Completion|Ready)(?: date| day)?)';
const EN_HANDED_LINE = new RegExp(`^\\s{0,20}(?:[*•-]\\s{0,4})?${EN_HANDED}\\s*(?::|-|\\s)\\s*(?:by |on )?${EN_DAY}`);
const EN_WILL = '\\b(?:can|will|shall|\'ll|are able to|would|plan to|going to) (?:[a-z]+ )?(?:deliver|install|fit|hand|have|bring|finish|complete|supply)\\b';
const EN_BELOW = '\\b(?:as follows|(?:on|to|by|at) the (?:following|below)|(?:dates?|days?|times?|schedule|timetable) below|as below|as set out below)';
const EN_PROMISES = new RegExp(`${EN_WILL}[^.\\n]{0,60}?${EN_BELOW}`);

/** Sentences looked at, and characters of each. */
const LONGEST = 400;

interface Written extends WrittenDay {
  readonly text: string;
  readonly sentence: string;
}

function read({ text, sentence, ...written }: Written, today: Pick<WallTime, 'year' | 'month' | 'day'>): Deadline | null {
  const likeliest = nearestDay(written, today);
  return likeliest === null ? null : { text: text.trim(), sentence: sentence.trim(), ...likeliest };
}

const numberOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
const weekdayIn = (...texts: (string | undefined)[]): number | null => {
  const text = texts.find((one) => one !== undefined);
  return text === undefined ? null : weekdayOfWord(text);
};

/** What the whole of a text says about the days in its lists. */
interface Lists {
  /** It invites its reader. */
  readonly invites: boolean;
  readonly ja: boolean;
  readonly en: boolean;
  readonly enBeside: boolean;
}

/** Days in lines of what was promised. Where one of them is still to come, those that are over may be steps already done. */
function promised(sentences: readonly string[], whole: string, today: Pick<WallTime, 'year' | 'month' | 'day'>): Deadline[] {
  const ja = JA_PROMISES.test(whole) && !JA_HAS_COME.test(whole) && !JA_AFTER.test(whole);
  const en = EN_PROMISES.test(whole) && !EN_REPORTS.test(whole);
  if (!ja && !en) return [];
  const found = sentences.flatMap((sentence) => {
    const japanese = ja && !JA_TOLD.test(sentence) ? JA_HANDED_LINE.exec(sentence) : null;
    if (japanese !== null) {
      const [text, year, month, day, inBrackets, bare] = japanese;
      return read({ text, sentence, year: numberOf(year), month: Number(month), day: Number(day), weekday: weekdayIn(inBrackets, bare) }, today) ?? [];
    }
    const english = en && !EN_TOLD.test(sentence) ? EN_HANDED_LINE.exec(sentence) : null;
    if (english === null) return [];
    const [text, weekday, day, month, first, last, year] = english;
    return read({ text, sentence, year: numberOf(year), month: monthOf(month ?? first ?? ''), day: Number(day ?? last), weekday: weekdayIn(weekday) }, today) ?? [];
  });
  return found.every(({ daysAgo }) => daysAgo > 0) ? found : [];
}

function* written(sentence: string, { invites, ja, en, enBeside }: Lists): Generator<Written> {
  if (mayNameDay.ja(sentence) && !JA_TOLD.test(sentence)) {
    for (const [text, year, month, day, inBrackets, bare] of sentence.matchAll(JA)) if (!SHARE.test(text)) yield { text, sentence, year: numberOf(year), month: Number(month), day: Number(day), weekday: weekdayIn(inBrackets, bare) };
    if (invites || JA_NEXT.test(sentence)) {
      for (const [text, year, month, day, inBrackets, bare] of sentence.matchAll(JA_IS)) yield { text, sentence, year: numberOf(year), month: Number(month), day: Number(day), weekday: weekdayIn(inBrackets, bare) };
    }
    const [text, year, month, day, inBrackets, bare] = (ja ? JA_LABELLED.exec(sentence) : null) ?? [];
    if (text !== undefined) yield { text, sentence, year: numberOf(year), month: Number(month), day: Number(day), weekday: weekdayIn(inBrackets, bare) };
  }
  if (mayNameDay.en(sentence) && !EN_TOLD.test(sentence)) {
    const [text, plain, weekday, day, month, first, last, year] = (en ? EN_LABELLED.exec(sentence) : null) ?? [];
    if (text !== undefined && (plain === undefined || enBeside)) yield { text, sentence, year: numberOf(year), month: monthOf(month ?? first ?? ''), day: Number(day ?? last), weekday: weekdayIn(weekday) };
    for (const [text, weekday, day, month = '', year] of sentence.matchAll(EN_DAY_FIRST)) yield { text, sentence, year: numberOf(year), month: monthOf(month), day: Number(day), weekday: weekdayIn(weekday) };
    for (const [text, weekday, month = '', day, year] of sentence.matchAll(EN_MONTH_FIRST)) yield { text, sentence, year: numberOf(year), month: monthOf(month), day: Number(day), weekday: weekdayIn(weekday) };
  }
}

/** Days on which a text says that something will be: `11月22日(日)10時からでお願いします`, `see you on Sunday 22 November`. */
export function appointmentsIn(text: string, today: Pick<WallTime, 'year' | 'month' | 'day'>): Deadline[] {
  const whole = normalise(text.slice(0, 50_000));
  if (!mayNameDay.ja(whole) && !mayNameDay.en(whole)) return [];
  const sentences = sentencesOf(whole).map((sentence) => sentence.slice(0, LONGEST));
  const told = sentences.some((sentence) => JA_REPORTS.test(sentence) && !JA_UNLESS.test(sentence));
  const invites = JA_INVITES.test(whole) && !JA_REPORTS.test(whole);
  const lists: Lists = { invites, ja: invites || (!told && !JA_AFTER.test(whole) && JA_AS_BELOW.test(whole)), en: EN_ASKS.test(whole) && !EN_REPORTS.test(whole), enBeside: EN_BESIDE.test(whole) };
  const dated = sentences.filter((sentence) => /\d/.test(sentence));
  return [...dated.flatMap((sentence) => [...written(sentence, lists)]).flatMap((one) => read(one, today) ?? []), ...promised(dated, whole, today)];
}
