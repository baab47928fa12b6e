import { anyOf } from '../../draft/text/any-of';
import { normalise } from '../words/fold';
import { sentencesOf } from '../words/sentences';
import { unwrapped } from '../words/unwrapped';
import { maySame, namedDays, type NamedDay } from './named-days';

/** One thing for which subject and text name different days. */
interface OtherDay {
  /** As the subject writes it: `EMBARGO until Tuesday 9 March`. */
  readonly inSubject: string;
  readonly inText: string;
  readonly sentence: string;
}

/** Words that a day belongs to: one for each thing, however it is written. */
const LIMITS: ReadonlyMap<string, RegExp> = new Map([
  ['closing', /締め?切り?日?|〆切り?日?|しめきり/g],
  ['term', /(?<!有効)期限日?/g],
  ['arrival', /必着/g],
  ['valid', /有効期限/g],
  ['until', /まで(?!の|は|も|と|休|不在)/g],
  ['delivery', /納期|納品(?:予定)?日/g],
  ['held', /開催(?:日時|日程|予定日|日)?(?!場所|地|要[項領]|概要|方法|形式|中止|延期)/g],
  ['release', /(?:情報)?解禁日?|発売(?:開始)?日?/g],
  ['embargo', /\bembargo(?:ed)?\b/gi],
  ['deadline', /\bdeadline\b/gi],
  ['closes', /\b(?:closing(?: date| day)?|(?:entries|applications|bookings?|registration|nominations) closes?)\b/gi],
  ['due', /\bdue(?: date| by| on)?\b/gi],
  ['rsvp', /\brsvp\b/gi],
  ['valid until', /\b(?:valid|good|offer (?:ends|closes)) (?:until|till|through|to)\b|\bexpir(?:es|y)\b/gi],
  ['launch', /\b(?:launch(?:es)?(?: date)?|on sale)\b/gi],
]);
/** In Japanese these say the same, where what is to be done is the same. */
const JA_BY = ['closing', 'term', 'arrival', 'until'];
/** What a limit in Japanese is of: `申込締切`, `ダウンロード期限`. */
const OF_WHAT = /([\u3400-\u9fff\u30a1-\u30f6ー]{2,8}?)の?$/;
const TASK = /回答|返信|返答|返送|提出|申し?込|応募|出欠|投票|注文|発注|支払|振り?込|入金|納入|予約|登録|エントリー|参加|入稿|校了|検収|更新|記入/g;

/** Characters between the word and its day. */
const FARTHEST = 26;
/** Between a day and the word behind it: `12月4日(金)17時締切`. */
const JA_BEHIND = /^\s?(?:\([^()]{1,5}\)\s?)?(?:の|に|を|午前|午後|正午|\d{1,2}(?:時|:\d\d)半?|中|付|\s){0,3}$/;
/** What leaves no doubt that the day is the word’s. */
const BREAKS = /[。;,、](?=.{6})|\bor\b|または|もしくは/;

/** What was, not what is to come. */
const TOLD = /ました|でした|いたところ|\b(?:has been|have been|took|did)\b/i;
/** A day was moved, put right, or differs for a reason that is told. */
const MOVED = anyOf(
  /変更|延期|延長|繰り?[上下]|前倒|早め|早ま|訂正|修正|誤|間違|改め|再度|再案内|当初|本来|以前|前回|昨年|去年|第[二2三3]次|[二2]次|追加(?:募集|受付)|過ぎ|ただし|場合|会員|社内/i,
  /\b(?:moved|chang\w+|extend\w*|extension|postpon\w+|brought forward|earlier|later|new (?:date|deadline)|correct\w*|instead|original\w*|was|were|wrong|mistake|typo|second|unless|except|if you|members|early)\b/i,
);

interface Limit {
  readonly word: string;
  readonly day: NamedDay;
  readonly text: string;
  readonly sentence: string;
  readonly tasks: ReadonlySet<string>;
}

function limitsIn(sentence: string): Limit[] {
  if (!/\d/.test(sentence) || TOLD.test(sentence)) return [];
  const days = namedDays(sentence);
  if (days.length === 0) return [];
  const named = [...sentence.matchAll(TASK)].map(([task]) => task.replace(/[しりい]/g, ''));
  const found: Limit[] = [];
  for (const [word, pattern] of LIMITS) {
    for (const { 0: written, index } of sentence.matchAll(pattern)) {
      const end = index + written.length;
      const before = days.filter((day) => day.index + day.text.length <= index && JA_BEHIND.test(sentence.slice(day.index + day.text.length, index))).pop();
      const after = days.find((day) => day.index >= end);
      const gap = after === undefined ? '' : sentence.slice(end, after.index);
      const isJapanese = /[^ -~]/.test(written);
      const [, ofWhat] = (isJapanese ? OF_WHAT.exec(sentence.slice(Math.max(0, index - 9), index)) : null) ?? [];
      const tasks = new Set(ofWhat === undefined || named.some((task) => ofWhat.includes(task)) ? named : [...named, ofWhat]);
      if (isJapanese && before !== undefined) found.push({ word, day: before, text: sentence.slice(before.index, end).trim(), sentence, tasks });
      else if (word !== 'until' && after !== undefined && gap.length <= FARTHEST && !BREAKS.test(gap)) {
        found.push({ word, day: after, text: sentence.slice(index, after.index + after.text.length).trim(), sentence, tasks });
      }
    }
  }
  return found;
}

/** Numbers of papers and orders; years are none. */
const idsOf = (sentence: string): string[] => (sentence.match(/\d{3,}/g) ?? []).filter((id) => !/^20\d\d$/.test(id));

function isSameThing(one: Limit, other: Limit): boolean {
  const [ids, others] = [idsOf(one.sentence), idsOf(other.sentence)];
  if (ids.length > 0 && others.length > 0 && !ids.some((id) => others.includes(id))) return false;
  const shares = [...one.tasks].some((task) => other.tasks.has(task));
  if (one.word === other.word && one.word !== 'until') return shares || one.tasks.size === 0 || other.tasks.size === 0;
  return JA_BY.includes(one.word) && JA_BY.includes(other.word) && shares;
}

/**
 * A limit (a deadline, an embargo, the day on which something is held) with one day in the subject and another in the text, which nowhere
 * names the subject's and says nothing of a change; null where there is none.
 */
export function limitOtherwise(subject: string, text: string): OtherDay | null {
  const head = normalise(subject);
  if (!/\d/.test(head)) return null;
  const said = limitsIn(head);
  const [first] = said;
  const headDays = namedDays(head);
  if (first === undefined || headDays.some((day) => !maySame(day, first.day))) return null;
  const whole = unwrapped(normalise(text.slice(0, 20_000)));
  if (MOVED.test(head) || MOVED.test(whole) || namedDays(whole).some((day) => maySame(day, first.day))) return null;
  const inText = sentencesOf(whole).flatMap((sentence) => limitsIn(sentence.slice(0, 400)));
  for (const limit of said) {
    const [other] = inText.filter((one) => isSameThing(limit, one));
    if (other !== undefined) return { inSubject: limit.text, inText: other.text, sentence: other.sentence.trim() };
  }
  return null;
}
