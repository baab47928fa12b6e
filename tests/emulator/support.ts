import { Workspace } from '../../local/emulator';
import type { GmailOptions, RunResult, WorkspaceOptions } from '../../local/emulator';

export const SATO = 'sato@aozora.example';
export const ITO = 'ito@aozora.example';
/** Tuesday 24 November 2026, 10:00 in Tokyo. */
export const START = Date.UTC(2026, 10, 24, 1, 0, 0);

const SCOPES = ['gmail.compose', 'gmail.readonly', 'script.external_request', 'script.scriptapp', 'userinfo.email'];

export interface ManifestParts {
  scopes?: string[];
  urlFetchWhitelist?: string[];
  homepage?: string;
}

export function manifestWith(parts: ManifestParts = {}): Record<string, unknown> {
  return {
    timeZone: 'Asia/Tokyo',
    runtimeVersion: 'V8',
    oauthScopes: (parts.scopes ?? SCOPES).map((scope) => `https://www.googleapis.com/auth/${scope}`),
    urlFetchWhitelist: parts.urlFetchWhitelist ?? ['https://gmail.googleapis.com/gmail/v1/users/me/', 'https://gmail.googleapis.com/upload/gmail/v1/users/me/'],
    addOns: { common: { name: 'Test', logoUrl: 'https://www.example.com/logo.png', openLinkUrlPrefixes: ['https://mail.google.com/'], ...(parts.homepage ? { homepageTrigger: { runFunction: parts.homepage } } : {}) } },
  };
}

const opened: Workspace[] = [];
let otherwise: GmailOptions = {};

/** How Gmail is played in the workspaces that are opened from now on, where a test says nothing else. */
export function playGmail(options: GmailOptions): void {
  otherwise = options;
}

afterEach(() => { for (const workspace of opened.splice(0)) workspace.close(); });

/** A workspace of two colleagues that is closed when the test ends. */
export function openWorkspace(code: string, parts: ManifestParts & Partial<WorkspaceOptions> = {}): Workspace {
  const workspace = Workspace.open({ startAt: START, ...parts, gmail: { ...otherwise, ...parts.gmail }, code, manifest: manifestWith(parts) });
  workspace.addUser({ email: SATO, name: '佐藤 花子', locale: 'ja', timeZone: 'Asia/Tokyo' });
  workspace.addUser({ email: ITO, name: 'Ito Ken', locale: 'en', timeZone: 'Asia/Tokyo' });
  opened.push(workspace);
  return workspace;
}

/** Runs a function body as an entry point of a script of its own. */
export function runBody(body: string, parts: ManifestParts & Partial<WorkspaceOptions> = {}): RunResult {
  return openWorkspace(`function main(e) { ${body} }`, parts).run(SATO, 'main', {});
}

/** The value of a run that must have gone well. */
export function valueOf(result: RunResult): unknown {
  if (!result.ok) throw new Error(`The run failed: ${result.error?.message ?? ''}\n${result.error?.stack ?? ''}`);
  return result.value;
}

export function mime(headers: Record<string, string>, body = '本文です。'): string {
  return [...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '', body, ''].join('\r\n');
}

/** A script's helper that calls Gmail and gives { code, json }. */
export const API = `
function api(method, path, body, more) {
  const options = { method: method, muteHttpExceptions: true, headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } };
  if (body !== undefined) { options.contentType = 'application/json'; options.payload = JSON.stringify(body); }
  Object.assign(options, more || {});
  const response = UrlFetchApp.fetch('https://gmail.googleapis.com/gmail/v1/users/me' + path, options);
  const text = response.getContentText();
  return { code: response.getResponseCode(), json: text === '' ? null : JSON.parse(text) };
}
`;
