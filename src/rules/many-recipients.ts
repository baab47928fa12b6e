import * as v from 'valibot';
import { defineRule } from './rule';

/** More recipients than usual for a mail written by hand. */
export const manyRecipients = defineRule({
  id: 'many-recipients',
  severity: 'note',
  options: v.object({
    /** Recipients from which on it speaks up. */
    threshold: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2)), 30),
  }),
  words: {
    ja: {
      title: '宛先が多い',
      messages: { many: { says: '宛先が{count}件あります。', todo: '全員に必要なメールか確かめてください。' } },
    },
    en: {
      title: 'Many recipients',
      messages: { many: { says: 'The email has {count} recipients.', todo: 'Make sure that all of them need it.' } },
    },
  },
  check({ facts, options, report }) {
    const { length } = facts.recipients;
    if (length >= options.threshold) report({ at: 'draft', message: 'many', values: { count: length }, evidence: [String(length)] });
  },
});
