/*
 * The worker thread in which Gmail's state lives: one app of @emulators/google for each workspace, called over its REST
 * paths without a network. Beside `rest` there are a few operations on its store, for what Gmail does and the
 * emulator has no path for (a new message id with every edit); bridge.ts says where and why.
 */
import { workerData } from 'node:worker_threads';
import { createServer } from '@emulators/core';
import googlePlugin, { getGoogleStore, seedFromConfig } from '@emulators/google';

const { port, signal } = workerData;
const workspaces = new Map();
/** The emulator lets a token make 5,000 calls an hour of real time; a fresh one is taken long before. */
const CALLS_PER_TOKEN = 4000;

function opened(id) {
  const workspace = workspaces.get(id);
  if (!workspace) throw new Error(`Workspace ${id} is closed.`);
  return workspace;
}

function messageOf(workspace, email, messageId) {
  return workspace.gs.messages.findBy('gmail_id', messageId).find((message) => message.user_email === email);
}

const operations = {
  open({ id }) {
    const { app, store, tokenMap } = createServer(googlePlugin);
    workspaces.set(id, { app, store, tokenMap, gs: getGoogleStore(store), calls: 0, generation: 0 });
  },
  addUser({ id, email, name }) {
    const workspace = opened(id);
    seedFromConfig(workspace.store, '', { users: [{ email, name }] });
  },
  async rest({ id, email, method, path, body }) {
    const workspace = opened(id);
    if ((workspace.calls += 1) % CALLS_PER_TOKEN === 0) {
      workspace.generation += 1;
      workspace.tokenMap.clear();
    }
    const token = `${workspace.generation}:${email}`;
    if (!workspace.tokenMap.has(token)) workspace.tokenMap.set(token, { login: email, id: 1, scopes: [] });
    const response = await workspace.app.request(path, {
      method,
      headers: { Authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body }),
    });
    return { status: response.status, body: await response.text() };
  },
  /** Changes a stored message, its id included; whatever refers to the id follows. */
  amend({ id, email, messageId, set, draftId }) {
    const { gs } = opened(id);
    const message = messageOf(workspaces.get(id), email, messageId);
    if (!message) throw new Error(`No message ${messageId}.`);
    const drafts = gs.drafts.findBy('message_gmail_id', messageId).filter((draft) => draft.user_email === email);
    for (const draft of drafts) gs.drafts.update(draft.id, { message_gmail_id: set.gmail_id ?? messageId, gmail_id: draftId ?? draft.gmail_id });
    if (set.gmail_id !== undefined) {
      for (const attachment of gs.attachments.findBy('message_gmail_id', messageId)) {
        if (attachment.user_email === email) gs.attachments.update(attachment.id, { message_gmail_id: set.gmail_id });
      }
    }
    gs.messages.update(message.id, set);
  },
  /** Every message of a mailbox, without its content. */
  index({ id, email }) {
    const { gs } = opened(id);
    const drafts = new Map(gs.drafts.findBy('user_email', email).map((draft) => [draft.message_gmail_id, draft.gmail_id]));
    return gs.messages.findBy('user_email', email).map((message) => ({
      id: message.gmail_id, threadId: message.thread_id, labelIds: message.label_ids, historyId: message.history_id,
      internalDate: Number(message.internal_date), rfc822Id: message.message_id, draftId: drafts.get(message.gmail_id) ?? null, row: message.id,
    }));
  },
  snapshot: ({ id }) => opened(id).store.snapshot(),
  restore({ id, snapshot }) {
    opened(id).store.restore(snapshot);
    const workspace = workspaces.get(id);
    workspace.gs = getGoogleStore(workspace.store);
  },
  close({ id }) {
    workspaces.delete(id);
  },
};

port.on('message', async ({ op, args }) => {
  let answer;
  try {
    answer = { value: await operations[op](args) };
  } catch (error) {
    answer = { error: error instanceof Error ? error.message : String(error) };
  }
  port.postMessage(answer);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
