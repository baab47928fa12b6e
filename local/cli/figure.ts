/** One line of `matta bench`. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What somebody could choose instead, measured in the same run on the same input. */
  readonly instead?: { readonly what: string; readonly value: number };
}
