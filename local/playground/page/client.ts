import type { Lang } from '../../../src/messages/lang';
import type { AppState, AttachmentRef, CellEdit, ComposeContent, DraftView, EventShape, Inspection, MessageView, RunRecord, RunRequest, SheetView } from '../api';

/** An answer of the server that says why something can't be done. */
export class ServerError extends Error {
  constructor(
    /** HTTP status; 0 where the server could not be reached. */
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'ServerError';
  }
}

/** Bodies under 64 KiB; a char has three bytes at most here. */
const KEEPALIVE_CHARS = 20_000;

async function call(method: string, path: string, body?: BodyInit, type?: string): Promise<unknown> {
  let response: Response;
  try {
    // Lets a last save reach the server when the tab is being closed; browsers allow that for small bodies only.
    const keepalive = typeof body === 'string' && body.length < KEEPALIVE_CHARS;
    response = await fetch(path, { method, keepalive, ...(body === undefined ? {} : { body }), ...(type === undefined ? {} : { headers: { 'content-type': type } }) });
  } catch (error) {
    throw new ServerError(0, error instanceof Error ? error.message : String(error));
  }
  const value: unknown = await response.json();
  if (response.ok) return value;
  const { error } = value as { error?: { message?: string } };
  throw new ServerError(response.status, error?.message ?? `${method} ${path}: ${String(response.status)}`);
}

const send = (method: string, path: string, value: unknown): Promise<unknown> => call(method, path, JSON.stringify(value), 'application/json');

/** The server's interface as one user sees it; every function rejects with a ServerError. */
export class Client {
  constructor(readonly user: string) {}

  private at(path: string, query: Record<string, string> = {}): string {
    return `/api/${path}?${new URLSearchParams({ user: this.user, ...query }).toString()}`;
  }

  state = async (): Promise<AppState> => (await call('GET', this.at('state'))) as AppState;
  inspect = async (): Promise<Inspection> => (await call('GET', this.at('inspect'))) as Inspection;
  run = async (request: Omit<RunRequest, 'user'>): Promise<RunRecord> => (await send('POST', this.at('run'), { ...request, user: this.user })) as RunRecord;
  advance = (ms: number): Promise<unknown> => send('POST', this.at('clock'), { advanceMs: ms });
  setTicking = (ticking: boolean): Promise<unknown> => send('POST', this.at('clock'), { ticking });
  setLocale = (locale: Lang): Promise<unknown> => send('POST', this.at('locale'), { locale });
  setGmailDown = (down: boolean): Promise<unknown> => send('POST', this.at('gmail-down'), { down });
  setEventShape = (shape: EventShape): Promise<unknown> => send('POST', this.at('event-shape'), shape);

  draft = async (id: string): Promise<DraftView> => (await call('GET', this.at(`drafts/${encodeURIComponent(id)}`))) as DraftView;
  createDraft = async (content: ComposeContent): Promise<DraftView> => (await send('POST', this.at('drafts'), content)) as DraftView;
  updateDraft = async (id: string, content: ComposeContent): Promise<DraftView> => (await send('PUT', this.at(`drafts/${encodeURIComponent(id)}`), content)) as DraftView;
  deleteDraft = (id: string): Promise<unknown> => call('DELETE', this.at(`drafts/${encodeURIComponent(id)}`));
  sendDraft = (id: string): Promise<unknown> => call('POST', this.at(`drafts/${encodeURIComponent(id)}/send`));
  openSample = async (id: string): Promise<DraftView> => (await call('POST', this.at(`samples/${id}`))) as DraftView;
  openMailFile = async (file: Blob): Promise<DraftView> => (await call('POST', this.at('mail-files'), file, 'message/rfc822')) as DraftView;
  putPart = async (file: File): Promise<AttachmentRef> =>
    (await call('POST', this.at('parts', { name: file.name }), file, file.type || 'application/octet-stream')) as AttachmentRef;

  spreadsheet = async (id: string): Promise<SheetView> => (await call('GET', this.at(`spreadsheets/${encodeURIComponent(id)}`))) as SheetView;
  typeInto = (id: string, edit: CellEdit): Promise<unknown> => send('PUT', this.at(`spreadsheets/${encodeURIComponent(id)}`), edit);

  message = async (id: string): Promise<MessageView> => (await call('GET', this.at(`messages/${encodeURIComponent(id)}`))) as MessageView;
  reply = async (id: string): Promise<DraftView> => (await call('POST', this.at(`messages/${encodeURIComponent(id)}/reply`))) as DraftView;
  unseal = async (part: string, passphrase: string): Promise<AttachmentRef[]> => (await send('POST', this.at(`parts/${part}/unsealed`), { passphrase })) as AttachmentRef[];
  partUrl = (id: string): string => this.at(`parts/${id}`);
  htmlUrl = (id: string): string => this.at(`messages/${encodeURIComponent(id)}/html`);
  sourceUrl = (id: string): string => this.at(`messages/${encodeURIComponent(id)}/source`);
}
