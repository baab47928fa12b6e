import type { Draft } from '../draft/draft';
import { anyOf } from '../draft/text/any-of';
import type { Facts } from '../facts/facts';
import { compact } from '../facts/words/fold';
import { NO_OPTIONS, defineRule } from './rule';

/** White space and characters without a width, which is what deleted or pasted text leaves behind. */
const SOMETHING = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/;

/** What opens and closes every mail, and says nothing of what it is about. */
const FORMULA = anyOf(
  /(?:いつも|平素(?:より|は)?|大変|日頃より?|毎々|格別の|ご?無沙汰|お世話に?(?:なって(?:おり|い)ます|になります)?|お疲れ(?:様|さま)?(?:です|でございます)?|おつかれさまです|ありがとうございます|よろしくお願い(?:いた|致)?し(?:ます|申し上げます)|どうぞ|何卒|引き続き|以上(?:です)?|取り急ぎ|こんにちは|おはようございます|突然のご?連絡|失礼(?:いた|致)?します|以上です)/gi,
  /\b(?:(?:best|kind|warm)(?:est)? (?:regards|wishes)|regards|all the best|sincerely|yours (?:sincerely|truly|faithfully))\b/gi,
  /\b(?:i )?hope (?:this|you)[^.\n]{0,40}\bwell\b/gi,
);
/** `ハルカゼ設備の三浦です。`, `佐藤と申します。` */
const INTRODUCTION = /(?<=^|[\n。])[ \t]*(?:[^\n。、]{1,30}の)?([^\n。、の]{1,8})(?:です|と申します|でございます)[。\n]?/g;

/** A name that the signature or the From line has too. */
function isOwnName(name: string, { from, text }: Draft): boolean {
  return compact(`${from?.name ?? ''} ${text.signature}`).includes(name.trim());
}

/** Beginnings of such formulas, at which a mail broke off. */
const BROKEN_OFF = /^(?:いつも)?(?:お世話|お疲れ|平素)[^。\n]{0,4}$/;

/** Whether nothing is left of the text when greeting and formulas are taken away. Long texts say something. */
function saysNothing({ greeting, prose, draft }: Facts): boolean {
  if (prose.length > 200 || (greeting.text === '' && !BROKEN_OFF.test(prose.trim()))) return false;
  const [sender = ''] = (draft.from?.name ?? '').split(/\s/);
  const rest = prose.replace(FORMULA, ' ').replace(INTRODUCTION, (all: string, name: string) => (isOwnName(name, draft) ? ' ' : all)).split('\n').filter((line) => sender === '' || line.trim() !== sender).join('');
  return BROKEN_OFF.test(prose.trim()) || !/[\p{L}\p{N}]/u.test(rest);
}

/** Nothing was written above signature and quotation. */
export const emptyBody = defineRule({
  id: 'empty-body',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '本文がない',
      messages: {
        empty: { says: '本文に何も書かれていません。', todo: '書きかけでないか確かめ、用件を書いてください。' },
        opening: { says: '本文に、宛名とあいさつのほか何も書かれていません。', todo: '書きかけでないか確かめ、用件を書いてください。' },
      },
    },
    en: {
      title: 'No text',
      messages: {
        empty: { says: 'The email has no text.', todo: 'Make sure that it isn’t half-finished, and say what it is about.' },
        opening: { says: 'The email has a greeting and nothing else.', todo: 'Make sure that it isn’t half-finished, and say what it is about.' },
      },
    },
  },
  check({ draft, facts, report }) {
    const something = SOMETHING.test(draft.text.fresh);
    if ((something && !saysNothing(facts)) || draft.inlineImages.length > 0 || draft.alternatives.length > 0 || facts.recipients.length === 0) return;
    // A forwarded mail may speak for itself; so may a file sent to a colleague.
    const forwarded = draft.text.quoted.trim() !== '' && /^(?:fwd?|転送)\s*[:：]/i.test(draft.subject.slice(0, 1_000).normalize('NFKC').trim());
    const weak = facts.externals.length === 0 || forwarded || (something && draft.attachments.length > 0);
    report({
      at: ['body', 'draft'],
      message: something ? 'opening' : 'empty',
      evidence: [something ? draft.text.fresh.trim().slice(0, 80) : draft.text.signature.trim() === '' ? '""' : draft.text.signature.trim().slice(0, 80)],
      ...(weak ? { severity: 'note' as const } : {}),
    });
  },
});
