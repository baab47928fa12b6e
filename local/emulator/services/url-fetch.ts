import type { CallFault } from '../faults';
import type { Drive } from '../drive/drive';
import { answerDrive, driveMethodOf } from '../drive/rest';
import { GmailError } from '../gmail/errors';
import { answer, routeOf } from '../gmail/rest';
import type { Caller, GmailRequest } from '../gmail/requests';
import type { Gmail } from '../gmail/bridge';
import { answerPeople, peopleMethodOf } from '../people/rest';
import type { PeopleStore } from '../people/store';
import type { Manifest } from '../manifest';
import { isCovered } from '../manifest';
import { answerSheets, sheetsMethod } from '../sheets/rest';
import type { Spreadsheets } from '../sheets/store';
import { ScriptException, requireScope } from './exception';

/** developers.google.com/apps-script/guides/services/quotas: URL Fetch response size, POST size (50 MB a call). */
const MOST_BYTES = 50 * 1024 * 1024;
/** From the same page: URL Fetch URL length (2 KB a call). */
const LONGEST_URL = 2048;

/** A request as realm/network.ts prepares it. */
export interface FetchRequest {
  url: string;
  method: string;
  headers: Record<string, unknown>;
  contentType?: string;
  text?: string;
  base64?: string;
  muteHttpExceptions: boolean;
}

export interface FetchAnswer {
  code: number;
  headers: Record<string, string>;
  body: string;
}

/** The minute's window of Gmail quota units that a user has spent: developers.google.com/workspace/gmail/api/reference/quota. */
export class QuotaWindow {
  private spent: { email: string; at: number; units: number }[] = [];

  constructor(private readonly perMinute: number) {}

  /** Whether the units can still be spent; if so, they are. */
  spend(email: string, units: number, now: number): boolean {
    this.spent = this.spent.filter((one) => one.at > now - 60_000);
    const used = this.spent.filter((one) => one.email === email).reduce((sum, one) => sum + one.units, 0);
    if (used + units > this.perMinute) return false;
    this.spent.push({ email, at: now, units });
    return true;
  }
}

export interface FetchContext {
  gmail: Gmail;
  people: PeopleStore;
  sheets: Spreadsheets;
  drive: Drive;
  manifest: Manifest;
  caller: Caller;
  /** Counts a method and its units; an error where the quota is used up. */
  charge(name: string, units: number): GmailError | undefined;
  /** Runs a counted call by its name, with whatever faults are planned for it. */
  perform(name: string, effect: () => FetchAnswer, faulty: (fault: CallFault) => FetchAnswer): FetchAnswer;
  noteFetched(method: string, url: string): void;
}

/**
 * Refuses what UrlFetchApp refuses before anything is sent.
 *
 * @throws ScriptException
 */
export function checkRequest(request: FetchRequest, manifest: Manifest, where: string): URL {
  requireScope(manifest.scopes, 'script.external_request', where);
  let url: URL;
  try {
    url = new URL(request.url);
  } catch {
    throw new ScriptException(`Invalid argument: ${request.url}`);
  }
  if (manifest.urlFetchWhitelist !== null && !isCovered(request.url, manifest.urlFetchWhitelist)) {
    throw new ScriptException(`Attempting to access a URL that is not covered by urlFetchWhitelist of the manifest: ${request.url}`);
  }
  if (url.href.length > LONGEST_URL) throw new ScriptException(`Limit Exceeded: URLFetch URL Length. ${url.origin}${url.pathname} was asked for with ${url.href.length} characters.`);
  if (bodyOf(request).length > MOST_BYTES) throw new ScriptException(`Request payload too large: at most 50 MB may be sent to ${url.origin}.`);
  return url;
}

/** Hosts that the emulator plays, by origin. Others are refused, so that no test ever reaches the net. */
const HOSTS: Record<string, (request: GmailRequest, context: FetchContext) => FetchAnswer> = {
  'https://people.googleapis.com': (request, context) => context.perform(peopleMethodOf(request), () => {
    const { status, body } = answerPeople(context.people, context.caller, request);
    return jsonAnswer(status, body);
  }, plannedAnswer),
  'https://gmail.googleapis.com': (request, context) => {
    const send = (): FetchAnswer => {
      const { status, body } = answer(context.gmail, context.caller, request, (match) => context.charge(`gmail.${match.route.name}`, match.route.units));
      return jsonAnswer(status, body);
    };
    const match = routeOf(request);
    return context.perform(match ? `gmail.${match.route.name}` : 'gmail.unknown', send, plannedAnswer);
  },
  'https://sheets.googleapis.com': (request, context) => {
    const send = (): FetchAnswer => {
      const { status, body } = answerSheets(context.sheets, context.caller, request);
      return jsonAnswer(status, body);
    };
    return context.perform(`sheets.${sheetsMethod(request)}`, send, plannedAnswer);
  },
  'https://www.googleapis.com': (request, context) => {
    const method = driveMethodOf(request);
    return context.perform(method ? `drive.${method}` : 'drive.unknown', () => {
      const { status, body } = answerDrive(context.drive, context.caller, request);
      return jsonAnswer(status, body);
    }, plannedAnswer);
  },
};

function jsonAnswer(code: number, body: string): FetchAnswer {
  return { code, headers: { 'Content-Type': 'application/json; charset=UTF-8' }, body };
}

function plannedAnswer(fault: { status: number; body?: unknown }): FetchAnswer {
  return jsonAnswer(fault.status, typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body ?? new GmailError(fault.status, 'The service is currently unavailable.', 'backendError', 'UNAVAILABLE').toJson()));
}

/** Sends one request. The status is checked by `deliver`, once every request of a round is back. */
export function send(request: FetchRequest, url: URL, context: FetchContext): FetchAnswer {
  const host = HOSTS[url.origin];
  if (!host) throw new ScriptException(`The emulator plays no service at ${url.origin}; it plays ${Object.keys(HOSTS).join(', ')}.`);
  const method = request.method.toUpperCase();
  context.noteFetched(method, request.url);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value);
  const body = bodyOf(request);
  if (body.length > 0) headers['Content-Type'] = request.contentType ?? Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? 'application/x-www-form-urlencoded';
  return host({ method, url, headers, body }, context);
}

/** @throws ScriptException for a status that is an error, unless it is muted */
export function deliver(request: FetchRequest, url: URL, response: FetchAnswer): FetchAnswer {
  if (Buffer.byteLength(response.body, 'utf8') > MOST_BYTES) throw new ScriptException(`Response too large: ${url.origin} answered with more than 50 MB.`);
  if (response.code >= 400 && !request.muteHttpExceptions) {
    throw new ScriptException(`Request failed for ${url.origin} returned code ${response.code}. Truncated server response: ${response.body.slice(0, 300)} (use muteHttpExceptions option to examine full response)`);
  }
  return response;
}

function bodyOf(request: FetchRequest): Buffer {
  return request.base64 === undefined ? Buffer.from(request.text ?? '', 'utf8') : Buffer.from(request.base64, 'base64');
}
