import type { Contact } from './facts';

/** The address book by address, made once for a check and asked by whoever knows something of its people. */
export class Contacts {
  private readonly first = new Map<string, number>();
  /** Further rows of an address; seldom any. */
  private readonly further = new Map<string, number[]>();

  constructor(readonly rows: readonly Contact[]) {
    rows.forEach(({ address }, row) => {
      const key = address.toLowerCase();
      if (!this.first.has(key)) {
        this.first.set(key, row);
        return;
      }
      const listed = this.further.get(key);
      if (listed) listed.push(row);
      else this.further.set(key, [row]);
    });
  }

  /** What the first row of an address says of it; null where there is none. */
  of(address: string): Contact | null {
    const row = this.first.get(address.toLowerCase());
    return row === undefined ? null : this.rows[row] ?? null;
  }

  /** The numbers of all rows of an address. */
  rowsOf(address: string): readonly number[] {
    const key = address.toLowerCase();
    const row = this.first.get(key);
    return row === undefined ? [] : [row, ...this.further.get(key) ?? []];
  }

  /** Whether any row has this address, whatever its case. */
  has(address: string): boolean {
    return this.first.has(address.toLowerCase());
  }

  /** Every address once, in lower case, in the order of the rows. */
  addresses(): IterableIterator<string> {
    return this.first.keys();
  }
}
