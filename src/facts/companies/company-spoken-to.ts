import type { Facts } from '../facts';
import { sentencesOf } from '../words/sentences';
import { normalise } from '../words/fold';

const TO = '^(?:様|さま|さん)?';
const FILLED = '(?:は|、|この度|このたび|今回|平素|日頃|いつも|多大な|大変|誠に|重ねて|心より|深く|より|から|の)*';
/** What is done by saying it, to whoever stands before: an apology, thanks, a request. What was done is only told of. */
const SAID_TO_JA = [
  new RegExp(`${TO}(?:に|へ)は${FILLED}(?:ご迷惑|ご不便|ご心配|お手数|ご足労|お待たせ|ご負担)[^。\\n]{0,30}(?:申し訳(?:ございません|ありません|なく存じます)|お詫び(?:申し上げます|いたします|致します)|恐縮(?:です|でございます))`),
  new RegExp(`${TO}には${FILLED}(?:お世話|ご高配|ご愛顧|お引き?立て|ご支援|ご協力|ご利用)[^。\\n]{0,30}(?:ありがとうございます|[御お]礼申し上げます|感謝(?:申し上げます|いたします)|お世話になっております)`),
  new RegExp(`${TO}には[^。\\n]{0,16}ご検討(?:いただ|頂|くださ|のほど|の程|を)[^。\\n]{0,16}(?:お願い(?:申し上げ|いたし|致し)ます|幸いです|幸いでございます)`),
  new RegExp(`${TO}(?:へ|に|に対し(?:て|まして)?)は?${FILLED}(?:お詫び|[御お]礼)を?申し上げます`),
] as const;
/** The same in English, by what stands before the name and behind it. */
const SAID_TO_EN: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:we|i)(?: would like to|'d like to| must| do| can only)?(?: \w+ly)? apologi[sz]e(?: again)? to $/i, /^(?!'s?\s)/],
  [/\bour (?:\w+ )?apologies to $/i, /^(?!'s?\s)/],
  [/\blook(?:ing)? forward to(?: receiving)? $/i, /^(?:'s|s'|')\s(?:\w+ )?(?:order|reply|decision|feedback|instructions|response|confirmation|purchase order)\b/i],
  [/\b(?:we|i)(?: would like to|'d like to)? thank $/i, /^ for (?:your|its|their) (?:\w+ )?(?:order|business|custom|patience|payment|loyalty|trust)\b/i],
  [/\bhope (?:that )?$/i, /^ (?:will|can|may) (?:consider|accept|agree)\b/i],
];
/** Every sentence of the kind has one of these; companies are looked for in no other. */
const LIKE_SAID = /ご(?:迷惑|不便|心配|足労|負担|高配|愛顧|支援|協力|利用|検討)|お(?:手数|待たせ|世話|引|詫び|礼)|御礼|apolog|forward|thank|hope/i;
/** Passed on through the reader, or told of somebody whose goods the reader makes. */
const THROUGH = /お伝え|ご?伝言|よろしく(?:と|お伝)|とのこと|経由|の件|\b(?:please|pass (?:it |this )?on|tell|on (?:our|my) behalf|through you|your (?:customer|client))\b/i;

/**
 * The name of a company that a sentence speaks to while nobody of it is a recipient and nothing else of the mail or its
 * conversation names it: what is left of an earlier mail. Null in mail to colleagues, or where a recipient's company isn't known.
 */
export function companySpokenTo(facts: Facts): string | null {
  const { draft, externals, greeting, organisations, recipientOrgs, thread } = facts;
  const outside = externals.filter(({ own }) => !own);
  if (outside.length === 0 || !outside.every(({ org }) => /^c[po]:/.test(org))) return null;
  const sentences = sentencesOf(normalise(facts.prose));
  for (const [at, whole] of sentences.entries()) {
    const sentence = whole.slice(0, 300);
    if (!LIKE_SAID.test(sentence) || THROUGH.test(sentence)) continue;
    for (const [org, word] of organisations.namedIn(sentence)) {
      if (!/^c[po]:/.test(org) || recipientOrgs.has(org)) continue;
      const place = sentence.indexOf(word);
      const [before, after] = [sentence.slice(0, place), sentence.slice(place + word.length)];
      if (!SAID_TO_JA.some((said) => said.test(after)) && !SAID_TO_EN.some(([front, behind]) => front.test(before) && behind.test(after))) continue;
      const rest = [draft.subject, greeting.text, ...sentences.filter((_, place) => place !== at), ...draft.attachments.map(({ name }) => name), draft.text.quoted.slice(0, 50_000), ...(thread ?? []).map(({ subject, text }) => `${subject}\n${text}`)];
      if (sentence.indexOf(word, place + 1) < 0 && !organisations.namedIn(rest.join('\n')).has(org)) return word;
    }
  }
  return null;
}
