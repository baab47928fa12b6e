import { anyOf } from '../draft/text/any-of';
import type { RecipientFacts } from '../facts/facts';
import { otherGroupThan } from '../facts/people/greeted-group';
import { normalise } from '../facts/words/fold';
import { NO_OPTIONS, atRecipient, defineRule } from './rule';

/** What is said to one person, or about one. */
const PRIVATE_TALK = anyOf(
  /(?:ほか|他|みな|皆)(?:の|さん|様)?[^。\n]{0,10}には?(?:まだ)?(?:言わ|話さ|伝え|知らせ|見せ)な|個別に|内々|内密|ここだけ|他言|口外/i,
  /(?:人事|勤務)?評価の|査定|人事異動|内示|処分|懲戒|退職|休職|給与|賞与|体調|クレームの件|\bin confidence\b|\bconfidential(?:ly)?\b/i,
  /\bbetween (?:us|you and me)\b|\bprivate(?:ly)?\b|\boff the record\b|\bperformance review\b/i,
);

/** Whether a list is the greeted office's own: `人事部 全員` where 人事部 is greeted. */
function isListOf(office: string, { contact, address }: RecipientFacts): boolean {
  const called = normalise(`${contact?.name ?? ''} ${contact?.company ?? ''} ${address.name}`);
  return called.includes(office.slice(office.lastIndexOf(' ') + 1));
}

/** An address that reaches many people. A note, unless the mail is plainly meant for one person. */
export const distributionList = defineRule({
  id: 'distribution-list',
  severity: 'note',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '大勢に届くアドレス',
      messages: {
        list: { says: '{address} は大勢に届くアドレスです(「{word}」とあるため)。', todo: '全員に読まれてよいか確かめてください。' },
        talk: { says: '「{talk}」とありますが、{address} は大勢に届くアドレスです(「{word}」とあるため)。', todo: '全員に読まれてよいか確かめ、違えば宛先から外してください。' },
        otherGroup: { says: '宛名は「{greeted}」ですが、{address} は「{list}」に届くアドレスです。', todo: '「{group}」に送るなら「{by} に直す」を押してください。' },
        onePerson: { says: '宛名は「{greeted}」お一人ですが、{address} は大勢に届くアドレスです(「{word}」とあるため)。', todo: '本人のアドレスに直してください。' },
      },
    },
    en: {
      title: 'Reaches many people',
      messages: {
        list: { says: '{address} reaches many people (by “{word}” in its name).', todo: 'Make sure that all of them may read it.' },
        talk: { says: 'It says “{talk}”, but {address} reaches many people (by “{word}” in its name).', todo: 'Make sure that all of them may read it, or remove the address.' },
        otherGroup: { says: 'The email greets “{greeted}”, but {address} reaches “{list}”.', todo: 'If it is for “{group}”, press “Change to {by}”.' },
        onePerson: { says: 'The email greets “{greeted}” alone, but {address} reaches many people (by “{word}” in its name).', todo: 'Use the person’s own address.' },
      },
    },
  },
  check({ facts, report }) {
    const { people, offices, collective } = facts.greeting;
    const named = people.filter(({ name }) => name !== '');
    const [only] = named;
    const talk = PRIVATE_TALK.exec(facts.prose.slice(0, 20_000));
    for (const recipient of facts.recipients) {
      const { listWord, address, external, named: isNamed } = recipient;
      if (listWord === null) continue;
      // Someone greeted who is a recipient too gets the mail; the list may be there to be told.
      const others = facts.recipients.filter((other) => other !== recipient && other.field !== 'bcc');
      const forOne = only !== undefined && named.length === 1 && offices.length === 0 && collective === '' && !isNamed && others.every((other) => !other.named);
      if (forOne) {
        report({ at: atRecipient(recipient), message: 'onePerson', values: { greeted: only.raw, address: address.address, word: listWord }, evidence: [address.address, listWord, only.raw], severity: 'warn' });
        continue;
      }
      const other = otherGroupThan(recipient, facts);
      if (other !== null) {
        const { greeted, group } = other;
        report({
          at: atRecipient(recipient), message: 'otherGroup', severity: 'warn',
          values: { greeted, address: address.address, list: recipient.contact?.name ?? address.name, group: group.name, by: group.address },
          evidence: [address.address, greeted, group.name],
          fix: { kind: 'replace-recipient', address: address.address, by: group.address },
        });
      } else if (talk !== null && collective === '' && (people.length > 0 || offices.some((office) => !isListOf(office, recipient)))) {
        report({ at: atRecipient(recipient), message: 'talk', values: { talk: talk[0], address: address.address, word: listWord }, evidence: [address.address, listWord, talk[0]], severity: 'warn' });
      } else if (external) {
        report({ at: atRecipient(recipient), message: 'list', values: { address: address.address, word: listWord }, evidence: [address.address, listWord] });
      }
    }
  },
});
