import type { IncomingMessage } from 'node:http';
import { json, MAIL_POLICY, readBody, readJson, type Reply } from './http';
import type { Office } from './office';
import { Refusal } from './refusal';
import { readCell, readClock, readContent, readEventShape, readGmailDown, readLocale, readPageCall, readPassphrase, readRun } from './requests';
import { unsealed } from './unsealed';
import { valueOf, webAppPage } from './web-app';

interface Call {
  readonly office: Office;
  readonly request: IncomingMessage;
  /** `?user=` of the address; whose mailbox it is about. */
  readonly user: string;
  /** What stands in the place of `:id`. */
  readonly id: string;
  readonly query: URLSearchParams;
}

type Handler = (call: Call) => Promise<Reply> | Reply;

/** The playground's interface for its page: method and path, `:id` for one piece. Instants are virtual ms. */
const ROUTES: Readonly<Record<string, Handler>> = {
  'GET /api/state': async ({ office, user }) => json(await office.state(user)),
  'GET /api/inspect': ({ office, user }) => json(office.inspect(user)),
  'POST /api/run': async ({ office, request }) => json(office.run(readRun(await readJson(request)))),
  'GET /web-app': ({ office, user, query }) => webAppPage(office.openPage(user, Object.fromEntries(query))),
  'POST /api/page-call': async ({ office, request, user }) => {
    const { functionName, argument } = readPageCall(await readJson(request));
    return json({ value: valueOf(office.callFromPage(user, functionName, argument)) });
  },
  'GET /api/spreadsheets/:id': ({ office, user, id }) => json(office.spreadsheet(user, id)),
  'PUT /api/spreadsheets/:id': async ({ office, request, user, id }) => {
    office.typeInto(user, id, readCell(await readJson(request)));
    return json({});
  },
  'POST /api/clock': async ({ office, request }) => {
    const change = readClock(await readJson(request));
    if ('ticking' in change) office.setTicking(change.ticking);
    else office.advance(change.advanceMs);
    return json({});
  },
  'POST /api/locale': async ({ office, request, user }) => {
    office.setLocale(user, readLocale(await readJson(request)));
    return json({});
  },
  'POST /api/event-shape': async ({ office, request }) => {
    office.setEventShape(readEventShape(await readJson(request)));
    return json({});
  },
  'POST /api/gmail-down': async ({ office, request }) => {
    office.setGmailDown(readGmailDown(await readJson(request)));
    return json({});
  },

  'POST /api/drafts': async ({ office, request, user }) => json(await office.desk(user).createDraft(readContent(await readJson(request))), 201),
  'GET /api/drafts/:id': async ({ office, user, id }) => json(await office.desk(user).draft(id)),
  'PUT /api/drafts/:id': async ({ office, request, user, id }) => json(await office.desk(user).updateDraft(id, readContent(await readJson(request)))),
  'DELETE /api/drafts/:id': ({ office, user, id }) => {
    office.desk(user).deleteDraft(id);
    return json({});
  },
  'POST /api/drafts/:id/send': async ({ office, user, id }) => {
    await office.desk(user).sendDraft(id);
    return json({});
  },
  'POST /api/samples/:id': async ({ office, user, id }) => json(await office.desk(user).openSample(id), 201),
  'POST /api/mail-files': async ({ office, request, user }) => json(await office.desk(user).openMailFile(await readBody(request)), 201),
  'POST /api/parts': async ({ office, request, query }) => {
    const mimeType = request.headers['content-type'] ?? 'application/octet-stream';
    return json(office.putPart({ name: query.get('name') ?? '', mimeType, content: await readBody(request) }), 201);
  },
  'GET /api/parts/:id': ({ office, id }) => {
    const { name, mimeType, content } = office.part(id);
    return download(content, mimeType, name);
  },
  'POST /api/parts/:id/unsealed': async ({ office, request, id }) => json(unsealed(office, id, readPassphrase(await readJson(request)))),

  'GET /api/messages/:id': async ({ office, user, id }) => json(await office.desk(user).message(id)),
  'POST /api/messages/:id/reply': async ({ office, user, id }) => json(await office.desk(user).reply(id), 201),
  'GET /api/messages/:id/html': async ({ office, user, id }) => ({
    type: 'text/html; charset=utf-8',
    body: await office.desk(user).html(id),
    headers: { 'content-security-policy': MAIL_POLICY },
  }),
  'GET /api/messages/:id/source': ({ office, user, id }) => download(office.desk(user).raw(id), 'message/rfc822', `${id}.eml`),
};

/** @throws Refusal when there is no such address, or what the handler refuses */
export async function route(office: Office, request: IncomingMessage, url: URL): Promise<Reply> {
  for (const [pattern, handler] of Object.entries(ROUTES)) {
    const [method, path = ''] = pattern.split(' ');
    if (method !== request.method) continue;
    const match = new RegExp(`^${path.replace(':id', '([^/]+)')}$`).exec(url.pathname);
    if (match) return handler({ office, request, user: url.searchParams.get('user') ?? '', id: decodeURIComponent(match[1] ?? ''), query: url.searchParams });
  }
  throw new Refusal(404, `There is nothing at ${request.method ?? ''} ${url.pathname}.`);
}

/** Never shown by the browser as a page of this origin: what is in mail comes from strangers. */
function download(body: Buffer, mimeType: string, name: string): Reply {
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(mimeType) ? mimeType : 'application/octet-stream';
  const encoded = encodeURIComponent(name || 'attachment').replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return { type, body, headers: { 'content-disposition': `attachment; filename*=UTF-8''${encoded}`, 'content-security-policy': "default-src 'none'; sandbox" } };
}
