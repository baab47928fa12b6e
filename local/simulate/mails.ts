import type { MailToWrite } from '../mail-source';
import type { Random } from './random';
import { subjectWith } from './ref';

const OUTSIDE = ['yamada-shoji', 'kita-denki', 'minami-kogyo', 'nishi-bussan', 'higashi-unyu', 'tanaka-shokai', 'suzuki-sangyo', 'oki-logistics'] as const;
const PEOPLE = ['tanaka', 'suzuki', 'takahashi', 'watanabe', 'ito', 'yamamoto', 'nakamura', 'kobayashi'] as const;
const SUBJECTS = ['打ち合わせの日程について', 'お問い合わせの件', 'ご連絡', 'Schedule for next month', 'Our call this week', '資料のご確認'] as const;
const LINES = ['いつもお世話になっております。', '先日の件につきまして、下記のとおりご連絡いたします。', 'ご確認のほど、よろしくお願いいたします。', 'Thank you for your time.', '来月の予定は追ってお知らせします。', 'Please let us know what suits you.'] as const;

/** A mail of an ordinary working day, such as a person of that address writes; about one in ten carries a file. */
export function ordinaryMail(random: Random, from: string, colleagues: readonly string[], ref: string): MailToWrite {
  const outside = (): string => `${random.pick(PEOPLE)}@${random.pick(OUTSIDE)}.example`;
  const some = (most: number): string[] => [...new Set(Array.from({ length: random.between(0, most) }, () => (random.chance(0.3) ? colleagues[random.between(0, colleagues.length - 1)] ?? outside() : outside())))];
  return {
    from,
    to: [outside()],
    cc: some(2),
    bcc: random.chance(0.1) ? some(1) : [],
    subject: subjectWith(ref, random.pick(SUBJECTS)),
    text: [...Array.from({ length: random.between(3, 8) }, () => random.pick(LINES)), ''].join('\n'),
    attachments: random.chance(0.1) ? [{ filename: `memo-${ref}.txt`, content: random.pick(LINES).repeat(30), contentType: 'text/plain' }] : [],
  };
}

/** The same mail after its sender thought again: its text, its file, its subject or its recipients are others. */
export function edited(random: Random, mail: MailToWrite): MailToWrite {
  const again = String(random.between(1, 1_000_000));
  switch (random.pick(['text', 'file', 'subject', 'recipient'])) {
    case 'file': return { ...mail, attachments: [{ filename: mail.attachments[0]?.filename ?? 'memo.txt', content: `${random.pick(LINES)}${again}`, contentType: 'text/plain' }] };
    case 'subject': return { ...mail, subject: `${mail.subject} ${again}` };
    case 'recipient': return { ...mail, cc: [...mail.cc, `person${again}@${random.pick(OUTSIDE)}.example`] };
    default: return { ...mail, text: `${mail.text}${random.pick(LINES)} ${again}\n` };
  }
}
