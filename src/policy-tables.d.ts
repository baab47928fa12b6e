/** The policy that the build put in (`--policy DIR`), sheets by table name (`Tables` of policy/parse-policy.ts); `{}` where none was given. */
declare const POLICY_TABLES: Readonly<Record<string, { readonly cells: readonly (readonly string[])[]; readonly broken: readonly { readonly row: number; readonly what: string }[] }>>;
