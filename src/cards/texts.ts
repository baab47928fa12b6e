import type { Lang } from '../messages/lang';
import { listOf } from '../messages/list-of';
import { say } from '../messages/say';
import type { Counterparty } from '../policy/policy';

export function subjectOr(lang: Lang, subject: string): string {
  return subject.trim() === '' ? say(lang, 'mail.noSubject') : subject;
}

/** `a@x.example`, or `a@x.example and 3 more`. */
export function firstAndOthers(lang: Lang, first: readonly string[], count: number): string {
  const [head] = first;
  if (head === undefined) return '';
  return count > 1 ? say(lang, 'mail.others', { first: head, count: count - 1 }) : head;
}

/** A counterparty's name in the policy; on an English card with an alias in Latin letters, where there is one and the name has none. */
export function shownCounterparty(lang: Lang, { name, aliases }: Pick<Counterparty, 'name' | 'aliases'>): string {
  const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text);
  const latin = lang === 'en' && !isLatin(name) ? aliases.find(isLatin) : undefined;
  return latin === undefined ? name : `${name} (${latin})`;
}

/** How cards in this language name counterparties, asked by their names in the policy; one that is in it no more keeps its name. */
export function counterpartyNames(lang: Lang, counterparties: readonly Counterparty[]): (name: string) => string {
  return (name) => {
    const known = counterparties.find((one) => one.name === name);
    return known === undefined ? name : shownCounterparty(lang, known);
  };
}

/** The first names, three unless told, then how many more. */
export function someOf(lang: Lang, names: readonly string[], most = 3): string {
  const shown = names.slice(0, most);
  const more = names.length - shown.length;
  return listOf(lang, [...shown, ...(more > 0 ? [say(lang, 'missing.more', { count: more })] : [])]);
}
