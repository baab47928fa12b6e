import { foldKey } from '../facts/words/fold';
import type { Facts, RecipientFacts } from '../facts/facts';
import { namesOf } from '../facts/companies/company';
import { AddressPatterns, readAddressPattern } from '../policy/pattern';
import { NO_OPTIONS, atRecipient, defineRule } from './rule';

/** Recipients on one side of a row of `apart`: a counterparty by any of its names, or addresses by a pattern. */
function onSide(side: string, facts: Facts): RecipientFacts[] {
  const key = foldKey(side);
  const counterparty = facts.policy.counterparties.find((one) => namesOf(one).some((name) => foldKey(name) === key));
  if (counterparty !== undefined) return facts.recipients.filter(({ org }) => org === `cp:${counterparty.name}`);
  const pattern = readAddressPattern(side);
  if (pattern === null) return [];
  const patterns = new AddressPatterns([{ pattern, value: true }]);
  return facts.recipients.filter(({ key: address }) => patterns.match(address).length > 0);
}

/** Two sides that the organisation wants kept apart are on one mail. */
export const companiesApart = defineRule({
  id: 'companies-apart',
  severity: 'stop',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '同じメールに入れない取引先',
      messages: {
        together: { says: '{one}と{other}は、同じメールの宛先にしてはいけない相手です。', todo: 'メールを分けてください。' },
        togetherBecause: { says: '{one}と{other}は、同じメールの宛先にしてはいけない相手です({reason})。', todo: 'メールを分けてください。' },
      },
    },
    en: {
      title: 'Must not be together',
      messages: {
        together: { says: '{one} and {other} must not be on one email.', todo: 'Write to them separately.' },
        togetherBecause: { says: '{one} and {other} must not be on one email ({reason}).', todo: 'Write to them separately.' },
      },
    },
  },
  check({ facts, report }) {
    for (const { one, other, reason } of facts.policy.apart) {
      const left = onSide(one, facts);
      const leftKeys = new Set(left.map(({ key }) => key));
      const right = onSide(other, facts).filter(({ key }) => !leftKeys.has(key));
      const [first] = left;
      if (first === undefined || right.length === 0) continue;
      report({
        at: [atRecipient(first), ...left.slice(1).map(atRecipient), ...right.map(atRecipient), 'draft'],
        message: reason === '' ? 'together' : 'togetherBecause',
        values: { one, other, reason },
        evidence: [...left, ...right].slice(0, 10).map(({ address }) => address.address),
      });
    }
  },
});
