import { hasWord, isMeant, readyText } from '../facts/words/listed-word';
import { AddressPatterns } from '../policy/pattern';
import { NO_OPTIONS, defineRule } from './rule';

/** Somebody whom the organisation wants in Cc or Bcc of such mail is not there. */
export const requiredRecipient = defineRule({
  id: 'required-recipient',
  severity: 'stop',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '入れるべき宛先',
      messages: {
        missing: { says: 'このメールには、{field}に {address} を入れる決まりです。', todo: '下のボタンで宛先に入れてください。' },
        missingBecause: { says: 'このメールには、{field}に {address} を入れる決まりです({reason})。', todo: '下のボタンで宛先に入れてください。' },
      },
    },
    en: {
      title: 'Required recipient missing',
      messages: {
        missing: { says: 'This kind of email must have {address} in {field}.', todo: 'Press the button below to add it.' },
        missingBecause: { says: 'This kind of email must have {address} in {field} ({reason}).', todo: 'Press the button below to add it.' },
      },
    },
  },
  check({ draft, facts, report }) {
    const { required } = facts.policy;
    if (required.length === 0 || facts.recipients.length === 0) return;
    const text = readyText(`${draft.subject}\n${draft.body}`);
    const asked = new Set<string>();
    for (const entry of required) {
      const to = entry.recipient === '' ? null : new AddressPatterns([{ pattern: entry.recipient, value: true }]);
      const addressed = to === null ? facts.recipients : facts.recipients.filter(({ key }) => to.match(key).length > 0);
      const [first] = addressed;
      if (first === undefined || !isMeant(entry.when, facts) || (entry.word !== '' && !hasWord(entry.word, text))) continue;
      const address = entry.address === '' ? draft.from?.address ?? '' : entry.address;
      const wanted = `${entry.field} ${address.toLowerCase()}`;
      // Whoever may be seen by all may stand in Cc or To; a hidden copy must stay hidden.
      const fields = entry.field === 'cc' ? ['cc', 'to'] : ['bcc'];
      if (address === '' || asked.has(wanted) || facts.recipients.some(({ key, field }) => key === address.toLowerCase() && fields.includes(field))) continue;
      asked.add(wanted);
      report({
        at: 'draft',
        message: entry.reason === '' ? 'missing' : 'missingBecause',
        values: { address, field: entry.field === 'cc' ? 'Cc' : 'Bcc', reason: entry.reason },
        evidence: [entry.word === '' ? first.address.address : entry.word],
        fix: { kind: 'add-recipient', field: entry.field, address },
      });
    }
  },
});
