import { asksToPassOn } from '../facts/correspondence/asks-to-pass-on';
import { INTERNAL } from '../facts/companies/organisations';
import { NO_OPTIONS, atRecipient, defineRule } from './rule';

/** A reply that takes in an outside organisation which the conversation did not have. */
export const notInThread = defineRule({
  id: 'not-in-thread',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: 'やり取りにいない相手',
      messages: {
        replaced: { says: 'このやり取りの相手 {partner} が宛先になく、やり取りにいない {address} が入っています。', todo: '返信する相手を確かめてください。' },
        added: { says: '{address} はこれまでのやり取りにいない相手で、本文にも出てきません。', todo: 'やり取りを見せてよい相手か確かめてください。' },
      },
    },
    en: {
      title: 'Not in the conversation',
      messages: {
        replaced: { says: 'This conversation is with {partner}, who isn’t a recipient, while {address}, who wasn’t in it, is.', todo: 'Check who you are replying to.' },
        added: { says: '{address} wasn’t in this conversation and isn’t mentioned in the text.', todo: 'Make sure that they may see it.' },
      },
    },
  },
  check({ facts, report }) {
    const { thread, threadAddresses, organisations, namedOrganisations, greetedOrganisations } = facts;
    if (thread === null || thread.length === 0) return;
    const inThread = new Set([...threadAddresses].map((address) => organisations.of(address)));
    if ([...inThread].every((org) => org === INTERNAL)) return;
    const partners = [...threadAddresses].filter((address) => organisations.of(address) !== INTERNAL);
    // An address that somebody gave: `from 1 February I'm at …`.
    const spelt = [...thread.map(({ text }) => text), facts.draft.text.fresh, facts.draft.text.quoted].map((text) => text.toLowerCase());
    // The last mail was to be passed on: that its writer is left out, and somebody else is there, is what was asked.
    const passedOn = asksToPassOn(thread[thread.length - 1]?.text ?? '');
    const answered = facts.recipients.some(({ org }) => org !== INTERNAL && inThread.has(org));
    for (const recipient of facts.externals) {
      const { own, org, inThread: known, named, address } = recipient;
      if (own || known || inThread.has(org)) continue;
      const [partner] = partners.filter((one) => !facts.recipientKeys.has(one));
      const mentioned = passedOn || named || namedOrganisations.has(org) || greetedOrganisations.has(org) || spelt.some((text) => text.includes(recipient.key));
      if (!answered && partner !== undefined) {
        report({
          at: [atRecipient(recipient), 'draft'], message: 'replaced', values: { partner, address: address.address }, evidence: [partner, address.address],
          ...(mentioned ? { severity: 'note' as const } : {}),
        });
      } else {
        report({ at: [atRecipient(recipient), 'draft'], message: 'added', values: { address: address.address }, evidence: [address.address], ...(mentioned ? { severity: 'note' as const } : {}) });
      }
    }
  },
});
