import * as v from 'valibot';
import { defineRule } from './rule';

const MEGABYTE = 1_000_000;

/** More attached than Gmail sends (25 MB as it counts them), or than many companies' servers take. */
export const attachmentTooLarge = defineRule({
  id: 'attachment-too-large',
  severity: 'warn',
  options: v.object({
    /** Megabytes in all from which on it warns; Gmail sends up to 25. */
    megabytes: v.optional(v.pipe(v.number(), v.minValue(1)), 25),
  }),
  words: {
    ja: {
      title: '添付が大きすぎる',
      messages: { large: { says: '添付は合わせて{size} MBあり、{limit} MBを超えます。届かないことがあります。', todo: 'ドライブなどに置いて、リンクを送ってください。' } },
    },
    en: {
      title: 'Attachments too large',
      messages: { large: { says: 'The attachments are {size} MB in all, more than {limit} MB, and may not arrive.', todo: 'Put them on Drive and send the link.' } },
    },
  },
  check({ draft, options, report }) {
    const total = draft.attachments.reduce((sum, { size }) => sum + size, 0);
    if (total <= options.megabytes * MEGABYTE) return;
    const largest = draft.attachments.reduce((most, file) => (file.size > most.size ? file : most));
    report({
      at: [`attachment:${largest.name}`, 'draft'], message: 'large',
      values: { size: Math.round(total / MEGABYTE), limit: options.megabytes }, evidence: [`${largest.name} (${Math.round(largest.size / MEGABYTE)} MB)`],
    });
  },
});
