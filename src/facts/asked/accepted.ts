import { anyOf } from '../../draft/text/any-of';
import { namesNumber } from '../numbers/named-counts';
import { sentencesOf } from '../words/sentences';

/** A sentence in which the writer takes what the other side has named. */
export interface Accepted {
  readonly sentence: string;
  /**
   * `plain`: in a word of assent (承知, confirmed). `loose`: in one that may as well propose another (でお願いします, works for me).
   * `next`: what follows a bare 承知いたしました. `listed`: a line of a list of what is taken. `owed`: a line of it that the writer may set
   * himself (納期, payment). `order`: an order for a price (1,280,000円で発注いたします), of which only the price is the other side's.
   */
  readonly how: 'plain' | 'loose' | 'next' | 'listed' | 'owed' | 'order';
}

const JA_PLAIN = anyOf(
  /で(?:ご?予定|カレンダー|スケジュール|日程|手帳)[にをへ](?:入れ|登録|押さえ|抑え|確保)/,
  /で(?:お席|お部屋|席|部屋|会場)?(?:を)?(?:押さえ|抑え|お取り(?:し|いた)|お取りして)|承知(?:いた|致)?し(?:まし|てお|て[いお]?ま)|承知です/,
  /かしこまりまし|了解(?:いた|致)?しま|了解です|了解でござ|承りま(?:し|す(?!か))|承って(?:おり|い)ま|お受け(?:いた|致)?し(?:ます|まし|てお)|復唱/,
  /(?:で|は|も|に)(?:も|は)?(?:問題(?:ございません|ありません|ない(?:です|ので))|大丈夫です|結構です)/,
  /(?:で|に)(?:確定|決定|手配|予約|確保)(?:し|いたし|致し|させていただき|です|とし|とさせて)/,
);
/** They are said to have named it: `ご提示の1,280,000円で`, `12月5日4名様のご予約をいただきありがとうございます`. */
const JA_TAKES = anyOf(
  /ご(?:提示|指定|希望|指示|注文|発注|依頼|用命|予約|要望|提案|申し?込み?|請求)(?:(?:いただ(?:い|き)(?:た|ました)|頂(?:い|き)(?:た|ました)|くださ(?:った|いました)|の)[^。、\n\d]{0,6}|(?:どおり|通り|のとおり|の通り)、?[^。、\n\d]{0,10})\d[^。\n]{0,60}(?:ます|ました|です)/,
  /\d[^。\n]{0,40}(?:ご(?:予約|申し?込み?)|(?<![日月)]の?)ご(?:注文|発注|用命|依頼))(?:を|、)?(?:いただ|頂|くださ|賜)?[^。\n]{0,12}ありがとう/,
);
const EN_TAKES = anyOf(
  /\bas (?:you )?(?:requested|asked|offered|quoted|ordered|proposed|instructed)\b.{0,60}\d/i,
  /\b(?:your|the) (?:quote|quotation|offer|price|order|booking|reservation) (?:of|for)\b.{0,60}\d/i,
);
const ORDERS = anyOf(
  /で(?:の)?(?:発注|注文|契約|締結|成約|申し?込|購入|進め)(?:(?:いた|致)?し|させ|さ?せて|ま)/i,
  /\b(?:we|i)(?:'d| would)?(?: like to| are happy to| hereby)? (?:order|place (?:the|an|our) order|go ahead|proceed)\b/i,
);
const JA_LOOSE = anyOf(
  /(?:日|\)|時|分|半)(?:に|で|から)?[、 ]?(?:[^、。\d\n]{1,5}[にで])?(?:お?伺い|お?待ちし|参り(?:ます)|参加(?:いた|致)?し|出席(?:いた|致)?し)/,
  /(?:日|\)|時|分|半)(?:に|で|から)?(?:どうぞ|何卒)?[、 ]?(?:よろしく|宜しく)?お願い(?:いた|致)?しま/,
);
const JA_NOT = anyOf(
  /でしょうか|ますか|ませんか|ですか|いかが|\?|承知(?:して|いたして)おりません|(?:確定|決定|手配|予約)(?:しまし|いたしまし)?(?:たら|次第)/,
  /(?:了解|承諾|承知)(?:を得|いただ|頂|くださ|願)|ご(?:承知|了承|了解)/,
);
const EN_PLAIN = anyOf(
  /\bconfirm(?:ed|ing)?\b|\bis (?:perfect|confirmed)\b|\bagreed\b|\bnoted\b|\b(?:we|i|i'm|we're|are|am) (?:happy|pleased) (?:with|to accept)\b/i,
  /\b(?:we|i) (?:can )?accept\b|\b(?:it is|it's a date|no problem|will do)\s*[.,!-]|\b(?:we|i)(?: have|'ve)?(?: also)?(?: duly)? noted?\b/i,
  /\b(?:is|are|it's|all) (?:now |all )?set (?:for|at)\b|\b(?:have|got|put) you (?:down|in) (?:for|on|at)\b/i,
  /\b(?:(?:we|i)(?:'ve| have)|is|are) reserved\b|\bbooked (?:you |it |them |this |us |(?:a|the|your) \w+ )?(?:in |for |on )/i,
);
/** With it, what may propose takes up what was proposed. */
const YES = /^\s*(?:yes|sure|ok(?:ay)?|great|perfect|lovely|sounds good|of course|absolutely|certainly|by all means)\b|^\s*はい(?=[、,。\s])/i;
const EN_LOOSE = anyOf(
  /\b(?:works|suits|is (?:fine|good|great|ok(?:ay)?|all right|no problem))\b|\bsee you\b/i,
  /\b(?:we|i|he|she|they)(?:'ll| will) be (?:there|with you)\b|\blook(?:ing)? forward to (?:seeing|meeting|welcoming)\b|\ball set\b/i,
  /\bin the (?:diary|calendar)\b/i,
);
const EN_NOT = anyOf(
  /\?/i,
  /\b(?:please|kindly|could|can you|would|will|'ll|to be|once|when|if|until|unless|before|after|not|\w+n't|yet|cannot|awaiting|need to|hope to|aim to|try to|subject to|as) (?:\w+ ){0,2}(?:confirm|noted|agreed|accept)/i,
);
/** Something further on has the details: `以下の内容で承りました。`, `I am pleased to confirm:`. */
const LIST_FOLLOWS = /(?:下記|以下|次)の?(?:とおり|通り|内容|日程|日時|条件)|:\s*$/;
/** Their booking or order is spoken of, whose particulars follow line by line: `ご予約ありがとうございます`, `thank you for your order`. */
const LIST_MAY_FOLLOW = anyOf(
  /ご(?:予約|注文|発注|用命|申し?込み?|依頼)[^。\n]{0,30}ありがとう|ご?(?:予約|注文|申し?込み?|手配)(?:内容)?(?:の|を)?ご?確認|復唱/i,
  /\bthank(?:s| you)(?: very much)? for (?:your|the) (?:order|booking|reservation)\b|\b(?:booking|order|reservation) (?:confirmation|details)\b/i,
);
/** A line of label and value: `ご人数 大人5名様`, `Guests: 4`. */
const LABELLED_LINE = /^\s*(?:[・■●◆○◇*-]\s?)?[【(]?([^\s\d:、。【】()]{2,12}|[A-Z][A-Za-z]{2,15}(?: [A-Za-z]{2,12}){0,2})[】)]?(?:\s?:|\s(?=\s*\S))\s*\S/;
/** What the writer sets: the other side has not named it as theirs. */
const OWED = /納期|納品|出荷|発送|届け|配送|支払|振込|請求|期限|入金|発行|deliver|dispatch|ship|due|pay|invoice|issue|valid/i;
/** What was asked for is to be done. */
const DOES = /(?:お届け|納品|納入|ご?用意|手配|発送|出荷|お送り|お持ち)(?:(?:いた|致)?しま|させていただ)|\b(?:will|'ll) (?:deliver|send|bring|supply|ship|prepare|reserve)\b/i;
/** What they have booked is ready for them. */
const READY = /(?:お席|席|お部屋|部屋|テーブル|会場|コース)[^。\n]{0,16}(?:ご?用意|お取り|準備|確保|手配)|\b(?:table|room|seats?|space)s?\b.{0,40}\b(?:reserved|waiting|ready|kept|held)\b/i;
/** The day stands before, and the assent is a sentence of its own: `12月3日14時ですね。承知いたしました。` */
const TAKEN_UP = /(?:ですね|とのこと|の件|のこと)[。、]?\s*$/;

const MOST_SENTENCES = 400;
const LONGEST = 300;
/** Lines of a list that follows. */
const MOST_LISTED = 10;

/** Sentences of a normalised text, as many and as much of each as is looked at. */
export function mailSentences(text: string): string[] {
  return sentencesOf(text, MOST_SENTENCES).map((sentence) => sentence.slice(0, LONGEST));
}

function assent(sentence: string): 'plain' | 'loose' | 'order' | null {
  if (JA_NOT.test(sentence) || EN_NOT.test(sentence)) return null;
  if (JA_PLAIN.test(sentence) || EN_PLAIN.test(sentence) || JA_TAKES.test(sentence) || EN_TAKES.test(sentence)) return 'plain';
  if (ORDERS.test(sentence)) return 'order';
  if (!JA_LOOSE.test(sentence) && !EN_LOOSE.test(sentence)) return null;
  return YES.test(sentence) ? 'plain' : 'loose';
}

/** Sentences of a normalised text that accept or confirm something, each with its place among `mailSentences`. */
export function acceptedIn(sentences: readonly string[]): (Accepted & { readonly at: number })[] {
  const found: (Accepted & { at: number })[] = [];
  let listedTo = 0;
  for (const [at, sentence] of sentences.entries()) {
    const how = assent(sentence);
    if (how !== null) found.push({ sentence, how, at });
    const [before, after] = [sentences[at - 1] ?? '', sentences[at + 1] ?? ''];
    if (how === 'plain' && !/\d/.test(sentence)) {
      if (TAKEN_UP.test(before)) found.push({ sentence: before, how, at: at - 1 });
      if (assent(after) === null && DOES.test(after) && !JA_NOT.test(after) && !EN_NOT.test(after)) found.push({ sentence: after, how: 'next', at: at + 1 });
    }
    const heads = (how === 'plain' || how === 'order') && LIST_FOLLOWS.test(sentence);
    if (!heads && !(how === 'plain' && !/\d/.test(sentence)) && !LIST_MAY_FOLLOW.test(sentence)) continue;
    if (READY.test(after) && how === null && !JA_NOT.test(after) && assent(after) === null) found.push({ sentence: after, how: 'plain', at: at + 1 });
    for (const [nth, line] of sentences.slice(at + 1, at + 1 + MOST_LISTED).entries()) {
      const label = LABELLED_LINE.exec(line)?.[1];
      if (at + 1 + nth < listedTo || !namesNumber(line) || (!heads && label === undefined) || JA_NOT.test(line)) continue;
      found.push({ sentence: line, how: !heads && OWED.test(label ?? '') ? 'owed' : 'listed', at: at + 1 + nth });
    }
    listedTo = Math.max(listedTo, at + 1 + MOST_LISTED);
  }
  return found;
}
