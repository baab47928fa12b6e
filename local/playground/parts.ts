import { createHash } from 'node:crypto';
import type { AttachmentRef } from './api';
import { Refusal } from './refusal';

/** A file with its content. */
export interface Part extends AttachmentRef {
  readonly content: Buffer;
  /** Content-ID without its brackets, where an HTML body refers to it. */
  readonly cid: string | undefined;
}

export type NewPart = Pick<Part, 'name' | 'mimeType' | 'content'> & Partial<Pick<Part, 'inline' | 'cid'>>;

/**
 * Files that compose windows refer to. The page sends a file once and then names it by id; the id follows from the
 * content, so a file that comes back inside a saved draft has the id it had before.
 */
export class PartStore {
  private readonly parts = new Map<string, Part>();

  put({ name, mimeType, content, inline = false, cid }: NewPart): AttachmentRef {
    const hash = createHash('sha256').update(JSON.stringify([name, mimeType, cid ?? ''])).update(content).digest('hex');
    const id = hash.slice(0, 32);
    if (!this.parts.has(id)) this.parts.set(id, { id, name, mimeType, size: content.length, inline, cid, content });
    return { id, name, mimeType, size: content.length, inline };
  }

  /** @throws Refusal 409 when no file has this id (the server was restarted since the page was loaded) */
  get(id: string): Part {
    const part = this.parts.get(id);
    if (part === undefined) throw new Refusal(409, `No attachment ${id} is known here; reload the page and attach the file again.`);
    return part;
  }
}
