import { isAnswering } from '../../draft/text/answering';
import { anyOf } from '../../draft/text/any-of';
import { looksLikeMailService } from '../domains/mail-by-use';
import type { Facts, RecipientFacts } from '../facts';

/** What private people are to the office that writes to many of them. */
const PRIVATE = anyOf(
  /保護者|(?<!委員|役員)会員|入会|応募|支援者|ご支援|寄付|寄附|受講|申し?込み?の(?:方|皆)|ご?購読|患者|入居者|居住者|住民|ご?利用者|ご家族|生徒/i,
  /卒業生|ボランティア|モニター|当選/i,
  /\b(?:parents?|guardians?|members?|volunteers?|applicants?|candidates?|donors?|supporters?|subscribers?|patients?|residents?|tenants?|leaseholders?|homeowners?|neighbou?rs|students?|families|carers?)\b/i,
);
/** The same, said to readers who are greeted as 皆さま or not at all. */
const TO_PRIVATE = anyOf(
  /ご応募(?:いただ|頂|くださ|あり)|お子(?:様|さま|さん)|ご寄[付附](?:いただ|頂|くださ|を|あり)|ご入会|ご受講|ご当選|ご入居|ご購読/i,
  /\byour (?:application|child(?:ren)?|donation|membership|subscription|tenancy|flat|son or daughter)\b/i,
);
/** Bodies whose people know each other, also by the name of what they meet for. */
const BODY = anyOf(
  /委員|役員|理事|幹事|世話人|班長|分科会|部会|プロジェクト|チーム|実行|事務局|合同/i,
  /\b(?:committee|board|council|team|project|trustees|steering|working (?:group|party)|organi[sz]ers|panel|editors?)\b/i,
);
/** They have met, or are to be brought together. */
const MET = anyOf(
  /打ち?合わ?せ|会議|ミーティング|議事|顔合わせ|キックオフ|お引き?合わせ|ご紹介(?:いた|し)|共同|各社|両社|貴社|御社|同窓|同期会|先ほど|お集まり/i,
  /ご参集/i,
  /\b(?:meeting|minutes|kick-?off|introduc(?:e|ing)|joint|as (?:discussed|agreed)|our (?:call|discussion|group)|between (?:us|the)|reunion|family)\b/i,
);

/** Recipients from which on they are many, and domains below which they may be one company's. */
const MANY = 5;
const DOMAINS = 2;
/** How much of the text shows to whom it speaks. */
const OPENING = 800;

/** Somebody of whom nothing is known but an address of personal form. */
function isNobodyKnown({ org, role, listWord, inThread }: RecipientFacts): boolean {
  return /^(?:dom|addr):/.test(org) && !role && listWord === null && !inThread;
}

/**
 * Keys of those visible recipients who are private people with nothing in common but the sender: five or more on several
 * domains that belong to nobody known, spoken to all at once. Empty where anything shows that they know each other.
 */
export function privateStrangers(visible: readonly RecipientFacts[], { draft, greeting, prose, thread }: Facts): ReadonlySet<string> {
  const none = new Set<string>();
  if (visible.length < MANY || (thread === null && isAnswering(draft.subject))) return none;
  if (greeting.people.some(({ name }) => name !== '') || greeting.offices.length > 0) return none;
  const unknown = visible.filter(isNobodyKnown);
  const localsAt = new Map<string, string[]>();
  for (const { address: { domain, local } } of unknown) localsAt.set(domain, [...(localsAt.get(domain) ?? []), local]);
  if (unknown.length < MANY || localsAt.size < DOMAINS) return none;
  const opening = prose.slice(0, OPENING);
  const [head = ''] = opening.trimStart().split('\n', 1);
  const spokenTo = /(?:方|皆様|皆さま|各位)へ?[、。:]?\s*$/.test(head) && head.length <= 40 ? `${greeting.text}\n${head}` : greeting.text;
  if (BODY.test(spokenTo) || BODY.test(draft.subject)) return none;
  const asPrivate = PRIVATE.test(spokenTo) || TO_PRIVATE.test(opening);
  // Greeted as anybody may be, colleagues of a few companies too: then their domains must look like mail services.
  const byUse = (): boolean => !MET.test(`${draft.subject}\n${opening}`) && !BODY.test(opening)
    // Whoever is in copy and in the address book is told of it, and doesn't make the others known to each other.
    && unknown.every(({ contact, field }) => contact === null || field === 'cc') && unknown.filter(({ contact }) => contact === null).length >= MANY && unknown.some(({ freemail, address: { domain } }) => freemail || looksLikeMailService(domain, localsAt.get(domain) ?? []));
  return asPrivate || byUse() ? new Set(unknown.map(({ key }) => key)) : none;
}
