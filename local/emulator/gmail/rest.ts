import type { Gmail, Mail } from './bridge';
import { Content } from './content';
import { GmailError, insufficientScopes, invalid, notFound, unauthorized } from './errors';
import { applyFields, parseFields } from './fields';
import type { Mask } from './fields';
import { attachmentBytes, buildPayload } from './payload';
import { header, jsonOf, page, search, sourceOf } from './requests';
import type { Call, Caller, GmailRequest } from './requests';
import { findRoute, isAllowed } from './routes';
import type { Match } from './routes';

export interface GmailAnswer {
  status: number;
  /** JSON text, or ''. */
  body: string;
}

type Handled = { status: number; json?: unknown };

/** The route of a request, before anything is done: it names the method for counting and faults. */
export function routeOf(request: GmailRequest): Match | undefined {
  return findRoute(request.method.toUpperCase(), request.url.pathname);
}

/** Answers a request as gmail.googleapis.com would, errors included. */
export function answer(gmail: Gmail, caller: Caller, request: GmailRequest, charge: (match: Match) => GmailError | undefined): GmailAnswer {
  try {
    const { status, json } = handle(gmail, caller, request, charge);
    return { status, body: json === undefined ? '' : JSON.stringify(json) };
  } catch (error) {
    if (!(error instanceof GmailError)) throw error;
    return { status: error.status, body: JSON.stringify(error.toJson()) };
  }
}

function handle(gmail: Gmail, caller: Caller, request: GmailRequest, charge: (match: Match) => GmailError | undefined): Handled {
  const match = routeOf(request);
  if (header(request, 'authorization') !== `Bearer ${caller.token}`) throw unauthorized();
  if (!match) throw notFound();
  if (!isAllowed(match.route, caller.scopes)) throw insufficientScopes(`caribou.api.proto.MailboxService.${match.route.name}`);
  if (match.userId !== 'me' && match.userId.toLowerCase() !== caller.email) throw new GmailError(403, `Delegation denied for ${caller.email}`, 'forbidden', 'PERMISSION_DENIED');
  const refused = charge(match);
  if (refused) throw refused;

  const query = request.url.searchParams;
  const fields = query.get('fields');
  const resource = RESOURCES[match.route.name] ?? 'Message';
  let mask: Mask | true;
  try {
    mask = fields === null ? true : parseFields(fields, resource);
  } catch (error) {
    throw new GmailError(400, (error as Error).message, 'invalidParameter', 'INVALID_ARGUMENT');
  }
  const handled = METHODS[match.route.name]?.({ gmail, caller, request, match, query }) ?? { status: 501, json: { error: { code: 501, message: `The emulator does not answer ${match.route.name}.` } } };
  return handled.json === undefined ? handled : { ...handled, json: applyFields(handled.json, mask) };
}

const RESOURCES: Record<string, string> = {
  'drafts.list': 'ListDraftsResponse', 'drafts.create': 'Draft', 'drafts.get': 'Draft', 'drafts.update': 'Draft', 'messages.list': 'ListMessagesResponse',
  'messages.attachments.get': 'MessagePartBody', 'threads.list': 'ListThreadsResponse', 'threads.get': 'Thread', 'labels.list': 'ListLabelsResponse',
  'settings.sendAs.list': 'ListSendAsResponse', getProfile: 'Profile',
};

const ok = (json: unknown): Handled => ({ status: 200, json });

const METHODS: Record<string, (call: Call) => Handled> = {
  'drafts.list': (call) => ok(page(call, 'drafts', search(call, call.gmail.list(call.caller.email, ({ draftId }) => draftId !== null)), (mail) => ({ id: mail.draftId, message: { id: mail.id, threadId: mail.threadId } }))),
  'drafts.get': (call) => {
    const mail = call.gmail.findDraft(call.caller.email, param(call, 'id'));
    return ok({ id: mail.draftId, message: message(call, mail) });
  },
  'drafts.create': (call) => {
    const { raw, threadId } = sourceOf(call);
    if (!raw) throw invalid('Missing draft message');
    const ids = call.gmail.createDraft(call.caller.email, raw, threadId);
    return ok({ id: ids.draftId, message: { id: ids.messageId, threadId: ids.threadId, labelIds: ['DRAFT'] } });
  },
  'drafts.update': (call) => {
    const { raw, threadId } = sourceOf(call);
    if (!raw) throw invalid('Missing draft message');
    const ids = call.gmail.saveDraft(call.caller.email, param(call, 'id'), raw, threadId);
    return ok({ id: ids.draftId, message: { id: ids.messageId, threadId: ids.threadId, labelIds: ['DRAFT'] } });
  },
  'drafts.delete': (call) => {
    call.gmail.deleteDraft(call.caller.email, param(call, 'id'));
    return { status: 204 };
  },
  'drafts.send': (call) => {
    const { raw, id } = sourceOf(call);
    if (id === undefined) throw invalid('Missing draft id');
    const ids = call.gmail.sendDraft(call.caller.email, id, raw);
    return ok({ id: ids.messageId, threadId: ids.threadId, labelIds: call.gmail.find(call.caller.email, ids.messageId).labelIds });
  },
  'messages.send': (call) => {
    const { raw, threadId } = sourceOf(call);
    if (!raw) throw invalid("'raw' RFC822 payload message string or uploading message via /upload/* URL required");
    const ids = call.gmail.sendMessage(call.caller.email, raw, threadId);
    return ok({ id: ids.messageId, threadId: ids.threadId, labelIds: call.gmail.find(call.caller.email, ids.messageId).labelIds });
  },
  'messages.insert': (call) => insert(call, []),
  'messages.import': (call) => insert(call, ['INBOX', 'UNREAD']),
  'messages.list': (call) => {
    const labels = call.query.getAll('labelIds');
    const found = search(call, call.gmail.list(call.caller.email, ({ labelIds }) => labels.every((label) => labelIds.includes(label))));
    return ok(page(call, 'messages', found, (mail) => ({ id: mail.id, threadId: mail.threadId })));
  },
  'messages.get': (call) => ok(message(call, call.gmail.find(call.caller.email, param(call, 'id')))),
  'messages.attachments.get': (call) => {
    const mail = call.gmail.find(call.caller.email, param(call, 'messageId'));
    const bytes = attachmentBytes(mail.content, mail.id, param(call, 'id'));
    if (!bytes) throw invalid('Invalid attachment token');
    return ok({ size: bytes.length, data: bytes.toString('base64url') });
  },
  'messages.modify': (call) => {
    const body = jsonOf(call.request);
    call.gmail.rest(call.caller.email, 'POST', `/messages/${param(call, 'id')}/modify`, body);
    return ok(brief(call.gmail.find(call.caller.email, param(call, 'id'))));
  },
  'messages.trash': (call) => moved(call, 'trash'),
  'messages.untrash': (call) => moved(call, 'untrash'),
  'messages.delete': (call) => {
    call.gmail.rest(call.caller.email, 'DELETE', `/messages/${param(call, 'id')}`);
    call.gmail.forget(call.caller.email, param(call, 'id'));
    return { status: 204 };
  },
  'threads.list': (call) => {
    const newest = new Map<string, Mail>();
    for (const mail of search(call, call.gmail.list(call.caller.email))) if (!newest.has(mail.threadId)) newest.set(mail.threadId, mail);
    return ok(page(call, 'threads', [...newest.values()], (mail) => ({ id: mail.threadId, snippet: mail.content.snippet, historyId: mail.historyId })));
  },
  'threads.get': (call) => {
    const mails = call.gmail.list(call.caller.email).filter((mail) => mail.threadId === param(call, 'id')).reverse();
    const last = mails.at(-1);
    if (!last) throw notFound();
    return ok({ id: last.threadId, historyId: last.historyId, messages: mails.map((mail) => message(call, mail)) });
  },
  'labels.list': (call) => ok(call.gmail.rest(call.caller.email, 'GET', '/labels')),
  'settings.sendAs.list': (call) => {
    const { sendAs } = call.gmail.rest(call.caller.email, 'GET', '/settings/sendAs') as { sendAs: unknown[] };
    const aliases = call.gmail.aliases(call.caller.email).map((sendAsEmail) => ({ sendAsEmail, displayName: '', isPrimary: false, isDefault: false, treatAsAlias: true, verificationStatus: 'accepted' }));
    return ok({ sendAs: [...sendAs, ...aliases] });
  },
  getProfile: (call) => {
    const mails = call.gmail.list(call.caller.email);
    return ok({ emailAddress: call.caller.email, messagesTotal: mails.length, threadsTotal: new Set(mails.map((mail) => mail.threadId)).size, historyId: mails[0]?.historyId ?? '1' });
  },
};

function insert(call: Call, otherwise: readonly string[]): Handled {
  const { raw, threadId, labelIds } = sourceOf(call);
  if (!raw) throw invalid("'raw' RFC822 payload message string or uploading message via /upload/* URL required");
  const ids = call.gmail.put(call.caller.email, new Content(raw), labelIds ?? otherwise, call.caller.now, threadId);
  return ok({ id: ids.messageId, threadId: ids.threadId, labelIds: labelIds ?? otherwise });
}

function moved(call: Call, step: 'trash' | 'untrash'): Handled {
  call.gmail.rest(call.caller.email, 'POST', `/messages/${param(call, 'id')}/${step}`);
  return ok(brief(call.gmail.find(call.caller.email, param(call, 'id'))));
}

const param = (call: Call, name: string): string => call.match.params[name] ?? '';
const brief = (mail: Mail): Record<string, unknown> => ({ id: mail.id, threadId: mail.threadId, labelIds: mail.labelIds });

/** A Message resource in the format asked for (…/users.messages/get#format). */
function message(call: Call, mail: Mail): unknown {
  const format = call.query.get('format') ?? 'full';
  const base = {
    ...brief(mail), snippet: mail.content.snippet, sizeEstimate: mail.content.size, historyId: mail.historyId, internalDate: String(mail.internalDate),
  };
  switch (format.toLowerCase()) {
    case 'minimal': return base;
    case 'raw': return { ...base, raw: Buffer.from(mail.content.raw).toString('base64url') };
    case 'full': case 'metadata': return { ...base, payload: buildPayload(mail.content, mail.id, { ...call.gmail.options, format: format.toLowerCase() as 'full' | 'metadata', metadataHeaders: call.query.getAll('metadataHeaders') }) };
    default: throw invalid(`Invalid value at 'format' (type.googleapis.com/caribou.api.proto.Format), "${format}"`);
  }
}
