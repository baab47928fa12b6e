import { anyOf } from '../draft/text/any-of';
import { INTERNAL } from '../facts/companies/organisations';
import { shortKatakanaName, shortLatinName } from '../facts/companies/short-name';
import { tiesInHistory, tiesInThread, type Ties } from '../facts/correspondence/ties';
import type { Facts, RecipientFacts } from '../facts/facts';
import { canBe, goesBy } from '../facts/people/addressee';
import { namesSpokenOf, spokenSentences, speaksOf } from '../facts/people/spoken-of';
import { FOR_ONE, IN_CONFIDENCE } from '../facts/secrets/confidence';
import { normalise } from '../facts/words/fold';
import { NO_OPTIONS, atRecipient, defineRule, listed } from './rule';

/** Says that somebody is copied in or brought together on purpose, or is asked to do their part. */
const ON_PURPOSE = anyOf(
  /\bcc\b|同報|写し|同送|ご?紹介(?:し|いた|させ|申|の)|お引き?合わせ|(?:に|へ)も(?:お送り|お知らせ|共有|お伝え|ご覧|お届け)|ご(?:一緒|同席|同行)/i,
  /\b(?:copi(?:ed|es)|copying|loop(?:ed|ing)|introduc\w+|in copy|also (?:on|receiving) this|meet\b|joins? us)\b|\bI(?:'ve| have) added\b/i,
);

/** Arranges something in which those who are written to take part: who comes when, who is asked for what, with whose consent. */
const ARRANGES = anyOf(
  /お願い|ください|下さい|いただ|頂|伺|訪問|来[社訪店場]|お越し|搬[入出]|納品|納入|施工|作業|立ち?会|参加|出席|同席|同行|合流|担当|手配|準備|調整/i,
  /打ち?合わ?せ|会議|日程|ご了[承解]|承認|確認|許可|連絡|お知らせ|届|送|\bplease\b|\bwill\b|'ll\b|\bcan\b/i,
  /\b(?:is|are) (?:going|coming|happy|able|available|free|bringing|sending|doing|handling|looking)\b/i,
  /\b(?:agreed|approved|confirmed|authori[sz]ed|asked|sent|suggest\w*|recommend\w*|kindly|offered|let us know)\b/i,
  /\b(?:meeting|call|visit|delivery|dates?|schedule|join\w*|attend\w*)\b/i,
);

/** More organisations or people than this on one mail are a matter of `many-external-domains` and `many-recipients`. */
const MOST_ORGS = 8;
const MOST_VISIBLE = 50;

/** Whether the greeting speaks to a recipient: by the person's name, the company's, or the function's. */
function isGreeted(recipient: RecipientFacts, facts: Facts): boolean {
  const { person, org, contact, address } = recipient;
  const { greeting, greetedOrganisations } = facts;
  if (greetedOrganisations.has(org) || shortKatakanaName(org, greeting.text, facts) !== null || shortLatinName(org, greeting.text, facts) !== null) return true;
  if (greeting.people.some(({ name }) => name !== '' && ((person !== null && canBe(name, person)) || goesBy(name, recipient)))) return true;
  const called = normalise(`${contact?.name ?? ''} ${address.name}`);
  return greeting.people.some(({ name }) => name.length >= 2 && called.includes(name)) || greeting.offices.some((office) => office.length >= 2 && called.includes(office));
}

/** Outsiders whom the greeting leaves out, and whom the sender hasn't written to together with those it greets; what is for one reader alone is not for those either. */
function leftOut(facts: Facts, forOne: boolean): { recipients: RecipientFacts[]; onlyNow: Ties } | null {
  const visible = facts.externals.filter(({ field, own, listWord, org }) => field !== 'bcc' && !own && listWord === null && org !== INTERNAL);
  const orgs = new Set(visible.map(({ org }) => org));
  if (orgs.size < 2 || orgs.size > MOST_ORGS || visible.length > MOST_VISIBLE || facts.greeting.collective !== '') return null;
  const spokenTo = new Set(visible.filter((one) => isGreeted(one, facts)).map(({ org }) => org));
  const inHistory = tiesInHistory(orgs, facts);
  const recipients = visible.filter(({ org }) => !spokenTo.has(org) && (forOne || ![...spokenTo].some((other) => inHistory(org, other))));
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
      title: 'Speaks about a recipient',
      messages: {
        spokenOf: { says: 'The email greets “{greeted}” and says “{line}”, but {recipients}, who it is about, would read it too.', todo: 'Make sure that they may read it, or remove them.' },
        confided: { says: 'The email greets “{greeted}” and says “{word}”, but {recipients} from another organisation would read it too.', todo: 'Make sure that they may read it, or remove them.' },
      },
    },
  },
  check({ facts, report }) {
    const forOne = FOR_ONE.exec(facts.prose)?.[0];
    const left = leftOut(facts, forOne !== undefined);
    if (left === null) return;
    const sentences = spokenSentences(facts.prose);
    const greetedOrgs = facts.externals.filter((one) => isGreeted(one, facts)).map(({ org }) => org);
    const common = new Set(facts.recipients.filter((one) => isGreeted(one, facts)).flatMap((one) => namesSpokenOf(one, facts)));
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
    const byNames = left.recipients.map((recipient) => ({ recipient, names: namesSpokenOf(recipient, facts).filter((name) => !common.has(name)) }));
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
    const word = forOne ?? IN_CONFIDENCE.exec(facts.prose)?.[0];
    // Whoever has been in this conversation may read what it is about, but not what is for one reader alone.
    const unspoken = open.filter(({ recipient: { org } }) => forOne !== undefined || !greetedOrgs.some((other) => left.onlyNow(org, other))).map(({ recipient }) => recipient);
    if (word !== undefined) say('confided', unspoken, word);
  },
});
