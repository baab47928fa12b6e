import { canBe, goesBy } from '../facts/addressee';
import { IN_CONFIDENCE } from '../facts/confidence';
import type { Facts, RecipientFacts } from '../facts/facts';
import { normalise } from '../facts/fold';
import { INTERNAL } from '../facts/organisations';
import { shortKatakanaName, shortLatinName } from '../facts/short-name';
import { tiesInHistory, tiesInThread, type Ties } from '../facts/ties';
import { NO_OPTIONS, atRecipient, defineRule, listed } from './rule';

/** What one says of somebody who doesn't read it: judgements, how to get rid of them, what they don't know, a quarrel. */
const BEHIND_BACK = new RegExp([
  // What they did badly, owe, or don't know
  '(?:対応|返事|返信|連絡|支払い?|仕事|作業)が(?:遅[いくか]|悪|雑|いい加減|滞)', 'いい加減|だらしな|頼りな|信用(?:でき|なら)な|信用できま|当てにな|不誠実|クレーマー|手抜き|ごまか|嘘を|うそを|隠して(?:い|お)|とぼけ|言い訳|(?:また|何度も|いつも)[^。\\n]{0,10}(?:遅[れい]|間違|忘れ|ミス)', '滞納|延滞|資金繰り|倒産|破産|差し?押さえ', '(?:気付|気づ)(?:いて|か)(?:い)?な|(?:まだ|何も)(?:ご存[じ知]|知ら)[^。\\n]{0,4}(?:な|ま)|疑って(?:い|お)',
  // What one haggles about, and leaving them
  '相見積|競合(?:他社|先|の|です)|当て馬|乗り換え|乗換え|他社に(?:替|変|切)|足元を見|値切|買い叩|言い値|仕入れ?(?:値|価格)|仕切り?(?:値|価格)|粗利|利益率|最低価格|入札(?:額|価格)', '(?:契約|取引|取り引き|発注)[^。\\n]{0,10}(?:打ち?切|切る|解除|やめ)|更新し(?:ない|ません)|(?:候補|メンバー|取引先|リスト)から外|お?断りする(?:予定|つもり|方向)',
  // Where a candidate works, and what both sides of a quarrel keep to themselves
  '(?:お勤め|在職|在籍|勤務)(?:中|のため|です|ですので|なので|され)|現職|転職(?:活動|を|の)|現在の(?:勤務先|会社)', '相手方|示談|和解(?:案|額|金)|慰謝料|提訴|法的措置|譲歩|妥協|言い分',
  // English
  "\\b(?:unreliable|hopeless|useless|sloppy|incompetent|dishonest|insolvent|careless|overcharg\\w+)\\b|\\b(?:late|slow|wrong) (?:again|as (?:ever|usual|always))\\b|\\b(?:always|never) (?:late|pays?|checks?|notic\\w+|answers?|replies|reply|delivers?)\\b|\\b(?:won't|doesn't|don't|didn't|hasn't|haven't|does not|do not|has not|have not) (?:yet )?(?:know|notice|realise|realize|suspect)(?:n|d)?\\b(?! (?:yet )?(?:which|when|whether|how|what|who|if|where|the (?:day|date|time|exact)))|\\b(?:kept|keeping) quiet\\b|\\b(?:lied|lying to|hiding|cheat\\w*)\\b|\\b(?:owes?|arrears|behind (?:on|with) (?:the |their |his |her )?(?:rent|payments?))\\b|\\b(?:I|we)(?: \\w+)? (?:suspect|doubt)\\b|\\b(?:their|his|her) (?:own )?(?:fault|incompetence)\\b|\\b(?:to|must) blame\\b|\\b(?:don't|do not|can't|cannot) (?:\\w+ )?trust\\b",
  "\\b(?:current(?:ly)? (?:employ|work)\\w*|present employer|still (?:works|employed)|job hunt\\w*|(?:handing|hand) in (?:his|her|their) notice)\\b",
  "\\b(?:bottom line|walk-?away|concede|our (?:strategy|weak\\w*)|the other side(?:'s)?|opponents?|opposing (?:counsel|party|side|solicitors?)|playing (?:them|him|her) off|competitors?)\\b",
].join('|'), 'i');

/** What stands before or behind a name whose bearer is compared or got rid of. */
const COMPARED_BEFORE = /\b(?:(?:cheaper|dearer|pricier|(?:more|less) expensive|slower|faster|worse|better|lower|higher) than|undercut(?:ting)?|(?:replac|dropp|dump|sack|drop|get rid of|getting rid of|terminat|mov(?:e|ing) away from|switch(?:ing)? (?:away )?from)(?:e|ing)?) (?:the |poor |old )?$/i;
const COMPARED_AFTER = /^(?:様|さん|さま|社|側)?(?:\([^()]{0,20}\))?(?:(?:より|に比べ|と比べ)[^。]{0,12}(?:高|安|割|遅|早|劣|悪|良|有利|不利)|の(?:ほう|方)が[^。]{0,12}(?:高|安|割|遅|早|劣|悪|良|有利|不利)|のお?見積り?(?:書|額)?(?:より|の(?:ほう|方)が))|^(?:'s?)?(?: \w+){0,3} (?:is|are|was|were|came in) (?:\w+ )?(?:cheaper|dearer|pricier|slower|worse|(?:more|less) expensive)\b/i;

/** Says that somebody is copied in or brought together on purpose, or is asked to do their part. */
const ON_PURPOSE = /\bcc\b|同報|写し|同送|ご?紹介(?:し|いた|させ|申|の)|お引き?合わせ|(?:に|へ)も(?:お送り|お知らせ|共有|お伝え|ご覧|お届け)|ご(?:一緒|同席|同行)|\b(?:copi(?:ed|es)|copying|loop(?:ed|ing)|introduc\w+|in copy|also (?:on|receiving) this|meet\b|joins? us)\b|\bI(?:'ve| have) added\b/i;

/** Arranges something in which those who are written to take part: who comes when, who is asked for what, with whose consent. */
const ARRANGES = /お願い|ください|下さい|いただ|頂|伺|訪問|来[社訪店場]|お越し|搬[入出]|納品|納入|施工|作業|立ち?会|参加|出席|同席|同行|合流|担当|手配|準備|調整|打ち?合わ?せ|会議|日程|ご了[承解]|承認|確認|許可|連絡|お知らせ|届|送|\bplease\b|\bwill\b|'ll\b|\bcan\b|\b(?:is|are) (?:going|coming|happy|able|available|free|bringing|sending|doing|handling|looking)\b|\b(?:agreed|approved|confirmed|authori[sz]ed|asked|sent|suggest\w*|recommend\w*|kindly|offered|let us know)\b|\b(?:meeting|call|visit|delivery|dates?|schedule|join\w*|attend\w*)\b/i;

/** Sentences looked at, and characters of each. */
const MOST_SENTENCES = 1_000;
const LONGEST = 400;
/** More organisations or people than this on one mail are a matter of `many-external-domains` and `many-recipients`. */
const MOST_ORGS = 8;
const MOST_VISIBLE = 50;
/** Given names that are words as well. */
const WORDS_TOO = /^(?:Will|Mark|May|June|April|Bill|Grace|Hope|Rose|Art|Sue|Drew|Pat|Grant|Dawn|Faith|Joy|Chase|Frank|Max|Summer|Guy)$/;

/** Whether the greeting speaks to a recipient: by the person's name, the company's, or the function's. */
function isGreeted(recipient: RecipientFacts, facts: Facts): boolean {
  const { person, org, contact, address } = recipient;
  const { greeting, greetedOrganisations } = facts;
  if (greetedOrganisations.has(org) || shortKatakanaName(org, greeting.text, facts) !== null || shortLatinName(org, greeting.text, facts) !== null) return true;
  if (greeting.people.some(({ name }) => name !== '' && ((person !== null && canBe(name, person)) || goesBy(name, recipient)))) return true;
  const called = normalise(`${contact?.name ?? ''} ${address.name}`);
  return greeting.people.some(({ name }) => name.length >= 2 && called.includes(name)) || greeting.offices.some((office) => office.length >= 2 && called.includes(office));
}

/** Names by which the text may speak of a recipient: surname, given name, and the company's as the text calls it. */
function namesOf({ person, org, contact }: RecipientFacts, facts: Facts): string[] {
  // `Mr & Mrs Penhale` is no person's name, but has one.
  const [, couple = ''] = /\b(?:Mr|Mrs|Ms|Miss|Dr)\.? (?:[A-Z]\w+ )?([A-Z][\p{L}'-]{2,})$/u.exec(normalise(contact?.name ?? '')) ?? [];
  return [
    person?.family ?? '', WORDS_TOO.test(person?.given ?? '') ? '' : person?.given ?? '', couple,
    facts.namedOrganisations.get(org) ?? '', shortKatakanaName(org, facts.prose, facts) ?? '', shortLatinName(org, facts.prose, facts) ?? '',
  ].map(normalise).filter((name) => name.length >= 2);
}

/**
 * How a sentence speaks of somebody by a name: behind their back, or of them at all. Null where it does not, or speaks to them (`Tom, could
 * you …`, `鈴木様、…`).
 */
function speaksOf(name: string, sentence: string): 'behind' | 'of' | null {
  let found: 'of' | null = null;
  const latin = /^[\p{Script=Latin}' .&-]+$/u.test(name);
  for (let at = sentence.indexOf(name), turn = 0; at >= 0 && turn < 20; at = sentence.indexOf(name, at + 1), turn++) {
    const [before, after] = [sentence.slice(0, at), sentence.slice(at + name.length, at + name.length + 60)];
    if (latin && (/[\p{L}]$/u.test(before) || /^[\p{L}]/u.test(after.replace(/^(?:e?s|'s)\b/, '')))) continue;
    if (/^\W*$/.test(before) && /^(?:様|さま|さん|先生)?\s?[,、:-]/.test(after)) continue;
    if (COMPARED_BEFORE.test(before) || COMPARED_AFTER.test(after)) return 'behind';
    found = 'of';
  }
  return found !== null && BEHIND_BACK.test(sentence) ? 'behind' : found;
}

/** Outsiders whom the greeting leaves out, and whom the sender hasn't written to together with those it greets. */
function leftOut(facts: Facts): { recipients: RecipientFacts[]; onlyNow: Ties } | null {
  const visible = facts.externals.filter(({ field, own, listWord, org }) => field !== 'bcc' && !own && listWord === null && org !== INTERNAL);
  const orgs = new Set(visible.map(({ org }) => org));
  if (orgs.size < 2 || orgs.size > MOST_ORGS || visible.length > MOST_VISIBLE || facts.greeting.collective !== '') return null;
  const spokenTo = new Set(visible.filter((one) => isGreeted(one, facts)).map(({ org }) => org));
  const inHistory = tiesInHistory(orgs, facts);
  const recipients = visible.filter(({ org }) => !spokenTo.has(org) && ![...spokenTo].some((other) => inHistory(org, other)));
  return spokenTo.size === 0 || recipients.length === 0 ? null : { recipients, onlyNow: tiesInThread(orgs, facts) };
}

/** The mail speaks behind the back of somebody who gets it too: greeted by it is another company, and the two have never been on one mail. */
export const spokenOfRecipient = defineRule({
  id: 'spoken-of-recipient',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '話題の本人が宛先に',
      messages: {
        spokenOf: { says: '「{greeted}」に宛てて「{line}」と書かれていますが、話題の相手と思われる {recipients} も宛先に入っています。', todo: '相手に読まれてよい内容か確かめ、違えば宛先から外してください。' },
        confided: { says: '「{greeted}」に宛てて「{word}」と書かれていますが、別の相手の {recipients} も宛先に入っています。', todo: '相手に読まれてよい内容か確かめ、違えば宛先から外してください。' },
      },
    },
    en: {
      title: 'Speaks of a recipient',
      messages: {
        spokenOf: { says: 'The mail greets “{greeted}” and says “{line}”, but {recipients}, of whom it speaks, would read it too.', todo: 'Make sure that they may read it, or take them out.' },
        confided: { says: 'The mail greets “{greeted}” and says “{word}”, but {recipients} of another organisation would read it too.', todo: 'Make sure that they may read it, or take them out.' },
      },
    },
  },
  check({ facts, report }) {
    const left = leftOut(facts);
    if (left === null) return;
    const sentences = facts.prose.split(/(?<=[。!?])|\n\s*\n|\n(?=[ \t]*[・*-])|(?<=[.!?])\s+/, MOST_SENTENCES).map((raw) => normalise(raw.slice(0, LONGEST)).replace(/\s+/g, ' ').trim());
    const greetedOrgs = facts.externals.filter((one) => isGreeted(one, facts)).map(({ org }) => org);
    const common = new Set(facts.recipients.filter((one) => isGreeted(one, facts)).flatMap((one) => namesOf(one, facts)));
    const say = (message: 'spokenOf' | 'confided', recipients: readonly RecipientFacts[], line: string): void => {
      const [only, ...others] = recipients;
      if (only === undefined) return;
      report({
        at: [atRecipient(only), ...others.slice(0, 9).map(atRecipient), 'body', 'draft'], message,
        values: { ...(message === 'confided' ? { word: line } : { line: line.slice(0, 60) }), greeted: facts.greeting.text.split('\n').join(' ').slice(0, 40), recipients: listed(recipients.map(({ address, person }) => person?.full ?? address.address), 3) },
        evidence: [line.slice(0, 120), ...recipients.slice(0, 5).map(({ address }) => address.address)],
        ...(others.length === 0 ? { fix: { kind: 'remove-recipient' as const, address: only.address.address } } : {}),
      });
    };
    const byNames = left.recipients.map((recipient) => ({ recipient, names: namesOf(recipient, facts).filter((name) => !common.has(name)) }));
    const open = byNames.filter(({ recipient, names }) => !sentences.some((sentence) => ON_PURPOSE.test(sentence) && (names.some((name) => sentence.includes(name)) || (recipient.field === 'cc' && /\bcc\b|写し|\bcopied\b/i.test(sentence)))));
    for (const line of sentences) {
      const confided = IN_CONFIDENCE.test(line);
      const arranges = ARRANGES.test(line);
      const found = open.filter(({ recipient: { org, field }, names }) => {
        const how = names.map((name) => speaksOf(name, line));
        // Copied in, somebody is often spoken of; written to, they would be greeted. Whoever has been in this conversation may read the matter, but not what is said in confidence.
        const told = how.includes('behind') || (how.includes('of') && (confided || (field === 'to' && !arranges)));
        return told && (confided || !greetedOrgs.some((other) => left.onlyNow(org, other)));
      });
      if (found.length > 0) {
        const orgs = new Set(found.map(({ recipient }) => recipient.org));
        say('spokenOf', open.map(({ recipient }) => recipient).filter(({ org }) => orgs.has(org)), line);
        return;
      }
    }
    const word = IN_CONFIDENCE.exec(facts.prose)?.[0];
    const unspoken = open.filter(({ recipient: { org } }) => !greetedOrgs.some((other) => left.onlyNow(org, other))).map(({ recipient }) => recipient);
    if (word !== undefined) say('confided', unspoken, word);
  },
});
