import { isAnswering } from '../draft/text/answering';
import { limitOtherwise } from '../facts/numbers/limit-days';
import { NO_OPTIONS, defineRule } from './rule';

/** A deadline, an embargo or a date with one day in the subject and another in the text. */
export const subjectOtherDay = defineRule({
  id: 'subject-other-day',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '件名と本文の日付の食い違い',
      messages: {
        other: { says: '件名は「{subject}」ですが、本文は「{text}」です。', todo: 'どちらの日が正しいか確かめて直してください。' },
      },
    },
    en: {
      title: 'Subject and text name different days',
      messages: {
        other: { says: 'The subject says “{subject}”, but the text says “{text}”.', todo: 'Find out which day is right, and correct the other.' },
      },
    },
  },
  check({ draft, report }) {
    if (isAnswering(draft.subject)) return;
    const found = limitOtherwise(draft.subject, draft.text.fresh);
    if (found === null) return;
    report({
      at: ['subject', 'body'], message: 'other',
      values: { subject: found.inSubject.slice(0, 60), text: found.inText.slice(0, 60) },
      evidence: [found.inSubject, found.inText, found.sentence.slice(0, 120)],
    });
  },
});
