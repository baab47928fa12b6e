import { anyOf } from '../../draft/text/any-of';
import { normalise } from '../words/fold';
import { sentencesOf } from '../words/sentences';
import { unwrapped } from '../words/unwrapped';
import { HONORIFICS } from './honorific';

/** Source of a pattern: a title or honorific behind a name. */
export const JA_RANK = `(?:${HONORIFICS.join('|')})`;
/** What somebody is to the sender; papers are `ours` too. */
export const EN_ROLE = '(?:boss|manager|director|colleague|assistant|deputy|chair\\w*|executive|officer|president|partner|secretary|treasurer|architect|engineer|surveyor|accountant|lawyer|solicitor|buyer|lead|leader|supervisor|foreman|agent|principal|teacher|nurse|editor|controller|coordinator|administrator|specialist|consultant|analyst|PA|CEO|CFO|CTO|COO|head of \\w+)';
/** In copy of another mail than this. */
export const EN_ELSEWHERE = /\bon (?:the|that|those|an?|my|our|your|his|her|their) /i;

/** Sentences looked at, and characters of each. */
const MOST_SENTENCES = 500;
const LONGEST = 300;

/** Not the size of an engine: `660cc`. */
const FIELD = '(?:(?<![0-9A-Za-z])b?cc|写し|同報)';
/** The sender has put somebody in now: not a request, not a wish, not of an earlier mail. */
const JA_PUT = '(?:お?入れ(?:し|いたし|致し)?|加え|お?加えし|追加(?:し|いたし|致し)|含め|付け|つけ|入っ|入れさせて(?:いただ|頂)[きい]|追加させて(?:いただ|頂)[きい]|共有し|お送りし|送付し)';
const JA_NOW = '(?:ております|ています|て(?:い|お)ります|てます|ました|ます(?!か)|てあります|て(?:お)?送|ており|ておきま|た上で|たうえで)';
const JA_TO_COPY = new RegExp(`${FIELD}(?:に|へ|には|で|にて|として)[^。]{0,40}?${JA_PUT}${JA_NOW}`, 'i');
const JA_NAMED_COPIED = new RegExp(`(?:を|も|にも|は|へも)、?(?:本メール[のに])?${FIELD}(?:にて|に|で|へ|として)?(?:も)?(?:${JA_PUT}${JA_NOW}|失礼|しております|お送り|送)`, 'i');
/** Asked for and done, in two steps: `新見様にもCCに入れてとのことでしたので、このメールからお入れしております`. */
const JA_ASKED_AND_DONE = new RegExp(`${FIELD}(?:に|へ)?(?:も)?(?:お?入れ|加え|追加)[^。、]{0,16}?(?:とのこと|と(?:の)?(?:ご指示|ご依頼|ご要望)|ようにと|よう(?:ご指示|ご依頼)|と(?:伺|うかが|言われ|おっしゃ))[^。、]{0,16}、(?:この|本|今回の|こちらの)(?:メール|返信|便)(?:から|より|で|に|には|にて)?(?:は)?、?(?:${JA_PUT}${JA_NOW})`, 'i');
const JA_NOT = anyOf(
  /ください|下さい|いただけ|頂け|いただきた|頂きた|お願い|ましょうか|よろしいで|べき|場合|前回|先日|先(?:ほど|程)(?![のは])|以前|次回|今後(?!の)/,
  /後ほど|別(?:メール|便|途)|のちほど|から外|漏れ|もれ|忘れ|でした|ていた(?!だ)|ません|せず|不要/,
);

/** A family name, with or without a title around it. */
const JA_NAME = new RegExp([
  '(?:部長|課長|社長|所長|店長|室長|係長|主任|次長|担当|上司|上長|同僚|先輩|後任|営業|経理|総務|技術)?の?',
  `([\\u3400-\\u9fff々ヶ]{1,4}?|[\\u30a1-\\u30f6ー]{2,8})${JA_RANK}?(?=を|も|にも|は|、|と|および|及び|・|\\(|宛|へも)`,
].join(''), 'g');

const EN_WHO = "([A-Z][\\w'-]+(?: [A-Z][\\w'-]+)?)(?: (?:and|&) ([A-Z][\\w'-]+(?: [A-Z][\\w'-]+)?))?";
/** What may follow a name that ends there: `copied Mark Price tables` copies tables. */
const EN_END = "(?=\\s*(?:$|[.,;:!?()-]|(?:in|on|for|who|so|as|here|too|also|from|with|at|to|above|below|since|because|and)\\b))";
/** Source of a pattern: a title before a name. */
export const EN_TITLE = '(?:Mrs?|Ms|Miss|Mx|Dr|Prof|Capt(?:ain)?|Rev|Sir|Cllr)\\.?';
const EN_OURS = `(?:(?:my|our) (?:(?:\\w+ ){1,3}?|(?:[\\w-]+ ){0,3}[\\w-]+, (?=${EN_TITLE} )))?(?:${EN_TITLE} )?`;
/** Where in the mail itself somebody is put. */
const EN_HERE = '(?:to (?:cc|copy|this (?:e-?mail|mail|thread|chain)|the (?:cc|copy) line)|in (?:cc|copy)|here|on (?:copy|cc))';
const EN_PATTERNS = [
  new RegExp(`\\b(?:I|[Ww]e)(?:'ve|'m|'re| have| am| are)?(?: also| now| just)? (?:cc'?(?:d|ed|ing)?|copied(?: in)?|copying(?: in)?|looped in|looping in) ${EN_OURS}${EN_WHO}${EN_END}`, 'g'),
  new RegExp(`\\b(?:[Cc][Cc]'?ing|[Cc][Cc]'d|[Cc]opying(?: in)?|[Ll]ooping in) ${EN_OURS}${EN_WHO}${EN_END}`, 'g'),
  new RegExp(`\\b(?:[Aa]dding|[Aa]dded) ${EN_OURS}${EN_WHO} ${EN_HERE}`, 'g'),
  new RegExp(`\\b(?:I|[Ww]e)(?:'ve| have)(?: also| now| just)? (?:put|included) ${EN_OURS}${EN_WHO} ${EN_HERE}`, 'g'),
  new RegExp(`\\b[Yy]ou (?:asked|wanted|told) (?:me|us) to (?:copy|cc|add|include) (?:in )?${EN_WHO}(?: in)?,? (?:so|and) (?:he|she|they)(?:'s|'re| is| are) (?:now )?(?:on this (?:e-?mail|mail|one)|copied|cc'?d|in (?:cc|copy)|on (?:cc|copy))`, 'g'),
  new RegExp(`\\b${EN_WHO}(?: \\([^()]{1,30}\\))?,?(?: who)? (?:is|are) (?:also |now )?(?:copied(?! on (?:no|every|all))|cc'?d|in (?:cc|copy)|on (?:cc|copy))`, 'g'),
  new RegExp(`\\b[Ww]ith ${EN_WHO} (?:copied|cc'?d|in (?:cc|copy)|on (?:cc|copy))`, 'g'),
];
/** Said in passing, whatever else the sentence is about: `Tom (cc'd) will send it`. */
const EN_ASIDE = [
  new RegExp(`\\b${EN_WHO} \\((?:copied|cc'?d|in (?:cc|copy)|on (?:cc|copy)|cc)(?: here)?\\)`, 'g'),
  new RegExp(`\\b${EN_WHO}, (?:copied|cc'?d)(?: in)?(?: here)?,`, 'g'),
];
/** The same in Japanese, and the line of copies that many put below the greeting: `CC:奥田課長、関様`. */
const JA_ASIDE = new RegExp(`([\\u3400-\\u9fff々ヶ]{1,4}?)${JA_RANK}?\\(\\s?cc\\s?\\)`, 'gi');
const LINE_OF_COPIES = /^\s*\(?\s?cc\s?:\s?([^():@]{2,60}?)\s?\)?\s*$/i;
const RANK = new RegExp(`${JA_RANK}$`);
const EN_NOT = /\b(?:please|could you|can you|would you|should|will|'ll|shall|may|might|if|earlier|previous|last|yesterday|not|\w+n't|never|forgot)\b/i;

/** An office of the sender's own or their superior, whom no name tells; not the reader's. */
const JA_OURS = anyOf(
  /(?:弊[社所院店校]|当[社所院店校方]|うち)の?([\u3400-\u9fff\u30a1-\u30f6ー]{1,8}?(?:部|課|室|係|担当者?|チーム|事務局|センター))(?=を|も|に|は|へ|、)/,
  /(?<![\u3400-\u9fff々ヶァ-ヶー]|[社様方]の)(上司|上長|本?部長|課長|社長|所長|店長|室長|次長|係長)(?=を|も|に|は|へ|、)/,
);
const EN_OUR_OFFICE = `((?:[Mm]y|[Oo]ur) (?:[\\w-]+ ){0,3}?(?:${EN_ROLE}|team|department|dept|office|desk))`;
const EN_OURS_COPIED = [
  new RegExp(`\\b(?:(?:I|[Ww]e)(?:'ve|'m|'re| have| am| are)?(?: also| now| just)? (?:cc'?(?:d|ed|ing)|copied(?: in)?|copying(?: in)?|looped in|looping in)|[Cc][Cc]'?ing|[Cc][Cc]'d|[Cc]opying(?: in)?|[Ll]ooping in) ${EN_OUR_OFFICE}${EN_END}`, 'g'),
  new RegExp(`\\b${EN_OUR_OFFICE} (?:is|are) (?:also |now )?(?:copied(?! on (?:no|every|all))|cc'?d|in (?:cc|copy)|on (?:cc|copy))`, 'g'),
];

/** Somebody or some office that a sentence says is in copy. */
export interface Claim {
  /** '' where nobody is named. */
  readonly name: string;
  /** `法務部`, `our legal team`: one of the sender's own, without a name; '' where somebody is named. */
  readonly ours: string;
  readonly sentence: string;
  /** What stands before and behind the name in the sentence, some characters of each; it may tell which of two is meant. */
  readonly before: string;
  readonly after: string;
}

/** Characters before and behind a name that may say whose it is. */
const AROUND = 40;

/** `…, who will sign it`: of the one in copy, not of the copying. */
const EN_WHO_WILL = /,? who\b.*$/;

/** The sentence as far as the clause goes that puts somebody in copy: what is asked for behind it is of something else. */
function clauseOf(dense: string): string {
  const ends = [JA_NAMED_COPIED, JA_TO_COPY].map((pattern) => pattern.exec(dense)).filter((match) => match !== null).map((match) => match.index + match[0].length);
  if (ends.length === 0) return dense;
  const end = Math.min(...ends);
  const comma = dense.indexOf('、', end);
  return /^(?:ので|から|が|ため)/.test(dense.slice(end)) && comma >= 0 ? dense.slice(0, comma) : dense;
}

/** Those of the sender's own whom an English sentence says are in copy, without a name. */
function* oursIn(sentence: string): Generator<string> {
  if (EN_ELSEWHERE.test(sentence)) return;
  for (const pattern of EN_OURS_COPIED) {
    for (const match of sentence.matchAll(pattern)) if (!EN_NOT.test(sentence.slice(0, match.index + match[0].length))) yield match[1] ?? '';
  }
}

/** Whoever the text says is in copy. */
export function claims(prose: string): Claim[] {
  const found: Claim[] = [];
  for (const raw of sentencesOf(unwrapped(normalise(prose.slice(0, 200_000))), MOST_SENTENCES)) {
    const sentence = raw.slice(0, LONGEST);
    if (!/cc|cop(?:y|ied)|loop|add(?:ed|ing)|写し|同報/i.test(sentence)) continue;
    // Many set Latin letters off: `Cc に奥田を`.
    const dense = sentence.replace(/\s?(b?cc)\s?/gi, '$1');
    const clause = clauseOf(dense);
    const said = sentence.trim();
    const named = (name: string, text: string, at: number): void => void found.push({
      name, ours: '', sentence: said, before: text.slice(Math.max(0, at - AROUND), at), after: text.slice(at + name.length, at + name.length + AROUND),
    });
    const unnamed = (ours: string): void => void found.push({ name: '', ours, sentence: said, before: '', after: '' });
    const namedIn = (text: string, { 0: all, 1: name = '', index }: RegExpMatchArray): void => named(name, text, (index ?? 0) + all.indexOf(name));
    if (JA_ASKED_AND_DONE.test(dense) && !/ません|前回|次回|先日/.test(dense)) {
      const asked = dense.slice(0, dense.search(/b?cc|写し|同報/i));
      for (const match of asked.matchAll(JA_NAME)) namedIn(asked, match);
      continue;
    }
    if ((JA_NAMED_COPIED.test(dense) || JA_TO_COPY.test(dense)) && !JA_NOT.test(clause)) {
      for (const match of clause.matchAll(JA_NAME)) namedIn(clause, match);
      const [, office, superior] = JA_OURS.exec(clause) ?? [];
      if (office !== undefined || superior !== undefined) unnamed(office ?? superior ?? '');
      continue;
    }
    const [, line = ''] = LINE_OF_COPIES.exec(sentence) ?? [];
    for (const part of line.split(/[、,・;/]/)) if (part.trim() !== '') named(part.trim().replace(RANK, '').trim(), '', 0);
    for (const match of sentence.matchAll(JA_ASIDE)) namedIn(sentence, match);
    for (const pattern of EN_NOT.test(sentence.replace(EN_WHO_WILL, '')) ? EN_ASIDE : [...EN_PATTERNS, ...EN_ASIDE]) {
      for (const { 0: all, 1: one, 2: other, index } of sentence.matchAll(pattern)) {
        if (one !== undefined) named(one, sentence, index + all.indexOf(one));
        if (other !== undefined) named(other, sentence, index + all.lastIndexOf(other));
      }
    }
    for (const ours of oursIn(sentence)) unnamed(ours);
  }
  return found;
}
