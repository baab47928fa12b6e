import type { Attachment } from '../../draft/draft';
import { INTERNAL } from '../companies/organisations';
import type { Facts, RecipientFacts } from '../facts';
import { compactKey, foldKey, normalise } from '../words/fold';

/**
 * Whether a file is for somebody whose surname sounds like a recipient's and is written otherwise (斉藤昭 beside 斎藤明), or who has the same while
 * another file is the recipient's own, and who was never written to together with them: no two of one family.
 *
 * @param name as the file has it, without its title
 */
export function isNamesakes(name: string, file: Attachment, { people, recipientKeys, recipients, history, draft }: Facts): boolean {
  const key = compactKey(name);
  const known = people.calledInFull(key);
  if (known.length === 0 || known.some(({ address }) => recipientKeys.has(address))) return false;
  const full = (one: RecipientFacts): string => compactKey(one.person?.full ?? '');
  const alike = recipients.filter(({ person }) => person !== null && person.given !== '' && key.startsWith(foldKey(person.family)));
  const together = known.some(({ address }) => history.groups.some(({ addresses }) => addresses.includes(address) && alike.some((one) => addresses.includes(one.key))));
  if (alike.length === 0 || together || alike.some((one) => full(one) === key)) return false;
  return alike.every(({ person }) => !name.startsWith(person?.family ?? ''))
    || draft.attachments.some((other) => other !== file && alike.some((one) => compactKey(other.name).includes(full(one))));
}

/** A double surname in a file's name, somebody's whom the address book has, of which a recipient's is only a part: `Aldous-Vane` in mail to Aldous. */
export function doubleSurnameIn(base: string, { people, recipientKeys, draft, prose }: Facts): string | null {
  for (const [word] of base.slice(0, 255).matchAll(/(?<!\p{L})\p{Lu}\p{L}{1,30}(?:-\p{Lu}\p{L}{1,30}){1,3}(?!\p{L})/gu)) {
    const known = people.named(word).filter(({ name: { family } }) => foldKey(family) === foldKey(word));
    if (known.length > 0 && known.every(({ address }) => !recipientKeys.has(address)) && !normalise(`${draft.subject}\n${prose}`).includes(word)) return word;
  }
  return null;
}

/** What some companies are there to find out, in their names, and what they hand out in the end. */
const FINDS_OUT = /survey|audit|inspection|testing|laborator|assay|valuation|analys|鑑定|検査|測量|調査|分析|監査|試験/i;
const FINDING = /report|certificate|results?\b|analysis|opinion|findings|報告|成績書|結果|証明書|鑑定書|意見書|分析書/i;

/** Whether a file is what a company of that trade found out, which is by it rather than for it: `Pinnow_survey_report`. */
export function isFindingOf(org: string, base: string, { organisations }: Facts): boolean {
  return FINDS_OUT.test(organisations.nameOf(org)) && FINDING.test(base.replace(/_/g, ' '));
}

/** Somebody's name is to stay unknown to the reader. */
const ANONYMOUS = /匿名|(?:氏名|お?名前|実名)(?:を|は)(?:伏せ|明かさ|お出し(?:し|でき)(?:ない|ませ))|\b(?:anonym\w*|blind(?:ed)? (?:peer )?review\w*|names? (?:has|have) been (?:removed|taken out))\b/i;

/** In mail that promises somebody that their name stays unknown: a surname that only one outsider of the address book has, who does not get it. */
export function namedThoughAnonymous(base: string, { people, prose, recipientKeys, recipientOrgs, organisations, draft }: Facts): string | null {
  if (!ANONYMOUS.test(prose)) return null;
  const text = normalise(`${draft.subject}\n${prose}`);
  for (const word of base.split(/[_\-\s()（）【】[\]・.]+/).map((piece) => piece.replace(/(?:様|さん|氏|殿|先生)$/, ''))) {
    if (word.length < (/^[\u3400-\u9fff]/.test(word) ? 2 : 4) || text.includes(word)) continue;
    const [only, ...others] = people.named(word).filter(({ name: { family } }) => foldKey(family) === foldKey(word));
    if (only === undefined || others.length > 0 || recipientKeys.has(only.address)) continue;
    const org = organisations.of(only.address);
    if (org !== INTERNAL && !recipientOrgs.has(org)) return word;
  }
  return null;
}
