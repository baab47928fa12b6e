import { NO_OPTIONS, defineRule } from './rule';

/** Rows of the organisation's policy can't be read: what they were to check is not checked, and that must be said. */
export const policyFaulty = defineRule({
  id: 'policy-faulty',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '会社の決まりの読み取り不良',
      messages: {
        guards: { says: '会社の決まりのうち{count}行が読み取れず、禁止や注意の確認ができません。', todo: '宛先と内容をご自分で確かめ、管理者に知らせてください。' },
        other: { says: '会社の決まりに、読み取れないところが{count}か所あります。', todo: '管理者に知らせてください。' },
      },
    },
    en: {
      title: 'Unreadable policy',
      messages: {
        guards: { says: 'Your organisation’s policy has rows that can’t be read ({count}), so what they forbid can’t be checked.', todo: 'Check recipients and content yourself, and tell your administrator.' },
        other: { says: 'Your organisation’s policy has places that can’t be read ({count}).', todo: 'Tell your administrator.' },
      },
    },
  },
  check({ facts, report }) {
    const { faults } = facts.policy;
    if (faults.length === 0) return;
    const lost = faults.filter(({ guards }) => guards);
    const said = lost.length > 0 ? lost : faults;
    report({
      at: 'draft',
      message: lost.length > 0 ? 'guards' : 'other',
      values: { count: said.length },
      evidence: said.slice(0, 5).map(({ table, row, column, value }) => `${table} ${row}${column === '' ? '' : ` (${column})`}: ${value}`),
      ...(lost.length > 0 && facts.externals.length > 0 ? {} : { severity: 'note' as const }),
    });
  },
});
