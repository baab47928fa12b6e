import { join } from 'node:path';
import type { AppState, ComposeContent, DraftView, RunRecord, RunRequest } from '../../../local/playground/api';
import { EMPTY_CONTENT } from '../../../local/playground/api';
import type { Card } from '../../../local/playground/card/types';
import { readResponse } from '../../../local/playground/card/response';
import type { EmulatorOptions } from '../../../local/playground/office';
import { startPlayground, type Playground, type PlaygroundOptions } from '../../../local/playground/server';

export const SATO = 'sato@aozora.example';
/** A Tuesday, 10:20 in Tokyo. */
export const START = Date.UTC(2026, 10, 24, 1, 20);

/**
 * For tests that look at the page and not at the emulator: what is built before the tests is not read again, contexts serve several runs, and
 * mailboxes are kept in this process. That all of it comes out the same is shown by tests/simulate/same-seed.test.ts and tests/emulator/.
 */
export const QUICK: EmulatorOptions = { checked: true, runsPerContext: 20, gmail: { store: 'memory' } };

/** The built add-on on a free port. */
export function start(options: PlaygroundOptions = {}): Promise<Playground> {
  return startPlayground({ port: 0, startAt: START, bundle: join(__dirname, '../../../build/apps-script'), ...options });
}

/** The server's interface, as the page uses it. */
export class Api {
  constructor(
    private readonly url: string,
    private readonly user = SATO,
  ) {}

  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<{ status: number; value: unknown }> {
    const raw = body instanceof Uint8Array ? Uint8Array.from(body) : body === undefined ? undefined : JSON.stringify(body);
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': body instanceof Uint8Array ? 'message/rfc822' : 'application/json' };
    const joint = path.includes('?') ? '&' : '?';
    const response = await fetch(`${this.url}api/${path}${joint}user=${encodeURIComponent(this.user)}`, { method, ...(raw === undefined ? {} : { body: raw }), headers: { ...type, ...headers } });
    return { status: response.status, value: await response.json() };
  }

  state = async (): Promise<AppState> => (await this.call('GET', 'state')).value as AppState;
  advance = (ms: number): Promise<unknown> => this.call('POST', 'clock', { advanceMs: ms });
  create = async (content: Partial<ComposeContent>): Promise<DraftView> => (await this.call('POST', 'drafts', { ...EMPTY_CONTENT, ...content })).value as DraftView;
  run = async (request: Omit<RunRequest, 'user'>): Promise<RunRecord> => (await this.call('POST', 'run', { ...request, user: this.user })).value as RunRecord;
}

/** The card that a run put on top, whichever way. */
export function cardOf(run: RunRecord): Card {
  if (!run.ok) throw new Error(`The run failed: ${run.error?.message ?? 'without a reason'}`);
  const steps = readResponse(run.value).navigations;
  const card = steps.at(-1)?.pushCard ?? steps.at(-1)?.updateCard;
  if (!card) throw new Error(`The run showed no card: ${JSON.stringify(run.value)}`);
  return card;
}
