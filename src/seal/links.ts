import { recipientsOf, type Draft } from '../draft/draft';
import { keyOf } from '../draft/addresses/address';
import { ask, mayPass, type Answer, type Refusal } from '../gmail/call';
import { getMessageHeaders } from '../gmail/calls';
import { SLOW, type LinkReaders, type Revoked, type SharedLinks } from '../incident/shared-links';
import type { Lang } from '../messages/lang';
import { listOf } from '../messages/list-of';
import { say } from '../messages/say';
import type { HeldMail } from '../outbox/held-mail';
import { MARK } from '../outbox/mark';
import type { Fetcher } from '../ports/fetcher';
import { DAY } from '../time/zoned';
import { createFolder, deleteFile, deletePermission, findFilesOf, readPermissions, shareWith, uploadFile, type DriveItem, type DrivePermission } from './drive-calls';
import type { OpenedFile } from './rebuild';

/** Access is taken back for this long, ms: a card's execution is ended after 30 s, and Drive wants one call a reader. */
const BUDGET = 15_000;

/** How long and how far a link opens. */
export interface LinkTerms {
  readonly days: number;
  readonly download: boolean;
  /** Of the receiver's note. */
  readonly lang: Lang;
}

export type Linked = { readonly ok: true; readonly note: string } | { readonly ok: false; readonly reason: string; readonly retry: boolean };

/** Who can open a sent mail's files now. */
export type Access = { readonly kind: 'unknown' } | { readonly kind: 'none' } | { readonly kind: 'shared'; readonly link: string; readonly readers: readonly DrivePermission[] };

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
export class Links implements SharedLinks {
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

  private refused({ id, lang }: HeldMail, refusal: Refusal): Linked {
    const retry = mayPass(refusal);
    if (!retry) {
      const left = findFilesOf(this.outside.fetcher, id);
      if (left.ok) for (const { id: item } of left.value.filter(({ isFolder }) => isFolder)) this.ask(deleteFile(item));
    }
    return { ok: false, retry, reason: say(lang, 'link.failed', { reason: refusal.message === '' ? refusal.reason || `HTTP ${refusal.status}` : refusal.message }) };
  }

  /** Of a held mail's id, as the outbox knows it. */
  accessOf(mail: string): Access {
    const folders = this.foldersOf(mail);
    if (folders === null) return { kind: 'unknown' };
    const [first] = folders;
    if (!first) return { kind: 'none' };
    const lists = folders.map(({ id }) => readPermissions(this.outside.fetcher, id));
    if (!lists.every((one) => one.ok)) return { kind: 'unknown' };
    return { kind: 'shared', link: first.link, readers: lists.flatMap((one) => (one.ok ? one.value.filter(({ role }) => role !== 'owner') : [])) };
  }

  /** Of a held mail's id; addresses, or `*` for all. Stops in time to say whom it did not get to. */
  revokeFor(mail: string, addresses: readonly string[]): Revoked {
    const folders = this.foldersOf(mail);
    if (folders === null) return { taken: [], left: [], trouble: 'Google Drive' };
    const until = this.outside.now() + BUDGET;
    const keys = new Set(addresses.map((address) => address.toLowerCase()));
    const meant = ({ role, address }: DrivePermission): boolean => role !== 'owner' && (keys.has('*') || keys.has(address));
    const taken = new Set<string>();
    const left = new Set<string>();
    let trouble: string | null = null;
    for (const { id } of folders) {
      const listed = readPermissions(this.outside.fetcher, id);
      if (!listed.ok) {
        trouble ??= wordsOf(listed.refusal);
        continue;
      }
      const wanted = listed.value.filter(meant);
      const refused = wanted.flatMap((permission) => {
        if (this.outside.now() > until) return [{ permission, refusal: { message: SLOW, call: '' } }];
        const gone = this.ask(deletePermission(id, permission.id));
        return gone.ok || gone.refusal.status === 404 ? [] : [{ permission, refusal: gone.refusal }];
      });
      const [first] = refused;
      // A refusal may have come after the effect: who can still open it is whom Drive lists now.
      const after = first === undefined ? null : readPermissions(this.outside.fetcher, id);
      const still = after?.ok ? after.value.filter(meant) : refused.map(({ permission }) => permission);
      if (first !== undefined && still.length > 0) trouble ??= wordsOf(first.refusal);
      for (const { address } of wanted) (still.some((one) => one.address === address) ? left : taken).add(address);
    }
    return { taken: [...taken].filter((address) => !left.has(address)), left: [...left], trouble };
  }

  readersOf(messageId: string): LinkReaders {
    const mail = this.mailOf(messageId);
    if (mail === 'unknown') return 'unknown';
    const access = mail.id === null ? { kind: 'none' } as const : this.accessOf(mail.id);
    return access.kind === 'unknown' ? 'unknown' : access.kind === 'none' ? [] : [...new Set(access.readers.map(({ address }) => address))];
  }

  revoke(messageId: string, addresses: readonly string[]): Revoked {
    const mail = this.mailOf(messageId);
    if (mail === 'unknown') return { taken: [], left: [], trouble: 'Gmail' };
    return mail.id === null ? { taken: [], left: [], trouble: null } : this.revokeFor(mail.id, addresses);
  }

  /** The held mail that a sent message was, by the header it left with; null where it left without Matta. */
  private mailOf(messageId: string): { readonly id: string | null } | 'unknown' {
    const answer = this.ask(getMessageHeaders(messageId, [MARK]));
    if (!answer.ok) return answer.refusal.status === 404 ? { id: null } : 'unknown';
    const [id = ''] = answer.value.headers[MARK.toLowerCase()] ?? [];
    return { id: /^[\w-]{8,64}$/.test(id.trim()) ? id.trim() : null };
  }

  private foldersOf(mail: string): DriveItem[] | null {
    const found = findFilesOf(this.outside.fetcher, mail);
    return found.ok ? found.value.filter(({ isFolder }) => isFolder) : null;
  }

  private ask<T>(call: Parameters<typeof ask<T>>[1]): Answer<T> {
    return ask(this.outside.fetcher, call);
  }
}

function wordsOf({ message, call }: Pick<Refusal, 'message' | 'call'>): string {
  return message || call;
}
