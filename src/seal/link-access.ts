import { ask, type Refusal } from '../gmail/call';
import { SLOW, type Revoked } from '../incident/shared-links';
import type { Fetcher } from '../ports/fetcher';
import { deleteFile, deletePermission, findFilesOf, readPermissions, type DriveItem, type DrivePermission } from './drive-calls';

/** Access is taken back for this long, ms: a card's execution is ended after 30 s, and Drive wants one call a reader. */
const BUDGET = 15_000;

/** Who can open a mail's files now. */
export type Access = { readonly kind: 'unknown' } | { readonly kind: 'none' } | { readonly kind: 'shared'; readonly link: string; readonly readers: readonly DrivePermission[] };

interface Outside {
  readonly fetcher: Fetcher;
  readonly now: () => number;
}

/** Who can open the files that a held mail shared by link, and taking that back; asked of Drive, never remembered. A mail goes by its id in the outbox. */
export class LinkAccess {
  constructor(private readonly outside: Outside) {}

  accessOf(mail: string): Access {
    const folders = this.foldersOf(mail);
    if (folders === null) return { kind: 'unknown' };
    const [first] = folders;
    if (!first) return { kind: 'none' };
    const lists = folders.map(({ id }) => readPermissions(this.outside.fetcher, id));
    if (!lists.every((one) => one.ok)) return { kind: 'unknown' };
    return { kind: 'shared', link: first.link, readers: lists.flatMap((one) => (one.ok ? one.value.filter(({ role }) => role !== 'owner') : [])) };
  }

  /** Takes access from addresses, or with `*` from all. Stops in time to say whom it did not get to. */
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
        const gone = ask(this.outside.fetcher, deletePermission(id, permission.id));
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

  /** Deletes what is in Drive for a mail that did not leave, and with it everybody's access: `failed` where something is left of it. */
  withdraw(mail: string): 'done' | 'nothing' | 'failed' {
    const folders = this.foldersOf(mail);
    if (folders === null) return 'failed';
    if (folders.length === 0) return 'nothing';
    return folders.map(({ id }) => ask(this.outside.fetcher, deleteFile(id))).every((gone) => gone.ok || gone.refusal.status === 404) ? 'done' : 'failed';
  }

  private foldersOf(mail: string): DriveItem[] | null {
    const found = findFilesOf(this.outside.fetcher, mail);
    return found.ok ? found.value.filter(({ isFolder }) => isFolder) : null;
  }
}

function wordsOf({ message, call }: Pick<Refusal, 'message' | 'call'>): string {
  return message || call;
}
