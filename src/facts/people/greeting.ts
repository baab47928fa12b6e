import { anyOf } from '../../draft/text/any-of';
import { hasForm } from '../companies/company';
import { DEPARTMENT, isSurnameLikeOffice } from '../companies/office-word';
import { normalise } from '../words/fold';
import { HONORIFICS } from './honorific';

/** Somebody addressed at the head of a mail. */
export interface Greeted {
  /** The name alone: `高橋`, `Pike`; '' where only a title or a function is addressed. */
  readonly name: string;
  /** 様, さん, 先生, Dear … as written. */
  readonly honorific: string;
  /** The piece as written: `商品部 水沼様`. */
  readonly raw: string;
  /** Words written before the name on its line, with the lines above: company, department, title. */
  readonly context: string;
}

/** Whom the head of a mail speaks to. */
export interface Greeting {
  /** The greeting lines, joined by a line break; '' where the mail greets nobody. */
  readonly text: string;
  readonly people: readonly Greeted[];
  /** 御中, or a department or company addressed as such. */
  readonly offices: readonly string[];
  /** 各位, 皆様, All: many are addressed at once. */
  readonly collective: string;
}

const ENDS = new RegExp(`^(.{0,60}?)\\s?(${HONORIFICS.join('|')})((?:${HONORIFICS.join('|')})?)$`);
/** Between a name and its honorific, in brackets: how it is read, the first kanji of the given name, a former name, a department. */
const BRACKETED = new RegExp(`\\s?\\(([\\u3041-\\u30ff A-Za-z.-]{1,30}|[\\u3400-\\u9fff々]|旧姓[^()]{1,12}|[\\u3400-\\u9fff\\u30a1-\\u30ff]{1,12}[部課室係店局])\\)\\s?(?=(?:${HONORIFICS.join('|')})(?:\\s|$|[、,・&\\/]))`, 'g');
const NOT_NAMES = anyOf(
  /^(?:現場|施工|工事|撮影|演出|舞台|作画|音響|総|名誉|ヘッド|アシスタント|チーフ|プロジェクト|公認|一級|二級|不動産|お疲れ|おつかれ|お世話)$/,
  /^(?:ご苦労|皆|みな|みんな|各|ご担当|担当|担当者|ご担当者|お客|お取引先|関係者|お得意|おかげ|お蔭|お陰|有り|あり|ご|お|何|同|神|王|奥|旦那|王子)$/,
  /^(?:上|仕|有|模|多|異|両|全員|会員|役員|社員|保護者|出展者|参加者|ご寄付.*|.*(?:の方々|の皆|者))$/,
);
const COLLECTIVE = anyOf(
  /各位|各(?:社|店|校|園|局|課|部|室|支部|支店|団体|施設|事業所|営業所)(?:の?(?:皆|担当|ご担当))?[様御]|皆様|皆さま|皆さん|みなさま|みなさん/,
  /みなさま方|関係者様|会員様|ご一同|御一同|お客様|お客さま|みんな$|ALL$/,
);
/** Somebody by what they do (`Dear Case Officer`), where no name follows. */
const FUNCTION = anyOf(
  /\b(?:officer|secretary|registrar|clerk|administrator|coordinator|co-ordinator|controller|inspector|assessor|adjuster|underwriter|librarian)$/i,
  /\b(?:recruiter|supervisor|director|bursar|treasurer|chair(?:man|woman|person)?|principal|head ?teacher|organi[sz]ers?|partners?|customer)$/i,
  /\b(?:subscriber|member|colleague|reviewer|applicant|candidate|tenant|resident|neighbou?r|parent|guest|captain|doctor|professor|vicar|mayor)$/i,
  /\b(?:agent|coach)$/i,
);
/** What letters to doctors and to professors put beneath the name, out of reverence (脇付). */
const BENEATH = /\s?(?:御?机下|御?侍史|玉案下|御許に)$/;
/** `9:30 小林様 オイル`: a line of the day's plan, not of the greeting. */
const PLANNED = /^(?:\d{1,2}[:時]\s?\d{0,2}分?|午[前後]\s?\d)/;
const OPENERS = /お世話|お疲れ|おつかれ|平素|拝啓|前略|いつも|ありがとう|有難う|有り難う|初めて|はじめまして|こんにちは|おはよう|です|ます|ました|ません|突然|ご無沙汰|失礼|[。!?]/;

const EMPTY: Greeting = { text: '', people: [], offices: [], collective: '' };

/** How many lines at the head of a mail may be greeting lines. */
const MOST_LINES = 10;

/** Reads who is addressed at the head of what the sender wrote, in Japanese or English. */
export function readGreeting(fresh: string): Greeting {
  const head = normalise(fresh.slice(0, 2_000)).split('\n').map((line) => line.trim()).filter((line) => line !== '').slice(0, MOST_LINES);
  const first = head[0] ?? '';
  const english = readEnglish(first);
  if (english !== null) return english;
  return readJapanese(head);
}

function readJapanese(head: readonly string[]): Greeting {
  const people: Greeted[] = [];
  const offices: string[] = [];
  const taken: string[] = [];
  let collective = '';
  let above: string[] = [];
  let last = -1;
  for (let at = 0; at < head.length; at++) {
    const line = (head[at] ?? '').replace(/[、,。:]+$/, '').trim();
    if (line.length > 80) break;
    const bare = line.replace(/^[(]?(?:cc|CC|Cc|写)[:]\s*/, '').replace(/\([^()]{0,40}\)\s*$/, '').replace(BRACKETED, '').replace(BENEATH, '').replace(/へ$/, '').trim();
    if (PLANNED.test(bare)) break;
    const group = COLLECTIVE.exec(bare);
    if (group !== null && bare.length <= 40 && !/です|ます|ください|下さい|[。]/.test(bare)) {
      collective = group[0];
      taken.push(line);
      last = at;
      continue;
    }
    const named = piecesOf(bare, above.join(' '));
    if (named !== null) {
      people.push(...named.people);
      offices.push(...named.offices);
      taken.push(...above, line);
      above = [];
      last = at;
      continue;
    }
    // A company or department line counts only when a name follows.
    if (last < 0 && !OPENERS.test(bare) && bare.length <= 40 && (hasForm(bare) || DEPARTMENT.test(bare) || at < 3)) {
      above.push(line);
      continue;
    }
    // Departments of further people may stand between two greeting lines; text ends the greeting.
    if (last >= 0 && !OPENERS.test(bare) && bare.length <= 30 && (hasForm(bare) || DEPARTMENT.test(bare))) {
      above.push(line);
      continue;
    }
    break;
  }
  if (taken.length === 0) return EMPTY;
  return { text: taken.join('\n'), people, offices, collective };
}

/** Takes a greeting line apart at `、` and the like; null where it isn't one: every piece must end in an honorific. */
function piecesOf(line: string, above: string): { people: Greeted[]; offices: string[] } | null {
  const people: Greeted[] = [];
  const offices: string[] = [];
  const pieces = line.split(/[、,，・/&]|\s(?:and|及び|ならびに)\s|及び/).map((piece) => piece.trim()).filter((piece) => piece !== '');
  if (pieces.length === 0 || pieces.length > 20) return null;
  let before = above;
  let waiting: string[] = [];
  for (const piece of pieces) {
    if (/(?:御中|行|宛)$/.test(piece)) {
      if (!/御中$/.test(piece)) return null;
      offices.push(piece.replace(/\s*御中$/, ''));
      continue;
    }
    const several = splitByHonorifics(piece);
    if (several === null) {
      // `田中、佐藤様`: a bare name shares the honorific that follows.
      if (/^[\u3400-\u9fff\u3041-\u30ff々\s]{1,12}$/.test(piece)) waiting.push(piece);
      else return null;
      continue;
    }
    for (const one of several) {
      for (const bare of [...waiting, one.words]) {
        const read = nameIn(bare, one.honorific, before);
        if (read === null) return null;
        if (read.name === '' && read.office !== '') offices.push(read.office);
        people.push({ name: read.name, honorific: one.honorific, raw: bare === one.words ? one.raw : bare, context: read.context });
        before = read.context;
      }
      waiting = [];
    }
  }
  if (waiting.length > 0) return null;
  return people.length > 0 || offices.length > 0 ? { people, offices } : null;
}

function splitByHonorifics(piece: string): { words: string; honorific: string; raw: string }[] | null {
  const found: { words: string; honorific: string; raw: string }[] = [];
  const whole = ENDS.exec(piece);
  if (whole === null) return null;
  // `榎本先生 古賀様`: several on one line with nothing but spaces between.
  const parts = piece.split(/\s+/);
  let words: string[] = [];
  for (const part of parts) {
    const match = ENDS.exec(part);
    if (match !== null && ((match[1] ?? '') !== '' || words.length > 0)) {
      found.push({ words: [...words, match[1] ?? ''].join(' ').trim(), honorific: `${match[2] ?? ''}${match[3] ?? ''}`, raw: [...words, part].join(' ') });
      words = [];
    } else words.push(part);
  }
  if (words.length > 0 || found.length === 0) return [{ words: (whole[1] ?? '').trim(), honorific: `${whole[2] ?? ''}${whole[3] ?? ''}`, raw: piece }];
  return found;
}

/** The name at the end of the words before an honorific; a department or company before it is context. */
function nameIn(words: string, honorific: string, above: string): { name: string; context: string; office: string } | null {
  const parts = words.split(/\s+/).filter((part) => part !== '');
  if (parts.length === 0) return { name: '', context: above, office: '' };
  const last = parts[parts.length - 1] ?? '';
  // `見積ご担当者様`: whoever does that.
  if (/(?:ご担当者?|担当者)$/.test(last) && last.length <= 12) return { name: '', context: `${above} ${words}`.trim(), office: '' };
  // `ひなちゃんのお母様`: called after somebody else.
  if (/の(?:お?[母父]|お?ばあ|お?じい|お祖[母父]|ご?両親|奥|ご?主人|ご?家族|ご?遺族|親御)$/.test(last)) return { name: '', context: `${above} ${words}`.trim(), office: '' };
  if (NOT_NAMES.test(last) && parts.length === 1) {
    return /^(?:ご?担当者?|担当)$/.test(last) ? { name: '', context: above, office: '' } : null;
  }
  if (/[。!?「」『』【】{}<>[\]]/.test(words) || /です|ます/.test(words)) return null;
  // `梅園 太郎様`: two short words without company or department are one person's two names.
  const isName = (part: string): boolean => /^[\u3400-\u9fff\u3041-\u30ff々ヶA-Za-zÀ-ɏ'.-]{1,20}$/.test(part);
  if (!isName(last)) return { name: '', context: `${above} ${words}`.trim(), office: words };
  const previous = parts[parts.length - 2];
  const together = previous !== undefined && parts.length >= 2 && previous.length <= 4 && last.length <= 4 && isName(previous)
    && (!DEPARTMENT.test(previous) || isSurnameLikeOffice(previous)) && !hasForm(previous) && !new RegExp(`(?:${HONORIFICS.join('|')})$`).test(previous) && /^[\u3400-\u9fff\u3041-\u30ff々ヶ]+$/.test(previous + last);
  const used = together ? 2 : 1;
  const context = [above, ...parts.slice(0, parts.length - used)].join(' ').trim();
  const name = together ? `${previous} ${last}` : last;
  if ((DEPARTMENT.test(last) && !isSurnameLikeOffice(last)) || hasForm(last)) return { name: '', context: `${context} ${last}`.trim(), office: last };
  // A katakana or long word before a plain 様 may be a company; the caller, who knows the companies, tells them apart.
  return { name, context, office: honorific === '様' && name.length > 6 ? name : '' };
}

const DEAR = /^(?:dear|hi|hello|hey|hiya|hola|bonjour|hallo|ciao|g'day|(?:good )?(?:morning|afternoon|evening)|greetings)\b[\s,]*/i;
const EN_TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|capt|captain|rev)\.?\s+/i;
/** What people are to whoever writes to many of them at once. */
const EN_MANY = [
  'team|all|board|committee|council|crew|faculty|panel|applicants|attendees|authors|candidates|carers|clients|coaches|colleagues|contributors',
  'councill?ors|customers|delegates|directors|donors|drivers|exhibitors|families|friends|governors|guardians|guests|homeowners|hosts|investors',
  'landlords|leaseholders|members|neighbou?rs|organi[sz]ers|owners|parents|participants|partners|passengers|patients|players|pupils|readers',
  'representatives|residents|reviewers|shareholders|speakers|sponsors|staff|stakeholders|students|subscribers|subcontractors|suppliers|supporters',
  'teachers|tenants|trustees|tutors|users|vendors|visitors|volunteers',
].join('|');
const EN_COLLECTIVE = new RegExp(`^(?:everyone|everybody|both|folks|customer|member|sirs?(?: or madams?)?|madam|sir(?:\\/| or )madam|there|guys|ladies and gentlemen|valued .*|whom it may concern|to whom it may concern|(?:.* )?(?:${EN_MANY}))$`, 'i');

const MANY = new RegExp(`\\b(?:${EN_MANY})$`, 'i');

/** Whether an English name is that of many: `Swimming tutors`. */
export function isOfMany(name: string): boolean {
  return MANY.test(name);
}

function readEnglish(first: string): Greeting | null {
  const line = first.replace(/[-,:;!.\s]+$/, '').trim();
  if (/[\u3041-\u30ff\u3400-\u9fff]/.test(line) || line === '' || line.length > 120) return null;
  const opened = DEAR.exec(line);
  // `Diego,` or `All,`: a short line of names that ends in a comma.
  if (opened === null && !/[,:-]$/.test(first) && !/^[A-Z][a-z]+(?: [A-Z][a-z]+)? - /.test(first)) return null;
  const names = (opened === null ? line : line.slice(opened[0].length).replace(/(?<=\p{L})\s?\((?!\s?(?:and\b|&|cc\b|in cc\b))[^()]{1,40}\)/giu, '')).replace(/\s+(?:I|we|thank|thanks|please|just|hope|following|further)\b.*$/i, '').replace(/ - .*$/, '');
  if (opened === null && names.split(/[\s/&]+/).length > 4) return null;
  const pieces = names.split(/\s*(?:,|&|\/|\band\b)\s*/i).map((piece) => piece.replace(DEAR, '').trim()).filter((piece) => piece !== '');
  const people: Greeted[] = [];
  const offices: string[] = [];
  let collective = '';
  for (const piece of pieces) {
    if (EN_COLLECTIVE.test(piece)) {
      collective = piece;
      continue;
    }
    const suffix = /[- ](?:san|sama|sensei)$/i.exec(piece);
    const name = piece.replace(/[- ](?:san|sama|sensei)$/i, '').replace(EN_TITLE, '').trim();
    if (!/^[A-ZÀ-Þ][\p{L}'.-]*(?: [\p{L}'.-]+){0,3}$/u.test(name)) {
      if (opened !== null) continue;
      return null;
    }
    if (/\b(?:team|department|dept|desk|office|payable|receivable|support|sales|accounts|committee|reception|editors?|manager|service)\b/i.test(name) || FUNCTION.test(name)) offices.push(name);
    else people.push({ name, honorific: suffix?.[0] ?? EN_TITLE.exec(piece)?.[0].trim() ?? opened?.[0].trim() ?? '', raw: piece, context: '' });
  }
  if (people.length === 0 && offices.length === 0 && collective === '') return null;
  return { text: first, people, offices, collective };
}
