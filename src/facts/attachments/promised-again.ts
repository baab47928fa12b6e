import { anyOf } from '../../draft/text/any-of';
import type { Promised } from './promises';

/**
 * An earlier file was forgotten, and the same is on its way again: `添付し忘れました。こちらにお送りします`, `I forgot the attachment - here it is`.
 * The apology alone promises nothing: it may be about what the other side left out, or the file may follow.
 */
const FORGOT = anyOf(
  /(?:添付|付け|つけ)(?:し|を)?(?:忘れ(?:て(?:しまいました|おりました|いました|しまい|おり)|まし)|損ね|そびれ)/i,
  /添付(?:が|も)?(?:漏れ|もれ)(?:て|まし|が|の|で|、)|添付(?:できて|されて|して)(?:おり|い)ま(?:せんでした|せんで)/i,
  /添付(?:せず|しないまま|なしで)[^。\n]{0,12}(?:お?送|送信)/i,
  /\b(?:forgot(?:ten)?|omitted|neglected|failed|missed)\b[^.\n]{0,30}\b(?:attach\w*|files?|documents?|pdf|enclos\w*)\b/i,
  /\bwithout (?:the|its|my|our|an) (?:attachment|file|enclosure)\b/i,
);
const AGAIN = anyOf(
  /(?:こちらに|こちらで|今度こそ|今回(?:は|こそ)?|改めて|あらためて|再度|再び|本メールに|このメールに)[^。\n]{0,16}(?:お?送り|再送|送付|送信|添付|お付け|添え)(?:(?:いた|致)?し(?:ます|ました|直します|なおします)|させて(?:いただ|頂)きます|直(?:いた|し)|ます)/i,
  /再送(?:(?:いた|致)?します|させて(?:いただ|頂)きます)|お?送り(?:し|いたし)?(?:直|なお)(?:し|いたし)/i,
  /\bhere (?:it is|they are|is|are|goes|you (?:go|are))\b/i,
  /\b(?:sending|send|resending|re-sending) (?:it|them|this|the \w+)? ?(?:again|now|(?:with|here))\b|\bthis time (?:with|it)\b/i,
  /\bnow (?:attached|with the (?:attachment|file))\b|\bwith (?:it|the (?:attachment|file)) (?:this time|now)\b/i,
);
const NOT_AGAIN = anyOf(
  /後ほど|のちほど|後日|追って|次第|明日|本日中|夕方|午後|別便|別メール|別途|郵送|FAX|ファックス|チャット|Slack|Teams|LINE|共有フォルダ|サーバ/i,
  /リンク|ポータル|ダウンロード|\bshortly\b|\blater\b|\bto follow\b|\bwill (?:send|follow|be)\b|\b(?:i|we)'ll\b|\bseparate(?:ly)?\b|\blink\b/i,
  /\bportal\b|\bfolder\b|\bby post\b|\bfax\b|\bwhatsapp\b/i,
);

/** The promise in which the sender sends again what he forgot; null where it follows later or goes another way. */
export function promisedAgain(text: string): Promised | null {
  const sentences = text.split(/(?<=[。!?\n])|(?<=[.!?])\s+/, 1_000).map((sentence) => sentence.slice(0, 400));
  for (const [at, sentence] of sentences.entries()) {
    if (!FORGOT.test(sentence) || /[?]|でしょうか|ませんか|\byou (?:forgot|may have|might have|seem)|\byour (?:last |earlier |previous )?(?:e-?mail|mail|message)|ください|下さい|防/i.test(sentence)) continue;
    const near = sentences.slice(at, at + 4);
    const match = near.map((one) => AGAIN.exec(one)).find((one) => one !== null);
    if (match !== null && match !== undefined && !near.some((one) => NOT_AGAIN.test(one))) return { word: match[0].trim(), sentence: near.join('').trim() };
  }
  return null;
}
