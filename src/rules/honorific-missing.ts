import { bareName } from '../facts/people/bare-name';
import { NO_OPTIONS, defineRule } from './rule';

/** A recipient outside is addressed at the head of the mail by the bare name. */
export const honorificMissing = defineRule({
  id: 'honorific-missing',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '宛名の敬称がない',
      messages: { bare: { says: '宛名の「{name}」に「様」などの敬称がありません。', todo: '「様」や役職を書き足してください。' } },
    },
    en: {
      title: 'Honorific missing',
      messages: { bare: { says: '“{name}” is addressed without 様 or a title.', todo: 'Add 様 or the title.' } },
    },
  },
  check({ facts, report }) {
    const bare = bareName(facts);
    if (bare === null) return;
    report({ at: ['body', `recipient:${bare.address}`], message: 'bare', values: { name: bare.line }, evidence: [bare.line] });
  },
});
