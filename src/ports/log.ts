/** Structured log lines. Ids, rule names and counts only: never a body, subject, file name or local part. */
export interface Log {
  event(name: string, fields: Readonly<Record<string, string | number | boolean | readonly string[]>>): void;
  problem(name: string, fields: Readonly<Record<string, string | number | boolean>>): void;
}
