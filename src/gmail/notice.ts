import { writeMail } from './write-mail';

/** A short plain mail from a user to the same user, as MIME in base64url. The subject may hold any text. */
export function noticeToSelf({ address, subject, text }: { address: string; subject: string; text: string }): string {
  return writeMail({ from: address, to: [address], subject, text }, '');
}
