/** A cell range's rule, as far as it is kept: what may be chosen in a column from a list, where nothing else may be typed. */
export interface Choice {
  readonly column: number;
  readonly values: readonly string[];
}

export interface Tab {
  readonly sheetId: number;
  title: string;
  /** As typed, row by row; rows and cells that are empty at the end may be missing. */
  rows: string[][];
  /** By `row,column`. */
  readonly notes: Readonly<Record<string, string>>;
  readonly frozenRows: number;
  /** Rows that only the owner may change. */
  readonly protectedRows: readonly (readonly [from: number, to: number])[];
  choices: Choice[];
}

export interface Spreadsheet {
  readonly id: string;
  /** Whom `drive.file` lets at it: the user for whom the app made it. */
  readonly owner: string;
  readonly title: string;
  tabs: Tab[];
}

/** Every spreadsheet of a workspace. */
export class Spreadsheets {
  private readonly all = new Map<string, Spreadsheet>();
  private last = 0;

  create(owner: string, title: string, tabs: Tab[]): Spreadsheet {
    this.last += 1;
    const made: Spreadsheet = { id: `sheet-${String(this.last).padStart(4, '0')}-emulated`, owner, title, tabs };
    this.all.set(made.id, made);
    return made;
  }

  /** The spreadsheet, where this app may see it for that user. */
  find(id: string, email: string): Spreadsheet | null {
    const found = this.all.get(id);
    return found?.owner === email ? found : null;
  }

  of(owner: string): Spreadsheet[] {
    return [...this.all.values()].filter((one) => one.owner === owner);
  }

  delete(id: string): void {
    this.all.delete(id);
  }

  toJson(): { last: number; all: Spreadsheet[] } {
    return { last: this.last, all: [...this.all.values()] };
  }

  restore({ last, all }: { last: number; all: Spreadsheet[] }): void {
    this.last = last;
    this.all.clear();
    for (const one of all) this.all.set(one.id, one);
  }
}
