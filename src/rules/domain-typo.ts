import { NO_OPTIONS, atRecipient, defineRule } from './rule';

/** A domain nobody here knows that is one slip away from a known or well-known one. */
export const domainTypo = defineRule({
  id: 'domain-typo',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: 'ドメインの打ち間違い',
      messages: {
        slip: { says: '「{domain}」は、ご存じの「{known}」の打ち間違いかもしれません。', todo: '「直す」を押すと {corrected} になります。' },
        suffix: { says: '「{domain}」の名前は「{known}」と同じですが、末尾が違います。', todo: '「直す」を押すと {corrected} になります。' },
      },
    },
    en: {
      title: 'Mistyped domain',
      messages: {
        slip: { says: '“{domain}” may be a slip for “{known}”, which you know.', todo: 'Press “Correct” to make it {corrected}.' },
        suffix: { says: '“{domain}” has the same name as “{known}” but another ending.', todo: 'Press “Correct” to make it {corrected}.' },
      },
    },
  },
  check({ facts, report }) {
    for (const recipient of facts.externals) {
      const { address, sentBefore, contact, inThread } = recipient;
      if (contact !== null || inThread || (sentBefore ?? 0) > 0) continue;
      const near = facts.nearDomains.near(address.domain);
      if (near === null || near.how === 'lookalike') continue;
      const corrected = `${address.local}@${near.known}`;
      report({
        at: atRecipient(recipient),
        message: near.how,
        values: { domain: address.domain, known: near.known, corrected },
        evidence: [address.address, near.known],
        fix: { kind: 'replace-recipient', address: address.address, by: corrected },
      });
    }
  },
});
