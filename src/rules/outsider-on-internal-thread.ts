import { anyOf } from '../draft/text/any-of';
import type { Facts, RecipientFacts } from '../facts/facts';
import { canBe } from '../facts/people/addressee';
import { amongColleagues } from '../facts/people/colleagues';
import { speaksAsToColleagues } from '../facts/people/opening';
import { behindTheirBack } from '../facts/secrets/haggling';
import { insideSubject } from '../facts/secrets/inside-subject';
import { compactKey, foldKey, normalise } from '../facts/words/fold';
import { NO_OPTIONS, atRecipient, defineRule, listed } from './rule';

/** Words by which colleagues speak among themselves, of outsiders or of what outsiders must not know. */
const INSIDE = anyOf(
  /先方|(?<![会本支神])社内(?!報)|庁内|院内で|学内で|(?<![\u4e00-\u9fff])所内|店内で相談|内部(?:で|の(?:検討|事情|話)|検討)|内々|オフレコ/i,
  /ここだけの話|内緒|口外しない|粗利|仕切り?値|原価率|利益率|言い分|足元を見|値引き(?:余地|幅)|落としどころ|腹積もり|本音|まだ伝えて|伝えないで/i,
  /言わないで|\bbetween (?:us|ourselves|you and me)\b|\binternally\b|\boff the record\b/i,
  /\b(?:don't|do not|not to) (?:(?:tell|share with|mention (?:it|this) to) (?:the |them|him|her)|let (?:them|him|her)\b|let the (?:clients?|customers?|suppliers?|vendors?|buyers?|others)\b)/i,
  /\bour (?:margin|bottom line|walk-?away)\b|\bfor (?:our|your) eyes only\b|\bthe other side\b/i,
  /\bkeep (?:this|it) (?:internal|between|to ourselves)\b/i,
);

/** Says that a mail or what it speaks of is for the house only. */
const FOR_THE_HOUSE = anyOf(
  /(?:社|学|院|庁|部|局|所|校|園|店|館|室|署|組合|内部|研究室|チーム)内?(?:限り|かぎり|のみ|限定|秘)/i,
  /(?:社|学|院|庁|部|局|所|校|園)内(?:だけ|で(?:の)?(?:共有|検討|相談)|会議|向け)|外部(?:へ|に)は(?:出さ|漏ら|見せ|公表し)な|部外(?:秘|者)/i,
  /\bclosed[- ](?:session|door|meeting)|\bprivileged (?:memo|advice|and confidential)/i,
  /\b(?:internal|staff|in-house|board|members?|council) (?:use )?only\b|\bfor internal use\b|\bnot for (?:release|circulation|outside)/i,
  /\bnot (?:yet )?(?:public|be shared outside)\b|\bdo(?:es)? not know yet\b/i,
);

/** Says that somebody is copied in on purpose. */
const COPIED = anyOf(
  /\bcc\s?(?:に(?:入れ|加え|追加)|で(?:お?送|お知らせ|共有)|し(?:て|ま)|させて)|\bcc'?(?:ing|ed|d)\b|\bin cc\b/i,
  /\b(?:i'm|i am|i've|i have) (?:copying|copied|looping in|looped in|adding|added)\b/i,
);

/** Outsiders whom the greeting doesn't address. */
function notAddressed(facts: Facts): RecipientFacts[] {
  const greeted = facts.greeting;
  return facts.externals.filter(({ own, person, org, listWord }) => !own && listWord === null
    && !facts.greetedOrganisations.has(org)
    && !(person !== null && person.family !== '' && greeted.people.some(({ name }) => name !== '' && (name.includes(person.family) || (person.given !== '' && name.includes(person.given))))));
}

/** Groups that an English greeting calls by no name of their own. */
const OWN_GROUP = /^(?:team|council|board|committee|trustees|directors|panel|crew|faculty|staff|colleagues)$/i;

/**
 * Whether a greeting to many is to a group of the house: it has the name of an address of the house that the mail goes to (`市東研のみなさん` to
 * 市東研ML, `営業部各位`), and of nobody else.
 */
function greetsHouse(facts: Facts): boolean {
  const { people, collective, text } = facts.greeting;
  const colleagues = facts.recipients.filter(({ external, own }) => !external || own);
  const ours = (name: string): boolean => name === '' || colleagues.some(({ person }) => person !== null && canBe(name, person));
  if (collective === '' || !people.every(({ name }) => ours(name))) return false;
  if (OWN_GROUP.test(collective)) return people.length > 0 || colleagues.some(({ listWord, address }) => listWord !== null || foldKey(collective) === foldKey(address.local));
  const called = foldKey(text.replace(/(?:の|ご)?(?:各位|皆様|皆さま|皆さん|みな(?:さま|さん)(?:方)?)|\b(?:dear|hi|hello|all|team|everyone|colleagues|members)\b/gi, ' ')).replace(/[\s,、]+/g, '');
  return called.length >= 2 && colleagues.some(({ person, contact, address }) => person === null && [contact?.name ?? '', address.name, address.local].some((name) => {
    const known = compactKey(name);
    return known.length >= 2 && (known.startsWith(called) || called.startsWith(known.replace(/(?:ml|all|全員|一斉|メーリングリスト)$/, '') || '\0'));
  }));
}

/** Outsiders whom the text doesn't name, whom the sender has not written to together with a colleague who gets this mail, and who are no part of the conversation. */
function neverWithUs(outsiders: readonly RecipientFacts[], facts: Facts): boolean {
  return outsiders.every(({ named, person }) => !(named && person !== null)) && neverTogether(outsiders, facts);
}

function neverTogether(outsiders: readonly RecipientFacts[], facts: Facts): boolean {
  const colleagues = new Set(facts.recipients.filter(({ external, own }) => !external || own).map(({ key }) => key));
  const keys = new Set(outsiders.map(({ key }) => key));
  return outsiders.every(({ inThread }) => !inThread)
    && !facts.history.groups.some(({ addresses }) => addresses.some((address) => colleagues.has(address.toLowerCase())) && addresses.some((address) => keys.has(address.toLowerCase())));
}

/** Whether at least one colleague is greeted, and nobody from outside or everybody at once. */
function greetsColleague(facts: Facts): boolean {
  const colleagues = facts.recipients.filter(({ external, own }) => !external || own);
  return facts.greeting.people.length > 0 && facts.greeting.collective === '' && facts.greeting.people.every(({ name }) =>
    colleagues.some(({ key, person }) => person !== null ? person.family !== '' && (name.includes(person.family) || name.includes(person.given || '\0')) : facts.people.ofAddress(key) === null) || name === '');
}

/** How the text speaks of an outsider or their company without the 様 that one gives to readers: `村上さんは`, `ベニバナさんの`; null where it does not. */
function spokenOf(outsiders: readonly RecipientFacts[], facts: Facts): string | null {
  const text = `${normalise(facts.draft.subject)}\n${facts.prose.slice(0, 20_000)}`;
  const called = [...text.matchAll(/([\u30a1-\u30f6ー]{3,})(?=さん|社)/g)].map(([, word = '']) => word);
  for (const { person, org } of outsiders) {
    const words = [...called.filter((word) => facts.organisations.ofShortName(word) === org), person?.family ?? '', facts.namedOrganisations.get(org) ?? ''].filter((word) => word.length >= 2);
    const after = words.flatMap((word) => text.split(word).slice(1).map((rest) => ({ word, rest: rest.slice(0, 12) })));
    if (after.some(({ rest }) => /^[^\n、。]{0,6}(?:様|さま|御中|殿|先生)/.test(rest))) continue;
    const third = after.find(({ rest }) => /^(?:さん|社|側)?(?:は|が|に(?:は|も)?|を|の|から|とは|って)/.test(rest));
    if (third !== undefined) return third.word;
  }
  return null;
}

/** A talk among colleagues with an outsider among the recipients. */
export const outsiderOnInternalThread = defineRule({
  id: 'outsider-on-internal-thread',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '社内の話に社外の人',
      messages: {
        thread: { says: '直前のメールは社内だけのやり取りですが、宛先に社外の {outsiders} が入っています。', todo: '社外の人に見せてよいか確かめ、違えば宛先から外してください。' },
        house: { says: '宛名は「{greeted}」で「{word}」とありますが、一緒に送ったことのない社外の {outsiders} が宛先に入っています。', todo: '社外の人に見せてよいか確かめ、違えば宛先から外してください。' },
        spoken: { says: '社内の人に宛てて「{line}」と書かれていますが、話題の相手と思われる社外の {outsiders} が宛先に入っています。', todo: '相手に読まれてよい内容か確かめ、違えば宛先から外してください。' },
        subject: { title: '社内の話の件名', says: '件名は「{word}」についての社内だけのやり取りのもので、宛先の {outsiders} とは別の会社です。本文も別の用件のようです。', todo: '件名を直し、新しいメールとして送ってください。' },
        words: { says: '社内の人に宛てた「{word}」などの言葉がありますが、宛先に社外の {outsiders} が入っています。', todo: '社外の人に見せてよいか確かめ、違えば宛先から外してください。' },
      },
    },
    en: {
      title: 'External recipient, internal conversation',
      messages: {
        thread: { says: 'The email before this went only to colleagues, but {outsiders} from outside would get this one.', todo: 'Make sure that they may see it, or remove them.' },
        house: { says: 'The email greets “{greeted}” and says “{word}”, but {outsiders} from outside, who have never been written to together with them, would get it.', todo: 'Make sure that they may see it, or remove them.' },
        spoken: { says: 'The email is addressed to colleagues and says “{line}”, but {outsiders} from outside, who it is about, would read it too.', todo: 'Make sure that they may read it, or remove them.' },
        subject: { title: 'Subject of an internal conversation', says: 'The subject is from a conversation between colleagues about “{word}”, while {outsiders} is from another company, and the text seems to be about something else.', todo: 'Write it as a new email with its own subject.' },
        words: { says: 'The email is addressed to colleagues and says “{word}”, but {outsiders} from outside would get it.', todo: 'Make sure that they may see it, or remove them.' },
      },
    },
  },
  check({ facts, report }) {
    const subject = insideSubject(facts);
    if (subject !== null) {
      const readers = facts.externals.filter(({ own }) => !own);
      report({ at: ['subject', ...readers.slice(0, 9).map(atRecipient)], message: 'subject', values: { word: subject, outsiders: listed(readers.map(({ address, person }) => person?.full ?? address.address), 3) }, evidence: [facts.draft.subject, subject] });
      return;
    }
    const outsiders = notAddressed(facts);
    const [first, ...others] = outsiders;
    if (first === undefined || outsiders.length < facts.externals.filter(({ own }) => !own).length) return;
    if (outsiders.every(({ named }) => named) && COPIED.test(facts.prose)) return;
    const colleagues = facts.recipients.some(({ external, own }) => !external || own);
    const last = facts.thread?.[facts.thread.length - 1];
    const inside = INSIDE.exec(facts.prose)?.[0].trim() ?? (speaksAsToColleagues(facts.prose) ? spokenOf(outsiders, facts) : null);
    const spoken = COPIED.test(facts.prose) ? null : behindTheirBack(outsiders, neverTogether(outsiders, facts), facts);
    const fix = others.length === 0 ? { fix: { kind: 'remove-recipient' as const, address: first.address.address } } : {};
    const at = [atRecipient(first), ...others.slice(0, 9).map(atRecipient), 'body' as const, 'draft' as const];
    const values = { outsiders: listed(outsiders.map(({ address, person }) => person?.full ?? address.address), 3) };
    if (last !== undefined && amongColleagues(last, facts) && colleagues && !outsiders.some(({ named }) => named && !greetsColleague(facts))) {
      report({ at, message: 'thread', values, evidence: [last.from?.address ?? '', ...outsiders.slice(0, 5).map(({ address }) => address.address)], ...fix });
    } else if (inside !== null && colleagues && greetsColleague(facts)) {
      report({ at, message: 'words', values: { ...values, word: inside }, evidence: [inside, ...outsiders.slice(0, 5).map(({ address }) => address.address)], ...fix });
    } else if (colleagues && (greetsHouse(facts) || greetsColleague(facts)) && spoken !== null) {
      report({ at, message: 'spoken', values: { ...values, line: spoken.slice(0, 60) }, evidence: [spoken.slice(0, 120), ...outsiders.slice(0, 5).map(({ address }) => address.address)], ...fix });
    } else if (colleagues && (greetsHouse(facts) || greetsColleague(facts)) && neverWithUs(outsiders, facts) && !COPIED.test(facts.prose)) {
      const word = FOR_THE_HOUSE.exec(`${normalise(facts.draft.subject)}\n${facts.prose}`)?.[0] ?? inside;
      if (word !== null) report({ at, message: 'house', values: { ...values, word, greeted: facts.greeting.text.split('\n').join(' ').slice(0, 40) }, evidence: [word, ...outsiders.slice(0, 5).map(({ address }) => address.address)], ...fix });
    }
  },
});
