import { randomBytes } from 'node:crypto';
import { GmailError, invalid, notFound } from '../gmail/errors';
import { header, type Caller, type GmailRequest } from '../gmail/requests';
import type { Drive, DriveFile, DrivePermission } from './drive';

/** developers.google.com/workspace/drive/api/reference/rest/v3: the methods that are played, all of them open to drive.file. */
const SCOPES = ['drive', 'drive.file'].map((scope) => `https://www.googleapis.com/auth/${scope}`);
/** On a page, at most (reference of files.list and permissions.list: `pageSize`). */
const MOST_FILES = 1000;
const MOST_PERMISSIONS = 100;
const YEAR = 366 * 24 * 60 * 60 * 1000;

export type DriveMethod = 'files.list' | 'files.create' | 'files.delete' | 'permissions.create' | 'permissions.list' | 'permissions.delete';

/** The method that a request calls; undefined for one that is not played. */
export function driveMethodOf({ method, url }: GmailRequest): DriveMethod | undefined {
  const path = `${method.toUpperCase()} ${url.pathname}`;
  if (/^POST (?:\/upload)?\/drive\/v3\/files$/.test(path)) return 'files.create';
  if (path === 'GET /drive/v3/files') return 'files.list';
  if (/^DELETE \/drive\/v3\/files\/[^/]+$/.test(path)) return 'files.delete';
  if (/^POST \/drive\/v3\/files\/[^/]+\/permissions$/.test(path)) return 'permissions.create';
  if (/^GET \/drive\/v3\/files\/[^/]+\/permissions$/.test(path)) return 'permissions.list';
  if (/^DELETE \/drive\/v3\/files\/[^/]+\/permissions\/[^/]+$/.test(path)) return 'permissions.delete';
  return undefined;
}

/** Answers as www.googleapis.com/drive/v3 would, errors included. */
export function answerDrive(drive: Drive, caller: Caller, request: GmailRequest): { status: number; body: string } {
  try {
    if (header(request, 'authorization') !== `Bearer ${caller.token}`) throw new GmailError(401, 'Invalid Credentials', 'authError', 'UNAUTHENTICATED');
    const method = driveMethodOf(request);
    if (!method) throw notFound();
    if (!SCOPES.some((scope) => caller.scopes.has(scope))) throw new GmailError(403, 'Request had insufficient authentication scopes.', 'insufficientPermissions', 'PERMISSION_DENIED');
    const json = METHODS[method](drive, caller, request);
    return json === undefined ? { status: 204, body: '' } : { status: 200, body: JSON.stringify(json) };
  } catch (error) {
    if (!(error instanceof GmailError)) throw error;
    return { status: error.status, body: JSON.stringify(error.toJson()) };
  }
}

const METHODS: Readonly<Record<DriveMethod, (drive: Drive, caller: Caller, request: GmailRequest) => unknown>> = {
  'files.list': (drive, { email }, { url }) => {
    const q = url.searchParams.get('q') ?? '';
    const found = /^appProperties has \{ key='([\w-]+)' and value='([\w-]+)' \} and trashed = false$/.exec(q);
    if (!found) throw invalid(`Invalid Value: the emulator knows no query like ${q}`);
    const { items, ...more } = pageOf(drive.of(email).filter(({ appProperties }) => appProperties[found[1] ?? ''] === found[2]), url, MOST_FILES);
    return { ...more, files: items.map(shown) };
  },
  'files.create': (drive, { email }, request) => {
    const { metadata, content } = request.url.pathname.startsWith('/upload/') ? uploaded(request) : { metadata: jsonIn(request.body.toString('utf8')), content: '' };
    const { name = 'Untitled', mimeType = 'application/octet-stream', parents = [], appProperties = {}, copyRequiresWriterPermission = false, writersCanShare = true, ...unknown } = metadata as Partial<DriveFile>;
    if (Object.keys(unknown).length > 0) throw invalid(`Invalid JSON payload received. Unknown name "${Object.keys(unknown).join('", "')}"`);
    for (const parent of parents) fileOf(drive, email, parent);
    return shown(drive.add({ owner: email, name, mimeType, parents, appProperties, copyRequiresWriterPermission, writersCanShare, content }));
  },
  'files.delete': (drive, { email }, { url }) => { drive.delete(fileOf(drive, email, stepOf(url, 4)).id); },
  'permissions.create': (drive, { email, now }, request) => {
    const file = fileOf(drive, email, stepOf(request.url, 4));
    const { type, role, emailAddress, expirationTime } = jsonIn(request.body.toString('utf8')) as Record<string, string | undefined>;
    if (type !== 'user' || role !== 'reader' || !emailAddress || !/^[^\s@]+@[^\s@]+$/.test(emailAddress)) throw invalid('The permission type, role or emailAddress field is invalid.');
    const expires = expirationTime === undefined ? null : Date.parse(expirationTime);
    if (expires !== null && !(expires > now && expires <= now + YEAR)) throw new GmailError(403, 'The expiration time is invalid: it must be in the future, and within a year.', 'cannotSetExpiration', 'PERMISSION_DENIED');
    const notified = request.url.searchParams.get('sendNotificationEmail') !== 'false';
    if (!notified && drive.withoutAccount(emailAddress)) {
      throw new GmailError(400, 'Bad Request. User message: "You are trying to invite an address that has no Google account. To share with it, notify people."', 'invalidSharingRequest', 'INVALID_ARGUMENT');
    }
    const permission: DrivePermission = { id: randomBytes(8).toString('hex'), emailAddress: emailAddress.toLowerCase(), role, expires, notified };
    file.permissions = [...file.permissions.filter((one) => one.emailAddress !== permission.emailAddress), permission];
    return { id: permission.id };
  },
  'permissions.list': (drive, { email }, { url }) => {
    const { permissions } = fileOf(drive, email, stepOf(url, 4));
    const { items, ...more } = pageOf(permissions, url, MOST_PERMISSIONS);
    return { ...more, permissions: items.map(({ id, emailAddress, role, expires }) => ({ id, emailAddress, role, ...(expires === null ? {} : { expirationTime: new Date(expires).toISOString() }) })) };
  },
  'permissions.delete': (drive, { email }, { url }) => {
    const file = fileOf(drive, email, stepOf(url, 4));
    if (!file.permissions.some(({ id }) => id === stepOf(url, 6))) throw notFound();
    file.permissions = file.permissions.filter(({ id }) => id !== stepOf(url, 6));
  },
};

/** The page of a list that a request asks for by `pageToken`, as long as it asks for and no longer than it may be. */
function pageOf<T>(all: readonly T[], url: URL, most: number): { items: readonly T[]; nextPageToken?: string } {
  const from = Number(url.searchParams.get('pageToken') ?? 0);
  if (!Number.isInteger(from)) throw invalid('Invalid Value: pageToken');
  const to = from + Math.min(Number(url.searchParams.get('pageSize') ?? most), most);
  return { items: all.slice(from, to), ...(to < all.length ? { nextPageToken: String(to) } : {}) };
}

const stepOf = (url: URL, index: number): string => decodeURIComponent(url.pathname.split('/')[index] ?? '');

/** drive.file: what the script made for this user, and nothing else. */
function fileOf(drive: Drive, email: string, id: string): DriveFile {
  const file = drive.of(email).find((one) => one.id === id);
  if (!file) throw new GmailError(404, `File not found: ${id}.`, 'notFound', 'NOT_FOUND');
  return file;
}

function shown({ id, mimeType, appProperties }: DriveFile): unknown {
  const kind = mimeType === 'application/vnd.google-apps.folder' ? 'drive/folders' : 'file/d';
  return { id, mimeType, appProperties, webViewLink: `https://drive.google.com/${kind}/${id}` };
}

function jsonIn(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw invalid('Invalid JSON payload received.');
  }
}

/** …/drive/api/guides/manage-uploads, multipart upload: metadata first, then the content, here as base64. */
function uploaded({ url, headers, body }: GmailRequest): { metadata: Record<string, unknown>; content: string } {
  const boundary = /^multipart\/related; boundary=(\S+)$/.exec(headers['Content-Type'] ?? '')?.[1];
  if (url.searchParams.get('uploadType') !== 'multipart' || boundary === undefined) throw invalid('uploadType=multipart wants Content-Type: multipart/related; boundary=…');
  const parts = body.toString('utf8').split(`--${boundary}`);
  if (parts.length !== 4 || !(parts[3] ?? '').startsWith('--')) throw invalid('Malformed multipart body.');
  const [metadata = '', media = ''] = parts.slice(1, 3).map((part) => part.replace(/^\r\n/, '').replace(/\r\n$/, ''));
  const cut = (text: string): [head: string, content: string] => [text.slice(0, text.indexOf('\r\n\r\n')), text.slice(text.indexOf('\r\n\r\n') + 4)];
  const [head, content] = cut(media);
  if (!/^Content-Transfer-Encoding: base64$/m.test(head.replace(/\r/g, ''))) throw invalid('The emulator takes content as base64 only.');
  return { metadata: jsonIn(cut(metadata)[1]), content };
}
