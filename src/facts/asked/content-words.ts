import { anyOf } from '../../draft/text/any-of';

/** What stands in any sentence about a date, and tells of no matter. */
const JA_COMMON = anyOf(
  /承知|了解|確定|決定|手配|予約|確保|問題|大丈夫|結構|連絡|当日|午前|午後|夕方|正午|日程|日時|日付|時間|致し|申し|上げ|お願い|参加|出席|対応|皆様/g,
  /弊社|御社|貴社|当社|下記|以下|内容|今回|予定|調整|返信|返事|感謝|宜し|何卒|世話|希望|カレンダー|スケジュール|用意|名様|曜日?/g,
);
const EN_COMMON = anyOf(
  /^(?:confirm|confirmed|confirming|works|work|suits|fine|good|great|perfect|okay|agreed|noted|accept|accepted|happy|pleased|booked|reserved)$/,
  /^(?:scheduled|down|look|looking|forward|seeing|meeting you|thanks|thank|many|will|with|that|this|your|from|have|been|there|then|here|time|date)$/,
  /^(?:also|just|very|much|dear|yes|sure|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august)$/,
  /^(?:september|october|november|december|sept|o'clock|morning|afternoon|evening|would|could|them|they|what|when|which|about|after|before|attend)$/,
  /^(?:attending|attendance|come|coming|please|problem|let's|it's|for)$/,
);

/**
 * Words by which two sentences of a mail can be seen to speak of one matter: pairs of kanji, katakana words, and the beginnings of Latin
 * words. Empty where a sentence only says yes to a day.
 */
export function contentWords(text: string): Set<string> {
  const found = new Set<string>();
  for (const [run] of text.replace(JA_COMMON, ' ').matchAll(/[\u3400-\u9fff々]{2,}/g)) for (let at = 0; at + 2 <= run.length; at++) found.add(run.slice(at, at + 2));
  // 打ち合わせ is 打合せ, 引き渡し is 引渡し.
  for (const [, one = '', other = ''] of text.replace(JA_COMMON, ' ').matchAll(/([\u3400-\u9fff])[きぎけげしせちてでびみめりれえいわ]([\u3400-\u9fff])/g)) if (!/[日時分お]/.test(one)) found.add(one + other);
  for (const [run] of text.replace(JA_COMMON, ' ').matchAll(/[\u30a1-\u30f6ー]{3,}/g)) found.add(run);
  for (const [word] of text.toLowerCase().matchAll(/[a-z][a-z']{3,}/g)) if (!EN_COMMON.test(word)) found.add(word.slice(0, 4));
  return found;
}
