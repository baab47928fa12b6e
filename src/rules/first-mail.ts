import { NO_OPTIONS, atRecipient, defineRule, listed } from './rule';

/** Addresses outside that nothing was ever sent to. Alone only a note: every correspondence begins once. */
export const firstMail = defineRule({
  id: 'first-mail',
  severity: 'note',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '初めての宛先',
      messages: { first: { says: '{addresses} に送るのは初めてです。', todo: 'アドレスを名刺や相手のメールと見比べてください。' } },
    },
    en: {
      title: 'First email',
      messages: { first: { says: 'You have not written to {addresses} before.', todo: 'Compare the address with a business card or an email from them.' } },
    },
  },
  check({ facts, report }) {
    const first = facts.externals.filter(({ sentBefore, inThread }) => sentBefore === 0 && !inThread);
    const [one] = first;
    if (one === undefined) return;
    report({
      at: [atRecipient(one), ...first.slice(1).map(atRecipient)],
      message: 'first',
      values: { addresses: listed(first.map(({ address }) => address.address)) },
      evidence: first.map(({ address }) => address.address),
    });
  },
});
