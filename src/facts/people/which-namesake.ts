import { INTERNAL } from '../companies/organisations';
import { departmentsOf } from '../companies/office-word';
import type { Facts } from '../facts';
import { keysOfName, type KnownPerson } from './people';
import type { PersonName } from './person';

/** A name as a text has it, with what stands around it. */
interface Mention {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Whom of the address book a text means by a name. */
interface WhichNamesake {
  readonly meant: readonly KnownPerson[];
  /** Given name and family name, where the text has both and the address book knows them; '' otherwise. */
  readonly whole: string;
  /** Addresses of those who have the name as well, or half of it, and are not meant. */
  readonly others: ReadonlySet<string>;
}

/** Whether somebody bears every part of a name: Anna Ito does not bear `Anna Vidal`. */
export function bearsAll(name: string, { keys }: PersonName): boolean {
  return name.split(/\s+/).every((part) => keysOfName(part).some((key) => keys.has(key)));
}

/** `弊社の山本`, `my colleague Anna`. */
const OURS = /(?:弊[社所院店校]|当[社所院店校方]|社内|うち)の?[^\s、。の]{0,8}の?$|\b[Oo]ur (?:[\w-]+ ){0,3}$|\b[Mm]y (?:[\w-]+ ){0,2}colleague,? $/;
/** Where a name is followed by whose it is: `山本(営業部)`, `Anna (Pelican)`, `Anna from Pelican`. */
const FOLLOWED = /^[^\s()、。,]{0,5} ?\(([^()]{1,30})\)|^,? (?:from|of|at) ([^,.;()]{1,40})/;

/** What is said of whose a name is, right before it or right behind it. */
function placeOf({ before, after }: Mention): string {
  const [, bracket, from] = FOLLOWED.exec(after) ?? [];
  const [ahead = ''] = /[^、。,;()]*$/.exec(before) ?? [];
  return `${/(?:の|[部課室係局科店所社様]|\s)$/.test(ahead) && /[\u3041-\u9fff]/.test(ahead) ? ahead.replace(/[の\s]+$/, '') : ''}\n${bracket ?? from ?? ''}`;
}

/** Whether the place that a text gives is somebody's: their department, or their company at the end of the words before the name or behind it. */
function isPlaced({ address, company }: KnownPerson, place: string, { organisations }: Facts): boolean {
  const [ahead = '', behind = ''] = place.split('\n');
  if (departmentsOf(company).some((word) => ahead.endsWith(word) || behind.includes(word))) return true;
  const org = organisations.of(address);
  const word = organisations.namedIn(ahead).get(org);
  const between = word === undefined || !ahead.includes(word) ? null : ahead.slice(ahead.lastIndexOf(word) + word.length);
  return (between !== null && /^(?:様|さま|さん)?(?:[の\s]?[^\sの、]{1,8}[部課室係局科店所])?$/.test(between)) || organisations.namedIn(behind).has(org);
}

/** Tells people of one name apart by what the text says: their other name, their department or company, or that they are the sender's own. */
export function whichNamesake(mention: Mention, facts: Facts): WhichNamesake {
  const [, family = ''] = /([\u3400-\u9fff々ヶ]{1,4}) $/.exec(mention.before) ?? [];
  const all = facts.people.named(mention.name);
  for (const whole of [family === '' ? '' : `${family} ${mention.name}`, mention.name]) {
    const meant = /\s/.test(whole) ? facts.people.named(whole.replace(/(?<=[\u3400-\u9fff々ヶ])\s/, '')).concat(all).filter(({ name }) => bearsAll(whole, name)) : [];
    if (meant.length > 0) return told([...new Set(meant)], all, whole);
  }
  if (all.length < 2) return told(all, all, '');
  const place = placeOf(mention);
  const placed = place === '\n' ? [] : all.filter((one) => isPlaced(one, place, facts));
  const own = OURS.test(mention.before) ? all.filter(({ address }) => facts.organisations.of(address) === INTERNAL) : [];
  return told(placed.length > 0 ? placed : own.length > 0 ? own : all, all, '');
}

function told(meant: readonly KnownPerson[], all: readonly KnownPerson[], whole: string): WhichNamesake {
  return { meant, whole, others: new Set(all.filter((one) => !meant.includes(one)).map(({ address }) => address)) };
}
