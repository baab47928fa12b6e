/** Paragraphs and characters looked at: nobody writes, or reads, more. */
const MOST = 200_000;

/** What closes a mail, and can't be the rest of a sentence. よろしくお願いします can: `ご確認を` may stand over it. */
const CLOSES = /^(?:以上|まずは|取り急ぎ|とり急ぎ|敬具|草々|ご不明|ご質問|(?:(?:with )?(?:kind|best|warm)(?:est)? (?:regards|wishes)|regards|best|cheers|thanks?|many thanks|yours|sincerely|all the best|let me know|please (?:let|do not hesitate|feel free)|if you have any|(?:i|we) look forward|looking forward)\b)/i;
const ASKS_KINDLY = /^(?:それでは|では)?、?(?:何卒|どうぞ|どうか|引き続き|今後とも|以上)?、?(?:どうぞ|何卒)?(?:よろしく|宜しく)/;

/** Particles and commas that want something after them. */
const JA_OPEN = /(?:[をはのへ]|[にと]|、)$/;
/** After these a reader supplies the rest: `ご相談できればと`, `下記のとおりに`, `恐れ入りますが、`, `ご確認のほど、`. */
const JA_SUPPLIED = /(?:れば|たら|たい|か|かな|な|ね|よう|もの|こと|など|だ)と$|(?:よう|とお?り|通り|とも|共|まで|までの|早め|際|折|時|前|後|うち|他|ほか|次第|一緒|同時|十分|無事|本当|誠|幸い|ため|お先|楽しみ|心待ち|大事|健やか|幸せ|機会)に$|(?:お?礼|お?詫び|お祝い|感謝|ご?(?:挨拶|連絡|報告|返事|返信|回答|案内|相談)|お知らせ)(?:を|に)$|(?:との|もの|こと|だの|ですの|ますの|なの|るの|たの)$|(?:では|とは|には|ては|ことは|今日は|こんにちは|こんばんは)$|(?:ので|から|ため|ほど|よう|上|うえ|れば|たら|まで|まして|こと|ところ|ありがとう(?:ございます|ございました)?|す|た|ね|よ|せん|お願い|まずは|以上|敬具|[様殿])、$|(?:恐|手数|恐縮|幸い|急|勝手|簡単|略儀|存じ|多忙|面倒|迷惑|失礼|ませんが|心配|早い)[^、。]{0,16}、$/;
/** Below a heading, a bullet or a label nothing is missing. */
const NO_SENTENCE = /^\s*(?:[■□◆◇●○▼▽【<《[(#*>|=_-]|・|※|\d{1,2}[.)、:])|https?:|[:;]$|\.{2,}$|…$/;
const JA_PHRASE = /[\u3041-\u9fff][はがをにでと、][^、]*[\u3041-\u9fff]/;
const SHORTEST_JA = 10;

/** Words after which no English sentence ends. */
const EN_OPEN = /(?:^|\s)(?:(?:the|an|a|and|or|our|your|my|their|its|whose|than|into|via)|(?:because|although|unless|whether),?|(?:said|says|told \w+|mentioned|confirm(?:ed|s)?|note|means|so|agreed|think|believe|assume|hope|found|shows?|suggests?) that|(?:that|if|when|while|because|so) (?:you|we|they|I|he|she)|(?:rate|price|total|sum|fee|amount|deposit|number|cost|discount|quantity|minimum|maximum|average) of)$/;
const FEWEST_WORDS = 4;

/** The name below a mail: a short line with a part of what the sender goes by, or two to six kanji alone. */
function isName(line: string, sender: string): boolean {
  if (line.length > 25 || /[。!?]$/.test(line)) return false;
  if (/^[\u3400-\u9fff々ヶ]{2,6}$/.test(line)) return true;
  return sender.split(/\s+/).some((word) => word.length >= 2 && line.includes(word));
}

/** Whether a paragraph's last line asks for a rest that neither the next paragraph nor the reader supplies. */
function isOpen(line: string, next: string | undefined, sender: string): boolean {
  if (NO_SENTENCE.test(line)) return false;
  const ends = next === undefined || CLOSES.test(next) || isName(next, sender);
  if (/[\u3041-\u30ff\u3400-\u9fff]$|、$/.test(line)) {
    if (line.length < SHORTEST_JA || !JA_OPEN.test(line) || JA_SUPPLIED.test(line) || !JA_PHRASE.test(line)) return false;
    return ends && (next === undefined || !ASKS_KINDLY.test(next) || /^以上/.test(next)) ? true : next !== undefined && ASKS_KINDLY.test(next) && /[のにと]$/.test(line);
  }
  return ends && EN_OPEN.test(line) && line.split(/\s+/).length >= FEWEST_WORDS;
}

/**
 * The line after which a text breaks off: the last of a paragraph that wants something after it, above the closing words, the name or
 * nothing. null where every paragraph is whole.
 *
 * @param prose what the sender wrote below the greeting, normalised
 * @param sender what the sender goes by in From; '' where that is an address alone
 */
export function brokenOff(prose: string, sender: string): string | null {
  const paragraphs = prose.slice(0, MOST).split(/\n[ \t]*\n\s*/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '');
  for (const [at, paragraph] of paragraphs.entries()) {
    const line = (paragraph.split('\n').pop() ?? '').trim().slice(-400);
    if (isOpen(line, paragraphs[at + 1]?.split('\n', 1)[0]?.trim().slice(0, 200), sender)) return line;
  }
  return null;
}
