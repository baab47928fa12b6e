import type { Lang } from '../messages/lang';
import { say } from '../messages/say';

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
