import { keyOf } from '../draft/addresses/address';
import { anyOf } from '../draft/text/any-of';
import { baseOf } from '../facts/attachments/file-name';
import { familyIn, fullNameIn } from '../facts/attachments/name-in-file';
import { compactKey, foldKey, normalise } from '../facts/words/fold';
import type { Facts } from '../facts/facts';
import { INTERNAL } from '../facts/companies/organisations';
import type { KnownPerson } from '../facts/people/people';
import { isPrivate } from '../facts/people/private-person';
import { NO_OPTIONS, atAttachment, defineRule, listed } from './rule';

/** Papers about one person, which that person gets and few others. */
const PERSONAL = anyOf(
  /給与|給料|賞与|明細|源泉|年末調整|評価|考課|査定|人事|面談|健康診断|診断|検査結果|処方|履歴書|経歴書|雇用|労働条件|内定|採用|退職|休職|休業|扶養/i,
  /住民票|戸籍|成績|通知表|答案|合否|受験|受講|修了|証明書|委任状|同意書|誓約|カルテ|紹介状|契約/i,
  /\b(?:payslips?|pay ?slips?|payroll|salary|wage|bonus|appraisal|review|assessment|contract|offer|cv|resume|medical|health|diagnosis|referral|discharge|grades?|transcript|report ?card|results?|certificate|consent|visa|passport|reference|termination|leave|w-?2|p45|p60|1099)\b/i,
);
/** Whoever keeps such papers of everybody gets them without a word. */
const KEEPERS = anyOf(
  /人事|総務|労務|経理|給与|教務|学務|医事|社労士|労務士|会計士?|税理士|事務局/i,
  /\b(?:hr|human resources|payroll|personnel|people team|admissions|registrar|records|accounts?|accountants?|cpas?)\b/i,
);
/** A name within the name of a file: two to five kanji or kana, or a capitalised word, perhaps with initials before it. */
const NAMELIKE = /^(?:[\u3400-\u9fff\u3041-\u30ff々ヶー]{2,6}|[A-Z]{0,2}[A-Z]\p{Ll}{2,15})$/u;
/** Words in that place that are nobody's name. */
const NO_NAME = anyOf(
  /^(?:最新|最終|確定|修正|改訂|控え?|写し?|原本|本紙|別紙|表紙|本文|全文|抜粋|概要|要約|詳細|一覧|資料|図面|写真|見積|請求|納品|注文|契約|覚書)$/i,
  /^(?:申込|報告|議事録|案内|通知|申請|計画|予定|日程|工程|仕様|提案|説明|明細|名簿|地図|参考|付録|補足|前半|後半|午前|午後|上期|下期|本社|支店)$/i,
  /^(?:工場|東京|大阪|Final|Draft|Copy|Signed|Annex|Appendix|Schedule|Cover|Letter|Invoice|Quote|Report|Summary|Terms|Form|Notes?|List|Map)$/i,
  /^(?:Photos?|Guide|Plan|Part|Page|Version|Front|Back|English|Japanese|Updated?|Revised)$/i,
);

/** The words of a file's name, without its ending and titles. */
function wordsOf(name: string): string[] {
  return baseOf(name).split(/[_\-\s()【】[\]「」・.,]+/).map((word) => word.replace(/(?:様|さん|氏|殿|くん|君)$/, '')).filter((word) => word !== '');
}

/** Whether a word of a file's name is a recipient's name: `田中`, `田中太郎`, `HMarsh`. */
function isRecipient(word: string, { recipients }: Facts): boolean {
  const key = compactKey(word);
  return recipients.some(({ person, contact, address }) => {
    if (person !== null && (person.familyKeys.has(key) || person.keys.has(key) || compactKey(person.full) === key)) return true;
    const own = `${contact?.name ?? ''} ${address.name}`.split(/[\s()（）]+/).filter((one) => one.length >= 3).map(foldKey);
    return own.some((one) => key === one || (/^[a-z]/.test(one) && key.length - one.length <= 2 && key.endsWith(one)));
  });
}

/** Whether subject, text or the mail below it speak of that word, or of its surname after initials. */
function isInMail(word: string, { draft }: Facts): boolean {
  const text = compactKey(`${draft.subject}\n${draft.text.fresh}\n${draft.text.quoted}`);
  return [word, word.replace(/^[A-Z]{1,2}(?=[A-Z]\p{Ll})/u, '')].some((one) => text.includes(foldKey(one)));
}

/** Beside a file for the recipient, one of the same frame with another name in the same place: `Contract_Field`, `Contract_Wetherall`. */
function twinOf(words: readonly string[], others: readonly (readonly string[])[], facts: Facts): string | null {
  for (const other of others) {
    const at = words.findIndex((word, place) => word !== other[place]);
    const [own = '', theirs = ''] = [other[at], words[at]];
    if (at < 1 || !NAMELIKE.test(own) || !NAMELIKE.test(theirs) || NO_NAME.test(theirs) || /^[A-Z]/.test(own) !== /^[A-Z]/.test(theirs)) continue;
    if (isRecipient(own, facts) && !isRecipient(theirs, facts) && !isInMail(theirs, facts)) return theirs;
  }
  return null;
}

/** A colleague, by full name, whose personal paper goes to another colleague without a word of it. */
function colleagueIn(words: readonly string[], name: string, facts: Facts): KnownPerson | null {
  const { draft, recipients } = facts;
  if (!PERSONAL.test(normalise(name).replace(/_/g, ' ')) || recipients.some(({ role, listWord, contact, address }) => role || listWord !== null || KEEPERS.test(`${contact?.name ?? ''} ${contact?.company ?? ''} ${address.name}`))) return null;
  if (KEEPERS.test(facts.greeting.text)) return null;
  const candidates = [...words, ...words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`)];
  for (const word of candidates) {
    const known = word.length < (/^[\u3400-\u9fff]+$/.test(word) ? 2 : 3) ? [] : facts.people.calledInFull(word);
    const [person] = known;
    if (person === undefined || known.some(({ address }) => facts.recipientKeys.has(address) || (draft.from !== null && address === keyOf(draft.from)) || facts.organisations.of(address) !== INTERNAL)) continue;
    if (!isInMail(person.name.family, facts) && !isInMail(person.name.given, facts)) return person;
  }
  return null;
}

/** Papers between two people name either. */
const BETWEEN_TWO = /契約|委任状|同意書|紹介状|\b(?:contract|lease|agreement|offer|reference|referral|consent|review)\b/gi;

/** Whether the text calls the file its reader's: `your statement`, beside `Statement_Hale_M`. */
function isCalledYours(words: readonly string[], { draft }: Facts): boolean {
  const yours = [...normalise(draft.text.fresh.slice(0, 20_000)).toLowerCase().matchAll(/\byour (?:[a-z]{3,12} )?([a-z]{4,15})\b/g)].map(([, word = '']) => word);
  return words.some((word) => yours.includes(word.toLowerCase()));
}

/** Papers of everyday business, which are somebody's own where a full name stands on them. */
const OF_ONE = anyOf(
  /申込|申請|申告|届出|届(?![けい])|請求|領収|見積|診療|問診|予約|登録/i,
  /\b(?:applications?|forms?|petition|claims?|statements?|invoices?|bills?|receipts?|estimates?)\b/i,
  /\b(?:quotes?|quotation|registration|enrol?ment|booking|tax ?return)\b/i,
);

/** A private person's name as a file has it, where a paper for another such person is called by it; null where the reader's name is in it as well. */
function neighbourIn(words: readonly string[], name: string, facts: Facts): string | null {
  const [reader, ...more] = facts.externals;
  if (reader === undefined || more.length > 0 || reader.person === null || reader.role || !isPrivate(reader.key, reader.contact?.company ?? '', facts) || words.some((word) => isRecipient(word, facts))) return null;
  const paper = normalise(name).replace(/_/g, ' ').replace(BETWEEN_TWO, ' ');
  const personal = PERSONAL.test(paper) || isCalledYours(words, facts);
  const arePrivate = (known: readonly KnownPerson[]): boolean => known.length > 0 && known.every(({ address, company }) => address !== facts.draft.from?.address.toLowerCase() && isPrivate(address, company, facts));
  const [whole, ...namesakes] = personal || OF_ONE.test(paper) ? fullNameIn(words, facts) : [];
  if (whole !== undefined && arePrivate([whole, ...namesakes]) && !isInMail(whole.name.family, facts) && !isInMail(whole.name.given, facts)) return whole.name.full;
  if (!personal) return null;
  for (const word of words) {
    if (!NAMELIKE.test(word) || NO_NAME.test(word) || (/^[A-Z]/.test(word) && word.length < 4)) continue;
    const known = facts.people.named(word);
    const [person] = known;
    if (person !== undefined && known.every(({ name: own }) => own.family !== '' && foldKey(own.family) === foldKey(word)) && arePrivate(known) && !isInMail(word, facts)) return person.name.full;
    const family = person === undefined ? familyIn(word, facts) : facts.people.calledInFull(word);
    if (arePrivate(family) && !family.some(({ name: { family: own } }) => isFamilyHere(own, word.slice(own.length), facts))) return word;
  }
  return null;
}

/** Whether a family name is a recipient's as well, or the text speaks of the family or of whom the file names. */
function isFamilyHere(family: string, given: string, facts: Facts): boolean {
  return isRecipient(family, facts) || isInMail(family, facts) || isInMail(given, facts);
}

/** More files than these are a bundle of papers about many. */
const MOST_FILES = 10;

/** A paper about one person that goes to another. */
export const attachmentOtherPerson = defineRule({
  id: 'attachment-other-person',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '別の人の書類',
      messages: {
        other: { says: '添付「{file}」の名前に「{person}」とありますが、宛先({recipients})にその人はおらず、本文にも出てきません。', todo: 'ファイルを開いて、この相手に渡してよいものか確かめてください。' },
      },
    },
    en: {
      title: 'Another person’s document',
      messages: {
        other: { says: 'The attachment “{file}” names “{person}”, who is not among the recipients ({recipients}) and is not mentioned in the text.', todo: 'Open the file and make sure that it is meant for them.' },
      },
    },
  },
  check({ draft, facts, report }) {
    if (facts.recipients.length === 0 || draft.attachments.length > MOST_FILES) return;
    const words = draft.attachments.map(({ name }) => wordsOf(name));
    draft.attachments.forEach((file, at) => {
      const own = words[at] ?? [];
      // Of names with a title in mail to the outside `attachment-other-company` speaks.
      if (facts.externals.length > 0 && /(?:様|御中|殿)(?:[_\-\s.()（）【】]|$)/.test(file.name)) return;
      const person = twinOf(own, words.filter((_, other) => other !== at), facts) ?? colleagueIn(own, file.name, facts)?.name.full ?? neighbourIn(own, file.name, facts);
      if (person === null) return;
      report({
        at: atAttachment(file), message: 'other',
        values: { file: file.name, person, recipients: listed(facts.recipients.map(({ address }) => address.address), 3) },
        evidence: [file.name, person],
      });
    });
  },
});
