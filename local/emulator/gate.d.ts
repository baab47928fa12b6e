declare module '*/apps-script-gate.js' {
  /** @throws Error naming every place that Apps Script could not run */
  export function assertRunsInAppsScript(code: string, entryPoints: readonly string[]): void;
}
