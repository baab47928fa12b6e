import { encodeBase64 } from '../draft/bytes/base64';
import { ask, type Answer, type Call } from '../gmail/call';
import { arrayOf, objectOf, stringOf, type Json } from '../gmail/json';
import type { Fetcher } from '../ports/fetcher';
import type { OpenedFile } from './rebuild';

/** The Google Drive API v3, as far as this add-on uses it; scope `drive.file`: only what it made itself. */
const DRIVE = 'https://www.googleapis.com/drive/v3/files';
const UPLOAD = 'https://www.googleapis.com/upload/drive/v3/files';
const FOLDER = 'application/vnd.google-apps.folder';

/** Under these names a file of ours carries the held mail it belongs to, and which of its files it is (`appProperties`). */
const MAIL = 'mattaMail';
const FILE = 'mattaFile';

export interface DriveItem {
  readonly id: string;
  readonly isFolder: boolean;
  /** Which of the mail's files it is; '' for the folder. */
  readonly file: string;
  /** Where a person opens it. */
  readonly link: string;
}

export interface DrivePermission {
  readonly id: string;
  /** Lower case; '' where Drive does not say. */
  readonly address: string;
  readonly role: string;
  /** ms since the epoch; null where it does not expire. */
  readonly expires: number | null;
}

const ITEM_FIELDS = 'id,mimeType,webViewLink,appProperties';

function itemOf(json: Json): DriveItem {
  const properties = objectOf(json.appProperties ?? {}, 'file.appProperties');
  return { id: stringOf(json.id, 'file.id'), isFolder: json.mimeType === FOLDER, file: String(properties[FILE] ?? ''), link: stringOf(json.webViewLink, 'file.webViewLink') };
}

/** One page of the folder and files that were made for a held mail. */
function listFiles(mail: string, page: string): Call<Page<DriveItem>> {
  const q = `appProperties has { key='${MAIL}' and value='${mail.replace(/[\\']/g, '')}' } and trashed = false`;
  return {
    name: 'drive.files.list',
    request: { method: 'GET', url: `${DRIVE}?q=${encodeURIComponent(q)}&${pageQuery(1000, page, `files(${ITEM_FIELDS})`)}` },
    parse: (json) => pageOf(json, 'files', itemOf),
  };
}

/** The folder and files that were made for a held mail, by its id. A list that breaks off is refused whole: what it leaves out would be made a second time, or stay shared. */
export function findFilesOf(fetcher: Fetcher, mail: string): Answer<DriveItem[]> {
  return everyPage(fetcher, (page) => listFiles(mail, page));
}

export function createFolder(mail: string, name: string): Call<DriveItem> {
  return {
    name: 'drive.files.create',
    request: {
      method: 'POST', url: `${DRIVE}?fields=${encodeURIComponent(ITEM_FIELDS)}`,
      body: JSON.stringify({ name, mimeType: FOLDER, writersCanShare: false, appProperties: { [MAIL]: mail } }),
    },
    parse: (json) => itemOf(objectOf(json, 'file')),
  };
}

/** Uploads one file into a folder ("multipart upload"). The content goes as base64, since Apps Script is slow with bytes. */
export function uploadFile(mail: string, file: string, { name, mimeType, content }: OpenedFile, folder: string, download: boolean, boundary: string): Call<DriveItem> {
  const metadata = { name, mimeType, parents: [folder], writersCanShare: false, copyRequiresWriterPermission: !download, appProperties: { [MAIL]: mail, [FILE]: file } };
  return {
    name: 'drive.files.create',
    request: {
      method: 'POST', url: `${UPLOAD}?uploadType=multipart&fields=${encodeURIComponent(ITEM_FIELDS)}`,
      contentType: `multipart/related; boundary=${boundary}`,
      body: `--${boundary}\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n${JSON.stringify(metadata)}\r\n--${boundary}\r\nContent-Type: ${mimeType}\r\nContent-Transfer-Encoding: base64\r\n\r\n${encodeBase64(content)}\r\n--${boundary}--`,
    },
    parse: (json) => itemOf(objectOf(json, 'file')),
  };
}

/**
 * Lets one address look at it until then. Drive knows no invitation without a mail of its own for addresses that have no
 * Google account: `notify` sends that.
 */
export function shareWith(id: string, address: string, expires: number, notify: boolean): Call<{ id: string }> {
  return {
    name: 'drive.permissions.create',
    request: {
      method: 'POST', url: `${DRIVE}/${encodeURIComponent(id)}/permissions?sendNotificationEmail=${String(notify)}&fields=id`,
      body: JSON.stringify({ type: 'user', role: 'reader', emailAddress: address, expirationTime: new Date(expires).toISOString() }),
    },
    parse: (json) => ({ id: stringOf(objectOf(json, 'permission').id, 'permission.id') }),
  };
}

/** One page of whom an item is shared with. */
function listPermissions(id: string, page: string): Call<Page<DrivePermission>> {
  return {
    name: 'drive.permissions.list',
    request: { method: 'GET', url: `${DRIVE}/${encodeURIComponent(id)}/permissions?${pageQuery(100, page, 'permissions(id,emailAddress,role,expirationTime)')}` },
    parse: (json) => pageOf(json, 'permissions', permissionOf),
  };
}

function permissionOf({ id, emailAddress, role, expirationTime }: Json): DrivePermission {
  const expires = typeof expirationTime === 'string' ? Date.parse(expirationTime) : NaN;
  return { id: stringOf(id, 'permissions[].id'), address: String(emailAddress ?? '').toLowerCase(), role: String(role ?? ''), expires: Number.isFinite(expires) ? expires : null };
}

/** Everybody an item is shared with. A list that breaks off is refused whole: whoever it leaves out could still open the item. */
export function readPermissions(fetcher: Fetcher, id: string): Answer<DrivePermission[]> {
  return everyPage(fetcher, (page) => listPermissions(id, page));
}

/** Drive shares one item with 600 at most, and a mail has some dozens of files; a list that does not end by itself is one that can't be trusted. */
const MOST_PAGES = 20;

interface Page<T> {
  readonly items: readonly T[];
  /** Asks for the next page; '' where this is the last. */
  readonly next: string;
}

/** @param page '' for the first, and what came with the one before for any other */
function pageQuery(size: number, page: string, fields: string): string {
  return `pageSize=${size}${page === '' ? '' : `&pageToken=${encodeURIComponent(page)}`}&fields=${encodeURIComponent(`nextPageToken,${fields}`)}`;
}

function pageOf<T>(json: unknown, name: string, read: (item: Json) => T): Page<T> {
  const answer = objectOf(json, 'answer');
  return { items: arrayOf(answer[name], name).map((one) => read(objectOf(one, `${name}[]`))), next: answer.nextPageToken === undefined ? '' : stringOf(answer.nextPageToken, 'nextPageToken') };
}

function everyPage<T>(fetcher: Fetcher, list: (page: string) => Call<Page<T>>): Answer<T[]> {
  const found: T[] = [];
  let call = list('');
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const answer = ask(fetcher, call);
    if (!answer.ok) return answer;
    found.push(...answer.value.items);
    if (answer.value.next === '') return { ok: true, value: found };
    call = list(answer.value.next);
  }
  return { ok: false, refusal: { call: call.name, status: 0, reason: 'endless', message: `${call.name}: more than ${MOST_PAGES} pages` } };
}

export function deletePermission(id: string, permission: string): Call<null> {
  return { name: 'drive.permissions.delete', request: { method: 'DELETE', url: `${DRIVE}/${encodeURIComponent(id)}/permissions/${encodeURIComponent(permission)}` }, parse: () => null };
}

/** Deletes it for good, with what is in it. */
export function deleteFile(id: string): Call<null> {
  return { name: 'drive.files.delete', request: { method: 'DELETE', url: `${DRIVE}/${encodeURIComponent(id)}` }, parse: () => null };
}
