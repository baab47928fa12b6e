import { anyOf } from '../draft/text/any-of';
import { companySpokenTo } from '../facts/companies/company-spoken-to';
import { anothersThing } from '../facts/people/anothers-thing';
import { canBe, judgeAddressee } from '../facts/people/addressee';
import type { Facts } from '../facts/facts';
import type { KnownPerson } from '../facts/people/people';
import { labelledCustomer } from '../facts/companies/labelled-customer';
import { INTERNAL } from '../facts/companies/organisations';
import { strangerInSubject } from '../facts/people/named-in-subject';
import { othersLink } from '../facts/people/named-in-link';
import { NO_OPTIONS, defineRule, listed } from './rule';

/** `X様` in a place where a Japanese mail speaks to its reader: wishes, thanks, requests, the reader's convenience. */
const SPOKEN_TO = /([\u3400-\u9fff々ヶ]{1,4}|[\u30a1-\u30ffー]{2,8})(?:様|さま|さん|先生|殿|社長|部長|課長|所長|店長|院長|園長|校長)(?=におかれ|には(?:(?:この度|このたび|重ねて)は?、?)?(?:いつも|大変|多大な|ご心配|お待たせ|日頃|平素|引き続き|お手数|ご迷惑|ご面倒|お忙し|何かと|お世話|ご不便|ご足労)|の(?:ご都合|ご意見|ご希望|ご要望|お考え|ご判断|ご意向|ご予定|お力添え|ご健勝|ご活躍|ご期待|ご指示|お話を伺|お手元)|も?(?:お体|お身体|ご自愛|どうぞご|ぜひご|いかがお)|の(?:ほう|方|側)で[^。\n]{1,30}(?:(?:いただ|頂)(?:け(?:れば|ますと|ましたら|ます?か|ますでしょうか|ない(?:でしょう)?か)|きた[いく]|きますよう)|(?:くださ|下さ)(?:い(?!ま(?!せ|すよう))|れば)|お願い(?:いた|致|でき|し(?:ます|たい|たく)|申し))|のお越し|にお会い(?:でき|し)|とお会い|にお目にかか|からの(?:ご連絡|ご返信|お返事|ご回答)を?お待ち|、(?:いつも|ありがとう|よろしく|お忙し|お世話|ご確認|いかが|どうぞ))/g;
/** `ノンブルは西園寺先生のご希望で奇数頁に`: why the sender does something, told to somebody else. */
const WISHED = /^[^の\n]{1,12}の(?:ご希望|ご要望|ご意向|ご指示|お考え|ご意見)(?:で|により|によって|を受けて|から)(?!すか|しょうか|した|す)/;
/** `鈴木部長`, which may be `営業部長`. */
const BY_RANK = /[社部課所店院園校]長$/;
/** A name that opens a sentence which asks: `名越様、来年の数量をお聞かせください`. */
const ASKED = /(?:^|[\n。])[ \t]*([\u3400-\u9fff々ヶ]{1,4}|[\u30a1-\u30ffー]{2,8})(?:様|さま|さん|先生|殿)、(?=[^。\n]{0,40}(?:お聞かせ|お知らせ|ご連絡|ご確認|ご返信|ご検討|お願い(?:いた|致|でき|し)|いかが|でしょうか|くださ|下さ))/g;
/** A name that opens a paragraph or closes thanks in English: `Anna, could you …`, `Thanks again, Tom.` */
const VOCATIVE = anyOf(
  /(?:^|\n[ \t]*|[.!?] )([A-Z][a-zÀ-ɏ'-]{1,20}), (?=(?:could|can|would|will|please|do|are|is|have|thank|may|let|if|as|I|we|it)\b)/g,
  /\b(?:[Tt]hanks?(?: you)?(?: again| so much| very much)?|[Ss]orry(?: again)?|[Cc]ongratulations|[Ww]elcome|[Pp]lease let me know), ([A-Z][a-zÀ-ɏ'-]{1,20})(?=[.!,\n])/g,
);

/** Endings of words for readers in general and for organisations: 保護者様, 会員様, 貴社. */
const NO_SURNAME = /[者員客方社店主人課係局会校園院所組室等達]$/;

/** Who is spoken to by a name that is neither a recipient's nor the sender's: somebody of the address book, or null. */
function stranger(name: string, facts: Facts): KnownPerson | null {
  const greeted = facts.greeting.people;
  if (greeted.some((one) => one.name.includes(name) || name.includes(one.name || '\0'))) return null;
  const judged = judgeAddressee({ name, honorific: '', raw: name, context: '' }, facts);
  return judged.is === 'somebody-else' ? judged.known[0] ?? null : null;
}

/** Wishes and thanks that are said to a company one writes to, never of another. */
const TO_A_COMPANY = /(?:様|さま|さん)?(?:におかれ|には(?:いつも|平素|日頃|大変お世話|格別)|の(?:ますます|益々|いよいよ|ご発展|ご清栄|ご健勝|ご繁栄|ご隆盛))/g;
/** How far before such words a company's name may begin. */
const NAME_BEFORE = 40;

/** A company that the text speaks to and that no recipient belongs to. */
function strangeCompany(prose: string, facts: Facts): string | null {
  for (const { index } of prose.matchAll(TO_A_COMPANY)) {
    for (const [org, word] of facts.organisations.namedIn(prose.slice(Math.max(0, index - NAME_BEFORE), index))) {
      if (org !== INTERNAL && !facts.recipientOrgs.has(org) && prose.endsWith(word, index)) return word;
    }
  }
  return null;
}

/** Whether the name is written a little differently from that of the person greeted: `高梨` for `高橋`. */
function misspelt(name: string, facts: Facts): string | null {
  const [only, ...others] = facts.greeting.people.filter((one) => one.name !== '');
  if (only === undefined || others.length > 0 || only.name.includes(name) || facts.organisations.namedIn(name).size > 0) return null;
  // Nobody of that name is known, and everyone written to goes by another.
  const readable = facts.recipients.every(({ person }) => person === null || !canBe(name, person));
  return readable && /^[\u3400-\u9fff々]{2,3}$/.test(name) && !NO_SURNAME.test(name) && /^[\u3400-\u9fff々]{1,4}$/.test(only.name) ? only.raw : null;
}

/** Whether the words before a name end in another company's name, as one says of whom one speaks: `X社の`, `X社 営業部の`. */
function isOfCompany(before: string, facts: Facts): boolean {
  const [piece = ''] = /[^\n。、]*$/.exec(before) ?? [];
  return /(?:の|\s)$/.test(piece) && ([...facts.organisations.namedIn(piece).keys()].some((org) => !facts.recipientOrgs.has(org)) || /(?:社|会|店|部|課|室|院|校|所|法人)の$/.test(piece));
}

/** The text speaks to its reader by another name than the greeting's: what is left of the mail it was made from. */
export const otherNameInBody = defineRule({
  id: 'other-name-in-body',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '本文中の名前違い',
      messages: {
        known: { says: '本文で「{name}」と呼びかけていますが、{person}({address})は宛先に入っていません。', todo: '前のメールの名前が残っていないか確かめて直してください。' },
        thing: { says: '本文に「{thing}」とありますが、{person}({address})は宛先に入っておらず、ほかでは触れていません。', todo: '前のメールの文が残っていないか、別のお客様のことを伝えてよいか確かめてください。' },
        field: { says: 'ご契約者などの欄に「{name}」とありますが、宛先にその会社の人はいません。', todo: '前のお客様の内容が残っていないか確かめて直してください。' },
        subject: { title: '件名の名前違い', says: '件名に「{name}」とありますが、{person}({address})は宛先に入っておらず、本文にも出てきません。', todo: '前のメールの件名が残っていないか確かめて直してください。' },
        link: { title: 'ほかの人のリンク', says: '本文のリンク「{link}」は、宛先にいない{people}の名前でできています。', todo: '開いて、この相手に渡してよいページか確かめてください。' },
        company: { says: '本文で「{name}」に宛てた書き方をしていますが、宛先にその会社の人はいません。', todo: '前のメールの会社名が残っていないか確かめて直してください。' },
        differs: { says: '宛名は「{greeted}」ですが、本文では「{name}」と呼びかけています。', todo: 'どちらの名前が正しいか確かめて直してください。' },
      },
    },
    en: {
      title: 'Another name in the text',
      messages: {
        known: { says: 'The text addresses “{name}”, but {person} ({address}) is not a recipient.', todo: 'Check whether the name is left over from an earlier email, and correct it.' },
        thing: { says: 'The text speaks of “{thing}”, but {person} ({address}) isn’t a recipient and isn’t mentioned elsewhere.', todo: 'Check whether the sentence is left over from an earlier email, and whether they may know about another customer’s matter.' },
        field: { says: 'A field that says whose it is has “{name}”, but nobody of that company is a recipient.', todo: 'See whether it is left from the customer before, and correct it.' },
        subject: { title: 'Another name in the subject', says: 'The subject names “{name}”, but {person} ({address}) is not a recipient, and the text does not mention them.', todo: 'Check whether the subject is left over from an earlier email, and correct it.' },
        link: { title: 'Link of other people', says: 'The link “{link}” contains the names of {people}, who aren’t recipients.', todo: 'Open it and make sure that the page is meant for them.' },
        company: { says: 'The text addresses “{name}”, but nobody from that company is a recipient.', todo: 'Check whether the company is left over from an earlier email, and correct it.' },
        differs: { says: 'The email greets “{greeted}”, but the text addresses “{name}”.', todo: 'Find out which name is right, and correct the other.' },
      },
    },
  },
  check({ facts, report }) {
    if (facts.recipients.length === 0) return;
    const sayCompany = (name: string): void => report({ at: 'body', message: 'company', values: { name }, evidence: [name] });
    const others = othersLink(facts);
    if (others !== null) report({ at: 'body', message: 'link', values: { link: others.link, people: listed(others.people.map(({ name }) => name.full), 3) }, evidence: [others.link, ...others.people.slice(0, 5).map(({ address }) => address)] });
    const inSubject = strangerInSubject(facts);
    if (inSubject !== null) report({ at: 'subject', message: 'subject', values: { name: inSubject.said, person: inSubject.person.name.full, address: inSubject.person.address }, evidence: [inSubject.said, inSubject.person.address] });
    const customer = labelledCustomer(facts);
    if (customer !== null) report({ at: 'body', message: 'field', values: { name: customer }, evidence: [customer] });
    if (facts.greeting.collective !== '') return;
    const prose = facts.prose.slice(0, 100_000);
    const company = customer === null ? strangeCompany(prose, facts) ?? companySpokenTo(facts) : null;
    if (company !== null) sayCompany(company);
    const thing = anothersThing(facts);
    if (thing !== null) report({ at: 'body', message: 'thing', values: { thing: thing.said, person: thing.person.name.full, address: thing.person.address }, evidence: [thing.said, thing.sentence.slice(0, 120)] });
    const seen = new Set<string>();
    for (const match of [...prose.matchAll(SPOKEN_TO), ...prose.matchAll(ASKED), ...prose.matchAll(VOCATIVE)]) {
      const name = match[1] ?? match[2] ?? '';
      if (name === '' || seen.has(name) || seen.size > 20) continue;
      seen.add(name);
      // `クロマツ電機の佐々木様のご都合`: named with the company, somebody is spoken of.
      if (isOfCompany(prose.slice(Math.max(0, match.index - 40), match.index), facts)) continue;
      const line = prose.slice(Math.max(0, match.index - 10), match.index + 30).replace(/\s+/g, ' ').trim();
      const person = stranger(name, facts);
      // Another company's person is spoken of so; a namesake's given name within the reader's own is not.
      if (person !== null && !facts.recipientOrgs.has(facts.organisations.of(person.address)) && WISHED.test(prose.slice(match.index, match.index + 40))) continue;
      const greeted = person === null && !BY_RANK.test(match[0]) ? misspelt(name, facts) : null;
      if (person !== null) {
        report({ at: 'body', message: 'known', values: { name: match[0].trim(), person: person.name.full, address: person.address }, evidence: [match[0].trim(), line] });
      } else if (greeted !== null) {
        report({ at: 'body', message: 'differs', values: { greeted, name: match[0].trim() }, evidence: [greeted, match[0].trim(), line] });
      }
    }
  },
});
