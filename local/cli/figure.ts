/** One line of `matta bench`. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What somebody could choose instead, measured in the same run on the same input. */
  readonly instead?: { readonly what: string; readonly value: number };
  /** Beside the same with less to do: so many times as much to do, so many times the time. */
  readonly grown?: { readonly by: number; readonly took: number };
}
