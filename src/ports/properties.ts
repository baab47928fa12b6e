/** A store of short texts that survives between executions (PropertiesService: 9 KB a value, 500 KB in all). Throws when full. */
export interface Properties {
  get(key: string): string | null;
  set(key: string, value: string): void;
  delete(key: string): void;
  /** Every key and value, in one read. */
  all(): Record<string, string>;
}
