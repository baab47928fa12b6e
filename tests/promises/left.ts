import { SATO, type Office } from '../support/office';

/** Mails that left for anybody but their own sender (notices to oneself are no mail of the office). */
export function left(at: Office): string[] {
  return at.gmail().sent().map(({ raw }) => raw.toString('latin1')).filter((raw) => (raw.match(/^To: (.*)$/m)?.[1] ?? '').trim() !== SATO);
}
