import { isMeant } from '../facts/words/listed-word';
import { AddressPatterns } from '../policy/pattern';
import { NO_OPTIONS, atRecipient, defineRule } from './rule';

/** An address that the organisation has put on its list: blocked ones stop, watched ones warn, `allowed` takes single ones out. */
export const blockedAddress = defineRule({
  id: 'blocked-address',
  severity: 'stop',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '送信を制限した宛先',
      messages: {
        blocked: { says: '{address} への送信は禁じられています(一覧の「{pattern}」)。', todo: '「この宛先を外す」を押してください。' },
        blockedBecause: { says: '{address} への送信は禁じられています(一覧の「{pattern}」: {reason})。', todo: '「この宛先を外す」を押してください。' },
        watched: { says: '{address} は注意の必要な宛先です(一覧の「{pattern}」)。', todo: '送ってよいか、もう一度確かめてください。' },
        watchedBecause: { says: '{address} は注意の必要な宛先です(一覧の「{pattern}」: {reason})。', todo: '送ってよいか、もう一度確かめてください。' },
      },
    },
    en: {
      title: 'Restricted recipient',
      messages: {
        blocked: { says: 'Email to {address} is blocked (by “{pattern}” in the list).', todo: 'Press “Remove this recipient”.' },
        blockedBecause: { says: 'Email to {address} is blocked (by “{pattern}” in the list: {reason}).', todo: 'Press “Remove this recipient”.' },
        watched: { says: '{address} needs care (by “{pattern}” in the list).', todo: 'Make sure that this may be sent.' },
        watchedBecause: { says: '{address} needs care (by “{pattern}” in the list: {reason}).', todo: 'Make sure that this may be sent.' },
      },
    },
  },
  check({ facts, report }) {
    const patterns = new AddressPatterns(facts.policy.addresses.map((entry) => ({ pattern: entry.pattern, value: entry })));
    for (const recipient of facts.recipients) {
      const entries = patterns.match(recipient.key).filter(({ when = 'always' }) => isMeant(when, facts, recipient.external));
      if (entries.some(({ list, pattern }) => list === 'allowed' && pattern.includes('@'))) continue;
      const entry = entries.find(({ list }) => list === 'blocked') ?? entries.find(({ list }) => list === 'watched') ?? entries.find(({ list }) => list === 'noted');
      if (entry === undefined) continue;
      const { address } = recipient.address;
      const watched = entry.list !== 'blocked';
      report({
        at: atRecipient(recipient),
        message: `${watched ? 'watched' : 'blocked'}${entry.reason === '' ? '' : 'Because'}`,
        values: { address, pattern: entry.pattern, reason: entry.reason },
        evidence: [address, entry.pattern],
        ...(watched ? { severity: entry.list === 'noted' ? 'note' as const : 'warn' as const } : {}),
        fix: { kind: 'remove-recipient', address },
      });
    }
  },
});
