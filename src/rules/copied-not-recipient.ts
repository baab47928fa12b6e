import type { Facts } from '../facts/facts';
import { canBe } from '../facts/people/addressee';
import type { KnownPerson } from '../facts/people/people';
import { normalise } from '../facts/words/fold';
import { SENTENCES, unwrapped } from '../facts/words/unwrapped';
import { NO_OPTIONS, defineRule, listed } from './rule';

/** Sentences looked at, and characters of each. */
const MOST_SENTENCES = 500;
const LONGEST = 300;

/** Not the size of an engine: `660cc`. */
const FIELD = '(?:(?<![0-9A-Za-z])b?cc|写し|同報)';
/** The sender has put somebody in now: not a request, not a wish, not of an earlier mail. */
const JA_PUT = '(?:入れ|加え|追加し|含め|付け|つけ|入っ|入れさせて(?:いただ|頂)[きい]|追加させて(?:いただ|頂)[きい]|共有し|お送りし|送付し)';
const JA_NOW = '(?:ております|ています|て(?:い|お)ります|てます|ました|ます(?!か)|てあります|て(?:お)?送|ており|ておきま|た上で|たうえで)';
const JA_TO_COPY = new RegExp(`${FIELD}(?:に|へ|には|で|にて|として)[^。]{0,40}?${JA_PUT}${JA_NOW}`, 'i');
const JA_NAMED_COPIED = new RegExp(`(?:を|も|にも|は|へも)、?(?:本メール[のに])?${FIELD}(?:にて|に|で|へ|として)?(?:も)?(?:${JA_PUT}${JA_NOW}|失礼|しております|お送り|送)`, 'i');
const JA_NOT = /ください|下さい|いただけ|頂け|いただきた|頂きた|お願い|ましょうか|よろしいで|べき|場合|前回|先日|以前|次回|今後(?!の)|後ほど|別(?:メール|便|途)|のちほど|から外|漏れ|もれ|忘れ|でした|ていた(?!だ)|ません|せず|不要/;

/** A family name, with or without a title around it. */
const JA_NAME = /(?:部長|課長|社長|所長|店長|室長|係長|主任|次長|担当|上司|上長|同僚|先輩|後任|営業|経理|総務|技術)?の?([\u3400-\u9fff々ヶ]{1,4}?|[\u30a1-\u30f6ー]{2,8})(?:様|さま|さん|氏|先生|殿|部長|課長|社長|所長|店長|室長|係長|主任|次長|本部長)?(?=を|も|にも|は|、|と|および|及び|・|\(|宛|へも)/g;

const EN_WHO = "([A-Z][\\w'-]+(?: [A-Z][\\w'-]+)?)(?: (?:and|&) ([A-Z][\\w'-]+(?: [A-Z][\\w'-]+)?))?";
/** What may follow a name that ends there: `copied Mark Price tables` copies tables. */
const EN_END = "(?=\\s*(?:$|[.,;:!?()-]|(?:in|on|for|who|so|as|here|too|also|from|with|at|to|above|below|since|because|and)\\b))";
const EN_TITLE = '(?:Mrs?|Ms|Miss|Dr|Prof)\\.?';
const EN_OURS = `(?:(?:my|our) (?:(?:\\w+ ){1,3}?|(?:[\\w-]+ ){0,3}[\\w-]+, (?=${EN_TITLE} )))?(?:${EN_TITLE} )?`;
const EN_PATTERNS = [
  new RegExp(`\\b(?:I|[Ww]e)(?:'ve|'m|'re| have| am| are)?(?: also| now| just)? (?:cc'?(?:d|ed|ing)?|copied(?: in)?|copying(?: in)?|looped in|looping in) ${EN_OURS}${EN_WHO}${EN_END}`, 'g'),
  new RegExp(`\\b(?:[Cc][Cc]'?ing|[Cc][Cc]'d|[Cc]opying(?: in)?|[Ll]ooping in) ${EN_OURS}${EN_WHO}${EN_END}`, 'g'),
  new RegExp(`\\b(?:[Aa]dding|[Aa]dded) ${EN_OURS}${EN_WHO} (?:to (?:cc|copy|this (?:e-?mail|mail|thread|chain))|in (?:cc|copy)|here|on copy)`, 'g'),
  new RegExp(`\\b${EN_WHO},?(?: who)? (?:is|are) (?:also |now )?(?:copied(?! on (?:no|every|all))|cc'?d|in (?:cc|copy)|on (?:cc|copy))`, 'g'),
  new RegExp(`\\b[Ww]ith ${EN_WHO} (?:copied|cc'?d|in (?:cc|copy)|on (?:cc|copy))`, 'g'),
];
/** Said in passing, whatever else the sentence is about: `Tom (cc'd) will send it`. */
const EN_ASIDE = [
  new RegExp(`\\b${EN_WHO} \\((?:copied|cc'?d|in (?:cc|copy)|on (?:cc|copy)|cc)(?: here)?\\)`, 'g'),
  new RegExp(`\\b${EN_WHO}, (?:copied|cc'?d)(?: in)?(?: here)?,`, 'g'),
];
/** The same in Japanese, and the line of copies that many put below the greeting: `CC:奥田課長、関様`. */
const JA_ASIDE = /([\u3400-\u9fff々ヶ]{1,4}?)(?:様|さん|氏|部長|課長|社長|所長|店長|室長|係長|主任|次長)?\(\s?cc\s?\)/gi;
const LINE_OF_COPIES = /^\s*\(?\s?cc\s?:\s?([^():@]{2,60}?)\s?\)?\s*$/i;
const RANK = /(?:様|さま|さん|氏|先生|殿|本?部長|課長|社長|所長|店長|室長|係長|主任|次長)$/;
const EN_NOT = /\b(?:please|could you|can you|would you|should|will|'ll|shall|may|might|if|earlier|previous|last|yesterday|not|n't|never|forgot)\b/i;

interface Claim { readonly name: string; readonly sentence: string }

/** `…, who will sign it`: of the one in copy, not of the copying. */
const EN_WHO_WILL = /,? who\b.*$/;

/** Whoever the text says is in copy. */
function claims(prose: string): Claim[] {
  const found: Claim[] = [];
  for (const raw of unwrapped(normalise(prose.slice(0, 200_000))).split(SENTENCES, MOST_SENTENCES)) {
    const sentence = raw.slice(0, LONGEST);
    if (!/cc|cop(?:y|ied)|loop|add(?:ed|ing)|写し|同報/i.test(sentence)) continue;
    // Many set Latin letters off: `Cc に奥田を`.
    const dense = sentence.replace(/\s?(b?cc)\s?/gi, '$1');
    if ((JA_NAMED_COPIED.test(dense) || JA_TO_COPY.test(dense)) && !JA_NOT.test(dense)) {
      for (const [, name = ''] of dense.matchAll(JA_NAME)) found.push({ name, sentence: sentence.trim() });
      continue;
    }
    const [, line = ''] = LINE_OF_COPIES.exec(sentence) ?? [];
    for (const part of line.split(/[、,・;/]/)) if (part.trim() !== '') found.push({ name: part.trim().replace(RANK, '').trim(), sentence: sentence.trim() });
    for (const [, name = ''] of sentence.matchAll(JA_ASIDE)) found.push({ name, sentence: sentence.trim() });
    for (const pattern of EN_NOT.test(sentence.replace(EN_WHO_WILL, '')) ? EN_ASIDE : [...EN_PATTERNS, ...EN_ASIDE]) {
      for (const [, one, other] of sentence.matchAll(pattern)) {
        for (const name of [one, other]) if (name !== undefined) found.push({ name, sentence: sentence.trim() });
      }
    }
  }
  return found;
}

/** Who is meant, when it is somebody of the address book who does not get the mail. */
function missing(name: string, facts: Facts): readonly KnownPerson[] {
  const sender = facts.draft.from?.address.toLowerCase();
  const known = facts.people.named(name).filter(({ address }) => address !== sender);
  if (known.some(({ address }) => facts.recipientKeys.has(address))) return [];
  // A recipient of whom the address book knows no name, or who goes by this one.
  if (facts.recipients.some(({ person, address }) => (person === null ? known.some(({ address: one }) => one.split('@')[0] === address.local.toLowerCase()) : canBe(name, person)))) return [];
  return known;
}

const JA_RANK = '(?:様|さま|さん|氏|先生|殿|本?部長|課長|社長|所長|店長|室長|係長|主任|次長)';
/** What somebody is to the sender; papers are `ours` too. */
const EN_ROLE = '(?:boss|manager|director|colleague|assistant|deputy|chair\\w*|executive|officer|president|partner|secretary|treasurer|architect|engineer|surveyor|accountant|lawyer|solicitor|buyer|lead|leader|supervisor|foreman|agent|principal|teacher|nurse|editor|controller|coordinator|administrator|specialist|consultant|analyst|PA|CEO|CFO|CTO|COO|head of \\w+)';
/** In copy of another mail than this. */
const EN_ELSEWHERE = /\bon (?:the|that|those|an?|my|our|your|his|her|their) /i;
const NO_NAME = /[者員方先]$|資料|書類|関係|皆|みな|全員|一同/;

/** Whether a name that no address book has is a person's for certain: by a title, or by what they are to the sender. */
function isSomebody(name: string, sentence: string): boolean {
  if (/^[\u3400-\u9fff々ヶ\u30a1-\u30f6ー]+$/.test(name)) return !NO_NAME.test(name) && new RegExp(`(?:弊[社所院店校]|当[社所院店校方]|上司|上長|同僚|後任|部下|本?部長|課長|社長|所長|店長|室長|係長|主任|次長)の${name}|(?<![\\u3400-\\u9fff々ヶ])${name}${JA_RANK}`).test(sentence);
  return /^[\w' -]+$/.test(name) && !EN_ELSEWHERE.test(sentence) && new RegExp(`\\b(?:${EN_TITLE}|(?:my|our) (?:[\\w-]+ ){0,3}?${EN_ROLE},?) ${name}\\b`).test(sentence);
}

/** Whether the mail goes to one other person alone, so that nobody at all is in copy. */
function isAlone(name: string, facts: Facts): boolean {
  const [only, ...others] = facts.recipients;
  if (only === undefined || others.length > 0 || only.field !== 'to' || only.person === null || only.role || only.listWord !== null || canBe(name, only.person)) return false;
  const sender = facts.people.ofAddress(facts.draft.from?.address ?? '')?.name;
  return !normalise(facts.draft.from?.name ?? '').includes(name) && !(sender !== undefined && canBe(name, sender));
}

/** The text says that somebody is in copy who is not among the recipients. */
export const copiedNotRecipient = defineRule({
  id: 'copied-not-recipient',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: 'Cc に入っていない人',
      messages: {
        missing: { says: '「{sentence}」とありますが、{person}({address})は宛先に入っていません。', todo: '「{address} をCcに入れる」を押すか、本文を直してください。' },
        nobody: { says: '「{sentence}」とありますが、Cc にも Bcc にも誰も入っていません。', todo: '「{name}」という人を Cc に入れるか、本文を直してください。' },
        oneOf: { says: '「{sentence}」とありますが、「{name}」という人(候補: {people})は宛先に入っていません。', todo: 'どの人か確かめて Cc に入れるか、本文を直してください。' },
      },
    },
    en: {
      title: 'Said to be in copy, and is not',
      messages: {
        missing: { says: 'It says “{sentence}”, but {person} ({address}) is not a recipient.', todo: 'Press “Add {address} to Cc”, or correct the text.' },
        nobody: { says: 'It says “{sentence}”, but nobody is in Cc or Bcc.', todo: 'Put “{name}” in Cc, or correct the text.' },
        oneOf: { says: 'It says “{sentence}”, but nobody called “{name}” (perhaps {people}) is a recipient.', todo: 'See who is meant and put them in Cc, or correct the text.' },
      },
    },
  },
  check({ facts, report }) {
    if (facts.recipients.length === 0) return;
    const seen = new Set<string>();
    for (const { name, sentence } of claims(facts.prose)) {
      if (seen.has(name) || seen.size >= 20) continue;
      seen.add(name);
      const [person, ...others] = missing(name, facts);
      if (person === undefined) {
        if (facts.people.named(name).length === 0 && isSomebody(name, sentence) && isAlone(name, facts)) {
          report({ at: ['body', 'draft'], message: 'nobody', values: { sentence: sentence.trim().slice(0, 60), name }, evidence: [name, sentence.trim().slice(0, 100)] });
        }
        continue;
      }
      const { address, name: { full } } = person;
      const found = { at: ['body', 'draft'] as const, evidence: [name, sentence.slice(0, 100), address] };
      const said = sentence.slice(0, 60);
      // A button can put in only one.
      report(others.length === 0
        ? { ...found, message: 'missing', values: { sentence: said, person: full, address }, fix: { kind: 'add-recipient', field: 'cc', address } }
        : { ...found, message: 'oneOf', values: { sentence: said, name, people: listed([person, ...others].map((one) => one.name.full), 3) } });
    }
  },
});
