import { recipientsOf, type Draft } from '../draft/draft';
import { keyOf } from '../draft/addresses/address';
import { ask, mayPass, type Answer, type Refusal } from '../gmail/call';
import type { Lang } from '../messages/lang';
import { listOf } from '../messages/list-of';
import { say } from '../messages/say';
import type { HeldMail } from '../outbox/held-mail';
import type { Fetcher } from '../ports/fetcher';
import { DAY } from '../time/zoned';
import { createFolder, deleteFile, findFilesOf, readPermissions, shareWith, uploadFile, type DriveItem } from './drive-calls';
import type { OpenedFile } from './rebuild';

/** How long and how far a link opens. */
export interface LinkTerms {
  readonly days: number;
  readonly download: boolean;
  /** Of the receiver's note. */
  readonly lang: Lang;
}

export type Linked = { readonly ok: true; readonly note: string } | { readonly ok: false; readonly reason: string; readonly retry: boolean };

interface Outside {
  readonly fetcher: Fetcher;
  readonly now: () => number;
  readonly boundary: () => string;
}

/**
 * Files that leave as a link: a folder in the sender's Drive for each mail, shared with exactly its recipients. What belongs to
 * a mail is found again by the mail's id, so a try that was cut off is gone on with and nothing is shared that nobody can
 * take back.
 */
export class Links {
  constructor(private readonly outside: Outside) {}

  /** Uploads and shares. Refused for good, nothing of it stays in Drive. */
  make(entry: HeldMail, draft: Draft, files: readonly OpenedFile[], terms: LinkTerms): Linked {
    const found = findFilesOf(this.outside.fetcher, entry.id);
    if (!found.ok) return this.refused(entry, found.refusal);
    const folder = found.value.find(({ isFolder }) => isFolder);
    const ready = folder === undefined ? this.ask(createFolder(entry.id, say(entry.lang, 'link.folder', { subject: entry.subject }))) : { ok: true, value: folder } as const;
    if (!ready.ok) return this.refused(entry, ready.refusal);
    const there = new Set(found.value.map(({ file }) => file));
    for (const [index, file] of files.entries()) {
      if (there.has(String(index + 1))) continue;
      const uploaded = this.ask(uploadFile(entry.id, String(index + 1), file, ready.value.id, terms.download, this.outside.boundary()));
      if (!uploaded.ok) return this.refused(entry, uploaded.refusal);
    }
    const refusal = this.share(ready.value, draft, terms);
    if (refusal) return this.refused(entry, refusal);
    return { ok: true, note: say(terms.lang, terms.download ? 'link.note' : 'link.noteViewOnly', { link: ready.value.link, days: terms.days, files: listOf(terms.lang, files.map(({ name }) => name)) }) };
  }

  /** Drive loses changes to one item's permissions that come at the same time, so they are made one by one. */
  private share(folder: DriveItem, draft: Draft, { days }: LinkTerms): Refusal | null {
    const listed = readPermissions(this.outside.fetcher, folder.id);
    if (!listed.ok) return listed.refusal;
    const readers = new Set(listed.value.map(({ address }) => address));
    const own = draft.from ? keyOf(draft.from) : '';
    const expires = this.outside.now() + days * DAY;
    for (const address of new Set(recipientsOf(draft).map((one) => keyOf(one.address)))) {
      if (readers.has(address) || address === own) continue;
      const shared = this.ask(shareWith(folder.id, address, expires, false));
      if (shared.ok) continue;
      // An address without a Google account can only be invited by a mail of Drive's own.
      if (shared.refusal.reason !== 'invalidSharingRequest') return shared.refusal;
      const invited = this.ask(shareWith(folder.id, address, expires, true));
      if (!invited.ok) return invited.refusal;
    }
    return null;
  }

  /** Refused for good, nothing may stay shared; what can't be deleted here is tried again when the mail has ended (`LinkAccess.withdraw`). */
  private refused({ id, lang }: HeldMail, refusal: Refusal): Linked {
    const retry = mayPass(refusal);
    if (!retry) {
      const left = findFilesOf(this.outside.fetcher, id);
      if (left.ok) for (const { id: item } of left.value.filter(({ isFolder }) => isFolder)) this.ask(deleteFile(item));
    }
    return { ok: false, retry, reason: say(lang, 'link.failed', { reason: refusal.message === '' ? refusal.reason || `HTTP ${refusal.status}` : refusal.message }) };
  }

  private ask<T>(call: Parameters<typeof ask<T>>[1]): Answer<T> {
    return ask(this.outside.fetcher, call);
  }
}
