import { anyOf } from '../../draft/text/any-of';

/** Paragraphs and characters looked at: nobody writes, or reads, more. */
const MOST = 200_000;

/** What closes a mail, and can't be the rest of a sentence. よろしくお願いします can: `ご確認を` may stand over it. */
const CLOSES = anyOf(
  /^(?:以上|まずは|取り急ぎ|とり急ぎ|敬具|草々|ご不明|ご質問)/i,
  /^(?:(?:(?:with )?(?:kind|best|warm)(?:est)? (?:regards|wishes)|regards|best|cheers|thanks?|many thanks|yours|sincerely|all the best|let me know|please (?:let|do not hesitate|feel free)|if you have any|(?:i|we) look forward|looking forward)\b)/i,
);
const ASKS_KINDLY = /^(?:それでは|では)?、?(?:何卒|どうぞ|どうか|引き続き|今後とも|以上)?、?(?:どうぞ|何卒)?(?:よろしく|宜しく)/;

/** Closing words with a line to themselves: no rest of a sentence, also where no empty line parts them from it. */
const CLOSES_ALONE = /^(?:以上(?:です)?。?|敬具|草々|早々|(?:with )?(?:kind|best|warm)(?:est)? (?:regards|wishes)|regards|best|cheers|thanks|many thanks|yours(?: (?:sincerely|faithfully|truly))?|sincerely|all the best)[,.!]?$/i;

/** Particles and commas that want something after them, and verbs that go on: `を作成し`. */
const JA_OPEN = anyOf(
  /(?:[をはのへ]|[にと]|、|[\u3400-\u9fff\u30a1-\u30ff]が|(?:予定|見込み|都合|関係|影響|理由|条件|前提|方向|方法|結果|状況|事情)で)$/,
  /(?:(?:作成|確認|変更|検討|送付|提出|手配|調整|準備|訂正|修正|連絡|報告|発注|注文|開始|実施|交換|設置|用意|記入|追加|確定|共有)し|いただき)$/,
  /(?:(?:いた|致)し|ており)$/,
);
/** Words that only begin a sentence, or join what follows. */
const JA_CONJUNCTION = anyOf(
  /(?:^|。\s?|、)(?:なお|また|ただし|但し|そのため|さらに|加えて|しかし(?:ながら)?|もし|なぜなら|例えば|たとえば|つきましては)[、,]?$/,
  /[\u3400-\u9fff\u30a1-\u30ff](?:および|及び|ならびに|並びに|または|又は|あるいは|もしくは|若しくは)[、,]?$/,
);
const ENDS_ALL = /^(?:以上|敬具|草々|早々|まずは)/;
/** Whom the next line may name: `窓口は` over the sender's name. */
const ASKS_WHO = /(?:担当(?:者)?|窓口|責任者|連絡先|問い?合わせ先?|差出人|作成者?|発行者?|幹事|司会|講師|氏名|名前|宛先?|代表)[はのへ、]+$/;
/** After these a reader supplies the rest: `ご相談できればと`, `下記のとおりに`, `恐れ入りますが、`, `ご確認のほど、`. */
const JA_SUPPLIED = anyOf(
  /(?:れば|たら|たい|か|かな|な|ね|よう|もの|こと|など|だ)と$/,
  /(?:よう|とお?り|通り|とも|共|まで|までの|早め|際|折|時|前|後|うち|他|ほか|次第|一緒|同時|十分|無事|本当|誠|幸い|ため|お先|楽しみ|心待ち|大事|健やか|幸せ|機会)に$/,
  /(?:お?礼|お?詫び|お祝い|感謝|ご?(?:挨拶|連絡|報告|返事|返信|回答|案内|相談)|お知らせ)(?:を|に)$/,
  /(?:お願い|相談|質問|報告|連絡|お話|お知らせ|話|用事|用|予定|会議|来客|事情|点|件|気|方)が$|(?:との|もの|こと|だの|ですの|ますの|なの|るの|たの)$/,
  /(?:では|とは|には|(?<!つきまし)ては|ことは|今日は|こんにちは|こんばんは)$/,
  /(?:ので|から|ため|ほど|よう|上|うえ|れば|たら|まで|まして|こと|ところ|ありがとう(?:ございます|ございました)?|す|た|ね|よ|せん|お願い|まずは|以上|敬具|[様殿])、$/,
  /(?:恐|手数|恐縮|幸い|急|勝手|簡単|略儀|存じ|多忙|面倒|迷惑|失礼|ませんが|心配|早い)[^、。]{0,16}、$/,
);
/** Below a heading, a bullet or a label nothing is missing. */
const NO_SENTENCE = /^\s*(?:[■□◆◇●○▼▽【<《[(#*>|=_-]|・|※|\d{1,2}[.)、:])|https?:|[:;]$|\.{2,}$|…$/;
const JA_PHRASE = /[\u3041-\u9fff][はがをにでと、][^、]*[\u3041-\u9fff]/;
const SHORTEST_JA = 10;

/** What a sentence joined to the one before says of something by way of a place or a means, and nothing after it: `なお、鍵は管理室で`. */
const JA_NO_VERB = /^(?:なお|また|ただし|但し|さらに|加えて|つきましては)、[^、。]{2,30}[はも][^、。]{0,20}[\u3400-\u9fff\u30a1-\u30ffー](?:で|より)$/;
/** Sentences elsewhere end in 。: who leaves them open everywhere writes in short. */
const JA_ENDED = /(?:ます|ません|です|ました|ください|下さい|でしょうか|願います)。/;

/** Words after which no English sentence ends, whatever goes on below. */
const EN_ARTICLE = /(?:^|\s)(?:the|an|our|your|their|its|my|(?:a|extra|another) (?:set|copy|pair|number|list|range|total|rate|deposit|fee|discount|minimum|maximum|quantity|sum) of)$/;
/** A sentence of its own, which is no rest of the one above. */
const EN_BEGINS = /^(?:We|The|This|These|Please|If|It|Our|You|Your|For|As|Also|There|Thank|Could|Would|Once|After|When|Attached|In|On|At|I(?:'m|'ve|'ll)?)\s(?:\S+\s){3}/;
/** Words after which no English sentence ends above the closing words. */
const EN_OPEN = anyOf(
  /(?:^|\s)(?:(?:the|an|a|and|or|our|your|my|their|its|whose|than|into|via)|(?:because|although|unless|whether),?|(?:said|says|told \w+|mentioned|confirm(?:ed|s)?|note|means|so|agreed|think|believe|assume|hope|found|shows?|suggests?) that|(?:that|if|when|while|because|so) (?:you|we|they|I|he|she)|(?:rate|price|total|sum|fee|amount|deposit|number|cost|discount|quantity|minimum|maximum|average) of|between|during|per|regarding|concerning|including|towards|such as|due to|according to|along with|together with|in addition to|as well as|(?:[Cc]ould|[Cc]an|[Ww]ould|[Ww]ill) you please|[£$€¥])$/,
  /,(?: (?:but|if|so|which)| \w+ of which)$/,
);
/** Prepositions after which a sentence may end (`who you are going with`), unless it says what they belong to: `a copy of`, `signed by`, `starts at`. */
const EN_PREPOSITION = anyOf(
  /\b(?:(?:is|are|was|were|be|been) (?:\w+(?:ed|en)|made|sent|paid|held|built|kept|run|done|met|led) (?:by|from|with))$/i,
  /\b(?:(?:starts?|begins?|opens?|closes?|ends?|arrives?|departs?|held|scheduled|due|valid) (?:at|on|from|until|for|by))$/i,
  /\b(?:(?:a|an|the|your|our|their|any|another|one) (?:copy|set|pair|list|part|end|quote|quotation|invoice|letter|note|reply|answer|meeting|call|delivery|shipment|order|parcel|payment|deposit|contract|agreement|booking|reservation|appointment|deadline|date|price|cost|estimate|report|draft|version|details|results?|access|change|discount|reminder|certificate|receipt|statement) (?:of|from|by|for|with|to|on|at))$/i,
  /\b(?:(?:will|would|going to|expected to|likely to|supposed to) be)$/i,
);
const EN_STRANDS = /\b(?:who|whom|whose|what|which|where|when|why|how|that|as|than|way|there)\b/i;
const FEWEST_WORDS = 4;

/** The name below a mail: a short line with a part of what the sender goes by, or two to six kanji alone. */
function isName(line: string, sender: string): boolean {
  if (line.length > 25 || /[。!?]$/.test(line)) return false;
  if (/^[\u3400-\u9fff々ヶ]{2,6}$/.test(line)) return true;
  return sender.split(/\s+/).some((word) => word.length >= 2 && line.includes(word));
}

/** Whether a paragraph's last line asks for a rest that neither the next paragraph nor the reader supplies. */
function isOpen(line: string, next: string | undefined, sender: string, prose = ''): boolean {
  if (NO_SENTENCE.test(line)) return false;
  const ends = next === undefined || CLOSES.test(next) || isName(next, sender);
  if (/[\u3041-\u30ff\u3400-\u9fff]$|、$/.test(line)) {
    if (JA_NO_VERB.test(line) && JA_ENDED.test(prose) && (next === undefined || isName(next, sender) || ENDS_ALL.test(next))) return true;
    if (JA_CONJUNCTION.test(line) && (next === undefined || isName(next, sender) || ENDS_ALL.test(next))) return true;
    if (line.length < SHORTEST_JA || !JA_OPEN.test(line) || JA_SUPPLIED.test(line) || !JA_PHRASE.test(line)) return false;
    return ends && (next === undefined || !ASKS_KINDLY.test(next) || /^以上/.test(next)) ? true : next !== undefined && ASKS_KINDLY.test(next) && /[のにと]$/.test(line);
  }
  if (line.split(/\s+/).length < FEWEST_WORDS) return false;
  if (next !== undefined && !ends) return EN_ARTICLE.test(line) && EN_BEGINS.test(next);
  const [sentence = ''] = /[^.!?:;]*$/.exec(line) ?? [];
  return EN_OPEN.test(line) || (EN_PREPOSITION.test(sentence) && !EN_STRANDS.test(sentence));
}

/** The sender's own name with a line to itself, or at the end of a company's. */
function isSigned(line: string, sender: string): boolean {
  const names = sender.split(/\s+/).filter((word) => word.length >= 2);
  const last = line.split(/\s+/).pop() ?? '';
  return line.length <= 25 && (names.includes(last) || (sender !== '' && line.replace(/\s/g, '').endsWith(sender.replace(/\s/g, ''))));
}

/** As `isOpen`, for a line above closing words or a name that no empty line parts from it. */
function isOpenAbove(line: string, next: string, isLast: boolean, sender: string, prose: string): boolean {
  const signed = isLast && isSigned(next, sender);
  return (signed ? !ASKS_WHO.test(line) : CLOSES_ALONE.test(next)) && isOpen(line, undefined, sender, prose);
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
    const lines = paragraph.split('\n').map((one) => one.trim().slice(-400));
    for (const [i, one] of lines.entries()) {
      const below = lines[i + 1];
      if (below !== undefined && isOpenAbove(one, below, i + 2 === lines.length, sender, prose)) return one;
    }
    const line = lines[lines.length - 1] ?? '';
    if (isOpen(line, paragraphs[at + 1]?.split('\n', 1)[0]?.trim().slice(0, 200), sender, prose)) return line;
  }
  return null;
}
