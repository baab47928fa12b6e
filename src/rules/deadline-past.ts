import { deadlinesIn } from '../facts/deadlines';
import { NO_OPTIONS, defineRule } from './rule';

/** The mail asks for something by a day that is over: a date left from an earlier mail, or a slip in it. */
export const deadlinePast = defineRule({
  id: 'deadline-past',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '過ぎた期限',
      messages: { past: { says: '「{text}」とお願いしていますが、{year}年{month}月{day}日はもう過ぎています。', todo: '日付を確かめて直してください。' } },
    },
    en: {
      title: 'Deadline already over',
      messages: { past: { says: 'It asks for something “{text}”, but {year}-{month}-{day} is over.', todo: 'Check the date and correct it.' } },
    },
  },
  check({ draft, facts, report }) {
    const [past] = deadlinesIn(draft.text.fresh, facts.today).filter(({ daysAgo }) => daysAgo >= 1);
    if (past === undefined) return;
    const { text, year, month, day, sentence } = past;
    report({ at: 'body', message: 'past', values: { text, year, month, day }, evidence: [text, sentence.slice(0, 120)] });
  },
});
