import * as v from 'valibot';
import { anyOf } from '../draft/text/any-of';
import { normalise } from '../facts/words/fold';
import type { Facts } from '../facts/facts';
import { isEntrusted } from '../facts/secrets/entrusted';
import { insideLabelOf, insideNameOf } from '../facts/secrets/inside-names';
import { defineRule, type At, type Reported } from './rule';

/** Marks that say "not for outsiders", whoever wrote them. */
const MARKS = [
  '社外秘', '部外秘', '極秘', '関係者外秘', '社内限', 'マル秘', '丸秘', '(秘)', '【秘】', '部門外秘', 'グループ外秘', '社内のみ', '社内用',
  '社内専用', '部内限り', '部内限定', '課内限り', '役員限り', '持出禁止', '持ち出し禁止', '社外持出禁止', '転送禁止', '取扱注意', '取り扱い注意',
  '庁内限り', '学内限り', '院内限り', '所内限り', '内部資料',
];
const EN_MARKS = anyOf(
  /\b(?:internal (?:use )?only|for internal use|company confidential|strictly (?:confidential|private)|attorney work product|confidential)\b/gi,
  /\b(?:top secret|not for (?:external )?(?:distribution|circulation|release|clients?|customers?))\b/gi,
  /\b(?:(?<!\b(?:they|we|you|I|who|that|which) )do not (?:distribute|forward|share|circulate)|(?<!\b(?:your|your own) )eyes only|privileged (?:and|&) confidential)\b/gi,
  /\b(?:staff only)\b/gi,
);
/** In a name or subject INTERNAL alone is a mark; in prose it is a word. */
const EN_LABEL = /[([]\s?(internal|confidential)\s?[)\]]|(?:^|[^A-Za-z])(INTERNAL|CONFIDENTIAL|Confidential|Internal|SECRET|PRIVATE)(?:$|[^A-Za-z])/;

/** `please don't share this outside the team`: not of `outside your company`, which the reader's own people are. */
const OUTSIDE_US = /\b(?:do not|don't|not to be|must not|mustn't|never|should not|shouldn't|can't|cannot)\s+(?:be )?(?:shared?|forward(?:ed)?|circulated?|discuss(?:ed)?|passed on|pass (?:(?:this|it|these|them|that) )?on|shown?|sen[dt]|distributed?|leave)\b[^.\n]{0,40}\b(?:outside|beyond)\s+(?:the|our|us|this)\b(?! (?:contract|scope|agreement|hours))/i;

/** The same of the house by the name that its mail domain has: `don't pass this on outside Aozora`. */
const OUTSIDE_HOUSE = new RegExp(OUTSIDE_US.source.replace('(?:the|our|us|this)\\b', "([A-Z][\\w'-]{3,})"), 'i');

/** Every English mark has a word of four letters, and each `OUTSIDE_…` one of two: most lines have none. */
const EN_WORD = /[a-z]{4}/i;
const SAYS_OUTSIDE = /outside|beyond/i;

function outsideHouse(text: string, { policy, organisations, draft }: Facts): string | null {
  if (!SAYS_OUTSIDE.test(text)) return null;
  const [said, name = ''] = OUTSIDE_HOUSE.exec(text) ?? [];
  if (said === undefined) return null;
  const from = draft.from?.domain ?? '';
  const domains = [...policy.settings.internalDomains, ...(organisations.isInternal(draft.from?.address ?? '') ? [from] : [])];
  return domains.some((domain) => domain.toLowerCase().split(/[.-]/).includes(name.toLowerCase())) ? said : null;
}

/** What speaks of secrecy without being a mark: an agreement about it, or the asking for it. */
const SPEAKS_OF = anyOf(
  /秘密保持|機密保持|守秘|取り?扱い(?:に|は|を)?(?:ご?注意|お?願い)|でお願い|として(?:お?取り?扱|ご?留意|管理)|厳守|ご配慮|ご内密|口外|NDA/i,
  /non-?disclosure|confidentiality|in (?:strict )?confidence/i,
  /\bas (?:you (?:asked|requested|wished|wanted)|(?:requested|agreed|discussed)(?: by you)?)\b|ご(?:要望|依頼|指定)(?:どおり|通り|により|に沿)/i,
  /(?:treat|keep|kept|remain|hold|consider|regard|handle)[^.\n]{0,40}confidential/i,
  /confidential (?:stamps?|marks?|labels?|watermarks?|footers?|headers?|notices?|information|until|treatment|basis|clauses?|agreements?|matters?)/i,
  /marked? (?:as )?["“]?confidential|の(?:スタンプ|印|印字|透かし|表示|文字|記載|表記)|と(?:書|記|表示|印字|スタンプ)|ではありません|ではない|誤り/i,
  /解除|外しました|削除済/i,
  /(?:秘|限り?|禁止|注意|のみ|専用|資料|confidential)[^。、)\]】\n]{0,16}(?:含(?:め|まれ)|入れ|載せ|添え|つけ|付け)て?(?:い|おり)?(?:ません|ない|おらず)/i,
  /除いて|除いた|not confidential/i,
);

/** Parcels are handled with care too. */
const WITH_CARE = /取り?扱い?注意/;
const PARCEL = /割れ物|ガラス|陶器|磁器|荷物|梱包|配送|輸送|搬入|危険物|シール|ラベル|ステッカー/;

/** Marks that ask for care wherever it goes, and don't say that it stays in the house. */
const SOFT = /confidential|取り?扱い?注意|転送禁止|関係者外秘|持ち?出し?禁止/i;
/** News held back until a day, with a reader who is told so. */
const EMBARGO = /解禁前/;
const TELLS_EMBARGO = /解禁(?:日|は|まで|時)|秘密保持|NDA|\bembargo/i;
/** The sign itself: made comparable it would be the first character of 秘書. */
const SECRET_SIGN = '㊙';
/** Secret, of nobody's in particular: with a reader who is asked to take care of it, it is between the two. */
const SECRET = /^(?:㊙|\W?秘\W?)$/;
/** The text entrusts it to the reader: `貴課限りでお取り扱いください`. */
const ASKS_FOR_CARE = anyOf(
  /(?:貴|御)(?:社|課|部|室|院|校|所|会|庁|行|局|団体)(?:内)?(?:限り|のみ|だけ)|お?取り?扱い(?:には?|を)[^。\n]{0,8}(?:ご?注意|お気をつけ)/i,
  /\bfor you only\b|\bwithin your (?:company|team|organisation|organization)\b/i,
);

const JA_MARK = new RegExp(`${MARKS.map((mark) => normalise(mark).replace(/[()]/g, '\\$&')).join('|')}|[社部課室局所院学校園庁館署店会班]内限(?:り|定)?`);
/** In running text the bare word is an adjective more often than a mark, unless it is set off or in capitals. */
const BARE = /^confidential$/i;
const SET_OFF = /^\W*confidential\W*$|^\W*confidential\s*[:-]|[[(<*]\s*confidential\s*[\])>*]/i;

function markIn(text: string, own: readonly string[], asLabel: boolean): string | null {
  if (text.includes(SECRET_SIGN)) return SECRET_SIGN;
  const whole = normalise(text);
  const normal = PARCEL.test(whole) ? whole.replace(WITH_CARE, ' ') : whole;
  const listed = own.find((mark) => whole.includes(normalise(mark))) ?? JA_MARK.exec(normal)?.[0];
  if (listed !== undefined) return listed;
  // `予算書_工事部内.xlsx`: for that department.
  const ownDepartment = asLabel ? /(?:^|[\s_(【])([\u3400-\u9fff]{1,6}[部課]内)(?=$|[\s_).\]】])/.exec(normal)?.[1] : undefined;
  if (ownDepartment !== undefined) return ownDepartment;
  // `Plan_confidential.pdf`.
  if (!EN_WORD.test(normal)) return null;
  for (const [english] of (asLabel ? normal.replace(/_/g, ' ') : normal).matchAll(EN_MARKS)) {
    if (asLabel || !BARE.test(english) || english === 'CONFIDENTIAL' || SET_OFF.test(normal)) return english;
  }
  const [, bracketed, label] = asLabel ? EN_LABEL.exec(normal) ?? [] : [];
  return bracketed ?? label ?? (SAYS_OUTSIDE.test(normal) ? OUTSIDE_US.exec(normal)?.[0] : undefined) ?? null;
}

/** What an office that invites tenders is ready to pay, with its sum: the bidders must not know it. */
const RESERVE_PRICE = /(?:予定価格|最低制限価格|設計金額|調査基準価格)(?:\([^()\n]{1,12}\))?の?(?:目安|見込み?額?|案|額)?\s?(?:は|が|も|、|:)?\s?[^。\n\d]{0,10}\d[\d,.]*\s?(?:億|百?万|千)?円/;
/** It was made public, or the bids are opened; or somebody asks or passes on what they heard. */
const RESERVE_KNOWN = anyOf(
  /公表|公開|公告|開札|落札(?:者|結果|決定|しました|いたしました)|入札(?:結果|経過|調書)|入札公告|契約金額|契約を?締結|とのこと|でしょうか/,
  /のようです|伺|うかが|拝見|情報開示|開示請求/,
);

/** Such a sum in a mail to the outside that speaks of tenders or quotations; null where anybody may know it. */
function reservePrice(text: string): { mark: string; line: string } | null {
  if (!RESERVE_PRICE.test(text) || RESERVE_KNOWN.test(text) || !/入札|見積|指名|発注|工事|業務委託/.test(text)) return null;
  const line = text.split('\n').find((one) => RESERVE_PRICE.test(one)) ?? '';
  const [mark = ''] = /予定価格|最低制限価格|設計金額|調査基準価格/.exec(line) ?? [];
  return mark === '' ? null : { mark, line: line.trim() };
}

/** A line of the text that is itself marked, rather than speaking of marks. */
function markedLine(facts: Facts, own: readonly string[]): { mark: string; line: string } | null {
  for (const raw of facts.draft.text.fresh.split('\n')) {
    const line = raw.slice(0, 1_000);
    const mark = markIn(line, own, false) ?? outsideHouse(normalise(line), facts);
    if (mark !== null && !SPEAKS_OF.test(normalise(line)) && !/[「『"]/.test(line.charAt(line.indexOf(mark) - 1))) return { mark, line: line.trim() };
  }
  return null;
}

/** In an English subject to one party alone this is said to the reader, as on an envelope; of the house’s own papers it would be “internal”. */
const FOR_THE_READER = /^confidential$/i;

/** Whether the readers put the mark into the conversation's subject themselves, and nobody else reads the answer. */
function isTheirOwn(mark: string, { thread, externals, organisations }: Facts): boolean {
  const author = thread?.find((message) => normalise(message.subject).includes(normalise(mark)))?.from?.address;
  return author !== undefined && !organisations.isInternal(author) && externals.every(({ org }) => org === organisations.of(author));
}

/** The name of a file of the house's own (原価計算, `cost breakdown`), where nothing shows that the reader is meant to have it. */
function insideName(name: string, text: string, { organisations, recipientOrgs }: Facts): string | null {
  const found = insideNameOf(name);
  // Who writes of it, or names it for the reader's company and not for inside, knows what is sent.
  return found === null || found.spokenOf.test(text) || (!found.outright && [...organisations.namedIn(normalise(name)).keys()].some((org) => recipientOrgs.has(org))) ? null : found.word;
}

/** A heading in the text under which something is written for colleagues. */
function headedInside({ draft }: Facts): { mark: string; line: string } | null {
  for (const line of draft.text.fresh.split('\n', 2_000)) {
    const found = /^\s*[\u25a0-\u25ff【〈《〔[(<*#=-]/.test(line) ? insideLabelOf(line) : null;
    if (found !== null && !SPEAKS_OF.test(normalise(line.slice(0, 1_000)))) return { mark: found.word, line: line.trim() };
  }
  return null;
}

/** Something marked as not for outsiders is about to leave. */
export const confidentialGoingOut = defineRule({
  id: 'confidential-going-out',
  severity: 'warn',
  options: v.object({
    /** Further marks of the house. */
    words: v.optional(v.array(v.string()), []),
  }),
  words: {
    ja: {
      title: '社外秘を社外へ',
      messages: {
        file: { says: '社外に送る添付「{file}」の名前に「{mark}」とあります。', todo: '渡してよいファイルか確かめ、違えば添付から外してください。' },
        subject: { says: '社外に送るメールの件名に「{mark}」とあります。', todo: '宛先と件名を確かめてください。' },
        body: { says: '社外に送る本文に「{mark}」とあります。', todo: '社外に出してよい内容か確かめてください。' },
      },
    },
    en: {
      title: 'Confidential content going out',
      messages: {
        file: { says: 'The name of “{file}”, going to an external recipient, says “{mark}”.', todo: 'Make sure that they may have it, or remove it.' },
        subject: { says: 'The subject of this external email says “{mark}”.', todo: 'Check recipients and subject.' },
        body: { says: 'The text of this external email says “{mark}”.', todo: 'Make sure that it may be sent outside.' },
      },
    },
  },
  check({ draft, facts, options, report }) {
    if (facts.externals.every(({ own }) => own)) return;
    const say = (at: At, message: string, values: NonNullable<Reported['values']>, evidence: readonly string[], weak: boolean): void => {
      report({ at, message, values, evidence, ...(weak ? { severity: 'note' as const } : {}) });
    };
    const text = normalise(draft.text.fresh.slice(0, 20_000));
    const entrusted = ASKS_FOR_CARE.test(text);
    // `部外秘ですが、先生限りで`: the sender knows what goes out, and to whom.
    const knowingly = isEntrusted(facts, (sentence) => markIn(sentence, options.words, false) !== null);
    const speaks = SPEAKS_OF.test(text) || entrusted;
    for (const { name } of draft.attachments) {
      const mark = markIn(name, options.words, true);
      // A file on secrecy (`秘密保持契約書`) is none; where the text itself asks for secrecy, the sender knows what is sent.
      if (mark !== null && !/秘密保持|機密保持|NDA|non-?disclosure|confidentiality/i.test(name)) {
        say(`attachment:${name}`, 'file', { file: name, mark }, [name, mark], knowingly || (speaks && SOFT.test(mark)) || (entrusted && SECRET.test(mark)));
        continue;
      }
      const inside = mark === null ? insideName(name, text, facts) : null;
      if (inside !== null) say(`attachment:${name}`, 'file', { file: name, mark: inside }, [name, inside], false);
    }
    const subject = markIn(draft.subject, options.words, true) ?? insideLabelOf(draft.subject)?.word ?? null;
    // `【部外秘】秘密保持契約の件`: set in brackets it is a mark, whatever the subject is about.
    const bracketed = subject !== null && ['【】', '[]', '()', '<>', '《》'].some(([open = '', close = '']) => normalise(draft.subject).includes(open + normalise(subject) + close));
    if (subject !== null && !isTheirOwn(subject, facts) && (bracketed || !SPEAKS_OF.test(normalise(draft.subject)))) say('subject', 'subject', { mark: subject }, [draft.subject, subject], knowingly || (entrusted && (SOFT.test(subject) || SECRET.test(subject))) || (EMBARGO.test(subject) && TELLS_EMBARGO.test(text)) || (FOR_THE_READER.test(subject) && new Set(facts.externals.map(({ org }) => org)).size === 1));
    const marked = markedLine(facts, options.words) ?? headedInside(facts) ?? reservePrice(text);
    if (marked !== null) say('body', 'body', { mark: marked.mark }, [marked.mark, marked.line.slice(0, 120)], knowingly);
  },
});
