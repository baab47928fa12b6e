import type { Facts } from '../facts';
import { normalise } from '../words/fold';

/** In the address book's brackets behind a name or in the place of a company: `艇主(うみねこ 31ft)`, `client (Rose Cottage)`. */
const NOTE = /\(([^()]{2,40})\)/g;
const WORD = /[\u30a1-\u30ffー]{3,}|[\u3041-\u3096]{3,}|[\u3400-\u9fff々]{3,}|[A-Z][\p{L}'-]{3,}/gu;
/** What many notes say of many people. */
const COMMON = /^(?:取引先|担当者|お客様|保護者|会員|個人|私用|自宅|携帯|旧アドレス|Home|Private|Personal|Mobile|Work|Office|Client|Customer|Parent|Member|Temporary|Part|Full|Time)$/;

/** Words by which the address book tells somebody from others of the name: their boat, their house, their animal. */
export function knownFor(address: string, { organisations }: Facts): string[] {
  const contact = organisations.contactOf(address);
  const notes = [...normalise(`${contact?.name ?? ''} ${contact?.company ?? ''}`).matchAll(NOTE)].map(([, note = '']) => note);
  return notes.flatMap((note) => note.match(WORD) ?? []).filter((word) => !COMMON.test(word));
}

/** Whether a text speaks of that as a thing of its own: between quotation marks, or as a boat, an animal or somebody is called (`うみねこ号`, `Rose Cottage`). */
export function speaksOfThing(word: string, text: string): boolean {
  if (/^[A-Z]/.test(word)) return new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'u').test(text);
  return text.split(word, 20).slice(1).some((after, turn) => /[「『"“]$/.test(text.split(word, 20)[turn] ?? '') || /^(?:[」』"”]|号|ちゃん|くん|さん|様)/.test(after));
}
