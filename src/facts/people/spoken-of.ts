import { anyOf } from '../../draft/text/any-of';
import { shortKatakanaName, shortLatinName } from '../companies/short-name';
import type { Facts, RecipientFacts } from '../facts';
import { normalise } from '../words/fold';
import { sentencesAcrossLines } from '../words/sentences';

/** What one says of somebody who did badly, owes, lies, or doesn't know something. */
const JUDGED = new RegExp([
  '(?:対応|返事|返信|連絡|支払い?|仕事|作業)が(?:遅[いくか]|悪|雑|いい加減|滞)', 'いい加減|だらしな|頼りな|信用(?:でき|なら)な|信用できま|当てにな|不誠実|クレーマー|手抜き|ごまか|嘘を|うそを|隠して(?:い|お)|とぼけ|言い訳',
  '(?:また|何度も|いつも)[^。\\n]{0,10}(?:遅[れい]|間違|忘れ|ミス)', '滞納|延滞|資金繰り|倒産|破産|差し?押さえ', '(?:気付|気づ)(?:いて|か)(?:い)?な|(?:まだ|何も)(?:ご存[じ知]|知ら)[^。\\n]{0,4}(?:な|ま)|疑って(?:い|お)',
  "\\b(?:unreliable|hopeless|useless|sloppy|incompetent|dishonest|insolvent|careless|overcharg\\w+)\\b",
  "\\b(?:late|slow|wrong) (?:again|as (?:ever|usual|always))\\b",
  "\\b(?:always|never) (?:late|pays?|checks?|notic\\w+|answers?|replies|reply|delivers?)\\b",
  "\\b(?:won't|doesn't|don't|didn't|hasn't|haven't|does not|do not|has not|have not) (?:yet )?(?:know|notice|realise|realize|suspect)(?:n|d)?\\b(?! (?:yet )?(?:which|when|whether|how|what|who|if|where|the (?:day|date|time|exact)))",
  "\\b(?:kept|keeping) quiet\\b|\\b(?:lied|lying to|hiding|cheat\\w*)\\b",
  "\\b(?:owes?|arrears|behind (?:on|with) (?:the |their |his |her )?(?:rent|payments?))\\b|\\b(?:I|we)(?: \\w+)? (?:suspect|doubt)\\b",
  "\\b(?:their|his|her) (?:own )?(?:fault|incompetence)\\b|\\b(?:to|must) blame\\b|\\b(?:don't|do not|can't|cannot) (?:\\w+ )?trust\\b",
].join('|'), 'i');
/** What else one says of somebody who doesn't read it: how to get rid of them, what is haggled about, a quarrel. */
const BEHIND_BACK = new RegExp([
  // What one haggles about, and leaving them
  '相見積|競合(?:他社|先|の|です)|当て馬|乗り換え|乗換え|他社に(?:替|変|切)|足元を見|値切|買い叩|言い値|仕入れ?(?:値|価格)|仕切り?(?:値|価格)|粗利|利益率|最低価格|入札(?:額|価格)', '(?:契約|取引|取り引き|発注)[^。\\n]{0,10}(?:打ち?切|切る|解除|やめ)|更新し(?:ない|ません)|(?:候補|メンバー|取引先|リスト)から外|お?断りする(?:予定|つもり|方向)',
  // Where a candidate works, and what both sides of a quarrel keep to themselves
  '(?:お勤め|在職|在籍|勤務)(?:中|のため|です|ですので|なので|され)|現職|転職(?:活動|を|の)|現在の(?:勤務先|会社)', '相手方|示談|和解(?:案|額|金)|慰謝料|提訴|法的措置|譲歩|妥協|言い分',
  // English
  "\\b(?:current(?:ly)? (?:employ|work)\\w*|present employer|still (?:works|employed)|job hunt\\w*|(?:handing|hand) in (?:his|her|their) notice)\\b",
  "\\b(?:bottom line|walk-?away|concede|our (?:strategy|weak\\w*)|the other side(?:'s)?|opponents?|opposing (?:counsel|party|side|solicitors?)|playing (?:them|him|her) off|competitors?)\\b",
].join('|'), 'i');

/** What stands before or behind a name whose bearer is compared or got rid of. */
const COMPARED_BEFORE = anyOf(
  /\b(?:(?:cheaper|dearer|pricier|(?:more|less) expensive|slower|faster|worse|better|lower|higher) than|undercut(?:ting)?) (?:the |poor |old )?$/i,
  /\b(?:(?:replac|dropp|dump|sack|drop|get rid of|getting rid of|terminat|mov(?:e|ing) away from|switch(?:ing)? (?:away )?from)(?:e|ing)?) (?:the |poor |old )?$/i,
);
const COMPARED_AFTER = anyOf(
  /^(?:様|さん|さま|社|側)?(?:\([^()]{0,20}\))?(?:(?:より|に比べ|と比べ)[^。]{0,12}(?:高|安|割|遅|早|劣|悪|良|有利|不利)|の(?:ほう|方)が[^。]{0,12}(?:高|安|割|遅|早|劣|悪|良|有利|不利)|のお?見積り?(?:書|額)?(?:より|の(?:ほう|方)が))/i,
  /^(?:'s?)?(?: \w+){0,3} (?:is|are|was|were|came in) (?:\w+ )?(?:cheaper|dearer|pricier|slower|worse|(?:more|less) expensive)\b/i,
);

/** Given names that are words as well. */
const WORDS_TOO = /^(?:Will|Mark|May|June|April|Bill|Grace|Hope|Rose|Art|Sue|Drew|Pat|Grant|Dawn|Faith|Joy|Chase|Frank|Max|Summer|Guy)$/;

/** Sentences looked at, and characters of each. */
const MOST_SENTENCES = 1_000;
const LONGEST = 400;

/** What the sender wrote, sentence by sentence, normalised and each on one line. */
export function spokenSentences(prose: string): string[] {
  return sentencesAcrossLines(prose, MOST_SENTENCES).map((raw) => normalise(raw.slice(0, LONGEST)).replace(/\s+/g, ' ').trim());
}

/** Names by which the text may speak of a recipient: surname, given name, and the company's as the text calls it. */
export function namesSpokenOf({ person, org, contact }: RecipientFacts, facts: Facts): string[] {
  // `Mr & Mrs Penhale` is no person's name, but has one.
  const name = normalise(contact?.name ?? '');
  const [, couple = ''] = (/Mr|Ms|Miss|Dr/.test(name) ? /\b(?:Mr|Mrs|Ms|Miss|Dr)\.? (?:[A-Z]\w+ )?([A-Z][\p{L}'-]{2,})$/u.exec(name) : null) ?? [];
  return [
    person?.family ?? '', WORDS_TOO.test(person?.given ?? '') ? '' : person?.given ?? '', couple,
    facts.namedOrganisations.get(org) ?? '', shortKatakanaName(org, facts.prose, facts) ?? '', shortLatinName(org, facts.prose, facts) ?? '',
  ].map(normalise).filter((name) => name.length >= 2);
}

/**
 * How a sentence speaks of somebody by a name: behind their back, or of them at all. Null where it does not, or speaks to them (`Tom, could
 * you …`, `鈴木様、…`).
 */
export function speaksOf(name: string, sentence: string): 'behind' | 'of' | null {
  let found: 'of' | null = null;
  const latin = /^[\p{Script=Latin}' .&-]+$/u.test(name);
  for (let at = sentence.indexOf(name), turn = 0; at >= 0 && turn < 20; at = sentence.indexOf(name, at + 1), turn++) {
    const [before, after] = [sentence.slice(0, at), sentence.slice(at + name.length, at + name.length + 60)];
    if (latin && (/[\p{L}]$/u.test(before) || /^[\p{L}]/u.test(after.replace(/^(?:e?s|'s)\b/, '')))) continue;
    if (/^\W*$/.test(before) && /^(?:様|さま|さん|先生)?\s?[,、:-]/.test(after)) continue;
    if (COMPARED_BEFORE.test(before) || COMPARED_AFTER.test(after)) return 'behind';
    found = 'of';
  }
  return found !== null && (JUDGED.test(sentence) || BEHIND_BACK.test(sentence)) ? 'behind' : found;
}

/** Whether a sentence says of somebody whom it names that they did badly, owe or don't know something, or compares or drops them. */
export function judges(name: string, sentence: string): boolean {
  if (JUDGED.test(sentence)) return speaksOf(name, sentence) !== null;
  return sentence.split(name, 20).slice(1).some((after, turn) => COMPARED_AFTER.test(after) || (turn === 0 && !/^[A-Za-z]/.test(after) && COMPARED_BEFORE.test(sentence.slice(0, sentence.indexOf(name)))));
}
