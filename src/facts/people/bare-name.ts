import type { Facts } from '../facts';
import { hasForm } from '../companies/company';
import { DEPARTMENT } from '../companies/office-word';
import { compactKey, foldKey, normalise } from '../words/fold';

/** Non-blank lines that the block of addressees may take. */
const MOST_LINES = 8;
const LONGEST_LINE = 40;

/** How a formal mail opens: it ends the block of addressees, and asks for honorifics there. */
const OPENS = /お世話に|平素|拝啓|謹啓|ご無沙汰|初めて(?:ご連絡|メール)|はじめて(?:ご連絡|メール)|突然の(?:ご連絡|メール)|ご連絡(?:を)?いただき|お問い?合わせ(?:を)?いただき/;
/** Text, a list of copies, or a label: no line of the block. */
const NO_ADDRESSEE = /[。!?:「」『』【】<>@]|です|ます|ました|^\(?(?:cc|bcc|写し?)\b/i;
/** What may stand on the next line alone. */
const HONORIFIC = /^(?:様|さま|さん|殿|先生|御中|各位|[本副次]?部長|課長|社長|所長|店長|室長|係長|主任|院長|校長|園長)/;
const JAPANESE = /^[\u3041-\u30ff\u3400-\u9fff々ヶー]{2,}$/;

interface BareName {
  /** The line as it stands. */
  readonly line: string;
  /** Lower case. */
  readonly address: string;
}

/** Names that a recipient may stand in the block with, without spaces. */
function namesOf(facts: Facts): Map<string, string> {
  const names = new Map<string, string>();
  for (const { person, key, external, own, role } of facts.recipients) {
    // In an address book also `霧笛荘 予約` and `須磨さん 自宅`: an inn, and a name with its honorific.
    if (!external || own || role || person === null || person.given === '' || [person.family, person.given].some((name) => /(?:様|さま|さん|先生)$/.test(name))) continue;
    for (const name of [person.family, person.full]) {
      const word = compactKey(name);
      if (JAPANESE.test(word)) names.set(word, key);
    }
  }
  return names;
}

/** The line's name with nothing but a company, a department and spaces before it. */
function nameOf(line: string, names: ReadonlyMap<string, string>, { organisations }: Facts): string | null {
  const words = line.split(/\s+/);
  for (let last = 1; last <= Math.min(2, words.length); last++) {
    const name = foldKey(words.slice(-last).join(''));
    if (!names.has(name)) continue;
    const before = words.slice(0, -last);
    if (before.every((word) => hasForm(word) || DEPARTMENT.test(word) || organisations.namedIn(word).size > 0)) return name;
  }
  return null;
}

/**
 * A recipient outside whose name stands in the block of addressees at the head of a Japanese mail without an honorific: the line is the
 * name, with at most company and department before it, and the mail opens formally below the block or addresses somebody else with one.
 */
export function bareName(facts: Facts): BareName | null {
  const names = namesOf(facts);
  if (names.size === 0) return null;
  const sender = foldKey(`${facts.draft.from?.name ?? ''} ${facts.people.ofAddress((facts.draft.from?.address ?? '').toLowerCase())?.name.full ?? ''}`);
  const block: string[] = [];
  let formal = facts.greeting.people.length > 0;
  for (const raw of normalise(facts.draft.text.fresh.slice(0, 2_000)).split('\n')) {
    const line = raw.trim().replace(/[、,]$/, '');
    if (line === '') continue;
    if (OPENS.test(line)) formal = true;
    if (block.length >= MOST_LINES || line.length > LONGEST_LINE || OPENS.test(line) || NO_ADDRESSEE.test(line)) break;
    block.push(line);
  }
  if (!formal) return null;
  for (const [at, line] of block.entries()) {
    const name = nameOf(line, names, facts);
    const address = name === null ? undefined : names.get(name);
    // A name that is the sender's too may be whom the mail is from.
    if (name === null || address === undefined || sender.replace(/\s/g, '').includes(name) || HONORIFIC.test(block[at + 1] ?? '') || /担当者?(?:様|さま)$/.test(block[at + 1] ?? '')) continue;
    return { line, address };
  }
  return null;
}
