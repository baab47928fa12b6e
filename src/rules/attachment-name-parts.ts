import * as v from 'valibot';
import { baseOf } from '../facts/attachments/file-name';
import { foldKey } from '../facts/words/fold';
import { atAttachment, defineRule } from './rule';

/** A date in a file's name: `20261124`, `2026-11-24`, `202611`, `令和8年11月`, `R8.11`. */
const DATE = /(?:19|20)\d\d[-_./年]?(?:0?[1-9]|1[0-2])(?:[-_./月]?(?:[0-2]?\d|3[01]))?|(?:令和|R)\s?\d{1,2}[年._-]|(?<!\d)\d{6}(?!\d)|\d{1,2}月/;

/** Where the organisation wants date and company in file names: a file that lacks one of them. */
export const attachmentNameParts = defineRule({
  id: 'attachment-name-parts',
  severity: 'warn',
  options: v.object({
    /** File names must carry a date. */
    date: v.optional(v.boolean(), false),
    /** File names must carry the name of a recipient's company. */
    company: v.optional(v.boolean(), false),
    /** Counterparties, by name, whose files must carry their names. */
    companies: v.optional(v.array(v.string()), []),
  }),
  words: {
    ja: {
      title: '添付名の決まり',
      messages: {
        date: { says: '「{file}」の名前に日付がありません。', todo: '名前に日付を入れてください(例: 20261124_…)。' },
        company: { says: '「{file}」の名前に、宛先の会社名がありません。', todo: '名前に相手の会社名を入れてください。' },
      },
    },
    en: {
      title: 'File naming rule',
      messages: {
        date: { says: 'The name of “{file}” has no date.', todo: 'Put the date in the name (such as 20261124_…).' },
        company: { says: 'The name of “{file}” does not name a recipient’s company.', todo: 'Put the company in the name.' },
      },
    },
  },
  check({ draft, facts, options, report }) {
    if (facts.externals.length === 0) return;
    const orgs = new Set(facts.externals.map(({ org }) => org));
    for (const file of draft.attachments) {
      const base = baseOf(file.name);
      if (options.date && !DATE.test(base)) report({ at: atAttachment(file), message: 'date', values: { file: file.name }, evidence: [file.name] });
      if (!options.company && !facts.externals.some(({ counterparty }) => counterparty !== null && options.companies.includes(counterparty.name))) continue;
      const named = [...facts.organisations.namedIn(base).keys()].some((org) => orgs.has(org))
        || facts.externals.some(({ contact }) => (contact?.company ?? '') !== '' && foldKey(base).includes(foldKey(contact?.company ?? '')));
      if (!named) report({ at: atAttachment(file), message: 'company', values: { file: file.name }, evidence: [file.name] });
    }
  },
});
