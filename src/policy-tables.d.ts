/** The policy that the build put in (`--policy DIR`), sheets by table name; `{}` where none was given. */
declare const POLICY_TABLES: import('./policy/parse-policy').Tables;
