import type { StepLetter } from '../../cards/incident/step-view';
import { keyOf } from '../../draft/addresses/address';
import { parseAddressList } from '../../draft/addresses/parse-addresses';
import { writeLetter, type LetterText } from '../../incident/letters';
import { wrongOnes, type Incident, type Step } from '../../incident/record';
import { MOST_CALLED, notedFor } from '../../incident/steps';
import type { Lang } from '../../messages/lang';
import { officeFor } from '../../policy/incident-policy';
import { LETTERS, type Letter } from '../../policy/letter-names';
import type { App } from '../app';

/** The step that a letter belongs to; the final report closes the record as a whole. */
export const STEP_OF: Readonly<Record<Letter, Step | 'record'>> = { apology: 'apology', superior: 'superior', security: 'security', owner: 'owner', right: 'right', final: 'record' };

/** The letters of a step: one for each wrong recipient, each alone and who was not told by telephone first, or one blind copy to all where they are many. */
export function lettersOf(app: App, incident: Incident, step: Step): StepLetter[] {
  const letter = LETTERS.find((one) => STEP_OF[one] === step);
  if (letter === undefined) return [];
  const wrong = wrongOnes(incident).map(({ address }) => address.toLowerCase());
  const many = wrong.length > MOST_CALLED || incident.facts.wrong.includes('*');
  const reached = notedFor(incident, 'call', 'reached');
  const called = (to: string): boolean => letter === 'apology' && reached.has(to);
  const addresses = letter !== 'apology' ? [addressFor(app, incident, letter)] : many ? ['*'] : [...wrong.filter((to) => !called(to)), ...wrong.filter(called)];
  return addresses.map((to) => {
    const own = incident.noted.filter((one) => one.step === step && (to === '' || letter !== 'apology' || one.to === to));
    // A draft of the other one's lies in a mailbox that can't be looked into.
    const last = own.filter(({ result, by }) => result === 'drafted' && by === app.outside.account.email).pop();
    return { letter, to, text: letterFor(app, incident, letter, to, app.lang), called: called(to), draft: last?.text ?? '', mailed: own.some(({ result, at }) => result === 'mailed' && at >= (last?.at ?? 0)) };
  });
}

/** Where a letter goes by policy, or by what was entered; '' where neither says. */
export function addressFor({ policy, outside }: App, { facts, opened }: Incident, letter: Letter): string {
  switch (letter) {
    case 'superior': case 'security': return officeFor(policy.incident, letter, opened.by);
    case 'final': return officeFor(policy.incident, 'superior', opened.by) || outside.account.email;
    case 'right': return oneAddress(facts.right);
    case 'apology': case 'owner': return '';
  }
}

/** The first address of a typed text, in lower case; '' where there is none. */
export function oneAddress(typed: string): string {
  const [first] = parseAddressList(typed).filter(({ domain }) => domain !== '');
  return first === undefined ? '' : keyOf(first);
}

/** A letter's text for one of the wrong recipients, by lower-case address, or for all of them (`*`). */
export function letterFor(app: App, incident: Incident, letter: Letter, to: string, lang: Lang): LetterText {
  const name = wrongOnes(incident).find(({ address }) => address.toLowerCase() === to)?.name ?? '';
  return writeLetter(letter, incident, to === '*' ? 'everyone' : { name }, { lang, zone: app.zone, company: app.policy.incident.company[lang], template: app.policy.incident.letters.get(`${letter} ${lang}`) ?? null, bySender: incident.opened.by === app.outside.account.email });
}
