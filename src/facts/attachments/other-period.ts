import type { Attachment } from '../../draft/draft';
import { anyOf } from '../../draft/text/any-of';
import type { WallTime } from '../../time/zoned';
import { normalise } from '../words/fold';
import { otherIssues } from './counted-issues';
import { otherEditions } from './editions';
import { monthsOfFile } from './file-months';
import { letterOfFile, letteredVersionIn, stemOf, versionIn } from './file-versions';
import { otherPapers } from './numbered-papers';
import { otherPeriodPaper, paperPeriods } from './paper-periods';
import { isLeftFromOtherMonth } from './other-month-beside';
import { monthsSpokenOf, otherYear } from './spoken-months';
import { voidDayOf, voidDays } from './void-days';
import { voidVersions, voidedBy } from './void-versions';
import { otherYearsPapers } from './yearly-papers';

/** Both the old and the new one are sent on purpose. */
const BOTH = /両方|双方|いずれも|\bboth\b/i;

/** The one before may be attached on purpose. */
const EARLIER = anyOf(
  /前回|先回|前号|先週|昨日|参考|過去|既に|先に|前の/i,
  /\b(?:last time|previous|earlier|last (?:week|month)|yesterday|for reference|for comparison|again|already|supersed\w*|replaces?)\b/i,
);

/** Another year is spoken of. */
const YEAR_SAID = /昨年|去年|前年|一昨年|過去|20\d\d\s?年|\blast year|\bprevious year|\b20\d\d\b/i;

const OLD = /(?:^|[_\-\s(（【[])(?:old|旧版?|旧バージョン|bak|backup|前回(?:分|版)?|ボツ|没|廃止|破棄|使用不可)(?:$|[_\-\s)）】\].])/i;
const OLD_SAID = /旧|old|前回|以前|previous/i;

/** The sender sets an old version against the new one on purpose. */
const COMPARES = /旧版|旧バージョン|新旧|比較|対照|前(?:の|回の)版|以前の版|差分|\bprevious version\b|\bold version\b|\bcompar|\bredline|\bdiff\b/i;

/** The old one is not to be set against the new one, but thrown away. */
const THROWN_AWAY = anyOf(
  /旧版(?:の(?:図面|もの|ファイル|データ))?[はを][^。\n]{0,10}(?:破棄|廃棄|処分|差し?替え|お使いにならない|使用しない)/i,
  /\b(?:discard|destroy|delete|bin|scrap) (?:the |any |your )?(?:previous|old) versions?\b/i,
);

const DRAFT = /(?:^|[^A-Za-z])(?:draft|wip)(?:$|[^A-Za-z])|下書き|ドラフト|たたき台/i;
const FINAL = anyOf(
  /\bfinal(?:ised|ized)?\b|\bfor (?:your )?signature\b|\bsigned\b|\bexecut(?:ed|ion) (?:copy|version)\b/i,
  /確定版|最終版|正式版|正式な|清書|押印|ご?捺印|署名/i,
);

/** What is known of the mail before its files are looked at one by one. */
interface Mail {
  /** Subject and text, normalised. */
  readonly text: string;
  readonly names: readonly string[];
  readonly today: Pick<WallTime, 'year' | 'month' | 'day'>;
  /** Months that the text says the matter is of, with its words. */
  readonly months: ReadonlyMap<number, string>;
  readonly compares: boolean;
  readonly earlier: boolean;
  readonly saysYear: boolean;
}

/** In what a file's name is at odds with the text. */
export interface Clue {
  readonly message: 'month' | 'version' | 'voided' | 'old';
  /** For the message's places; the file's name is not among them. */
  readonly values: { readonly text: string; readonly month?: number } | { readonly word: string };
  readonly evidence: readonly string[];
  /** No guess: wrong among colleagues as well. */
  readonly certain?: true;
  /** Text and name both speak of it, and nothing is wrong: not to be reported, but the clues that give way to this one have nothing to guess. */
  readonly fits?: true;
}

type Ask = (name: string) => Clue | null;

/** The text says that it is this, by these words, and the file is another. */
function version(text: string, ...evidence: readonly string[]): Clue {
  return { message: 'version', values: { text }, evidence };
}

/** Whoever names the very file means it. */
function unlessNamed(name: string, { text }: Mail, clue: Clue): Clue {
  return text.includes(normalise(name)) ? { ...clue, fits: true } : clue;
}

/** `10月分` for a file of September, where no other file is of October, or the one that is is another paper. */
function otherMonth({ months, names, text }: Mail): Ask {
  const [said] = months.values();
  const isThere = names.some((name) => [...monthsOfFile(name)].some((month) => months.has(month)));
  return (name) => {
    const [month] = monthsOfFile(name);
    if (month === undefined || said === undefined) return null;
    return { message: 'month', values: { text: said, month }, evidence: [said, name], ...(isThere && !isLeftFromOtherMonth(name, names, months, text) ? { fits: true } : {}) };
  };
}

/** What the text asks to throw away, by its day or version. */
function thrownAway({ text, compares }: Mail): Ask {
  const days = compares || BOTH.test(text) ? new Map<string, string>() : voidDays(text);
  const versions = voidVersions(text);
  return (name) => {
    const sentence = voidDayOf(days, name) ?? voidedBy(versions, name);
    return sentence === null ? null : { message: 'voided', values: { text: sentence.slice(0, 60) }, evidence: [sentence.slice(0, 100), name] };
  };
}

function otherEdition(mail: Mail): Ask {
  const other = otherEditions(mail.text);
  return (name) => {
    const edition = mail.compares ? null : other(name);
    return edition === null ? null : unlessNamed(name, mail, version(edition.said, edition.said, name));
  };
}

/** A running number is no guess. */
function otherNumber(mail: Mail): Ask {
  const [issue, paper] = [otherIssues(mail.text), otherPapers(mail.text, mail.names, mail.today)];
  return (name) => {
    const counted = mail.compares || mail.earlier ? null : issue(name) ?? paper(name);
    return counted === null ? null : { ...unlessNamed(name, mail, version(counted.said, counted.said, counted.has, name)), certain: true };
  };
}

/** The month spoken of, of another year. */
function otherMonthsYear({ months, saysYear, today }: Mail): Ask {
  const [said = ''] = months.values();
  return (name) => {
    const year = saysYear ? null : otherYear(months, name, today);
    return year === null ? null : version(said, said, year, name);
  };
}

function otherPapersPeriod(mail: Mail): Ask {
  const papers = mail.compares || mail.saysYear ? [] : paperPeriods(mail.text);
  return (name) => {
    const paper = otherPeriodPaper(papers, name, mail.names, mail.today);
    return paper === null ? null : unlessNamed(name, mail, version(paper.said, paper.said, name));
  };
}

function otherYearsPaper({ text, names, compares }: Mail): Ask {
  const other = compares ? () => null : otherYearsPapers(text, names);
  return (name) => {
    const paper = other(name);
    return paper === null ? null : version(paper.said, paper.said, paper.has, name);
  };
}

function olderVersion(mail: Mail): Ask {
  const wanted = mail.compares ? null : versionIn(mail.text);
  return (name) => {
    const own = versionIn(name);
    return own === null || wanted === null || own.number >= wanted.number ? null : unlessNamed(name, mail, version(wanted.said, `${wanted.number}`, name));
  };
}

/** Plans A and B are no versions of one another: only a letter before the one that is sent is an older one. */
function olderLetter(mail: Mail): Ask {
  const wanted = (mail.compares && !THROWN_AWAY.test(mail.text)) || mail.earlier ? null : letteredVersionIn(mail.text);
  const letters = mail.names.map(letterOfFile);
  return (name) => {
    const letter = letterOfFile(name);
    return wanted === null || letter === '' || letter >= wanted.letter || letters.includes(wanted.letter) ? null : unlessNamed(name, mail, version(wanted.said, wanted.said, name));
  };
}

function calledOld({ text }: Mail): Ask {
  const isSaid = OLD_SAID.test(text);
  return (name) => {
    const [word] = OLD.exec(normalise(name)) ?? [];
    return word === undefined || isSaid ? null : { message: 'old', values: { word: word.replace(/[_\-\s()（）【】[\].]/g, '') }, evidence: [name] };
  };
}

function draftOfFinal({ text }: Mail): Ask {
  const [final] = DRAFT.test(text) ? [] : FINAL.exec(text) ?? [];
  return (name) => (final !== undefined && DRAFT.test(normalise(name).replace(/_/g, ' ')) ? version(final, final, name) : null);
}

type Kind = 'month' | 'thrown-away' | 'edition' | 'number' | 'months-year' | 'paper' | 'years-paper' | 'version' | 'letter' | 'old' | 'draft';

/**
 * Every file is asked each of these in turn, and may be at odds with the text in more than one. First its month, which text and name give in plain
 * words. Then whether the text throws it away: nothing more need be said of such a file. Then what can be read off, an edition, a running
 * number, the year of the month spoken of; then what is told by the kind of paper alone, which gives way to all of those that found the
 * two speaking of one thing, since it would only say the same a second time. Last the marks of versions, each of which stands for itself.
 */
const CLUES: readonly { readonly kind: Kind; readonly of: (mail: Mail) => Ask; readonly givesWayTo?: readonly Kind[] }[] = [
  { kind: 'month', of: otherMonth },
  { kind: 'thrown-away', of: thrownAway },
  { kind: 'edition', of: otherEdition },
  { kind: 'number', of: otherNumber },
  { kind: 'months-year', of: otherMonthsYear },
  { kind: 'paper', of: otherPapersPeriod, givesWayTo: ['months-year', 'month'] },
  { kind: 'years-paper', of: otherYearsPaper, givesWayTo: ['edition', 'number', 'months-year', 'paper'] },
  { kind: 'version', of: olderVersion },
  { kind: 'letter', of: olderLetter },
  { kind: 'old', of: calledOld },
  { kind: 'draft', of: draftOfFinal },
];

/** Files of another month, or of an older version, than the text speaks of; each file with all in which it is at odds with it. */
export interface OtherPeriods {
  readonly files: readonly { readonly file: Attachment; readonly clues: readonly Clue[] }[];
  /** Two versions of one file. */
  readonly pairs: readonly { readonly older: Attachment; readonly newer: Attachment }[];
}

/** @param written subject and text, as the sender wrote them */
export function otherPeriods(written: string, attachments: readonly Attachment[], today: Pick<WallTime, 'year' | 'month' | 'day'>): OtherPeriods {
  const text = normalise(written);
  const mail: Mail = {
    text, names: attachments.map(({ name }) => name), today,
    months: monthsSpokenOf(text), compares: COMPARES.test(text), earlier: EARLIER.test(text), saysYear: YEAR_SAID.test(text),
  };
  const asked = CLUES.map(({ of, ...clue }) => ({ ...clue, ask: of(mail) }));
  const files = attachments.map((file) => ({ file, clues: cluesOf(file.name, asked) }));
  const kept = files.filter(({ clues }) => !clues.some(({ message }) => message === 'voided')).map(({ file }) => file);
  return { files, pairs: mail.compares ? [] : pairsOf(kept) };
}

function cluesOf(name: string, asked: readonly { readonly kind: Kind; readonly ask: Ask; readonly givesWayTo?: readonly Kind[] }[]): Clue[] {
  const found = new Set<Kind>();
  const clues: Clue[] = [];
  for (const { kind, ask, givesWayTo = [] } of asked) {
    const clue = ask(name);
    if (clue === null) continue;
    found.add(kind);
    if (clue.fits !== true && !givesWayTo.some((one) => found.has(one))) clues.push(clue);
    if (kind === 'thrown-away') break;
  }
  return clues;
}

/** Two files that are one but for the number of their version, each with the first of that name. */
function pairsOf(files: readonly Attachment[]): { older: Attachment; newer: Attachment }[] {
  const byStem = new Map<string, { file: Attachment; number: number }>();
  return files.flatMap((file) => {
    const number = versionIn(file.name)?.number;
    if (number === undefined) return [];
    const first = byStem.get(stemOf(file.name));
    if (first === undefined || first.number === number) {
      byStem.set(stemOf(file.name), { file, number });
      return [];
    }
    return [first.number < number ? { older: first.file, newer: file } : { older: file, newer: first.file }];
  });
}
