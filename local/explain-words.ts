import { titleOf } from '../src/check/words';
import type { Source } from '../src/facts/facts';
import type { Lang } from '../src/messages/lang';
import type { Explained, Looked } from './explain';

const LOOKED: Readonly<Record<Lang, Readonly<Record<Looked, (count: number) => string>>>> = {
  ja: {
    recipients: (n) => `宛先 ${n}件`, externals: (n) => `社外の宛先 ${n}件`, from: () => '差出人', subject: () => '件名', lines: (n) => `本文 ${n}行`, signature: (n) => `署名 ${n}行`,
    greetings: (n) => `宛名 ${n}件`, companies: (n) => `本文にある会社 ${n}社`, attachments: (n) => `添付ファイル ${n}件`, quoted: (n) => `引用したメール ${n}通`,
    thread: (n) => `返信元のやり取り ${n}通`, groups: (n) => `一緒に送った相手の組 ${n}件`, contacts: (n) => `連絡先 ${n}件`, today: () => '日時',
    faults: (n) => `ポリシーの不備 ${n}件`, counterparties: (n) => `取引先 ${n}社`, words: (n) => `ポリシーの語 ${n}件`, addresses: (n) => `ポリシーの宛先 ${n}件`, apart: (n) => `同席させない相手 ${n}組`, required: (n) => `必ず入れる宛先 ${n}件`, pairs: (n) => `語と宛先の組 ${n}件`,
  },
  en: {
    recipients: (n) => `recipients: ${n}`, externals: (n) => `external recipients: ${n}`, from: () => 'sender', subject: () => 'subject', lines: (n) => `lines of text: ${n}`, signature: (n) => `lines of signature: ${n}`,
    greetings: (n) => `names greeted: ${n}`, companies: (n) => `companies named: ${n}`, attachments: (n) => `attachments: ${n}`, quoted: (n) => `emails quoted: ${n}`,
    thread: (n) => `emails in the conversation: ${n}`, groups: (n) => `groups written to together: ${n}`, contacts: (n) => `contacts: ${n}`, today: () => 'time',
    faults: (n) => `faults of the policy: ${n}`, counterparties: (n) => `counterparties: ${n}`, words: (n) => `words of the policy: ${n}`, addresses: (n) => `addresses of the policy: ${n}`, apart: (n) => `pairs kept apart: ${n}`,
    required: (n) => `required recipients: ${n}`, pairs: (n) => `words with their recipients: ${n}`,
  },
};

const MISSING: Readonly<Record<Lang, Readonly<Record<Source, string>>>> = {
  ja: { contacts: '連絡先', directory: '社内の名簿', history: 'これまでに送った回数', groups: 'これまでに一緒に送った相手', thread: '返信元のやり取り' },
  en: { contacts: 'the contacts', directory: 'the directory', history: 'how often was written to them', groups: 'who was written to together', thread: 'the conversation' },
};

const CAME: Readonly<Record<Lang, Readonly<Record<Explained['came'], string>>>> = {
  ja: {
    found: '上のとおり見つかりました', joined: '見つかりましたが、同じことを言う上の指摘にまとめました', off: 'ポリシーで無効です', nothing: '確かめるものがありません',
    missing: '見た範囲では気になる点はありません', fine: '気になる点はありません',
  },
  en: {
    found: 'found, see above', joined: 'found, but a finding above says it already', off: 'switched off by the policy', nothing: 'nothing to check',
    missing: 'nothing wrong as far as it could look', fine: 'nothing wrong',
  },
};
const MARKS: Readonly<Record<Explained['came'], string>> = { found: '!', joined: '+', off: 'x', nothing: '-', missing: '?', fine: 'o' };

/** A line for each rule: what it looked at, what it could not look at, what came of it. */
export function explainedText(all: readonly Explained[], lang: Lang): string {
  const [comma, stop, end] = lang === 'ja' ? ['、', '。', '。'] : [', ', '; ', ''];
  return all.map(({ rule, looked, missing, came }) => {
    const parts = [
      looked.map(({ at, count }) => LOOKED[lang][at](count)).join(comma),
      missing.length === 0 ? '' : `${lang === 'ja' ? '読めなかったもの: ' : 'could not be read: '}${missing.map((source) => MISSING[lang][source]).join(comma)}`,
      CAME[lang][came],
    ].filter((part) => part !== '');
    return `  ${MARKS[came]} ${titleOf(rule, lang)} (${rule}): ${parts.join(stop)}${end}`;
  }).join('\n');
}
