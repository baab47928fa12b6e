import { appointmentsIn } from '../facts/numbers/appointments';
import { deadlinesIn, type Deadline } from '../facts/numbers/deadlines';
import { offersUntil } from '../facts/numbers/offers-until';
import { NO_OPTIONS, defineRule } from './rule';

/** The mail asks for something by a day that is over, makes an appointment for one, or says that an offer holds until one: a date left from an earlier mail, or a slip in it. */
export const deadlinePast = defineRule({
  id: 'deadline-past',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '過ぎた日付',
      messages: {
        past: { says: '「{text}」とお願いしていますが、{year}年{month}月{day}日はもう過ぎています。', todo: '日付を確かめて直してください。' },
        until: { says: '「{text}」とありますが、{year}年{month}月{day}日はもう過ぎています。', todo: '期限を確かめて直してください。' },
        appointment: { says: '「{text}」とこれからの予定を書いていますが、{year}年{month}月{day}日はもう過ぎています。', todo: '日付を確かめて直してください。' },
      },
    },
    en: {
      title: 'Date already past',
      messages: {
        past: { says: 'It asks for something “{text}”, but {year}-{month}-{day} has passed.', todo: 'Check the date and correct it.' },
        until: { says: 'It says “{text}”, but {year}-{month}-{day} has passed.', todo: 'Check how long it is valid, and correct it.' },
        appointment: { says: 'It speaks of something still to come, “{text}”, but {year}-{month}-{day} has passed.', todo: 'Check the date and correct it.' },
      },
    },
  },
  check({ draft, facts, report }) {
    const isOver = ({ daysAgo }: Deadline): boolean => daysAgo >= 1;
    const fresh = draft.text.fresh;
    const kinds = [['until', offersUntil], ['past', deadlinesIn], ['appointment', appointmentsIn]] as const;
    for (const [message, daysIn] of kinds) {
      const found = daysIn(fresh, facts.today).find(isOver);
      if (found === undefined) continue;
      const { text, year, month, day, sentence } = found;
      report({ at: 'body', message, values: { text, year, month, day }, evidence: [text, sentence.slice(0, 120)] });
      return;
    }
  },
});
