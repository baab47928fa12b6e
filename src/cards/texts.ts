import type { Lang } from '../messages/lang';
import { say } from '../messages/say';

/** Bytes as people read them: `48 KB`, `1.2 MB`. */
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export function subjectOr(lang: Lang, subject: string): string {
  return subject.trim() === '' ? say(lang, 'mail.noSubject') : subject;
}

/** `a@x.example`, or `a@x.example and 3 more`. */
export function firstAndOthers(lang: Lang, first: readonly string[], count: number): string {
  const [head] = first;
  if (head === undefined) return '';
  return count > 1 ? say(lang, 'mail.others', { first: head, count: count - 1 }) : head;
}

/** Up to three names, then how many more. */
export function someOf(lang: Lang, names: readonly string[]): string {
  const shown = names.slice(0, 3);
  const more = names.length - shown.length;
  return [...shown, ...(more > 0 ? [say(lang, 'missing.more', { count: more })] : [])].join(lang === 'ja' ? '、' : ', ');
}
