import { isValediction } from '../draft/text/line-kinds';
import { fill, type Lang } from '../messages/lang';
import { listOf } from '../messages/list-of';
import { say } from '../messages/say';
import type { Letter } from '../policy/letter-names';
import type { Zone } from '../ports/zone';
import { showDateTime } from '../time/show';
import { LETTERS_EN } from './letters-en';
import { LETTERS_JA } from './letters-ja';
import { wrongOnes, type Incident, type Slip } from './record';
import { timelineText } from './timeline';

/** A letter before its gaps are filled. */
export interface LetterText {
  readonly subject: string;
  readonly text: string;
}

export type Statement = 'file' | 'content' | 'bcc' | 'other';

export interface LetterWords {
  readonly letters: Readonly<Record<Letter, LetterText>>;
  /** What happened, as told to whoever should not have got the mail, and what they are asked for. */
  readonly statement: Readonly<Record<Statement, string>>;
  readonly request: Readonly<Record<Statement, string>>;
  /** What stands where nobody has said anything; the rule `placeholder-left` stops at it. */
  readonly gap: (what: string) => string;
  readonly fields: Readonly<Record<'name' | 'company' | 'sender' | 'contents' | 'cause' | 'prevention' | 'wrong' | 'sent' | 'subject' | 'measures' | 'whose' | 'what' | 'persons', string>>;
  readonly to: (name: string) => string;
  /** How a letter to the security desk begins: an office, whoever reads it. */
  readonly desk: string;
  readonly everyone: string;
  readonly count: (count: string) => string;
  readonly mail: Readonly<Record<'sent' | 'subject' | 'files', string>>;
  readonly report: Readonly<Record<'discovered' | 'mail' | 'wrong' | 'what' | 'contents' | 'personal' | 'whose' | 'measures', string>>;
  /** What stands above a part of a report. */
  readonly heading: (text: string) => string;
  readonly none: string;
}

const WORDS: Readonly<Record<Lang, LetterWords>> = { ja: LETTERS_JA, en: LETTERS_EN };

export interface LetterSetting {
  readonly lang: Lang;
  readonly zone: Zone;
  /** The organisation's name; '' where the policy does not say. */
  readonly company: string;
  /** The organisation's own text; null for the built-in one. */
  readonly template: LetterText | null;
  /** Whether whoever signs it is the one who sent the mail; of anybody else the record knows no name. */
  readonly bySender: boolean;
}

/** Whom a letter addresses: one person (by name, '' where unknown), or all who got the mail. */
export type Addressee = { readonly name: string } | 'everyone';

/** Letters to colleagues: they name whom the mail went to, and tell all that was done. */
const INSIDE: readonly Letter[] = ['superior', 'security', 'final'];

/**
 * Writes a letter from what was entered, and from nothing else: where something is not known, a gap is left that says what
 * belongs there.
 */
export function writeLetter(letter: Letter, incident: Incident, to: Addressee, { lang, zone, company, template, bySender }: LetterSetting): LetterText {
  const words = WORDS[lang];
  const { opened: { mail }, facts } = incident;
  const known = (text: string, field: keyof LetterWords['fields']): string => (text.trim() === '' ? words.gap(words.fields[field]) : text.trim());
  const time = (at: number): string => (at === 0 ? words.gap(words.fields.sent) : showDateTime(at, zone, lang));
  const written = (step: 'cause' | 'prevention'): string => incident.noted.filter((one) => one.step === step && one.text !== '' && one.result !== 'skipped').map(({ text }) => text).join('\n');
  const sent = time(mail.sentAt);
  const about = aboutMail(incident, words, lang, { sent, subject: known(mail.subject, 'subject') });
  const everybody = facts.wrong.includes('*');
  const wrong = wrongOnes(incident);
  const wrongLines = everybody ? `${say(lang, 'incident.all')} (${words.count(String(mail.count))})` : wrong.map(({ name, address }) => (name === '' ? address : `${name} <${address}>`)).join('\n');
  const measures = timelineText(incident, lang, zone, !INSIDE.includes(letter));
  const report = ([
    ['discovered', time(facts.discoveredAt)],
    ['mail', about],
    ['wrong', known(wrongLines, 'wrong')],
    ['what', known(facts.slip === 'other' ? '' : say(lang, `incident.slip.${facts.slip}`), 'what')],
    ['contents', known(facts.contents, 'contents')],
    ['personal', facts.personal === 'yes' ? `${say(lang, 'incident.personal.yes')}\n${known(facts.persons, 'persons')}` : [say(lang, `incident.personal.${facts.personal}`), facts.persons].filter((text) => text !== '').join('\n')],
    ['whose', known(facts.whose, 'whose')],
    ['measures', measures === '' ? words.none : measures],
  ] as const).map(([key, text]) => `${words.heading(words.report[key])}\n${text}`).join('\n\n');
  const sender = known(bySender ? mail.name : '', 'sender');
  const values = {
    recipient: to === 'everyone' ? words.everyone : letter === 'security' ? words.desk : words.to(known(to.name, 'name')),
    sender, sent, report,
    company: known(company, 'company'),
    discovered: time(facts.discoveredAt),
    mail: about,
    statement: fill(words.statement[statementFor(facts.slip)], { sent }),
    request: words.request[statementFor(facts.slip)],
    wrong: known(wrongLines, 'wrong'),
    count: facts.wrong.length === 0 ? words.gap(words.fields.wrong) : words.count(String(everybody ? mail.count : wrong.length)),
    contents: known(facts.contents, 'contents'),
    measures: known(measures, 'measures'),
    cause: known(written('cause'), 'cause'),
    prevention: known(written('prevention'), 'prevention'),
    signature: bySender && mail.signature !== '' ? withoutClosing(mail.signature) : sender,
  };
  const { subject, text } = template ?? words.letters[letter];
  const drill = incident.opened.drill ? say(lang, 'incident.drillMark') : '';
  return { subject: drill + fill(subject, values), text: fill(text, values) };
}

function aboutMail({ opened: { mail } }: Incident, words: LetterWords, lang: Lang, { sent, subject }: { sent: string; subject: string }): string {
  return [words.mail.sent + sent, words.mail.subject + subject, ...(mail.files.length > 0 ? [words.mail.files + listOf(lang, mail.files)] : [])].join('\n');
}

/** Letters close in their own words: a signature that begins with "Best regards," would say so twice. */
function withoutClosing(signature: string): string {
  const [first = '', ...rest] = signature.split('\n');
  return rest.length > 0 && isValediction(first) ? rest.join('\n').trim() : signature;
}

/** How a slip is told to whoever got the mail. */
export function statementFor(slip: Slip): Statement {
  return slip === 'file' || slip === 'content' || slip === 'bcc' ? slip : 'other';
}
