import { sentencesOf } from '../words/sentences';
import { EN_PROMISES } from './promises-en';
import { JA_PROMISES } from './promises-ja';

/** A promise of a file: the words that make it, and the sentence. */
export interface Promised {
  readonly word: string;
  readonly sentence: string;
}

const WAYS = [...JA_PROMISES, EN_PROMISES];
/** Without one of these a line promises nothing. */
const MAY_PROMISE = /添付|貼付|同封|別添|別紙|お?送り|送付|送信|お付け|添え|attach|enclos|\bpfa\b/i;

/** 添付 in the middle of what is quoted from somebody: `「私の添付ファイルのような人生」`. A paper's name begins with it, or has it last. */
const QUOTED = /「[^「」\n]{1,80}添付(?:ファイル|資料|書類)?[^「」\n]{2,80}」/g;
/** What somebody says somewhere: `you say "as attached" on p. 4`. */
const QUOTED_EN = /"([^"\n]{0,120})"/g;

/** What ties a promise to the word before it is no part of what is quoted: `添付いたします`, not `を添付いたします`. */
const LEADING = /^(?:にて|[をにでへもは、])(?=[添貼同別])/;

const LONGEST = 2_000;

/**
 * The first promise that nothing around it takes back.
 *
 * @param text what the sender wrote, normalised
 */
export function promiseIn(text: string): Promised | null {
  for (const raw of text.split('\n')) {
    const line = raw.slice(0, LONGEST).replace(QUOTED, '「」').replace(QUOTED_EN, (all, inside: string) => (/\b(?:attached|enclosed)\b/i.test(inside) ? '""' : all));
    if (!MAY_PROMISE.test(line)) continue;
    for (const sentence of sentencesOf(line)) {
      for (const { promise, not, earlier, now } of WAYS) {
        const [word] = promise.exec(sentence) ?? [];
        if (word !== undefined && !not.test(sentence) && (!earlier.test(sentence) || now.test(sentence))) return { word: word.trim().replace(LEADING, ''), sentence: sentence.trim() };
      }
    }
  }
  return null;
}

/** Whether a promise says 添付 or "attach", and not only that a paper goes out. */
export function saysAttached({ word }: Promised): boolean {
  return /[添貼]付|同封|別[添紙]|attach|enclos|pfa/i.test(word);
}
