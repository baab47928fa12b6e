import { domainOf } from '../draft/addresses/address';
import { anyOf } from '../draft/text/any-of';
import { isFreemail } from '../facts/domains/freemail';
import type { Lang } from '../messages/lang';
import { say } from '../messages/say';
import { csvLine, type OwnRow } from '../policy/own-rules';
import type { Counterparty, Policy } from '../policy/policy';
import { wrongOnes, type Incident, type WrittenRecipient } from './record';

/** Something that would have stopped this very mistake, as a row of the policy. */
export interface Proposal {
  /** Stays the same as long as the incident's facts do. */
  readonly id: string;
  /** What it does, in words. */
  readonly text: string;
  readonly row: OwnRow;
}

const MOST = 6;

/**
 * What would have stopped it, derived from what happened: from the addresses, companies and kind of slip that were entered.
 * Nothing is proposed where nothing fits: then the person has to find a way of their own.
 */
export function proposalsFor(incident: Incident, policy: Pick<Policy, 'counterparties'>, lang: Lang): Proposal[] {
  const { facts } = incident;
  const wrong = wrongOnes(incident);
  const found: Proposal[] = [];
  const add = (text: string, row: OwnRow): void => {
    const id = csvLine(row);
    if (!found.some((one) => one.id === id)) found.push({ id, text, row });
  };
  const watch = ({ address }: WrittenRecipient, reason: string): void => {
    add(say(lang, 'incident.propose.watch', { address, reason }), { table: 'addresses', cells: { pattern: address.toLowerCase(), list: 'watched', reason } });
  };
  switch (facts.slip) {
    case 'typed':
      for (const one of wrong) {
        const domain = domainOf(one.address);
        const ours = policy.counterparties.some(({ domains }) => domains.includes(domain));
        // A domain that is somebody's own and known to nobody here; a public service's has other people's addresses too.
        if (domain !== '' && !ours && !isFreemail(domain)) {
          const reason = facts.right === '' ? say(lang, 'incident.reason.wrong') : say(lang, 'incident.reason.typo', { right: facts.right });
          add(say(lang, 'incident.propose.block', { domain }), { table: 'addresses', cells: { pattern: domain, list: 'blocked', reason } });
        } else watch(one, confusedWith(facts.right, lang));
      }
      break;
    case 'picked':
      for (const one of wrong) watch(one, confusedWith(facts.right, lang));
      break;
    case 'list':
      for (const one of wrong) watch(one, say(lang, 'incident.reason.list'));
      break;
    case 'file':
      for (const name of companiesOf(facts.whose, wrong, policy.counterparties)) {
        add(say(lang, 'incident.propose.names', { name }), { table: 'rules', cells: { rule: 'attachment-name-parts', option: 'companies', value: name } });
      }
      break;
    case 'content':
      add(say(lang, 'incident.propose.quoted'), { table: 'rules', cells: { rule: 'quoted-other-customer', severity: 'stop' } });
      break;
    case 'bcc':
      add(say(lang, 'incident.propose.bcc'), { table: 'rules', cells: { rule: 'many-external-domains', option: 'threshold', value: '2' } });
      break;
    case 'software': case 'other': break;
  }
  return found.slice(0, MOST);
}

function confusedWith(right: string, lang: Lang): string {
  return right === '' ? say(lang, 'incident.reason.wrong') : say(lang, 'incident.reason.confused', { right });
}

/** Companies whose files were mixed up: the one the files belong to, and the one that got them. */
function companiesOf(whose: string, wrong: readonly WrittenRecipient[], counterparties: readonly Counterparty[]): string[] {
  const named = counterparties.filter(({ name, aliases, domains }) =>
    [name, ...aliases].some((one) => whose.includes(one)) || wrong.some(({ address }) => domains.includes(domainOf(address))));
  return named.map(({ name }) => name);
}

/** "We will be careful" and its like, alone: what no record of prevention may consist of. */
const CAREFUL = /気を(?:つけ|付け)|注意(?:し|を払|いた)|心(?:がけ|掛け)|意識|徹底|careful|attentive|pay (?:more )?attention|double.?check more/gi;
/** Words of what people actually do or install. */
const CONCRETE = anyOf(
  /登録|設定|禁止|削除|名前|ファイル名|Bcc|ドメイン|二人|別の人|承認|確認者|送信待ち|リスト|手順書|テンプレ|ルール|rule|block|approv|second person/i,
  /rename|remove|delete|template|list|setting|hold|domain/i,
);

/** Whether a text says no more than that people will try harder. */
export function isOnlyCare(text: string): boolean {
  return new RegExp(CAREFUL.source, 'i').test(text) && !CONCRETE.test(text.replace(CAREFUL, ''));
}
