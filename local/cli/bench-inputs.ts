import { readDraft } from '../../src/draft/read-draft';
import { recipientsOf } from '../../src/draft/draft';
import type { CheckInput } from '../../src/facts/facts';
import { defaultPolicy } from '../../src/policy/default-policy';
import { charsets } from '../charset';
import { zoneOf } from '../zone';

/** The n-th recipient of a benchmark mail. */
export const RECIPIENT = (index: number): string => `person${index}@company${index}.example`;

const LINE = 'いつもお世話になっております。先日ご相談した件につきまして、下記のとおりご連絡いたします。';

/** `salt` makes one mail's lines other than another's. */
export function benchMail(from: string, to: readonly string[], lines = 40, salt = 0): string {
  return [
    `From: ${from}`, `To: ${to.join(',\r\n ')}`, 'Subject: =?UTF-8?B?44GU6YCj57Wh?=', 'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: base64', '',
    Buffer.from(Array.from({ length: lines }, (_, index) => `${LINE}${index}-${salt}`).join('\n')).toString('base64').replace(/.{76}/g, '$&\r\n'), '',
  ].join('\r\n');
}

export interface BenchSize {
  readonly lines: number;
  readonly recipients: number;
  readonly counterparties: number;
  readonly attachments: number;
  readonly contacts: number;
  /** Sets of people that were written to together. */
  readonly groups: number;
}

/** The mail that the budget of docs/design.md speaks of. */
export const ORDINARY: BenchSize = { lines: 40, recipients: 10, counterparties: 1_000, attachments: 1, contacts: 100, groups: 100 };

export function benchInput({ lines, recipients, counterparties, attachments, contacts, groups, salt = 0 }: BenchSize & { readonly salt?: number }): CheckInput {
  const to = Array.from({ length: recipients }, (_, index) => RECIPIENT(index));
  return {
    draft: {
      ...readDraft(Buffer.from(benchMail('sato@aozora.example', to, lines, salt), 'latin1'), charsets),
      attachments: Array.from({ length: attachments }, (_, index) => ({ name: `20261124_取引先${index}様_御見積書_${salt}.pdf`, mimeType: 'application/pdf', size: 40_000, sha256: '', head: [0x25, 0x50, 0x44, 0x46] })),
    },
    policy: {
      ...defaultPolicy(),
      counterparties: Array.from({ length: counterparties }, (_, index) => ({ name: `株式会社取引先${index}`, aliases: [`取引先${index}`], domains: [`company${index}.example`] })),
    },
    contacts: Array.from({ length: contacts }, (_, index) => ({ address: RECIPIENT(index), name: `取引 ${index}郎`, kana: '', company: `株式会社取引先${index}`, phone: '' })),
    history: { sent: new Map(to.map((address) => [address, 3])), groups: Array.from({ length: groups }, (_, index) => ({ addresses: [RECIPIENT(index), RECIPIENT(index + 1)], count: 2, last: null })) },
    thread: null, now: Date.parse('2026-11-24T10:15:00+09:00'), zone: zoneOf('Asia/Tokyo'),
  };
}

const WORDS = ['社外秘', '極秘', 'マイナンバー', 'パスワード', 'confidential', 'secret'];
const SUFFIXES = ['.exe', '.js', '.vbs', '.xlsm'];

/** What a list-based confirmation tool does: is each recipient's domain trusted, is a word in the text, a suffix on a file. */
export function plainListCheck({ draft, policy }: CheckInput): string[] {
  const known = new Set(policy.counterparties.flatMap((one) => one.domains));
  const text = `${draft.subject}\n${draft.body}`.toLowerCase();
  return [
    ...recipientsOf(draft).filter(({ address }) => !known.has(address.domain)).map(({ address }) => address.address),
    ...WORDS.filter((word) => text.includes(word)),
    ...draft.attachments.filter(({ name }) => SUFFIXES.some((suffix) => name.toLowerCase().endsWith(suffix))).map(({ name }) => name),
  ];
}
