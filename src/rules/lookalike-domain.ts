import { decodeDomain, mixesScripts } from '../facts/domains/lookalike';
import type { Facts, RecipientFacts } from '../facts/facts';
import { NO_OPTIONS, atRecipient, defineRule } from './rule';

/** The known address at the domain that is meant, of somebody in the conversation whose own domain nobody knew before it. */
function posesAs({ address, key, sentBefore }: RecipientFacts, domain: string, facts: Facts): string | null {
  const known = `${address.local.toLowerCase()}@${domain}`;
  return known !== key && (sentBefore ?? 0) === 0 && facts.organisations.contactOf(key) === null && facts.correspondents.whenceAddress(known) !== null ? known : null;
}

/** A domain that reads like a known one but is another: `l` for `i`, `rn` for `m`, a Cyrillic letter. */
export const lookalikeDomain = defineRule({
  id: 'lookalike-domain',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '紛らわしいドメイン',
      messages: {
        twin: { says: '「{domain}」は「{known}」とよく似た、別のドメインです。', todo: '相手の正しいアドレスを確かめ、違えば「{corrected} に直す」を押してください。' },
        impostor: { says: 'このやり取りの {address} は、ご存じの {known} とよく似た別のドメインです。', todo: 'なりすましの疑いがあります。返信せず、以前から知っている番号に電話して確かめてください。' },
        mixed: { says: '「{domain}」には、ほかの文字に見せかけた外国の文字が混ざっています。', todo: '偽のアドレスでないか、電話などで確かめてください。' },
      },
    },
    en: {
      title: 'Look-alike domain',
      messages: {
        twin: { says: '“{domain}” looks like “{known}” but is another domain.', todo: 'Check the right address; if this one is wrong, press “Change to {corrected}”.' },
        impostor: { says: '{address} in this conversation has a domain that only looks like that of {known}, who you know.', todo: 'It may be an impostor. Don’t reply; call a number you already had.' },
        mixed: { says: '“{domain}” contains foreign letters that look like others.', todo: 'Check by phone that the address is genuine.' },
      },
    },
  },
  check({ facts, report }) {
    for (const recipient of facts.externals) {
      const { address } = recipient;
      const near = facts.nearDomains.near(address.domain);
      const posed = near !== null && recipient.inThread ? posesAs(recipient, near.known, facts) : null;
      if (posed !== null) {
        report({ at: atRecipient(recipient), message: 'impostor', values: { address: address.address, known: posed }, evidence: [address.address, posed] });
      } else if (near?.how === 'lookalike' && !recipient.inThread) {
        const corrected = `${address.local}@${near.known}`;
        report({
          at: atRecipient(recipient),
          message: 'twin',
          values: { domain: decodeDomain(address.domain), known: near.known, corrected },
          evidence: [address.address, near.known],
          fix: { kind: 'replace-recipient', address: address.address, by: corrected },
        });
      } else if (mixesScripts(address.domain)) {
        report({ at: atRecipient(recipient), message: 'mixed', values: { domain: decodeDomain(address.domain) }, evidence: [address.address, decodeDomain(address.domain)] });
      }
    }
  },
});
