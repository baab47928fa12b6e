import { localOf } from '../draft/addresses/address';
import type { Facts } from '../facts/facts';
import { addressesIn } from '../facts/correspondence/quoted';
import { compact, normalise } from '../facts/words/fold';
import { isFreemail } from '../facts/domains/freemail';
import { isRoleLocal } from '../facts/people/person';
import { NO_OPTIONS, defineRule } from './rule';

/** The address that the conversation was held with, where it is another of the sender's than the one now used. */
function usedBefore(from: string, facts: Facts): string | null {
  if (facts.threadAddresses.has(from)) return null;
  const mine = facts.people.ofAddress(from)?.name.full ?? facts.draft.from?.name ?? '';
  const signed = new Set(addressesIn(facts.draft.text.signature.slice(-4_000).replace(/\n/g, ' ')));
  const own = facts.ownAddresses ?? [];
  for (const address of facts.threadAddresses) {
    if (facts.recipientKeys.has(address)) continue;
    if (own.includes(address)) return address;
    if (!facts.organisations.isInternal(address)) continue;
    const name = facts.people.ofAddress(address)?.name.full ?? '';
    if (signed.has(address) || localOf(address) === localOf(from) || (mine !== '' && name === mine) || isSignedFor(address, facts) || areDesks(address, from, facts)) return address;
  }
  return null;
}

/** Two functions' mailboxes of the house (`support@`, `it-desk@`): a question to one is not answered from the other. */
function areDesks(one: string, other: string, { people }: Facts): boolean {
  return [one, other].every((address) => isRoleLocal(localOf(address)) && people.ofAddress(address) === null);
}

/** Whether the mail is signed in the name that the address book has for one of the house's addresses (`サポート窓口`), and not by somebody of it (`サポート窓口 佐藤`). */
function isSignedFor(address: string, facts: Facts): boolean {
  const name = compact(facts.organisations.contactOf(address)?.name ?? '');
  const end = compact(`${facts.draft.text.fresh.slice(-300)}${facts.draft.text.signature}`);
  const at = name.length < 3 ? -1 : end.indexOf(name);
  const family = compact(facts.people.ofAddress(facts.draft.from?.address.toLowerCase() ?? '')?.name.family ?? '');
  return at >= 0 && (family === '' || !end.startsWith(family, at + name.length));
}

/** Announces something of its own, in the words that open a mail: `経理部よりご案内申し上げます`; not `追って経理部からご連絡します`. */
const ANNOUNCES = /^(?:より|から)(?:の?ご?(?:案内|報告|回答|お知らせ)|お知らせ)/;

/** The other desk of the house in whose name the mail opens and is signed, where it leaves from a desk's address that it does not mention. */
function speaksForDesk(from: string, facts: Facts): string | null {
  const { contacts, draft, people, organisations } = facts;
  const own = normalise(organisations.contactOf(from)?.name ?? '').trim();
  if (own === '' || people.ofAddress(from) !== null) return null;
  const head = normalise(draft.text.fresh.slice(0, 400)).split(/[\n。]/).map(compact);
  const end = normalise(`${draft.text.fresh.slice(-200)}\n${draft.text.signature}`).split('\n').map(compact);
  // `営業部` is enough of `青空工業 営業部`.
  const ownWord = own.slice(own.lastIndexOf(' ') + 1);
  if ([...head, ...end].some((line) => line.includes(ownWord))) return null;
  const oneMayWrite = !EVERYBODYS.test(`${own} ${localOf(from)}`);
  const desk = contacts.slice(0, 20_000).find(({ address, name }) => {
    if (!organisations.isInternal(address) || address.toLowerCase() === from) return false;
    const key = compact(name);
    return key.length >= 3 && people.ofAddress(address) === null
      && end.some((line) => isSignature(line, key)) && head.some((line) => opensAs(line, key) || (oneMayWrite && opensAsOneOf(line, key)));
  });
  return desk?.address ?? null;
}

/** An address that everybody of the house may write from. */
const EVERYBODYS = /代表|総合|窓口|受付|事務[所局室]|共有|共用|共通|本社|本部|\b(?:info|office|contact|hello|mail|general|enquiries|reception|shared|admin)\b/i;
/** Somebody of the desk: `経理部の佐藤です`. */
const ONE_OF_THEM = /^の?[\u3400-\u9fff\u30a1-\u30f6々ー]{1,6}(?:です|でござい|と申します)/;

/** A line of a mail's opening that speaks as a desk: `青空工業 経理部です`, `This is the Accounts Team`. */
function opensAs(line: string, desk: string): boolean {
  const at = line.indexOf(desk);
  if (at < 0) return false;
  const after = line.slice(at + desk.length);
  return /^(?:です|でござい)/.test(after) || (at <= 20 && !/[、,]/.test(line.slice(0, at)) && ANNOUNCES.test(after)) || /(?:thisis|weare)(?:the)?$/i.test(line.slice(0, at));
}

/** The same as somebody of the desk: `This is Ann from the Accounts Team`. */
function opensAsOneOf(line: string, desk: string): boolean {
  const at = line.indexOf(desk);
  if (at < 0) return false;
  const before = line.slice(0, at);
  return (!/[、,]/.test(before) && ONE_OF_THEM.test(line.slice(at + desk.length))) || /(?:thisis|i['’]?m|iam)[a-z]{2,30}(?:from|in)(?:the)?$/i.test(before);
}

/** A line that is a desk's name, with the house before it or a person behind, and not whom to ask: `経理部 佐藤`, not `お問い合わせ:経理部`. */
function isSignature(line: string, desk: string): boolean {
  const at = line.indexOf(desk);
  if (at < 0) return false;
  const [before, after] = [line.slice(0, at), line.slice(at + desk.length)];
  return /^[^:。、,]{0,30}$/.test(before) && !/問い?合わ?せ|連絡|[へにはを]$|\b(?:to|contact|ask)\b/.test(before)
    && /^[^:。、,]{0,20}$/.test(after) && !/^(?:[へにはをがの]|より|から|まで)/.test(after);
}

/** A colleague-like address of the house in the signature, where the mail leaves from another domain of the house. */
function signedElsewhere(from: string, facts: Facts): string | null {
  const signed = addressesIn(facts.draft.text.signature.slice(-4_000).replace(/\n/g, ' '));
  if (signed.includes(from)) return null;
  const domain = from.slice(from.lastIndexOf('@'));
  // Many sign with the mailbox of their desk.
  const isDesk = (address: string): boolean => isRoleLocal(localOf(address)) || (facts.organisations.contactOf(address) !== null && facts.people.ofAddress(address) === null);
  return signed.find((address) => facts.organisations.isInternal(address) && !isDesk(address) && (!address.endsWith(domain) || facts.people.ofAddress(from) !== null)) ?? null;
}

/** The mail would leave from another of the sender's addresses than the conversation was held with. */
export const senderAlias = defineRule({
  id: 'sender-alias',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '差出人のアドレス違い',
      messages: {
        other: { says: 'このやり取りは {used} でしていますが、差出人が {from} になっています。', todo: '差出人を選び直してください。' },
        desk: { says: '本文は {desk} の立場で書かれていますが、差出人が {from} になっています。', todo: '差出人を選び直してください。' },
        signed: { says: '署名のアドレスは {signed} ですが、差出人が {from} になっています。', todo: '差出人か署名を選び直してください。' },
        private: { says: '差出人が私用のアドレス {from} になっています。', todo: '会社のアドレスを差出人に選び直してください。' },
      },
    },
    en: {
      title: 'Different sender address',
      messages: {
        other: { says: 'You have used {used} in this conversation, but the email would be sent from {from}.', todo: 'Choose the sender again.' },
        desk: { says: 'The text speaks for {desk}, but the email would be sent from {from}.', todo: 'Choose the sender again.' },
        signed: { says: 'The signature has {signed}, but the email would be sent from {from}.', todo: 'Choose the sender, or the signature, again.' },
        private: { says: 'The email would be sent from the private address {from}.', todo: 'Choose your work address as the sender.' },
      },
    },
  },
  check({ draft, facts, report }) {
    if (draft.from === null) return;
    const from = draft.from.address.toLowerCase();
    const used = usedBefore(from, facts);
    if (used !== null) {
      report({ at: 'draft', message: 'other', values: { used, from }, evidence: [from, used] });
      return;
    }
    const desk = speaksForDesk(from, facts);
    if (desk !== null) {
      report({ at: 'draft', message: 'desk', values: { desk, from }, evidence: [from, desk] });
      return;
    }
    const signed = signedElsewhere(from, facts);
    if (signed !== null && !facts.threadAddresses.has(from)) {
      report({ at: 'draft', message: 'signed', values: { signed, from }, evidence: [from, signed] });
    } else if (isFreemail(draft.from.domain) && facts.policy.settings.internalDomains.length > 0 && !facts.organisations.isInternal(from)) {
      report({ at: 'draft', message: 'private', values: { from }, evidence: [from] });
    }
  },
});
