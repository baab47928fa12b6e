import * as v from 'valibot';
import { anyOf } from '../draft/text/any-of';
import { signatureStart } from '../draft/text/signature-lines';
import type { Facts, RecipientFacts } from '../facts/facts';
import { recipientsListed } from '../facts/people/listed-people';
import { linesInDetail, linesOfPeople, rowsOfPeople } from '../facts/secrets/lines-of-people';
import { calledNumbers, personalNumbers } from '../facts/secrets/personal-numbers';
import { namedNumbers } from '../facts/secrets/named-numbers';
import { quotedUnread } from '../facts/secrets/quoted-remark';
import { normalise } from '../facts/words/fold';
import { atRecipient, defineRule } from './rule';

/** What people are asked about only with care (個人情報保護法 article 2, 3) or tell few: health, record, family, pay. */
const SENSITIVE = anyOf(
  /持病|病歴|既往|診断|障害|妊娠|離婚|前科|逮捕|解雇|信仰|宗教|国籍|生活保護|就学援助|不登校|発達障|自閉|ADHD|(?<![A-Za-z])DV(?![A-Za-z])|虐待/i,
  /児童相談所|ひとり親|母子家庭|父子家庭|避難中|年収|時給|給与|月給|借入|滞納/i,
  /\b(?:diagnos(?:is|ed)|pregnan|divorc|disab(?:led|ilit)|convict|dismiss|salary|wage|arrears|free school meals|safeguarding|child protection|autis(?:m|tic)|in care\b|religio)/i,
);
/** Illnesses by name, as a list says them of each. What somebody can't eat is told to every kitchen, and is none. */
const ILLNESS = anyOf(
  /糖尿|透析|高血圧|心不全|心筋梗塞|狭心症|脳梗塞|脳出血|認知症|パーキンソン|てんかん|喘息|うつ病|統合失調|がん(?=$|[\s、,・/)(])/i,
  /(?:胃|肺|乳|肝|大腸|膵臓|前立腺)がん|癌|白血病|肝炎|腎不全|肺炎|リウマチ|結核|インスリン|抗がん剤/i,
  /\b(?:COPD|HIV|diabet(?:es|ic)|asthma(?:tic)?|cancer|chemotherapy|epilep(?:sy|tic)|dementia|parkinson(?:'s|’s)?|hypertension|hepatitis|leuka?emia|schizophreni[ac]|bipolar|dialysis|pacemaker|insulin|arthritis)\b/i,
);
/** Clinics, wards and courses are named for illnesses too, and whoever works there. */
const OF_ILLNESS = anyOf(
  /(?:(?:科|外来|病棟|センター|相談|窓口|担当|教室|講座|講演|研究|予防|学会|病院|協会|部会|患者会|啓発))/i,
  /(?:\b(?:cent(?:re|er)|clinic|ward|unit|team|nurses?|lead|service|consultant|research|society|trust|charity|support|course|workshop|specialist)\b)/i,
);
/** Whom to call about such things, and who deals with them. */
const DEALS_WITH = anyOf(
  /(?:システム|通信|回線|設備)障害|障害(?:対応|受付|連絡|発生|報告|復旧|窓口|時)/g,
  /(?:給与|年収|借入|宗教|国籍)(?:課|係|部|担当|計算|窓口|システム|ソフト)|(?:成績|査定|督促)(?:の)?(?:担当|係|処理|入力|会議)|診断士/g,
  /(?:耐震|経営|企業|機器|設備|住宅)診断/g,
);

/** What one tells each by itself: marks, appraisals, findings, debts. Fees of a party are told to all. */
const OF_EACH = anyOf(
  /評点|点数|得点|成績|合否|不合格|欠席|査定|評定|(?:健康|検査)?診断(?:結果|値)|滞納|延滞|未納|督促|給与|賞与|年収/i,
  /\b(?:marks?|grades?|graded|failed|appraisals?|ratings?|arrears|overdue|owes?|salary|bonus)\b/i,
);
const FOR_FUN = /会費|懇親会|飲み会|忘年会|新年会|送別会|歓迎会|ゴルフ|大会|割り勘|\b(?:party|golf|quiz|lunch|dinner|tournament)\b/i;

/** Recipients who read of each other what is each one's own. */
function toldOfEachOther(facts: Facts): RecipientFacts[] {
  const text = `${normalise(facts.draft.subject)}\n${facts.prose}`;
  if (!OF_EACH.test(text) || FOR_FUN.test(text)) return [];
  // Each line says what its figure is, or has one of a mark or a sum below such a heading; times and telephones are neither.
  const told = [...recipientsListed(facts)].filter(([, line]) => /\d|[ABCDF][+-]?\s*$|不合格|不可/.test(line) && (OF_EACH.test(line.replace(DEALS_WITH, ' ')) || /\d\s?(?:点|円|%)|[£$€]\s?\d/.test(line)));
  return told.length >= 3 ? told.map(([recipient]) => recipient) : [];
}

function tellFew(lines: readonly string[]): number {
  return lines.filter((line) => SENSITIVE.test(line.replace(DEALS_WITH, ' ')) || (ILLNESS.test(line) && !OF_ILLNESS.test(line))).length;
}

/** Lines about people that make a list of them; none where they don't. */
function listOfPeople(text: string, most: number, { today }: Facts): string[] {
  const listed = linesOfPeople(text, today.year);
  const rows = rowsOfPeople(text);
  const people = rows.length > listed.length ? rows : listed;
  return people.length >= (tellFew(people) >= 2 ? Math.min(3, most) : most) ? people : [];
}

/** The same of a mail that is passed on, without its signature; two people's births, homes and health are enough, since nobody wrote them for this reader. */
function listInQuoted(quoted: string, most: number, facts: Facts): string[] {
  const lines = normalise(quoted.slice(0, 200_000)).trimEnd().split('\n');
  const text = lines.slice(0, signatureStart(lines) ?? lines.length).join('\n');
  const people = listOfPeople(text, most, facts);
  if (people.length > 0) return people;
  const detailed = linesInDetail(text, facts.today.year);
  return detailed.length >= 2 && tellFew(detailed) >= 1 ? detailed : [];
}

/** Individual numbers, card numbers, or a list of people in the text of a mail that leaves. */
export const personalData = defineRule({
  id: 'personal-data',
  severity: 'warn',
  options: v.object({
    /** Lines about people from which on a text counts as a list of them. */
    people: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2)), 6),
  }),
  words: {
    ja: {
      title: '個人情報',
      messages: {
        myNumber: { says: '本文にマイナンバーと思われる番号({shown})があります。', todo: '番号を消すか、定められた方法で渡してください。' },
        called: { says: '本文に「{called}」の番号({shown})が{count}件あります。', todo: '番号を消すか、暗号化したファイルで渡してください。' },
        card: { says: '本文にクレジットカード番号と思われる番号({shown})があります。', todo: '番号を消してください。' },
        eachOther: { says: '宛先の{count}人それぞれの評点や滞納などが並び、互いに見えます。', todo: '一人ずつ分けて送ってください。' },
        people: { says: '本文に{count}人分の連絡先などの個人情報が並んでいます。', todo: '全員分をこの相手に渡してよいか確かめてください。' },
        quoted: { says: '引用・転送した文に、宛先の相手がまだ受け取っていない{count}人分の個人情報が並んでいます。', todo: 'この相手に渡してよいか確かめ、違えば要るところだけ残してください。' },
      },
    },
    en: {
      title: 'Personal data',
      messages: {
        myNumber: { says: 'The text has what seems to be an individual number (My Number, {shown}).', todo: 'Remove it, or share it in the way prescribed for it.' },
        called: { says: 'The text has numbers called “{called}” ({shown}; {count} in all).', todo: 'Remove them, or share them in an encrypted file.' },
        card: { says: 'The text has what seems to be a card number ({shown}).', todo: 'Remove it.' },
        eachOther: { says: 'The text lists marks, debts or the like of {count} recipients, who would see each other’s.', todo: 'Write to each separately.' },
        people: { says: 'The text lists contact or other personal data of {count} people.', todo: 'Make sure that they may have all of it.' },
        quoted: { says: 'The quoted or forwarded text lists personal data of {count} people that the recipients haven’t received yet.', todo: 'Make sure that they may have it, or leave in only what they need.' },
      },
    },
  },
  check({ draft, facts, options, report }) {
    const outside = facts.externals.length > 0;
    const numbers = personalNumbers(normalise(draft.body));
    for (const kind of ['my-number', 'card'] as const) {
      const ofKind = numbers.filter((number) => number.kind === kind);
      const [first] = ofKind;
      if (first === undefined) continue;
      // One number in ten passes a check digit by chance: a single one that nothing names is only pointed out.
      const sure = ofKind.some(({ named }) => named) || ofKind.length >= 2 || kind === 'card';
      report({
        at: 'body', message: kind === 'card' ? 'card' : 'myNumber', values: { shown: first.shown }, evidence: ofKind.slice(0, 5).map(({ shown }) => shown),
        ...(outside && sure ? {} : { severity: 'note' as const }),
      });
    }
    const each = toldOfEachOther(facts);
    if (each.length > 0) report({ at: ['body', 'draft', ...each.slice(0, 20).map(atRecipient)], message: 'eachOther', values: { count: each.length }, evidence: each.slice(0, 5).map(({ address }) => address.address) });
    if (!outside) return;
    const text = normalise(draft.text.fresh);
    // Said above where it passes its check digit.
    const named = namedNumbers(text).filter(({ shown }) => !numbers.some((one) => one.shown.slice(-4) === shown.slice(-4)));
    const called = [...calledNumbers(text), ...named];
    const [number] = called;
    if (number !== undefined) report({ at: 'body', message: 'called', values: { ...number, count: called.length }, evidence: called.slice(0, 5).map(({ shown }) => shown) });
    const people = listOfPeople(text, options.people, facts);
    if (people.length > 0) {
      report({ at: 'body', message: 'people', values: { count: people.length }, evidence: [`${people[0]?.slice(0, 12) ?? ''}…`] });
      return;
    }
    for (const quoted of quotedUnread(facts)) {
      const found = listInQuoted(quoted, options.people, facts);
      const [line] = found;
      if (line === undefined) continue;
      report({ at: ['body', 'draft'], message: 'quoted', values: { count: found.length }, evidence: [`${line.slice(0, 12)}…`] });
      return;
    }
  },
});
