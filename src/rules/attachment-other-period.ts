import { otherPeriods } from '../facts/attachments/other-period';
import { NO_OPTIONS, atAttachment, defineRule } from './rule';

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
    const { files, pairs } = otherPeriods(`${draft.subject}\n${draft.text.fresh.slice(0, 50_000)}`, draft.attachments, facts.today);
    for (const { file, clues } of files) {
      for (const { message, values, evidence, certain } of clues) report({ at: atAttachment(file), message, values: { file: file.name, ...values }, evidence, ...(certain === true ? {} : weak) });
    }
    for (const { older, newer } of pairs) report({ at: atAttachment(older), message: 'both', values: { file: older.name, other: newer.name }, evidence: [older.name, newer.name], ...weak });
  },
});
