import { otherMatter } from '../facts/companies/other-matter';
import { conversationOf } from '../facts/correspondence/conversation';
import { mixedUpNumber } from '../facts/numbers/mixed-up-numbers';
import { NO_OPTIONS, atAttachment, defineRule } from './rule';

/** One case, order or lot is called by different numbers in subject, text and files. */
export const numberMixUp = defineRule({
  id: 'number-mix-up',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '番号の食い違い',
      messages: {
        file: { says: '添付「{file}」の番号は「{has}」ですが、ほかでは「{elsewhere}」です。', todo: 'ファイルを開いて、この件のものか確かめてください。' },
        subject: { says: '件名の番号は「{has}」ですが、ほかでは「{elsewhere}」です。', todo: 'どちらの番号が正しいか確かめて直してください。' },
        body: { says: '本文の番号は「{has}」ですが、ほかでは「{elsewhere}」です。', todo: 'どちらの番号が正しいか確かめて直してください。' },
        matter: { title: '別の件への返信', says: '件名は「{has}」ですが、本文は「{elsewhere}」({company})のことです。', todo: '別の件への返信になっていないか、宛先と件名を確かめてください。' },
      },
    },
    en: {
      title: 'Numbers don’t match',
      messages: {
        file: { says: 'The attachment “{file}” has the number “{has}”, but elsewhere it is “{elsewhere}”.', todo: 'Open the file and make sure that it belongs to this matter.' },
        subject: { says: 'The subject has the number “{has}”, but elsewhere it is “{elsewhere}”.', todo: 'Check which number is right, and correct the other.' },
        body: { says: 'The text has the number “{has}”, but elsewhere it is “{elsewhere}”.', todo: 'Check which number is right, and correct the other.' },
        matter: { title: 'Reply to something else', says: 'The subject is “{has}”, but the text is about “{elsewhere}” ({company}).', todo: 'Make sure that this is not a reply to something else: check the recipients and the subject.' },
      },
    },
  },
  check({ draft, facts, report }) {
    const { theirs, ours: [, ...ours] } = conversationOf(facts);
    const found = mixedUpNumber(draft.subject, draft.text.fresh, draft.attachments, [...theirs, ...ours].join('\n'));
    if (found !== null) {
      const { at, has, elsewhere } = found;
      const values = { has, elsewhere };
      if (typeof at === 'object') report({ at: atAttachment(at.file), message: 'file', values: { ...values, file: at.file.name }, evidence: [at.file.name, has, elsewhere] });
      else report({ at: at === 'subject' ? ['subject', 'body'] : ['body', 'subject'], message: at, values, evidence: [has, elsewhere] });
      return;
    }
    const other = otherMatter(facts);
    if (other !== null) report({ at: ['subject', 'body'], message: 'matter', values: { has: other.has, elsewhere: other.elsewhere, company: other.company }, evidence: [other.has, other.elsewhere, other.company] });
  },
});
