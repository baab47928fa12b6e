/** A sentence in which the writer takes what the other side has named. */
export interface Accepted {
  readonly sentence: string;
  /**
   * `plain`: in a word of assent (承知, confirmed). `loose`: in one that may as well propose another (でお願いします, works for me).
   * `next`: what follows a bare 承知いたしました.
   */
  readonly how: 'plain' | 'loose' | 'next';
}

const JA_PLAIN = /承知(?:いた|致)?し(?:まし|てお|て[いお]?ま)|承知です|かしこまりまし|了解(?:いた|致)?しま|了解です|了解でござ|承りまし|(?:で|は|も|に)(?:も|は)?(?:問題(?:ございません|ありません|ない(?:です|ので))|大丈夫です|結構です)|(?:で|に)(?:確定|決定|手配|予約|確保)(?:し|いたし|致し|させていただき|です|とし|とさせて)/;
const JA_LOOSE = /(?:日|\)|時|分|半)(?:に|で|から)?[、 ]?(?:[^、。\d\n]{1,5}[にで])?(?:お?伺い|お?待ちし|参り(?:ます)|参加(?:いた|致)?し|出席(?:いた|致)?し)|(?:日|\)|時|分|半)(?:に|で|から)?(?:どうぞ|何卒)?[、 ]?(?:よろしく|宜しく)?お願い(?:いた|致)?しま/;
const JA_NOT = /でしょうか|ますか|ませんか|ですか|いかが|\?|承知(?:して|いたして)おりません|(?:確定|決定|手配|予約)(?:しまし|いたしまし)?(?:たら|次第)|(?:了解|承諾|承知)(?:を得|いただ|頂|くださ|願)|ご(?:承知|了承|了解)/;
const EN_PLAIN = /\bconfirm(?:ed|ing)?\b|\bis (?:perfect|confirmed)\b|\bagreed\b|\bnoted\b|\b(?:we|i|i'm|we're|are|am) (?:happy|pleased) (?:with|to accept)\b|\b(?:we|i) (?:can )?accept\b|\b(?:it is|it's a date|no problem|will do)\s*[.,!-]|\bbooked (?:you |it |them |this |us |(?:a|the|your) \w+ )?(?:in |for |on )/i;
/** With it, what may propose takes up what was proposed. */
const YES = /^\s*(?:yes|sure|ok(?:ay)?|great|perfect|lovely|sounds good|of course|absolutely|certainly|by all means)\b|^\s*はい(?=[、,。\s])/i;
const EN_LOOSE = /\b(?:works|suits|is (?:fine|good|great|ok(?:ay)?|all right|no problem))\b|\bsee you\b|\b(?:we|i|he|she|they)(?:'ll| will) be (?:there|with you)\b|\blook(?:ing)? forward to (?:seeing|meeting|welcoming)\b|\ball set\b|\bin the (?:diary|calendar)\b/i;
const EN_NOT = /\?|\b(?:please|kindly|could|can you|would|will|'ll|to be|once|when|if|until|unless|before|after|not|n't|yet|cannot|awaiting|need to|hope to|aim to|try to|subject to|as) (?:\w+ ){0,2}(?:confirm|noted|agreed|accept)/i;
/** Something further on has the details: `以下の内容で承りました。`, `I am pleased to confirm:`. */
const LIST_FOLLOWS = /(?:下記|以下|次)の?(?:とおり|通り|内容|日程|日時|条件)|:\s*$/;
/** What was asked for is to be done. */
const DOES = /(?:お届け|納品|納入|ご?用意|手配|発送|出荷|お送り|お持ち)(?:(?:いた|致)?しま|させていただ)|\b(?:will|'ll) (?:deliver|send|bring|supply|ship|prepare|reserve)\b/i;
/** The day stands before, and the assent is a sentence of its own: `12月3日14時ですね。承知いたしました。` */
const TAKEN_UP = /(?:ですね|とのこと|の件|のこと)[。、]?\s*$/;

const MOST_SENTENCES = 400;
const LONGEST = 300;
/** Lines of a list that follows. */
const MOST_LISTED = 10;

/** Sentences of a normalised text. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[。!?\n])|(?<=[a-z0-9)]\.)\s+/, MOST_SENTENCES).map((sentence) => sentence.slice(0, LONGEST));
}

function assent(sentence: string): 'plain' | 'loose' | null {
  if (JA_NOT.test(sentence) || EN_NOT.test(sentence)) return null;
  if (JA_PLAIN.test(sentence) || EN_PLAIN.test(sentence)) return 'plain';
  if (!JA_LOOSE.test(sentence) && !EN_LOOSE.test(sentence)) return null;
  return YES.test(sentence) ? 'plain' : 'loose';
}

/** Sentences of a normalised text that accept or confirm something, each with its place among `sentencesOf`. */
export function acceptedIn(sentences: readonly string[]): (Accepted & { readonly at: number })[] {
  const found: (Accepted & { at: number })[] = [];
  for (const [at, sentence] of sentences.entries()) {
    const how = assent(sentence);
    if (how === null) continue;
    found.push({ sentence, how, at });
    if (how !== 'plain') continue;
    const [before, after] = [sentences[at - 1] ?? '', sentences[at + 1] ?? ''];
    if (!/\d/.test(sentence)) {
      if (TAKEN_UP.test(before)) found.push({ sentence: before, how, at: at - 1 });
      if (assent(after) === null && DOES.test(after) && !JA_NOT.test(after) && !EN_NOT.test(after)) found.push({ sentence: after, how: 'next', at: at + 1 });
    }
    if (LIST_FOLLOWS.test(sentence)) {
      for (const [nth, line] of sentences.slice(at + 1, at + 1 + MOST_LISTED).entries()) if (/\d/.test(line)) found.push({ sentence: line, how: 'loose', at: at + 1 + nth });
    }
  }
  return found;
}
