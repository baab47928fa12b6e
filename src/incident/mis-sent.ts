import type { Report } from '../check/report';
import { recipientsOf, type Draft } from '../draft/draft';
import { cut, LONGEST_ADDRESS, type MisSentMail } from './record';

/** Rules whose findings say that personal data left. */
const PERSONAL_RULES: readonly string[] = ['personal-data', 'personal-list-attachment'];

/** A mail that is not in this mailbox, or could not be read. */
export const UNKNOWN_MAIL: MisSentMail = { id: '', subject: '', sentAt: 0, name: '', signature: '', recipients: [], count: 0, files: [], found: [] };

/** What a record keeps of the mail that went wrong. The body stays in Gmail. */
export function misSentMail(draft: Draft, { id, sentAt }: { id: string; sentAt: number }, report: Report | null): MisSentMail {
  const recipients = recipientsOf(draft);
  return {
    id, sentAt,
    subject: cut(draft.subject, 150),
    name: cut(draft.from?.name ?? '', 60),
    signature: cut(draft.text.signature.replace(/^\s*(?:--|[-=_*]{3,})\s*$/gm, '').trim(), 300),
    recipients: recipients
      .filter(({ address: { address } }) => address.length <= LONGEST_ADDRESS)
      .map(({ field, address }) => ({ field, name: cut(address.name, 40), address: address.address })),
    count: recipients.length,
    files: draft.attachments.slice(0, 10).map(({ name }) => cut(name, 60)),
    found: [...new Set((report?.findings ?? []).map(({ rule }) => rule))].filter((rule) => PERSONAL_RULES.includes(rule)),
  };
}
