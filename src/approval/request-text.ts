import { size } from '../messages/size';
import type { Lang } from '../messages/lang';
import { say } from '../messages/say';
import { endLine } from './request-digest';

/** Everything that a request says in words. */
export interface RequestWords {
  readonly id: string;
  /** `name (address)` or the address. */
  readonly sender: string;
  /** The name, or the address where there is none. */
  readonly senderName: string;
  readonly subject: string;
  readonly recipients: readonly { readonly shown: string; readonly external: boolean }[];
  readonly files: readonly { readonly name: string; readonly size: number }[];
  /** The files are on the request; otherwise only their names. */
  readonly filesWith: boolean;
  /** What was found, and whether the sender had to confirm it. */
  readonly findings: readonly { readonly title: string; readonly says: string; readonly confirmed: boolean }[];
  readonly note: string;
  /** Why it leaves without waiting; '' where an approval is asked for. */
  readonly urgent: string;
  readonly body: string;
  /** How long it is held after an approval. */
  readonly delayMinutes: number;
  /** Moments as shown: when it leaves at the earliest, and until when an approval counts. */
  readonly leaves: string;
  readonly expires: string;
}

/** Subject of a request; the same for a reminder, so that Gmail puts them together. */
export function requestSubject({ senderName, subject, urgent }: Pick<RequestWords, 'senderName' | 'subject' | 'urgent'>, lang: Lang): string {
  return say(lang, urgent === '' ? 'request.subject' : 'request.urgentSubject', { sender: senderName, subject: subject.trim() === '' ? say(lang, 'mail.noSubject') : subject });
}

/** A request in plain text: what to do first, then everything that is needed to judge. */
export function requestText(words: RequestWords, lang: Lang): string {
  const { sender, subject, recipients, files, findings, note, urgent, body } = words;
  const externals = recipients.filter((one) => one.external).length;
  const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', `■ ${title}`, ...lines]);
  return [
    say(lang, urgent === '' ? 'request.intro' : 'request.urgentIntro', { sender }),
    urgent === '' ? say(lang, 'request.until', { time: words.expires }) : say(lang, 'request.urgentHow'),
    ...section(say(lang, 'request.todo'), urgent === '' ? [say(lang, 'request.how'), say(lang, 'request.without')] : []),
    ...section(say(lang, 'request.urgentReason'), urgent === '' ? [] : [urgent]),
    ...section(say(lang, 'request.note'), note === '' ? [] : [note]),
    ...section(say(lang, 'request.mailSubject'), [subject.trim() === '' ? say(lang, 'mail.noSubject') : subject]),
    ...section(say(lang, 'request.to', { count: recipients.length, externals }), recipients.map(({ shown, external }) => (external ? `${say(lang, 'request.external')} ${shown}` : shown))),
    ...section(say(lang, 'request.files', { count: files.length }), files.map((file) => `${file.name === '' ? '?' : file.name} (${size(file.size)})`)),
    ...(files.length > 0 && !words.filesWith ? [say(lang, 'request.withoutFiles')] : []),
    ...section(say(lang, 'request.when'), [urgent === '' ? say(lang, 'request.leaves', { time: words.leaves, minutes: words.delayMinutes }) : say(lang, 'request.urgentLeaves', { time: words.leaves })]),
    ...section(say(lang, 'request.findings'), findings.map(({ title, says, confirmed }) => `${lang === 'ja' ? '・' : '- '}${title}: ${says}${confirmed ? ` → ${say(lang, 'request.confirmed')}` : ''}`)),
    ...section(say(lang, 'request.body'), ['――――――――', body.trim(), '――――――――']),
    '',
    endLine(words.id),
    '',
  ].join('\n');
}
