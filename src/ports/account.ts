/** Whose rights the code has. */
export interface Account {
  /** Lower case; '' where the platform does not say. */
  readonly email: string;
}
