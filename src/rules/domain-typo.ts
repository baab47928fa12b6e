import { slipBetween } from '../facts/domains/distance';
import { NO_OPTIONS, atRecipient, defineRule } from './rule';

/** A first mail to strangers, whose domain may resemble a known one by chance: only a letter that no finger slips to is forgiven. */
const INTRODUCES = /はじめまして|初めまして|(?:初めて|はじめて|突然の?)ご?(?:連絡|メール)|\b(?:nice to meet you|(?:let me|allow me to|I am writing to) introduce)\b/i;
const DOT_AT_END = /@[^\s@<>"]*\.>?\s*$/;

/** A domain nobody here knows that is one slip away from a known or well-known one. */
export const domainTypo = defineRule({
  id: 'domain-typo',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: 'ドメインの打ち間違い',
      messages: {
        slip: { says: '「{domain}」は「{known}」の打ち間違いかもしれません。', todo: '間違いなら「{corrected} に直す」を押してください。' },
        ending: { says: '「{domain}」のような末尾のドメインはありません。', todo: '間違いなら「{corrected} に直す」を押してください。' },
        suffix: { says: '「{domain}」の名前は「{known}」と同じですが、末尾が違います。', todo: '間違いなら「{corrected} に直す」を押してください。' },
      },
    },
    en: {
      title: 'Mistyped domain',
      messages: {
        slip: { says: '“{domain}” may be a typo for “{known}”.', todo: 'If it is wrong, press “Change to {corrected}”.' },
        ending: { says: 'No domain has an ending like that of “{domain}”.', todo: 'If it is wrong, press “Change to {corrected}”.' },
        suffix: { says: '“{domain}” has the same name as “{known}” but another ending.', todo: 'If it is wrong, press “Change to {corrected}”.' },
      },
    },
  },
  check({ facts, report }) {
    for (const recipient of facts.externals) {
      const { address, sentBefore, contact, inThread } = recipient;
      // `yahoo.co.jp.`: addresses are compared without it, mail servers refuse it (RFC 5321, 4.1.2).
      if (DOT_AT_END.test(address.raw.slice(-300))) {
        report({
          at: atRecipient(recipient), message: 'slip', values: { domain: `${address.domain}.`, known: address.domain, corrected: address.address },
          evidence: [address.raw.slice(-300), address.domain], fix: { kind: 'replace-recipient', address: address.address, by: address.address },
        });
        continue;
      }
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
        ...(INTRODUCES.test(facts.prose.slice(0, 300)) && near.how === 'slip' && slipBetween(address.domain, near.known) === 'replaced' ? { severity: 'note' as const } : {}),
      });
    }
  },
});
