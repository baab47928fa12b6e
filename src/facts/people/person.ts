import { anyOf } from '../../draft/text/any-of';
import { foldKey, foldOnce, normalise, normaliseOnce } from '../words/fold';
import { hasForm } from '../companies/company';
import { isSurnameLikeOffice } from '../companies/office-word';
import { romajiKey, toHiragana, toRomaji } from './romaji';

/** A name as an address book or a header has it, taken apart as far as it can be. */
export interface PersonName {
  readonly full: string;
  /** Family name (the last word of a Latin name, the first of a Japanese one); '' where it can't be told. */
  readonly family: string;
  readonly given: string;
  /** Every folded form it may be called by: names in kanji, kana and (as `romajiKey`) Latin letters. */
  readonly keys: ReadonlySet<string>;
  /** Those keys that stand for the family name. */
  readonly familyKeys: ReadonlySet<string>;
}

/** Endings and words of offices, groups and functions rather than people. */
const OFFICE = anyOf(
  /(?:部|課|室|係|店|局|所|院|署|社|会|校|園|館|団|班|組|科|庫|行|本部|支社|支店|窓口|受付|担当|担当者|センター|事務局|事務所|グループ|チーム)$/,
  /(?:営業|採用|総務|経理|人事|広報|購買|配車|受注|入稿|全員|一斉|会員|役員|委員|各位|ML|メーリングリスト|デスク|サポート|ヘルプデスク|店舗)$/,
  /(?:鍵管理|管理|工場|代表|連絡先|メンバー|オーナー|ご担当)$/,
);
const ROLE_WORDS = new Set(
  `
    team desk support care crew dispatch kitchen workshop warehouse secretariat council faculty sales office accounts account payable payables
    receivable marketing info booking bookings claims help helpdesk press export exports import imports dept department group service services
    reception admin billing orders order hr recruiting recruitment legal newsletter list members all staff everyone studio committee board editors
    editorial events studio operations ops enquiries inquiries contact customer association society union club league council federation
    foundation residents neighbours neighbors newsroom centre center ltd limited inc llc gmbh plc
  `.trim().split(/\s+/),
);
/** A text longer than that is nobody's name. */
export const LONGEST_NAME = 80;
const TITLES = /^(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|capt|captain|rev|hon|herr|frau|mme|m)\.?$/i;
const PRIVATE = /私用|個人(?:用|アドレス|メール|携帯)|プライベート|自宅|私物|\bprivate\b|\bpersonal\b|\bhome\b|[(（]個人[)）]/i;

/** Whether a contact's name says that this is somebody's private address. */
export function saysPrivate(name: string): boolean {
  return PRIVATE.test(normalise(name));
}

/** What an address book notes behind a name: a role, a class and a child, a company. */
const BRACKETED = /\([^()]{0,40}\)|\[[^[\]]{0,40}\]|【[^【】]{0,40}】|〔[^〔〕]{0,40}〕/g;
const JA_PART = /^[\u3041-\u30ff\u3400-\u9fff々ヶー]{1,6}$/;

function keysOf(parts: readonly string[]): Set<string> {
  return new Set(parts.flatMap(keysOfPart));
}

function keysOfPart(part: string): string[] {
  const key = foldOnce(part).trim();
  if (key === '') return [];
  if (/^[a-z\u00c0-\u024f'. -]+$/.test(key)) return longEnough(romajiKey(key));
  return /^[\u3041-\u30ff]+$/.test(key) ? [key, toHiragana(key), ...longEnough(romajiKey(toRomaji(key)))] : [key];
}

function longEnough(latin: string): string[] {
  return latin.length >= 2 ? [latin] : [];
}

/**
 * Reads a person's name; null where it names an office, a list or a company rather than a person.
 * Japanese: `高橋 実` with its reading `たかはし みのる` if known; words before the name (company, title) are left off.
 * Latin: given name first, titles left off.
 */
export function readPerson(name: string, kana: string, company: string): PersonName | null {
  const plain = normaliseOnce(name).replace(BRACKETED, ' ').replace(/["']/g, '').trim();
  if (plain === '' || plain.length > LONGEST_NAME) return null;
  if (company !== '' && foldOnce(plain).trim() === foldOnce(company).trim()) return null;
  const readings = normaliseOnce(kana).trim().split(/\s+/).filter((part) => part !== '');
  const words = plain.split(/\s+/).filter((word) => !TITLES.test(word));
  if (/[\u3041-\u30ff\u3400-\u9fff]/.test(plain)) return readJapanese(words, readings);
  if (/[,@/]/.test(plain) || hasForm(plain)) return null;
  const latin = words.map((word) => word.replace(/\.$/, '')).filter((word) => /^[\p{L}'.-]+$/u.test(word));
  if (latin.length < 2 || latin.length > 5 || latin.some((word) => ROLE_WORDS.has(word.toLowerCase()))) return null;
  if (company !== '' && foldKey(plain).startsWith(foldKey(company.split(/\s+/).slice(0, 2).join(' ')))) return null;
  const family = latin[latin.length - 1] ?? '';
  const particles = latin.slice(1).join(' ');
  return {
    full: latin.join(' '), family, given: latin[0] ?? '',
    keys: keysOf([...latin.filter((word) => word.length > 1), latin.join(' '), particles]),
    familyKeys: keysOf([family, particles]),
  };
}

function readJapanese(words: readonly string[], readings: readonly string[]): PersonName | null {
  const tail = words.slice(-2);
  if (readings.length === 2 && tail.length === 2) return japanese(tail[0] ?? '', tail[1] ?? '', readings);
  if (readings.length >= 1 && words.length === 1) {
    const only = words[0] ?? '';
    return { full: only, family: '', given: '', keys: keysOf([only, ...readings, readings.join('')]), familyKeys: keysOf(readings.slice(0, 1)) };
  }
  // Without a reading only the plainest shape is taken for a person: two short words, neither an office's.
  if (words.length !== 2 || words.some((word) => !JA_PART.test(word) || word.length > 4 || isOffice(word))) return null;
  return japanese(words[0] ?? '', words[1] ?? '', []);
}

/** Given names end in 行 (正行, 孝行); offices that do are banks. */
function isOffice(word: string): boolean {
  return OFFICE.test(word) && !isSurnameLikeOffice(word) && !/^[\u3400-\u9fff]行$/.test(word);
}

function japanese(family: string, given: string, readings: readonly string[]): PersonName | null {
  if (isOffice(given) && readings.length === 0) return null;
  const [familyKana = '', givenKana = ''] = readings;
  const familyKeys = keysOf([family, familyKana]);
  return {
    full: `${family} ${given}`, family, given,
    keys: new Set([...familyKeys, ...[given, `${family}${given}`, givenKana, `${familyKana}${givenKana}`].flatMap(keysOfPart)]),
    familyKeys,
  };
}

/** Words of an address's local part that may be names, as `romajiKey`s: `tanaka-k` → tanaka. */
export function localPartKeys(local: string): string[] {
  return local.toLowerCase().replace(/\+.*$/, '').split(/[._\-\d]+/).map(romajiKey).filter((key) => key.length >= 2);
}

const ROLE_LOCALS = new Set(
  `
    info contact sales support office admin hello mail post desk help helpdesk service services order orders booking bookings billing accounts
    account ap ar hr jobs press media marketing team inquiry enquiries claims export import reception postmaster webmaster noreply no-reply soumu
    keiri jinji eigyo kikaku koho kouhou kobai koubai purchase saiyo saiyou uketsuke madoguchi jimu jimukyoku honbu soudan shinsa haisha nyuko
    nyukou nyushukko shukka system systems kanri gyomu gijutsu kaihatsu seizo shop store dev studio ops operations reservations yoyaku care
    customercare dispatch sangyo zaisei kankyo kodomo kaigo josei jyosei
  `.trim().split(/\s+/),
);

/** Whether an address is a function's rather than a person's, by its local part. */
export function isRoleLocal(local: string): boolean {
  const key = local.toLowerCase().replace(/\+.*$/, '');
  return ROLE_LOCALS.has(key) || key.split(/[._-]/).some((part) => part.length > 2 && ROLE_LOCALS.has(part));
}

const LIST_LOCAL = anyOf(
  /(?:^|[._-])(?:ml|all|everyone|everybody|list|lists|members?|kaiin|minna|staff|group|newsletter|announce|subscribers|allstaff|board|committee|alumni|parents|faculty|(?:zen|kyojyu|kyoju|kyosyoku|kyoshoku|hogosha|rijikai|iinkai|yakuin)[a-z]{0,12})(?:$|[._-]|\d)/i,
  /[._-]?ml$/i,
);
const LIST_NAME = anyOf(
  /(?:全員|一斉|全体|全(?:社員|職員|教職員|校|店|役員|会員|部員|生徒|学生)|教授会|理事会|役員会|委員会|保護者会|自治会|会員各位|メーリングリスト|メーリス|配信|各位)/i,
  /(?:^|[^A-Za-z])(?:ML|mailing list|all members|all staff|everyone|newsletter|distribution)(?:$|[^A-Za-z])/i,
);

/** Whether an address reaches many people, by its local part or by the name it goes by; the word that says so, or null. */
export function listWordOf(local: string, name: string): string | null {
  const byName = LIST_NAME.exec(normalise(name));
  if (byName !== null) return byName[0].trim();
  return LIST_LOCAL.test(local) ? local : null;
}
