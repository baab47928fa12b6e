import { anyOf } from '../../draft/text/any-of';

/** `【要確認：…】`, `[TODO: …]`: what is still to be done, with what that is. */
const STILL_TO_DO = /[【[(<{]\s?(?:要(?:確認|修正|追記|記入|差し?替え?)|TODO|FIXME|TBD|TBC)\s?[:-]\s?[^【】[\]()<>{}\n]{1,100}[】\])>}]/gi;
/** `[check with Ben before sending]`, `【部長に見てもらってから送る】`: what was to happen before the mail went. */
const BEFORE_SENDING = anyOf(
  /[【[{]\s?(?:check|confirm|ask|verify|update|add|fix|clear|run|double[- ]check|replace|change|look up|rewrite|get)\b[^【】[\]{}\n]{0,60}\bbefore (?:(?:I|we) send|(?:this|it) goes(?: out)?|sending)\b[^【】[\]{}\n]{0,20}[】\]}]/gi,
  /[【[(<《]\s?[^【】[\]()<>《》\n]{1,40}てから(?:送る|送信(?:する)?|出す)(?:こと)?[。!]?\s?[】\])>》]/gi,
);
/** `★あとで差し替え`: with a mark before it, and nothing behind it. */
const STARRED = /[★☆※⇒→◆#]\s?[^。\n]{0,15}(?:あと|後|のち)で(?:差し?替え(?:る)?|書き?(?:直す|足す)|直す|消す)(?=[\s)】\]!。]*$)/g;
/** `[insert quote from Dr Hale here, 40 words max]`. */
const INSERT_HERE = /[[{<【]\s?insert\b[^[\]{}<>【】\n]{3,120}\bhere\b[^[\]{}<>【】\n]{0,60}[\]}>】]/gi;

/** `送る前にこの行消す`, `delete this line before sending`: in the text itself, without a mark. */
const TAKE_OUT = anyOf(
  /(?:送る|送信する|出す)前に(?:この|ここ|上の|以下の)?(?:行|文|段落|部分|箇所|メモ|コメント|注)?[はをも、]?(?:必ず|全部|忘れずに)?(?:消す|消して(?:ね|くれ)?|消しとく|削除(?:する|して(?:ね|くれ)?)?|トル|取る|外す)(?=[\s)\]】。!(]|$)/gi,
  /\b(?:delete|remove|take out|cut|kill) (?:this|the above|these)(?: (?:line|bit|part|note|sentence|paragraph|comment|row)s?)? before (?:sending|(?:I|we|you) send|(?:this|it) goes(?: out)?)\b/gi,
);
/** Said to the reader, who is to confirm or to put something in. */
const TO_READER = /[ごお御][\u3041-\u9fff]|ください|下さい|ます|ません|です|\b(?:please|you|your)\b/i;
/** What is said of what another text shows. */
const SHOWN = /\b(?:reads?|shows?|noticed|saw|left in|still has|you|your)\b|と(?:書|記載|表示|入力)/i;
const ONLY_LABELS = /^(?:\s*(?:re|fwd?)\s?:)*[\s・●■◆*-]*(?:[【[][^【】[\]]{1,20}[】\]]\s*)*$/i;
const VERB = /\b(?:add|insert|check|confirm|update|fill|ask|find|replace|verify|write|rewrite|link|mention|quote)\b|(?:する|聞く|調べる|書く|直す|埋める|足す|入れる)\s?[】\])>}]$|[か?]\s?[】\])>}]$/i;

/** A note that the writer left to themself. */
interface NoteToSelf {
  readonly text: string;
  readonly index: number;
  /** Nothing but a note, also where it stands between quotation marks. */
  readonly isSure: boolean;
}

function found(pattern: RegExp, line: string, isSure: boolean, allowed: (text: string, index: number) => boolean): NoteToSelf[] {
  return [...line.matchAll(pattern)].filter(({ 0: text, index }) => allowed(text, index)).map(({ 0: text, index }) => ({ text, index, isSure }));
}

/** A label before what belongs to it (`【要確認：登録情報】…`), or over it, unless it says what the writer had to do. */
function isLabel(line: string, text: string, index: number): boolean {
  if (!ONLY_LABELS.test(line.slice(0, index))) return false;
  return !(VERB.test(text) && line.slice(index + text.length).trim() === '');
}

/**
 * Notes on a normalised line that were to be done before the mail went: `【要確認：単価は税込か】`, `[check with Ben before sending]`.
 *
 * @param isHowTo whether the mail tells how something is done: there `【確認してから送る】` is a step
 */
export function notesToSelf(line: string, isHowTo: boolean): NoteToSelf[] {
  return [
    ...found(STILL_TO_DO, line, false, (text, index) => !TO_READER.test(text) && !isLabel(line, text, index)),
    ...found(BEFORE_SENDING, line, false, (text) => !isHowTo && !TO_READER.test(text)),
    ...found(STARRED, line, false, (text) => !isHowTo && !TO_READER.test(text)),
    ...found(TAKE_OUT, line, true, (text) => !isHowTo && !TO_READER.test(line) && !SHOWN.test(line.replace(text, ''))),
    ...found(INSERT_HERE, line, true, (text) => !isHowTo && !TO_READER.test(text) && !SHOWN.test(line)),
  ];
}
