import type { AttachmentRef } from './api';
import { ZipFault, openZip } from '../seal/read-zip';
import type { Office } from './office';
import { Refusal } from './refusal';

/**
 * The files in an encrypted ZIP, as its receiver gets them with the passphrase.
 *
 * @throws Refusal 403 for a wrong passphrase, 422 for a file that is no such ZIP or was altered
 */
export function unsealed(office: Office, part: string, passphrase: string): AttachmentRef[] {
  try {
    return openZip(office.part(part).content, passphrase).map(({ name, content }) => office.putPart({ name, mimeType: 'application/octet-stream', content: Buffer.from(content) }));
  } catch (error) {
    if (error instanceof ZipFault) throw new Refusal(error.kind === 'wrong-passphrase' ? 403 : 422, error.message);
    throw error;
  }
}
