import { randomBytes } from 'node:crypto';

/** A file or folder in somebody's Drive, as far as the add-on can see it. */
export interface DriveFile {
  id: string;
  owner: string;
  name: string;
  mimeType: string;
  parents: string[];
  appProperties: Record<string, string>;
  copyRequiresWriterPermission: boolean;
  writersCanShare: boolean;
  /** Base64; '' for a folder. */
  content: string;
  permissions: DrivePermission[];
}

export interface DrivePermission {
  id: string;
  emailAddress: string;
  role: string;
  /** ms since the epoch; null: for good. */
  expires: number | null;
  /** Drive mailed an invitation of its own. */
  notified: boolean;
}

/** What is in the Drives of a workspace's users. */
export class Drive {
  private files = new Map<string, DriveFile>();

  /** @param withoutAccount whether an address has no Google account, so that Drive must send an invitation */
  constructor(private readonly now: () => number, readonly withoutAccount: (address: string) => boolean) {}

  add(file: Omit<DriveFile, 'id' | 'permissions'>): DriveFile {
    const added = { ...file, id: randomBytes(16).toString('hex'), permissions: [{ id: randomBytes(8).toString('hex'), emailAddress: file.owner, role: 'owner', expires: null, notified: false }] };
    this.files.set(added.id, added);
    return added;
  }

  /** Of that owner, permissions that ran out gone. */
  of(owner: string): DriveFile[] {
    for (const file of this.files.values()) file.permissions = file.permissions.filter(({ expires }) => expires === null || expires > this.now());
    return [...this.files.values()].filter((file) => file.owner === owner);
  }

  /** With everything in it. */
  delete(id: string): void {
    this.files.delete(id);
    for (const file of this.files.values()) if (file.parents.includes(id)) this.delete(file.id);
  }

  /** What somebody can open: shared with them itself, or in a folder that is. */
  visibleTo(address: string): DriveFile[] {
    const all = [...new Set([...this.files.values()].map(({ owner }) => owner))].flatMap((owner) => this.of(owner));
    const open = (file: DriveFile): boolean => file.permissions.some(({ emailAddress }) => emailAddress === address.toLowerCase()) || file.parents.some((parent) => all.some((one) => one.id === parent && open(one)));
    return all.filter(open);
  }

  toJson(): DriveFile[] {
    return [...this.files.values()];
  }

  restore(files: readonly DriveFile[]): void {
    this.files = new Map(files.map((file) => [file.id, { ...file }]));
  }
}
