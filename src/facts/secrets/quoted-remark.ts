import { anyOf } from '../../draft/text/any-of';
import { quotedBeforeHeaders, type QuotedMail } from '../correspondence/quoted';
import type { Facts } from '../facts';
import { colleagueNamed, isColleague, isNameOfHouse } from '../people/colleagues';
import { compactKey, normalise } from '../words/fold';
import { sentencesAcrossLines } from '../words/sentences';
import { IN_CONFIDENCE } from './confidence';

/** Asks that somebody be kept from it; so nobody passes it on on purpose, whoever wrote it. */
const KEPT = anyOf(
  /伏せて|内密|口外|(?:先方|客先|相手)に(?:は|も)?(?:まだ)?(?:言わ|伝え|話さ|教え|見せ|出さ)な|(?:伝え|言わ|教え|話さ|知らせ|見せ)ないで/,
  /(?:気付|気づ|勘づ)かれ|バレ|ばれ(?:ない|る|た)/,
  /\b(?:[Dd]on't|[Dd]o not|[Nn]ot to) (?:yet )?(?:tell (?:them|him|her|the\b|[A-Z])|mention (?:it|this|that) to|let (?:them|him|her|[A-Z]\w+) (?:know|see|hear))/,
  /\b[Kk]eep (?:this|it) (?:between|quiet|to ourselves|from)\b/,
);
/** What colleagues say of others among themselves. */
const FRANK = anyOf(
  /内々|足元を見|吹っ?かけ|(?:黙って|こっそり|少し)上乗せ|粗利|利益率|値引き(?:余地|幅)|(?:まだ|何も)(?:知ら|ご存[じ知])[^。]{0,3}な|時間を稼/i,
  /ごまか|しつこい|うるさい(?:ので|から|客)|言い値|丸め込/i,
  /(?<!\b(?:I|we|you) )\b(?:never|won't|doesn't|will not|does not) (?:even )?(?:checks?|notic\w+)\b|\b(?:our|my) margin\b/i,
  /\b(?:string|stall|play) (?:them|him|her) (?:along|off)\b|\bstall (?:them|him|her)\b|\bovercharg\w+/i,
  /\bcharge (?:them|him|her) (?:the )?(?:full|double|more|extra)\b|\bkeep (?:this|it) internal\b/i,
  /\b(?:they|he|she)(?:'ll| will| would) (?:swallow|pay anyway)\b|\bthe other side\b/i,
);

/** Set in brackets beside the name: `新井さん(社内)`. */
const MARKED_INSIDE = /[([【](?:[^()[\]【】\n]{0,12}[\s・])?(?:内部|社内|庁内|院内|学内|所内|部内|局内|internal(?: only)?)(?:限り|のみ|用|で)?[)\]】]/i;
/** A superior signs by rank alone. */
const BY_RANK = /(?:^|[\s。、])(?:課|部|係|室|次|局|所|店|社|院|校|園|事務局|工場)長$/;
const MOST_SENTENCES = 500;

interface Remark {
  /** The sentence, as quoted, without quote marks. */
  readonly line: string;
  /** Who wrote it, as far as it is known: an address, or ''. */
  readonly writer: string;
}

/** Sentences of a quoted mail that say something frank; of an outsider's, only what is told in confidence. */
function frankOnes(text: string, inside: boolean): string[] {
  return sentencesAcrossLines(normalise(text.replace(/^[>\s]+/gm, '')), MOST_SENTENCES)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim().slice(0, 400))
    .filter((sentence) => IN_CONFIDENCE.test(sentence) || KEPT.test(sentence) || (inside && FRANK.test(sentence)));
}

/** Whether an outside recipient has had it: by its own header, or as a mail of the conversation. */
function hasBeenRead(text: string, to: readonly string[], facts: Facts): boolean {
  const outside = new Set(facts.externals.filter(({ own }) => !own).map(({ key }) => key));
  if (to.some((address) => outside.has(address))) return true;
  const run = compactKey(text.replace(/^[>\s]+/gm, ''));
  return (facts.thread ?? []).some((message) => {
    const start = compactKey(message.text).slice(0, 40);
    return start.length >= 12 && run.includes(start) && [message.from, ...message.to, ...message.cc].some((one) => one !== null && outside.has(one.address.toLowerCase()));
  });
}

/** Names of outside recipients and, as a text calls them, of their companies. */
export function readersNames(text: string, facts: Facts): string[] {
  const named = facts.organisations.namedIn(text);
  return facts.externals.filter(({ own }) => !own).flatMap(({ person, org }) => [person?.family ?? '', person?.given ?? '', named.get(org) ?? '']).map(normalise).filter((name) => name.length >= 2);
}

/** A sentence that speaks of a reader as one doesn't speak of oneself: with an honorific in Japanese. */
function speaksOf(names: readonly string[], sentence: string): boolean {
  return names.some((name) => sentence.split(name).slice(1).some((after) => (/^[\p{Script=Latin}' .&-]+$/u.test(name) ? !/^\p{L}/u.test(after.replace(/^s\b/, '')) : /^[一-鿿]{0,6}?(?:様|さま|さん|氏|殿|側|先生|長)/.test(after))));
}

/** Whether a quoted text without header lines is a colleague's: it says so, is signed by one, or is frank of a reader whose own mail stands below it. */
function isFromInside(text: string, frank: readonly string[], facts: Facts): boolean {
  const lines = text.split('\n').map((line) => normalise(line.replace(/^[>\s]+/, '').trim())).filter((line) => line !== '');
  const end = (lines[lines.length - 1] ?? '').replace(/[\s.。]+$/, '');
  const [signed = ''] = /[^\s。.、,]{1,20}$/.exec(end) ?? [];
  const names = readersNames(text, facts);
  // The readers' own words come back to them.
  if (names.some((name) => signed === name || (signed.includes(name) && !/[A-Za-z]/.test(name) && !speaksOf([name], signed)))) return false;
  if (lines.slice(0, 2).some((line) => MARKED_INSIDE.test(line)) || BY_RANK.test(end)) return true;
  if (signed !== '' && signed !== end && colleagueNamed(signed, facts) !== null) return true;
  return facts.quotedMails.length > 0 && frank.some((sentence) => speaksOf(names, sentence));
}

/** A frank word in what is quoted, by somebody who didn't write it to the recipients outside; null where there is none. */
export function quotedRemark(facts: Facts): Remark | null {
  const sender = facts.draft.from?.address.toLowerCase() ?? '';
  const nameless = quotedBeforeHeaders(facts.draft.text.quoted);
  const [frank, ...more] = frankOnes(nameless, true);
  if (frank !== undefined && isFromInside(nameless, [frank, ...more], facts) && !hasBeenRead(nameless, [], facts)) return { line: frank, writer: '' };
  for (const mail of facts.quotedMails.slice(0, 50)) {
    const writer = writerOf(mail, facts);
    if (writer === null || writer === sender || facts.recipientKeys.has(writer) && !isColleague(writer, facts)) continue;
    const org = facts.organisations.of(writer);
    if (!isColleague(writer, facts) && facts.recipientOrgs.has(org)) continue;
    const [line] = frankOnes(mail.text, isColleague(writer, facts));
    // Nothing says to whom it went: what greets a recipient went to them.
    const toOutsider = mail.toNames.some((name) => !isNameOfHouse(name, facts)) || readersNames(mail.text, facts).some((name) => mail.text.replace(/^[>\s]+/gm, '').split('\n', 4).some((first) => first.includes(name) && /[様,、]\s*$/.test(first)));
    if (line !== undefined && !toOutsider && !hasBeenRead(mail.text, mail.to ?? [], facts)) return { line, writer };
  }
  return null;
}

/** Mails quoted that no outside recipient wrote or is known to have had, as far as it can be told who wrote them: what each says. */
export function quotedUnread(facts: Facts): string[] {
  return facts.quotedMails.slice(0, 50).filter((mail) => {
    const writer = writerOf(mail, facts);
    if (writer === null ? !isNameOfHouse(mail.name, facts) : !isColleague(writer, facts) && facts.recipientOrgs.has(facts.organisations.of(writer))) return false;
    return mail.toNames.every((name) => readersNames(name, facts).every((reader) => !name.includes(reader))) && !hasBeenRead(mail.text, mail.to ?? [], facts);
  }).map(({ text }) => text.replace(/^[ \t]*(?:>[ \t]*)+/gm, ''));
}

/** Who wrote a quoted mail: the address its header gives, or a name there that only a colleague has (Outlook leaves addresses of colleagues out). */
export function writerOf({ from: [from], name }: QuotedMail, facts: Facts): string | null {
  return from ?? colleagueNamed(name, facts);
}
