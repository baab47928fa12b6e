import { anyOf } from '../../draft/text/any-of';
import { shortLatinName } from '../companies/short-name';
import type { Facts, NamedOrganisations, RecipientFacts } from '../facts';
import { normalise } from '../words/fold';
import { sentencesOf } from '../words/sentences';
import { unwrapped } from '../words/unwrapped';

const LONGEST = 400;

const TITLE = '(?:様|さま|さん|氏|先生|殿|本?部長|課長|社長|所長|店長|係長|主任|次長|側|の(?:皆様|皆さん|方))?';
/** After a name: not put on this mail, or taken off it. */
const JA_AFTER = new RegExp(`^${TITLE}(?:は|を|には|も)[^。]{0,12}?(?:宛先|cc|写し|同報|この?メール)(?:に(?:は)?(?:入れ|含め|加え)て(?:い|おり)?ません|から(?:外して|除いて|抜いて)(?:い|おり)?ます|から(?:外し|除き|抜き)ました)|^${TITLE}(?:に|へ)は(?:まだ)?(?:(?:この|本)?メール(?:は|を))?送(?:って|信して)(?:い|おり)?ません`, 'i');
const EN_AFTER = /^(?:'s? (?:people|team|side))?(?: \w+){0,8}?,?(?: so)?(?: (?:they|he|she))? (?:is|are|has|have)(?:n't| not)?\b[^.]{0,60}?(?:(?<=n't)|\bnot)\s?(?:been )?(?:(?:copied(?: in)?|in (?:cc|copy)|on (?:cc|copy)|cc'?d)(?! (?:on|in|into|to) (?:my|the|our|your|that|those|other|every|all)\b)|(?:included )?(?:on|in) this (?:e-?mail|mail|thread|message)|here(?= *[.!]| *$))/i;
const EN_BEFORE = anyOf(
  /\b(?:I|[Ww]e)(?:'ve| have)?(?: deliberately| purposely)? (?:left|kept|taken) $/,
  /\b(?:I am|I'm|[Ww]e are|[Ww]e're) not (?:copying|including|cc'?ing) (?:in )?$/,
  /\b(?:I|[Ww]e) (?:have not|haven't) (?:copied|included|cc'?d)(?: in)? $/,
);
const EN_OFF = /^(?:'s? (?:people|team|side))? (?:off|out of)(?= *[.,!]| *$| (?:this|cc|copy|the (?:e-?mail|mail|thread|cc|copy)))/;
/** What every sentence of the kind has one of. */
const OF_COPY = /宛先|cc|写し|同報|メール|送(?:って|信)|cop(?:y|ied)|includ|\b(?:here|left|kept|taken|mail|message|thread)\b/i;
/** Needed behind `not here`, which people in an office are as well. */
const OF_MAIL = /\bb?cc\b|\bcop(?:y|ied)\b|\be?-?mail\b|\bthread\b/i;
/** Of another mail, of the past, a question, an apology. */
const NOT_NOW = /でした|前回|先日|以前|漏れ|もれ|失礼|申し訳|今後|次回|\?|か。?$|\b(?:last|previous|earlier|sorry|apolog\w+|yesterday|why|until now|so far|was|were|if)\b/i;

function namesOf({ person, org }: RecipientFacts, sentence: string, companies: NamedOrganisations, facts: Facts): string[] {
  return [person?.family ?? '', person?.given ?? '', companies.get(org) ?? '', shortLatinName(org, sentence, facts) ?? ''].map(normalise).filter((name) => name.length >= 2);
}

function saysOf(name: string, sentence: string): boolean {
  const latin = /^[\p{Script=Latin}' .&-]+$/u.test(name);
  const parts = sentence.split(name, 10);
  return parts.slice(1).some((after, turn) => {
    const before = parts.slice(0, turn + 1).join(name);
    if (!latin) return JA_AFTER.test(after);
    if (/\p{L}$/u.test(before) || /^\p{L}/u.test(after)) return false;
    return (EN_AFTER.test(after) && (!/\bhere\b/.test(after) || OF_MAIL.test(sentence))) || (EN_BEFORE.test(before) && (EN_OFF.test(after) || !/(?:left|kept|taken) $/.test(before)));
  });
}

/** The sentence by which one of those who visibly get the mail is left out of it (`鈴木様は Cc に入れておりません`), and who that is; null where none is. */
export function leftOutBy(facts: Facts, among: (recipient: RecipientFacts) => boolean): { recipients: readonly RecipientFacts[]; line: string } | null {
  const visible = facts.recipients.filter(({ field, key }) => field !== 'bcc' && key !== facts.draft.from?.address.toLowerCase()).slice(0, 50).filter(among);
  const sentences = sentencesOf(unwrapped(normalise(facts.prose.slice(0, 100_000))));
  for (const raw of sentences) {
    // Many set Latin letters off: `鈴木様は Cc に`.
    const line = raw.slice(0, LONGEST).replace(/(?<=[\u3041-\u9fff])\s(?=b?cc)|(?<=cc)\s(?=[\u3041-\u9fff])/gi, '');
    if (!OF_COPY.test(line) || NOT_NOW.test(line) || !/ません|まし?た|ます|\bnot\b|n't\b|\b(?:left|kept|taken)\b/.test(line)) continue;
    const companies = facts.organisations.namedIn(line);
    const recipients = visible.filter((one) => namesOf(one, line, companies, facts).some((name) => saysOf(name, line)));
    if (recipients.length > 0) return { recipients, line: raw };
  }
  return null;
}
