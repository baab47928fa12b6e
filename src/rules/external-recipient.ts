import { NO_OPTIONS, defineRule, listed } from './rule';

/** Says which outside organisations the mail goes to. Never more than a note: the list to tick is the real safeguard. */
export const externalRecipient = defineRule({
  id: 'external-recipient',
  severity: 'note',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '社外宛て',
      messages: { external: { says: '社外の{count}件の宛先に送ります({domains})。', todo: '宛先の一覧で1件ずつ確かめてください。' } },
    },
    en: {
      title: 'External recipients',
      messages: { external: { says: 'This goes to external recipients: {count} ({domains}).', todo: 'Check them one by one in the list.' } },
    },
  },
  check({ facts, report }) {
    const { externals } = facts;
    if (externals.length === 0) return;
    report({
      at: 'draft',
      message: 'external',
      values: { count: externals.length, domains: listed(externals.map(({ address }) => address.domain)) },
      evidence: externals.slice(0, 20).map(({ address }) => address.address),
    });
  },
});
