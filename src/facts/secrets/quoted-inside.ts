import { anyOf } from '../../draft/text/any-of';
import { splitText } from '../../draft/text/split-text';
import { attributionOf } from '../correspondence/attribution';
import type { QuotedMail } from '../correspondence/quoted';
import type { Facts, ThreadMessage } from '../facts';
import { amongColleagues, isColleague, isNameOfHouse } from '../people/colleagues';
import { readGreeting } from '../people/greeting';
import { readersNames } from './quoted-remark';
import { compactKey, normalise } from '../words/fold';

/** A piece of a mail among colleagues that a draft quotes. */
interface QuotedInside {
  readonly message: ThreadMessage;
  /** The line of the message in which the stretch begins. */
  readonly line: string;
}

/** Quotes by `|` and the like, which programs that send plain text put before a line. */
const BAR = /^\s{0,3}[|｜│┃]/;
const INDENT = /^(?: {2}|\t|\u3000{2})/;
const MARKS = /^[>＞|｜│┃\s]+/gm;
/** Characters, blanks aside, that two people don't write alike by chance: of kana and kanji, and of letters. */
const STRETCH_JA = 20;
const STRETCH_EN = 34;
/** What everybody writes in the same words. */
const FORMULA = anyOf(
  /[^。、\n]{0,20}[、,]?(?:何卒|どうぞ|引き続き|今後とも)*(?:よろしく|宜しく)(?:ご[^。\n]{1,10}の(?:ほど|程)[、,]?)?お願い(?:いた|致|申し上げ|し)[^。\n]{0,6}[。]?/gi,
  /お世話になって(?:おり|い)ます[。]?|(?:お疲れ|おつかれ)(?:様|さま)(?:です|でございます)[。]?/gi,
  /\b(?:please )?(?:let me know|do not hesitate|don't hesitate|feel free|get in touch)[^.\n]{0,60}\.?|\bi hope (?:this|you)[^.\n]{0,40}\.?/gi,
  /\b(?:kind|best|warm) regards\b|\blooking forward to[^.\n]{0,40}\.?|https?:\S{1,200}/gi,
);
/** The sender passes a colleague's answer on. */
const PASSED_ON = anyOf(
  /(?:以下|下記|次)の?(?:とおり|通り|ように|に)?[^。\n]{0,24}(?:回答|見解|コメント|説明|報告|連絡)/i,
  /(?:担当|技術|現場|工場|本社|開発|部門)[^。\n]{0,12}(?:より|から)の?[^。\n]{0,12}(?:回答|見解|コメント|説明|報告|連絡)/i,
  /\b(?:see|please find|here is|copied|pasted|quoting|forwarding)\b[^.\n]{0,40}\b(?:below|answer|reply|response|comments?|explanation|from (?:our|my|the))\b/i,
  /\b(?:answer|reply|response|comments?|explanation) (?:from|by|of) (?:our|my|the)\b[^.\n]{0,40}\bbelow\b/i,
);

const MOST_MESSAGES = 30;
const LONGEST = 20_000;

/** What follows a name of whom one guesses or judges, in words that are not said to the very person. */
const TOLD_OF_JA = /^(?:様|さん|さま|氏|先生|側|[部課社所店次]長)?(?:は|が|には|も)[^。\n]{1,60}(?:らし[いく]|そう(?:だ|です)|よう(?:だ|です)|みたい|と思(?:う|い|われ)|はず|かも|だろう|でしょう|つもり|欲し(?:い|がっ)|たがっ|気にして|弱|甘|困って)/;
const TOLD_OF_EN = /^(?:'s not|'s very)?(?: (?:really|probably|still|just|also|already|clearly))? (?:is|isn't|has|hasn't|will|won't|would|wouldn't|wants?|asked|thinks?|seems?|never|always|can't|doesn't|needs?|pays?|knows?|likes?|hates?|cares?)\b/;

/** Whether a quoted mail, of which nothing says to whom it went, speaks of its readers outside as of somebody who is not there. */
export function speaksOfReaders({ text }: QuotedMail, facts: Facts): boolean {
  const said = normalise(text.slice(0, 4_000).replace(MARKS, ''));
  const { people, collective, offices } = readGreeting(said);
  if (people.length > 0 || collective !== '' || offices.length > 0 || /御社|貴社|貴店|貴校|貴院/.test(said)) return false;
  const outside = facts.externals.filter(({ own }) => !own);
  // To one of several it may have been written of another.
  if (new Set(outside.map(({ key }) => key)).size !== 1) return false;
  return readersNames(said, facts).some((name) => said.split(name).slice(1, 20).some((after) => (/^[\p{Script=Latin}' .&-]+$/u.test(name) ? TOLD_OF_EN : TOLD_OF_JA).test(after)));
}

/** To compare by, wherever lines were broken and however they are marked. */
const withoutMarks = (text: string): string => compactKey(text.replace(MARKS, ''));

/** The sender's lines that are marked as a quotation otherwise than by `>`: by a bar, or all that stands indented or bare under a colleague's attribution. */
function markedLines(fresh: string, facts: Facts): string[] {
  const marked: string[] = [];
  let under = false;
  for (const line of fresh.split('\n')) {
    const by = attributionOf(line);
    if (by !== null) under = isNameOfHouse(by.name, facts) && by.toNames.every((name) => isNameOfHouse(name, facts));
    else if (BAR.test(line) || under) marked.push(line);
  }
  // Indented from its first line to its last, behind a line that announces it.
  const [, block = ''] = /[:：]\s*\n((?:(?: {2}|\t|\u3000{2})[^\n]*\n?){1,60})/.exec(fresh) ?? [];
  return block === '' ? marked : [...marked, ...block.split('\n').filter((line) => INDENT.test(line))];
}

/** What is quoted, but for mails that by their header lines an outsider wrote or had. */
function quotedUnseen(facts: Facts): string {
  const { quoted, fresh } = facts.draft.text;
  let rest = quoted.slice(0, 5 * LONGEST);
  for (const { from: [from], to, toNames, text } of facts.quotedMails.slice(0, 50)) {
    const seen = (from !== undefined && !isColleague(from, facts)) || (to ?? []).some((address) => !isColleague(address, facts)) || toNames.some((name) => !isNameOfHouse(name, facts));
    if (seen && text.trim() !== '') rest = rest.replace(text, () => '\n');
  }
  return withoutMarks([rest, ...markedLines(fresh.slice(0, LONGEST), facts)].join('\n'));
}

/** What a message says itself, line by line: without quotations, signature, greeting and formulas. */
function ownLines({ text }: ThreadMessage): string[] {
  const { fresh } = splitText(text.slice(0, LONGEST));
  const greeting = new Set(readGreeting(fresh).text.split('\n'));
  return normalise(fresh).split('\n').filter((line) => !greeting.has(line.trim()) && !BAR.test(line)).map((line) => line.replace(FORMULA, ' '));
}

/** Every stretch of so many characters that is quoted and was not said openly. */
function secretStretches(quoted: string, saidOpenly: string, length: number): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + length <= quoted.length; at++) found.add(quoted.slice(at, at + length));
  for (let at = 0; at + length <= saidOpenly.length; at++) found.delete(saidOpenly.slice(at, at + length));
  return found;
}

/**
 * A message of the conversation that only colleagues had and of whose own words a stretch is quoted, however its lines
 * are broken and marked; null where there is none, or where outsiders had the same words by another message or the sender repeats them.
 */
export function quotedInside(facts: Facts): QuotedInside | null {
  const messages = (facts.thread ?? []).slice(-MOST_MESSAGES);
  const inside = messages.filter((message) => amongColleagues(message, facts));
  if (inside.length === 0 || PASSED_ON.test(normalise(facts.draft.text.fresh.slice(0, 2_000)))) return null;
  const quoted = quotedUnseen(facts);
  const marked = new Set(markedLines(facts.draft.text.fresh.slice(0, LONGEST), facts));
  const saidOpenly = withoutMarks([
    ...messages.filter((message) => !inside.includes(message)).map(({ text }) => text.slice(0, LONGEST)),
    facts.draft.text.fresh.slice(0, LONGEST).split('\n').filter((line) => !marked.has(line)).join('\n'), facts.draft.text.signature, facts.draft.text.disclaimer,
  ].join('\n'));
  const stretches = new Map<number, Set<string>>();
  for (const message of [...inside].reverse()) {
    const lines = ownLines(message);
    const own = lines.map(withoutMarks);
    const run = own.join('');
    const length = /[\u3041-\u30ff]/.test(run) ? STRETCH_JA : STRETCH_EN;
    const known = stretches.get(length) ?? secretStretches(quoted, saidOpenly, length);
    stretches.set(length, known);
    for (let at = 0; at + length <= run.length; at++) {
      const piece = run.slice(at, at + length);
      if (!known.has(piece)) continue;
      let line = 0;
      for (let end = own[0]?.length ?? 0; end <= at && line + 1 < own.length;) end += own[++line]?.length ?? 0;
      return { message, line: (lines[line] ?? '').trim() };
    }
  }
  return null;
}
