/** What a service throws at the script: it arrives there as an `Exception`, as Apps Script's do. */
export class ScriptException extends Error {}

/** Apps Script's words for a call whose scope is not in the manifest. */
export function requireScope(scopes: ReadonlySet<string>, scope: string, where: string): void {
  const full = `https://www.googleapis.com/auth/${scope}`;
  if (!scopes.has(full)) throw new ScriptException(`Specified permissions are not sufficient to call ${where}. Required permissions: ${full}`);
}
