import { anyOf } from '../../draft/text/any-of';
import type { Facts, RecipientFacts } from '../facts';
import { judges, namesSpokenOf, spokenSentences, speaksOf } from '../people/spoken-of';
import { normalise } from '../words/fold';
import { IN_CONFIDENCE } from './confidence';

/** How far one would go, how to get there, and what one thinks of the other side's strength: what nobody tells the other side. */
const HAGGLING = new RegExp([
  '落とし(?:どころ|所)|駆け引き|手の内|切り札|ブラフ|はったり|(?:交渉|譲歩|値引き?)の?(?:余地|カード|材料|ライン|の?上限)|腹の内|腹積もり|揺さぶ|泳がせ|吹っ?かけ|値切[るりっ]|買い?叩|値を叩|(?:丸め|言いくる)め|足元を見|足下を見',
  '最悪[^。]{0,16}(?:まで|でも)[^。]{0,6}(?:下げ|上げ|譲|引|飲|呑|妥協|良|よ[いし])|(?:円|割|%|日|万|億|点|か月|ヶ月)まで(?:なら|は|で)?(?:下げ(?:ら|て(?:も|よ)|る)|上げ(?:ら|て(?:も|よ)|る)|譲[れっり]|出せ|引け|落とせ|飲め|のめ|呑め)',
  '(?:押し|強気|泣き落とし|情|おだて|数字)に弱|強気(?:で|に)(?:出|行|いき|押)',
  '(?:(?<![薬水酒茶剤]を)飲む|呑む|のむ|折れる|折れてくる|乗ってくる|食い?つく|落ちる|音を上げる)(?:と思|でしょう|だろう|はず|かと|のを待)',
  '(?:条件|案|要求|金額|値段|価格)を[^。]{0,4}(?:飲|呑|の)ませ|焦らせ|急いで(?:い)?ない(?:ふり|振り|風)|知らない(?:ふり|振り)',
  '(?:まず|最初|初め|初回)は[^。]{0,14}(?:円|割|%|日|万|億)[^。]{0,4}(?:で|から)(?:提示|出し|切り出|始め|ぶつけ)',
  "\\bhow (?:far|low|high) (?:can|could|should|would) (?:we|I) (?:go|push)\\b",
  "\\b(?:we|us|I|boss|management|the board)\\b[^.]{0,40}\\b(?:up|down) to (?:[£$€]\\s?\\d|\\d[\\d.,]* ?(?:%|per ?cent\\b|k\\b))",
  "(?:(?:^|[,;:] (?:so |then )?)(?:start|open|begin)|(?:^|[,;:] (?:so |then )?|\\b(?:we|I|let's)(?:'ll| will| should| could| can)? )(?:go in|counter|come back|stick)) (?:with|at|from|on|to) (?:about |around )?(?:[£$€]\\s?\\d|\\d[\\d.,]* ?(?:%|per ?cent\\b|k\\b))",
  "\\b(?:settle|go|give (?:him|her|them)) (?:at|for|as (?:low|high) as|no (?:lower|higher) than) (?:[£$€]\\s?\\d|\\d[\\d.,]* ?(?:%|per ?cent\\b|k\\b))",
  "\\b(?:our|my) (?:own )?(?:bottom line|walk-?away|fallback|reserve price|opening (?:offer|bid)|leverage|bargaining \\w+|negotiating \\w+|(?:limit|floor|ceiling|target) (?:is|would be|stays at) (?:[£$€]\\s?\\d|\\d[\\d.,]* ?(?:%|per ?cent\\b|k\\b)))",
  "\\b(?:will|'ll|would|'d|might|going to) (?:swallow|cave|fold|blink|buckle|back down|give in|cough up|fall for|bite)\\b",
  "\\b(?:soft touch|push-?over|bluff\\w*|desperate (?:to|for) (?:sell|sale|sign|close|the (?:deal|order|sale|money|contract))|easily led|no leverage|over a barrel|play hardball|low-?ball\\w*|squeeze (?:him|her|them)|lean on (?:him|her|them)|push (?:him|her|them) (?:down|hard|harder|for))\\b",
  // What they are to believe, and what is really so
  '(?:言って|伝えて|答えて|話して|説明して)(?:あり|い|おい|おき)?[^。]{0,10}(?:が|けど|けれど|て)、?(?:本当|実際|実は|ほんと)|聞かれ(?:たら|ても)[^。]{0,24}(?:言わな|答えな|とだけ|知らない)|思い込ませ|と思わせ(?:て|る|ま)|気を持たせ',
  '(?:譲|折れ|妥協す|歩み寄)(?:る|す)?(?:つもり|用意|覚悟)|(?:円|割|%|万|億)でも(?:受け|可|良い|よい|構わ)|(?:円|割|%|万|億)(?:くらい|ぐらい|程度|前後|あたり)で(?:出|提示|言|吹)[^。]{0,10}(?:通る|通り|いけ|折れ|手を打)',
  "\\b(?:if|when) (?:he|she|they) asks?,? (?:just )?(?:say|answer)\\b",
  "\\b(?:let|keep|leave) (?:him|her|them) (?:think(?!\\w* about)|believ|sweat|stew|guess|hoping|in the dark|sweet)\\w*",
  "\\b(?:has|have) no idea (?:that|how (?:little|much|many|badly|far|low|high)|what we|we)\\b|\\b(?:can|could|would) live with [£$€]\\s?\\d",
  "\\b(?:I'd|we'd|let's) offer\\b[^.]{0,30}\\bfirst\\b|\\b(?:our|my) (?:absolute )?(?:maximum|minimum|top price) is [£$€]\\s?\\d",
].join('|'), 'i');

/** What one thinks of them, as one says it to a colleague. */
const OPINION = anyOf(
  /期待外れ|大げさ|顔を立て|力不足|物足りな|しつこ[いく]|うるさい(?:人|客|相手|方)|面倒な(?:人|相手|客|方)|見切りをつけ|見限/i,
  /から[^。]{0,16}(?:切り替え|乗り換え|鞍替え)|(?:他社|ほか|別の(?:会社|業者|先))に(?:頼|任せ|替え|変え)/i,
  /(?:her|his|their|'s) (?:proposal|offer|bid|work|design|argument|case|plan|position|draft|team) (?:is|are|was|were) (?:\w+ )?(?:weak|poor|thin|disappointing|overpriced|a mess)\b/i,
  /\b(?:is|are|was|were) (?:\w+ )?(?:pushy|overpriced|annoying|difficult to (?:deal|work)|out of (?:his|her|their) depth|full of (?:himself|herself|themselves))\b/i,
  /\bis(?: not|n't) up to (?:the|it|this)\b|\bwaste of time\b|\bwould rather (?:give|go with|use)\b/i,
);

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
  const sentences = spokenSentences(facts.prose);
  const how = sentences.map((sentence) => names.map((name) => speaksOf(name, sentence)));
  const isSpokenOf = (at: number): boolean => how[at]?.some((spoken) => spoken !== null) === true;
  const isNear = (at: number): boolean => [at - 1, at, at + 1].some(isSpokenOf);
  const isJudged = (sentence: string): boolean => names.some((name) => judges(name, sentence) || (OPINION.test(sentence) && speaksOf(name, sentence) !== null));
  const found = sentences.findIndex((sentence, at) =>
    (isNear(at) && HAGGLING.test(sentence)) || (isSpokenOf(at) && IN_CONFIDENCE.test(sentence)) || (strangers && isJudged(sentence)));
  if (found >= 0) return sentences[found] ?? null;
  return HAGGLING.test(subject) && how.flat().some((spoken) => spoken !== null) ? subject : null;
}
