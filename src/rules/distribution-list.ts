import { NO_OPTIONS, atRecipient, defineRule } from './rule';

/** An address that reaches many people. A note, unless the mail is plainly meant for one person. */
export const distributionList = defineRule({
  id: 'distribution-list',
  severity: 'note',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '大勢に届くアドレス',
      messages: {
        list: { says: '{address} は大勢に届くアドレスです(「{word}」)。', todo: '全員に読まれてよいか確かめてください。' },
        onePerson: { says: '宛名は「{greeted}」お一人ですが、{address} は大勢に届くアドレスです(「{word}」)。', todo: '本人のアドレスに直してください。' },
      },
    },
    en: {
      title: 'Reaches many',
      messages: {
        list: { says: '{address} reaches many people (“{word}”).', todo: 'Make sure that all of them may read it.' },
        onePerson: { says: 'The mail greets “{greeted}” alone, but {address} reaches many people (“{word}”).', todo: 'Use the person’s own address.' },
      },
    },
  },
  check({ facts, report }) {
    const { people, offices, collective } = facts.greeting;
    const named = people.filter(({ name }) => name !== '');
    const [only] = named;
    for (const recipient of facts.recipients) {
      const { listWord, address, external, named: isNamed } = recipient;
      if (listWord === null) continue;
      // Someone greeted who is a recipient too gets the mail; the list may be there to be told.
      const others = facts.recipients.filter((other) => other !== recipient && other.field !== 'bcc');
      const forOne = only !== undefined && named.length === 1 && offices.length === 0 && collective === '' && !isNamed && others.every((other) => !other.named);
      if (forOne) {
        report({ at: atRecipient(recipient), message: 'onePerson', values: { greeted: only.raw, address: address.address, word: listWord }, evidence: [address.address, listWord, only.raw], severity: 'warn' });
      } else if (external) {
        report({ at: atRecipient(recipient), message: 'list', values: { address: address.address, word: listWord }, evidence: [address.address, listWord] });
      }
    }
  },
});
