/** CSV texts by table name, put in by the build (`--policy DIR`); `{}` where no policy was given. */
declare const POLICY_TABLES: Readonly<Record<string, string>>;
