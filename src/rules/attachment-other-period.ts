import type { Attachment } from '../draft/draft';
import { anyOf } from '../draft/text/any-of';
import { otherIssues } from '../facts/attachments/counted-issues';
import { otherEditions } from '../facts/attachments/editions';
import { monthsOfFile } from '../facts/attachments/file-months';
import { letterOfFile, letteredVersionIn, stemOf, versionIn } from '../facts/attachments/file-versions';
import { isLeftFromOtherMonth } from '../facts/attachments/other-month-beside';
import { otherPapers } from '../facts/attachments/numbered-papers';
import { otherPeriodPaper, paperPeriods } from '../facts/attachments/paper-periods';
import { monthsSpokenOf, otherYear } from '../facts/attachments/spoken-months';
import { voidDayOf, voidDays } from '../facts/attachments/void-days';
import { voidVersions, voidedBy } from '../facts/attachments/void-versions';
import { otherYearsPapers } from '../facts/attachments/yearly-papers';
import { normalise } from '../facts/words/fold';
import { NO_OPTIONS, atAttachment, defineRule } from './rule';

/** Both the old and the new one are sent on purpose. */
const BOTH = /両方|双方|いずれも|\bboth\b/i;

/** The one before may be attached on purpose. */
const EARLIER = /前回|先回|前号|先週|昨日|参考|過去|既に|先に|前の|\b(?:last time|previous|earlier|last (?:week|month)|yesterday|for reference|for comparison|again|already|supersed\w*|replaces?)\b/i;

/** Another year is spoken of. */
const YEAR_SAID = /昨年|去年|前年|一昨年|過去|20\d\d\s?年|\blast year|\bprevious year|\b20\d\d\b/i;

const OLD = /(?:^|[_\-\s(（【[])(?:old|旧版?|旧バージョン|bak|backup|前回(?:分|版)?|ボツ|没|廃止|破棄|使用不可)(?:$|[_\-\s)）】\].])/i;

/** The sender sets an old version against the new one on purpose. */
const COMPARES = /旧版|旧バージョン|新旧|比較|対照|前(?:の|回の)版|以前の版|差分|\bprevious version\b|\bold version\b|\bcompar|\bredline|\bdiff\b/i;

/** The old one is not to be set against the new one, but thrown away. */
const THROWN_AWAY = anyOf(
  /旧版(?:の(?:図面|もの|ファイル|データ))?[はを][^。\n]{0,10}(?:破棄|廃棄|処分|差し?替え|お使いにならない|使用しない)/i,
  /\b(?:discard|destroy|delete|bin|scrap) (?:the |any |your )?(?:previous|old) versions?\b/i,
);

const DRAFT = /(?:^|[^A-Za-z])(?:draft|wip)(?:$|[^A-Za-z])|下書き|ドラフト|たたき台/i;
const FINAL = /\bfinal(?:ised|ized)?\b|\bfor (?:your )?signature\b|\bsigned\b|\bexecut(?:ed|ion) (?:copy|version)\b|確定版|最終版|正式版|正式な|清書|押印|ご?捺印|署名/i;

/** A file of another month, or of an older version, than the mail speaks of. */
export const attachmentOtherPeriod = defineRule({
  id: 'attachment-other-period',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '別の月・古い版の添付',
      messages: {
        month: { says: '本文は「{text}」ですが、添付「{file}」は{month}月のもののようです。', todo: 'ファイルを開いて、正しい月のものか確かめてください。' },
        version: { says: '本文は「{text}」ですが、添付は「{file}」です。', todo: 'ファイルを開いて、正しい版か確かめてください。' },
        voided: { says: '本文に「{text}」とありますが、添付「{file}」がその使わないほうのようです。', todo: 'ファイルを開いて、新しいほうか確かめてください。' },
        old: { says: '添付「{file}」の名前に「{word}」とあります。', todo: '古い版でないか確かめてください。' },
        both: { says: '添付に、版の違う「{file}」と「{other}」があります。', todo: '古いほうを外してください。' },
      },
    },
    en: {
      title: 'Other month or old version',
      messages: {
        month: { says: 'The text says “{text}”, but “{file}” seems to be for month {month}.', todo: 'Open it and make sure that it is for the right month.' },
        version: { says: 'The text says “{text}”, but the file is “{file}”.', todo: 'Open it and make sure that it is the right version.' },
        voided: { says: 'The text says “{text}”, and “{file}” seems to be that one.', todo: 'Open it and make sure that it is the new one.' },
        old: { says: 'The name of “{file}” says “{word}”.', todo: 'Make sure that it is not an old version.' },
        both: { says: 'Two versions are attached, “{file}” and “{other}”.', todo: 'Remove the older one.' },
      },
    },
  },
  check({ draft, facts, report }) {
    if (draft.attachments.length === 0) return;
    const weak = facts.externals.length === 0 ? { severity: 'note' as const } : {};
    const text = normalise(`${draft.subject}\n${draft.text.fresh.slice(0, 50_000)}`);
    const months = monthsSpokenOf(text);
    const compares = COMPARES.test(text);
    const earlier = EARLIER.test(text);
    const wanted = compares ? null : versionIn(text);
    const lettered = (compares && !THROWN_AWAY.test(text)) || earlier ? null : letteredVersionIn(text);
    const letters = draft.attachments.map(({ name }) => letterOfFile(name));
    const matched = draft.attachments.some(({ name }) => [...monthsOfFile(name)].some((month) => months.has(month)));
    const voided = compares || BOTH.test(text) ? new Map<string, string>() : voidDays(text);
    const voidedVersions = voidVersions(text);
    const otherEdition = otherEditions(text);
    const papers = compares || YEAR_SAID.test(text) ? [] : paperPeriods(text);
    const names = draft.attachments.map(({ name }) => name);
    const otherIssue = otherIssues(text);
    const otherPaper = otherPapers(text, names, facts.today);
    const otherYearsPaper = compares ? () => null : otherYearsPapers(text, names);
    const saysYear = YEAR_SAID.test(text);
    const final = DRAFT.test(text) ? null : FINAL.exec(text);
    const byStem = new Map<string, { file: Attachment; version: number }>();
    for (const file of draft.attachments) {
      const own = monthsOfFile(file.name);
      const [month] = own;
      const [said] = months.values();
      if (month !== undefined && said !== undefined && (!matched || isLeftFromOtherMonth(file.name, names, months, text)) && ![...own].some((one) => months.has(one))) {
        report({ at: atAttachment(file), message: 'month', values: { text: said, file: file.name, month }, evidence: [said, file.name], ...weak });
      }
      const thrownAway = voidDayOf(voided, file.name) ?? voidedBy(voidedVersions, file.name);
      if (thrownAway !== null) {
        report({ at: atAttachment(file), message: 'voided', values: { text: thrownAway.slice(0, 60), file: file.name }, evidence: [thrownAway.slice(0, 100), file.name], ...weak });
        continue;
      }
      const edition = compares ? null : otherEdition(file.name);
      if (edition !== null && !text.includes(normalise(file.name))) {
        report({ at: atAttachment(file), message: 'version', values: { text: edition.said, file: file.name }, evidence: [edition.said, file.name], ...weak });
      }
      const counted = compares || earlier ? null : otherIssue(file.name) ?? otherPaper(file.name);
      // A running number is no guess: it is wrong among colleagues as well.
      if (counted !== null && !text.includes(normalise(file.name))) {
        report({ at: atAttachment(file), message: 'version', values: { text: counted.said, file: file.name }, evidence: [counted.said, counted.has, file.name] });
      }
      const year = saysYear ? null : otherYear(months, file.name, facts.today);
      if (year !== null) {
        report({ at: atAttachment(file), message: 'version', values: { text: said ?? '', file: file.name }, evidence: [said ?? '', year, file.name].filter((piece) => piece !== ''), ...weak });
      }
      const paper = otherPeriodPaper(papers, file.name, names, facts.today);
      if (paper !== null && year === null && !(month !== undefined && said !== undefined) && !text.includes(normalise(file.name))) {
        report({ at: atAttachment(file), message: 'version', values: { text: paper.said, file: file.name }, evidence: [paper.said, file.name], ...weak });
      }
      const yearly = otherYearsPaper(file.name);
      if (yearly !== null && edition === null && counted === null && year === null && paper === null) {
        report({ at: atAttachment(file), message: 'version', values: { text: yearly.said, file: file.name }, evidence: [yearly.said, yearly.has, file.name], ...weak });
      }
      const version = versionIn(file.name);
      if (version !== null && wanted !== null && version.number < wanted.number && !text.includes(file.name)) {
        report({ at: atAttachment(file), message: 'version', values: { text: wanted.said, file: file.name }, evidence: [`${wanted.number}`, file.name], ...weak });
      }
      const letter = letterOfFile(file.name);
      // Plans A and B are no versions of one another: only a letter before the one that is sent is an older one.
      if (lettered !== null && letter !== '' && letter < lettered.letter && !letters.includes(lettered.letter) && !text.includes(normalise(file.name))) {
        report({ at: atAttachment(file), message: 'version', values: { text: lettered.said, file: file.name }, evidence: [lettered.said, file.name], ...weak });
      }
      const old = OLD.exec(normalise(file.name));
      if (old !== null && !/旧|old|前回|以前|previous/i.test(text)) {
        report({ at: atAttachment(file), message: 'old', values: { file: file.name, word: old[0].replace(/[_\-\s()（）【】[\].]/g, '') }, evidence: [file.name], ...weak });
      }
      if (final !== null && DRAFT.test(normalise(file.name).replace(/_/g, ' '))) {
        report({ at: atAttachment(file), message: 'version', values: { text: final[0], file: file.name }, evidence: [final[0], file.name], ...weak });
      }
      if (version === null || compares) continue;
      const other = byStem.get(stemOf(file.name));
      if (other !== undefined && other.version !== version.number) {
        const [older, newer] = other.version < version.number ? [other.file, file] : [file, other.file];
        report({ at: atAttachment(older), message: 'both', values: { file: older.name, other: newer.name }, evidence: [older.name, newer.name], ...weak });
      } else byStem.set(stemOf(file.name), { file, version: version.number });
    }
  },
});
