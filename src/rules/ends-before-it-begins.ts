import { backwardRange } from '../facts/numbers/backward-ranges';
import { fieldsOutOfOrder } from '../facts/numbers/field-order';
import { entryOutOfOrder } from '../facts/numbers/schedules';
import { normalise } from '../facts/words/fold';
import { NO_OPTIONS, defineRule } from './rule';

/** A period, a time span or a schedule whose end comes before its start. */
export const endsBeforeItBegins = defineRule({
  id: 'ends-before-it-begins',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '始まりより前の終わり',
      messages: {
        range: { says: '「{text}」は、終わり({end})が始まり({start})より前です。', todo: 'どちらが正しいか確かめて直してください。' },
        fields: { says: '「{text}」が「{before}」より前の日です。', todo: '日付を確かめて直してください。' },
        schedule: { says: '予定の順が前後しています。「{before}」の次が「{text}」です。', todo: '時刻を確かめて直してください。' },
      },
    },
    en: {
      title: 'Ends before it begins',
      messages: {
        range: { says: 'In “{text}” the end ({end}) is before the start ({start}).', todo: 'Find out which is right, and correct the other.' },
        fields: { says: '“{text}” is an earlier day than “{before}”.', todo: 'Check the dates and correct them.' },
        schedule: { says: 'The schedule goes back in time: after “{before}” comes “{text}”.', todo: 'Check the times and correct them.' },
      },
    },
  },
  check({ draft, facts, report }) {
    for (const [at, written] of [['subject', draft.subject], ['body', draft.text.fresh.slice(0, 20_000)]] as const) {
      const text = normalise(written);
      if (!/\d/.test(text)) continue;
      const range = backwardRange(text);
      if (range !== null) {
        report({ at, message: 'range', values: { text: range.text, start: range.start, end: range.end }, evidence: [range.text, range.sentence.slice(0, 120)] });
        continue;
      }
      const field = at === 'body' ? fieldsOutOfOrder(text, facts.today) : null;
      if (field !== null) report({ at, message: 'fields', values: { text: field.text.slice(0, 60), before: field.before.slice(0, 60) }, evidence: [field.text, field.before] });
      const entry = at === 'body' ? entryOutOfOrder(text) : null;
      if (entry !== null) report({ at, message: 'schedule', values: { text: entry.text.slice(0, 60), before: entry.before.slice(0, 60) }, evidence: [entry.text, entry.before] });
    }
  },
});
