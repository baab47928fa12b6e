import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';

/** A message of a mailbox, without its content. */
export interface IndexEntry {
  id: string;
  threadId: string;
  labelIds: string[];
  historyId: string;
  /** ms since the epoch */
  internalDate: number;
  /** Its Message-ID header. */
  rfc822Id: string;
  draftId: string | null;
  /** The order in which it came to the store; settles ties of internalDate. */
  row: number;
}

export interface RestAnswer {
  status: number;
  body: string;
}

/** What the bridge needs of a store, which knows messages, labels and drafts but little of Gmail. */
export interface MailStore {
  addUser(email: string, name: string): void;
  /** One call of Gmail's REST API, as far as the store answers it. */
  rest(email: string, method: string, path: string, body?: unknown): RestAnswer;
  /** Changes a stored message, its id included; column names as @emulators/google has them. */
  amend(email: string, messageId: string, set: Record<string, unknown>, draftId?: string): void;
  index(email: string): IndexEntry[];
  snapshot(): unknown;
  restore(snapshot: unknown): void;
  close(): void;
}

const WORKER = 'local/emulator/gmail/store-worker.mjs';
/** Real ms after which a call that gives no answer is a fault of the emulator's own. */
const PATIENCE = 60_000;

let line: { port: MessagePort; signal: Int32Array } | undefined;
let lastId = 0;

/** The one worker of this process, started when first needed; it never keeps the process alive. */
function worker(): { port: MessagePort; signal: Int32Array } {
  if (line) return line;
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(workerFile(), { workerData: { port: port2, signal }, transferList: [port2], stdout: false, stderr: false });
  thread.unref();
  port1.unref();
  line = { port: port1, signal };
  return line;
}

/** This code may run from its source, through Jest or out of a bundle; the worker is always the file in the checkout. */
function workerFile(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, WORKER))) return join(folder, WORKER);
    if (folder === dirname(folder)) throw new Error(`${WORKER} is in no folder above ${fileURLToPath(import.meta.url)}; run from a checkout of the project.`);
  }
}

function call(op: string, args: Record<string, unknown>): unknown {
  const { port, signal } = worker();
  Atomics.store(signal, 0, 0);
  port.postMessage({ op, args });
  // The notice of the last answer may come after this call has begun to wait, so only the value says that it is answered.
  while (Atomics.load(signal, 0) === 0) if (Atomics.wait(signal, 0, 0, PATIENCE) === 'timed-out') throw new Error(`The Gmail store gave no answer to ${op} in ${PATIENCE / 1000} s.`);
  const answer = receiveMessageOnPort(port) as { message: { value?: unknown; error?: string } } | undefined;
  if (!answer) throw new Error(`The Gmail store's answer to ${op} was lost.`);
  if (answer.message.error !== undefined) throw new Error(`The Gmail store can't ${op}: ${answer.message.error}`);
  return answer.message.value;
}

/** Gmail's state for one workspace, in the worker, reached synchronously. */
export class GmailStore implements MailStore {
  private readonly id = (lastId += 1);

  constructor() {
    call('open', { id: this.id });
  }

  addUser(email: string, name: string): void {
    call('addUser', { id: this.id, email, name });
  }

  /** One call of the emulator's REST API. */
  rest(email: string, method: string, path: string, body?: unknown): RestAnswer {
    return call('rest', { id: this.id, email, method, path, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }) as RestAnswer;
  }

  amend(email: string, messageId: string, set: Record<string, unknown>, draftId?: string): void {
    call('amend', { id: this.id, email, messageId, set, ...(draftId === undefined ? {} : { draftId }) });
  }

  index(email: string): IndexEntry[] {
    return call('index', { id: this.id, email }) as IndexEntry[];
  }

  snapshot(): unknown {
    return call('snapshot', { id: this.id });
  }

  restore(snapshot: unknown): void {
    call('restore', { id: this.id, snapshot });
  }

  close(): void {
    call('close', { id: this.id });
  }
}
