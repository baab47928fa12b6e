import { anyOf } from '../../draft/text/any-of';
import type { Facts } from '../facts';
import { normalise } from '../words/fold';
import { INTERNAL } from './organisations';

/** The field of a form that says who holds something: `Registered to`, `ご契約者`. Who uses or pays for it may be another company. */
const FIELD = anyOf(
  /^[\s・*•-]{0,6}(?:registered to|licensed to|licensee|account (?:name|holder)|subscriber|ordered by)\s*[: ]\s*/i,
  /^[\s・*•-]{0,6}(?:ご?契約者名?(?:義)?|ご?契約名義|ご?登録(?:者|先)?名|ご?注文者名?|お申込者名?|貴社名|御社名|会社名)(?:様|さま)?\s*[: ]\s*/i,
);
/** The mail is about what the reader ordered, holds or has booked. */
const READERS = anyOf(
  /ご(?:注文|契約|購入|利用|登録|予約|入会)(?:を)?(?:いただ|頂|くださ|ありがと|内容|誠に)|お申し?込み?(?:いただ|頂|くださ|ありがと|内容)|(?:貴社|御社)の(?:ご)?(?:アカウント|ライセンス|契約|ご?注文|ご?予約)/i,
  /\byour (?:[a-z]+ ){0,2}(?:orders?|licen[cs]es?|account|subscription|contract|policy|keys?|booking|registration|reservation|certificate)\b/i,
);
const MOST_LINES = 1_000;

/**
 * The company that a field of a mail about the reader's own order, licence or contract names as the customer, where nobody of it is a recipient,
 * the mail goes to one other company, and the two have never been on one mail: a form filled in for the customer before.
 */
export function labelledCustomer({ draft, externals, organisations, recipientOrgs, history, threadAddresses, greetedOrganisations }: Facts): string | null {
  const orgs = new Set(externals.filter(({ own }) => !own).map(({ org }) => org));
  const [only] = orgs;
  if (orgs.size !== 1 || only === undefined || !/^c[po]:/.test(only)) return null;
  const text = normalise(`${draft.subject}\n${draft.text.fresh.slice(0, 50_000)}`);
  if (!READERS.test(text)) return null;
  const ofOrg = (org: string) => (address: string): boolean => organisations.of(address) === org;
  const isConnected = (org: string): boolean => [...threadAddresses].some(ofOrg(org)) || organisations.namedIn(draft.text.quoted.slice(0, 50_000)).has(org)
    || history.groups.some(({ addresses }) => addresses.some(ofOrg(org)) && addresses.some(ofOrg(only)));
  for (const line of text.split('\n', MOST_LINES)) {
    const [field] = FIELD.exec(line) ?? [];
    if (field === undefined || line.length > 120) continue;
    const value = line.slice(field.length).trim();
    const named = [...organisations.namedIn(value)];
    const stranger = named.find(([org, word]) => org !== INTERNAL && !recipientOrgs.has(org) && !greetedOrganisations.has(org) && value.startsWith(word) && !isConnected(org));
    if (stranger !== undefined && !named.some(([org]) => recipientOrgs.has(org))) return stranger[1];
  }
  return null;
}
