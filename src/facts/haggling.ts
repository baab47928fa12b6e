import { IN_CONFIDENCE } from './confidence';
import type { Facts, RecipientFacts } from './facts';
import { normalise } from './fold';
import { judges, namesSpokenOf, sentencesOf, speaksOf } from './spoken-of';

/** How far one would go, how to get there, and what one thinks of the other side's strength: what nobody tells the other side. */
const HAGGLING = new RegExp([
  '落とし(?:どころ|所)|駆け引き|手の内|切り札|ブラフ|はったり|(?:交渉|譲歩|値引き?)の?(?:余地|カード|材料|ライン|の?上限)|腹の内|腹積もり|揺さぶ|泳がせ|吹っ?かけ|値切[るりっ]|買い?叩|値を叩|(?:丸め|言いくる)め|足元を見|足下を見',
  '最悪[^。]{0,16}(?:まで|でも)[^。]{0,6}(?:下げ|上げ|譲|引|飲|呑|妥協|良|よ[いし])|(?:円|割|%|日|万|億|点|か月|ヶ月)まで(?:なら|は|で)?(?:下げ(?:ら|て(?:も|よ)|る)|上げ(?:ら|て(?:も|よ)|る)|譲[れっり]|出せ|引け|落とせ|飲め|のめ|呑め)',
  '(?:押し|強気|泣き落とし|情|おだて|数字)に弱|強気(?:で|に)(?:出|行|いき|押)|(?:(?<![薬水酒茶剤]を)飲む|呑む|のむ|折れる|折れてくる|乗ってくる|食い?つく|落ちる|音を上げる)(?:と思|でしょう|だろう|はず|かと|のを待)|(?:条件|案|要求|金額|値段|価格)を[^。]{0,4}(?:飲|呑|の)ませ|焦らせ|急いで(?:い)?ない(?:ふり|振り|風)|知らない(?:ふり|振り)|(?:まず|最初|初め|初回)は[^。]{0,14}(?:円|割|%|日|万|億)[^。]{0,4}(?:で|から)(?:提示|出し|切り出|始め|ぶつけ)',
  "\\bhow (?:far|low|high) (?:can|could|should|would) (?:we|I) (?:go|push)\\b|\\b(?:we|us|I|[Bb]oss|management|the board)\\b[^.]{0,40}\\b(?:up|down) to (?:[£$€]\\s?\\d|\\d[\\d.,]* ?(?:%|per ?cent\\b|k\\b))|(?:^|[,;:] (?:so |then )?|\\b(?:we|I|let's)(?:'ll| will| should| could| can)? )(?:[Ss]tart|[Oo]pen|[Bb]egin|[Gg]o in|[Cc]ounter|[Cc]ome back|[Ss]tick) (?:with|at|from|on|to) (?:about |around )?(?:[£$€]\\s?\\d|\\d[\\d.,]* ?(?:%|per ?cent\\b|k\\b))",
  "\\b(?:settle|go|give (?:him|her|them)) (?:at|for|as (?:low|high) as|no (?:lower|higher) than) (?:[£$€]\\s?\\d|\\d[\\d.,]* ?(?:%|per ?cent\\b|k\\b))|\\b(?:our|my) (?:own )?(?:bottom line|walk-?away|fallback|reserve price|opening (?:offer|bid)|leverage|bargaining \\w+|negotiating \\w+|(?:limit|floor|ceiling|target) (?:is|would be|stays at) (?:[£$€]\\s?\\d|\\d[\\d.,]* ?(?:%|per ?cent\\b|k\\b)))",
  "\\b(?:will|'ll|would|'d|might|going to) (?:swallow|cave|fold|blink|buckle|back down|give in|cough up|fall for|bite)\\b|\\b(?:soft touch|push-?over|bluff\\w*|desperate (?:to|for) (?:sell|sale|sign|close|the (?:deal|order|sale|money|contract))|easily led|no leverage|over a barrel|play hardball|low-?ball\\w*|squeeze (?:him|her|them)|lean on (?:him|her|them)|push (?:him|her|them) (?:down|hard|harder|for))\\b",
].join('|'));

/** Called with 様 or a title of respect, somebody is spoken of as one does where they hear it. */
const RESPECTFUL = /^[^\n、。]{0,6}(?:様|さま|御中|殿|先生)/;

/** Names of an outsider by which the text speaks of them without the respect given to readers. */
function plainNames(outsider: RecipientFacts, text: string, facts: Facts): string[] {
  const names = namesSpokenOf(outsider, facts);
  return names.some((name) => text.split(name, 50).slice(1).some((after) => RESPECTFUL.test(after.slice(0, 12)))) ? [] : names;
}

/**
 * The sentence in which a mail to colleagues haggles over or, where `strangers` (never on one mail with them), judges an outsider whom it names;
 * null where none does.
 */
export function behindTheirBack(outsiders: readonly RecipientFacts[], strangers: boolean, facts: Facts): string | null {
  const subject = normalise(facts.draft.subject);
  const names = outsiders.flatMap((outsider) => plainNames(outsider, `${subject}\n${facts.prose.slice(0, 20_000)}`, facts));
  if (names.length === 0) return null;
  const sentences = sentencesOf(facts.prose);
  const how = sentences.map((sentence) => names.map((name) => speaksOf(name, sentence)));
  const isNear = (at: number): boolean => [at - 1, at, at + 1].some((one) => how[one]?.some((spoken) => spoken !== null) === true);
  const found = sentences.findIndex((sentence, at) => (isNear(at) && HAGGLING.test(sentence)) || (how[at]?.some((spoken) => spoken !== null) === true && IN_CONFIDENCE.test(sentence)) || (strangers && names.some((name) => judges(name, sentence))));
  if (found >= 0) return sentences[found] ?? null;
  return HAGGLING.test(subject) && how.flat().some((spoken) => spoken !== null) ? subject : null;
}
