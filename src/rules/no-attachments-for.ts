import { isMeant } from '../facts/words/listed-word';
import { AddressPatterns } from '../policy/pattern';
import { NO_OPTIONS, atRecipient, defineRule, listed } from './rule';

/** A file goes to somebody to whom the organisation sends none, or only after a thought. */
export const noAttachmentsFor = defineRule({
  id: 'no-attachments-for',
  severity: 'stop',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '添付を制限した宛先',
      messages: {
        forbidden: { says: '{address} への添付ファイル({files})は禁じられています(一覧の「{pattern}」)。', todo: '添付を外すか、宛先から外してください。' },
        forbiddenBecause: { says: '{address} への添付ファイル({files})は禁じられています(一覧の「{pattern}」: {reason})。', todo: '添付を外すか、宛先から外してください。' },
        watched: { says: '{address} は、添付ファイル({files})に注意の必要な宛先です(一覧の「{pattern}」)。', todo: '添付してよいか、もう一度確かめてください。' },
        watchedBecause: { says: '{address} は、添付ファイル({files})に注意の必要な宛先です(一覧の「{pattern}」: {reason})。', todo: '添付してよいか、もう一度確かめてください。' },
      },
    },
    en: {
      title: 'Files restricted for this recipient',
      messages: {
        forbidden: { says: 'Files ({files}) may not be sent to {address} (by “{pattern}” in the list).', todo: 'Remove the files or the recipient.' },
        forbiddenBecause: { says: 'Files ({files}) may not be sent to {address} (by “{pattern}” in the list: {reason}).', todo: 'Remove the files or the recipient.' },
        watched: { says: 'Files ({files}) to {address} need care (by “{pattern}” in the list).', todo: 'Make sure that they may be sent.' },
        watchedBecause: { says: 'Files ({files}) to {address} need care (by “{pattern}” in the list: {reason}).', todo: 'Make sure that they may be sent.' },
      },
    },
  },
  check({ draft, facts, report }) {
    if (draft.attachments.length === 0) return;
    const patterns = new AddressPatterns(facts.policy.addresses.filter(({ list }) => list.endsWith('attachments')).map((entry) => ({ pattern: entry.pattern, value: entry })));
    for (const recipient of facts.recipients) {
      const entries = patterns.match(recipient.key).filter(({ when = 'always' }) => isMeant(when, facts, recipient.external));
      const entry = entries.find(({ list }) => list === 'no-attachments') ?? entries[0];
      if (entry === undefined) continue;
      const { address } = recipient.address;
      const watched = entry.list === 'watch-attachments';
      report({
        at: atRecipient(recipient),
        message: `${watched ? 'watched' : 'forbidden'}${entry.reason === '' ? '' : 'Because'}`,
        values: { address, files: listed(draft.attachments.map(({ name }) => name), 3), pattern: entry.pattern, reason: entry.reason },
        evidence: [address, entry.pattern],
        ...(watched ? { severity: 'warn' as const } : {}),
        fix: { kind: 'remove-recipient', address },
      });
    }
  },
});
