import { numberSlip } from '../facts/asked/number-slips';
import { otherThanAsked } from '../facts/asked/other-than-asked';
import { passedOnOtherwise } from '../facts/asked/passed-on';
import type { Differs } from '../facts/asked/said-before';
import { conversationOf } from '../facts/correspondence/conversation';
import { normalise } from '../facts/words/fold';
import { NO_OPTIONS, defineRule, type Reported } from './rule';

/** The draft accepts a day, a time or a number that nobody in the conversation has named, where the other side named another. */
export const notAsAsked = defineRule({
  id: 'not-as-asked',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '相手の言った日時・数・金額との食い違い',
      messages: {
        day: { says: '「{text}」で受けていますが、相手のメールにあるのは「{asked}」です。', todo: '日付を確かめて直してください。' },
        time: { says: '「{text}」で受けていますが、相手のメールにあるのは「{asked}」です。', todo: '時刻を確かめて直してください。' },
        count: { says: '「{text}」で受けていますが、相手のメールにあるのは「{asked}」です。', todo: '数を確かめて直してください。' },
        amount: { says: '「{text}」で受けていますが、相手のメールにあるのは「{asked}」です。', todo: '金額と通貨を確かめて直してください。' },
      },
    },
    en: {
      title: 'Not what they asked for',
      messages: {
        day: { says: 'It confirms “{text}”, but their email says “{asked}”.', todo: 'Check the date and correct it.' },
        time: { says: 'It confirms “{text}”, but their email says “{asked}”.', todo: 'Check the time and correct it.' },
        count: { says: 'It confirms “{text}”, but their email says “{asked}”.', todo: 'Check the number and correct it.' },
        amount: { says: 'It confirms “{text}”, but their email says “{asked}”.', todo: 'Check the amount and the currency, and correct it.' },
      },
    },
  },
  check({ draft, facts, report }) {
    if (facts.thread === null && facts.quotedMails.length === 0) return;
    const fresh = normalise(draft.text.fresh.slice(0, 20_000));
    if (!/\d|[日月火水木金土]曜|day\b/.test(fresh)) return;
    const conversation = conversationOf(facts);
    if (conversation.cut) return;
    const asked = conversation.theirs.length === 0 ? null : otherThanAsked(fresh, conversation, facts) ?? numberSlip(fresh, conversation);
    const found = asked ?? passedOnOtherwise(fresh, facts);
    if (found !== null) report(reported(found));
  },
});

function reported({ message, text, asked, sentence }: Differs): Reported {
  return { at: 'body', message, values: { text, asked }, evidence: [text, asked, sentence.trim().slice(0, 120)].filter((piece) => piece !== '') };
}
