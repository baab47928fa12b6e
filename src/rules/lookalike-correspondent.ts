import { localOf } from '../draft/addresses/address';
import { handedOverTo } from '../facts/correspondence/handed-over';
import { movedTo } from '../facts/correspondence/moved';
import { distanceUpTo, slipBetween } from '../facts/domains/distance';
import type { Facts, RecipientFacts } from '../facts/facts';
import { localPartKeys } from '../facts/people/person';
import { NO_OPTIONS, atRecipient, defineRule } from './rule';

/** Shorter local parts are one letter away from too many others. */
const LEAST_LOCAL = 4;
/** Groups of the history that are looked at for one recipient. */
const MOST_GROUPS = 200;
const MOST_CANDIDATES = 5_000;

/** A known address at the same domain that is one slip away from one that nobody knows. */
function slipOfKnown({ key, address }: RecipientFacts, facts: Facts): string | null {
  const local = localOf(key);
  if (local.length < LEAST_LOCAL) return null;
  return facts.correspondents.atDomain(address.domain).slice(0, MOST_CANDIDATES).find((known) => known !== key && localOf(known).length >= LEAST_LOCAL && !areNumbered(local, localOf(known)) && slipBetween(local, localOf(known)) !== null) ?? null;
}

/** `sales1` and `sales2`: numbers of which there are several. */
function areNumbered(one: string, other: string): boolean {
  return /\d/.test(one) && /\d/.test(other) && one.replace(/\d/g, '') === other.replace(/\d/g, '');
}

/** The first so many of a set, without a copy of all of it. */
function firstOf(keys: ReadonlySet<string>, most: number): string[] {
  const first: string[] = [];
  for (const key of keys) {
    if (first.length === most) break;
    first.push(key);
  }
  return first;
}

/** Whether a hand reaching for one address in a list may take the other. */
function areNeighbours(one: string, other: string, facts: Facts): boolean {
  const a = facts.people.ofAddress(one)?.name;
  const b = facts.people.ofAddress(other)?.name;
  if (a !== undefined && b !== undefined && [...a.familyKeys].some((key) => b.familyKeys.has(key))) return true;
  const [x, y] = [localOf(one), localOf(other)];
  const keys = new Set(localPartKeys(x).filter((key) => key.length >= 3));
  return x.slice(0, 4) === y.slice(0, 4) || distanceUpTo(x, y, 2) <= 2 || localPartKeys(y).some((key) => keys.has(key));
}

/** The usual member of a group whose place a look-alike has taken: all others of the group are recipients. */
function displaced(recipient: RecipientFacts, facts: Facts): string | null {
  const { recipientKeys: keys } = facts;
  const others = keys.size - 1;
  if (others < 2) return null;
  const groups = firstOf(keys, 21).filter((key) => key !== recipient.key).slice(0, 20).flatMap((key) => facts.correspondents.groupsWith(key)).slice(0, MOST_GROUPS);
  for (const { addresses, count } of groups) {
    const members = addresses.map((address) => address.toLowerCase());
    if (count < 2 || members.length > 50 || members.includes(recipient.key)) continue;
    const missing = members.filter((address) => !keys.has(address));
    const [only] = missing;
    if (missing.length !== 1 || only === undefined || members.length - 1 < others * 0.6) continue;
    if (areNeighbours(recipient.key, only, facts)) return only;
  }
  return null;
}

/** A recipient that looks like another one whom the sender usually writes to, or is the same person's address of before. */
export const lookalikeCorrespondent = defineRule({
  id: 'lookalike-correspondent',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: 'よく似た別のアドレス',
      messages: {
        slip: { says: '{address} は初めての宛先で、ご存じの {known} と1文字違いです。', todo: '打ち間違いなら「{known} に直す」を押してください。' },
        displaced: { says: 'いつもの組み合わせでは {known} が入るところに、よく似た {address} が入っています。', todo: '補完で別の人を選んでいないか確かめ、違えば「{known} に直す」を押してください。' },
        moved: { title: '前のアドレス', says: 'このやり取りで新しいアドレス {known} への連絡を頼まれていますが、宛先は前の {address} です。', todo: '「{known} に直す」を押すか、前のアドレスでよいか確かめてください。' },
        successor: { title: '後任への変更', says: 'このやり取りで {address} の方から、後任の {known} へ送るよう頼まれていますが、後任は宛先に入っていません。', todo: '「{known} に直す」を押すか、前の担当の方でよいか確かめてください。' },
        displayName: { says: '表示名は「{name}」ですが、{address} は{owner}のアドレスです。', todo: 'どちらの方に送るのか確かめてください。' },
      },
    },
    en: {
      title: 'Look-alike address',
      messages: {
        slip: { says: '{address} is new to you and one letter away from {known}, which you know.', todo: 'If it is a typo, press “Change to {known}”.' },
        displaced: { says: 'Where {known} usually is, this email has the similar {address}.', todo: 'Check whether autocomplete put in someone else; if so, press “Change to {known}”.' },
        moved: { title: 'Old address', says: 'In this conversation you were asked to write to the new address {known}, but the email goes to the old one, {address}.', todo: 'Press “Change to {known}”, or make sure that the old address will do.' },
        successor: { title: 'Someone else now', says: 'In this conversation {address} asked you to write to their successor, {known}, who is not a recipient.', todo: 'Press “Change to {known}”, or make sure that the email is for the one before.' },
        displayName: { says: 'The name says “{name}”, but {address} is the address of {owner}.', todo: 'Make sure who it is for.' },
      },
    },
  },
  check({ facts, report }) {
    for (const recipient of facts.recipients.slice(0, 500)) {
      const { address, contact, sentBefore, inThread, key } = recipient;
      const unknown = contact === null && !inThread && (sentBefore ?? 0) === 0 && facts.correspondents.whenceAddress(key) === null;
      const fixTo = (by: string): { kind: 'replace-recipient'; address: string; by: string } => ({ kind: 'replace-recipient', address: address.address, by });
      const moved = movedTo(recipient, facts);
      if (moved !== null) {
        report({ at: atRecipient(recipient), message: 'moved', values: { address: address.address, known: moved }, evidence: [address.address, moved], fix: fixTo(moved) });
        continue;
      }
      const successor = handedOverTo(recipient, facts);
      if (successor !== null) {
        report({ at: [atRecipient(recipient), 'draft'], message: 'successor', values: { address: address.address, known: successor }, evidence: [address.address, successor], fix: fixTo(successor) });
        continue;
      }
      const slip = unknown ? slipOfKnown(recipient, facts) : null;
      if (slip !== null) {
        report({ at: atRecipient(recipient), message: 'slip', values: { address: address.address, known: slip }, evidence: [address.address, slip], fix: fixTo(slip) });
        continue;
      }
      const usual = displaced(recipient, facts);
      if (usual !== null) {
        report({ at: atRecipient(recipient), message: 'displaced', values: { address: address.address, known: usual }, evidence: [address.address, usual], fix: fixTo(usual) });
        continue;
      }
      const owner = facts.people.ofAddress(key);
      const typed = address.name.trim() === '' || owner === null ? [] : facts.people.named(address.name);
      if (owner !== null && typed.length > 0 && !typed.some(({ name }) => [...name.keys].some((one) => owner.name.keys.has(one)))) {
        report({ at: atRecipient(recipient), message: 'displayName', values: { name: address.name, address: address.address, owner: owner.name.full }, evidence: [address.name, address.address, owner.name.full] });
      }
    }
  },
});
