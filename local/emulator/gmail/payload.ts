import type { GmailOptions } from '../api';
import type { Content } from './content';
import { decodeBody, headerValue } from './mime';
import type { MimePart } from './mime';
import { decodeCharset, decodeWords } from './words';

/** google: MessagePart (developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages#messagepart). */
export interface MessagePart {
  partId: string;
  mimeType: string;
  filename: string;
  headers: { name: string; value: string }[];
  body: { size: number; data?: string; attachmentId?: string };
  parts?: MessagePart[];
}

export interface PayloadOptions extends GmailOptions {
  /** `full`, or `metadata`: headers only. */
  format: 'full' | 'metadata';
  /** With `metadata`: the headers wanted; all if empty. */
  metadataHeaders: readonly string[];
}

/** Builds `payload` from the MIME source, as Gmail does: texts inline, everything else by attachment id. */
export function buildPayload(content: Content, messageId: string, options: PayloadOptions): MessagePart | Omit<MessagePart, 'partId' | 'filename' | 'body'> {
  if (options.format === 'metadata') {
    const wanted = new Set(options.metadataHeaders.map((name) => name.toLowerCase()));
    const headers = shown(content.root, options).filter((header) => wanted.size === 0 || wanted.has(header.name.toLowerCase()));
    return { mimeType: content.root.mimeType, headers };
  }
  return part(content.root, '', messageId, options);
}

function part(source: MimePart, partId: string, messageId: string, options: PayloadOptions): MessagePart {
  const base = { partId, mimeType: source.mimeType, filename: source.filename, headers: shown(source, options) };
  if (source.parts.length > 0) {
    return { ...base, body: { size: 0 }, parts: source.parts.map((child, index) => part(child, partId === '' ? String(index) : `${partId}.${index}`, messageId, options)) };
  }
  const bytes = decodeBody(source);
  if (source.filename !== '' || !source.mimeType.startsWith('text/')) return { ...base, body: { attachmentId: attachmentId(messageId, partId), size: bytes.length } };
  const inline = options.bodies === 'utf-8' ? Buffer.from(decodeCharset(bytes, source.charset), 'utf8') : bytes;
  return { ...base, body: { size: inline.length, ...(inline.length > 0 ? { data: inline.toString('base64url') } : {}) } };
}

function shown(source: MimePart, options: GmailOptions): { name: string; value: string }[] {
  return source.headers.map(({ name, value }) => ({ name, value: options.headers === 'decoded' ? decodeWords(value) : value }));
}

/** An id that says which part of which message; Gmail's are opaque tokens, so nobody may read them. */
const attachmentId = (messageId: string, partId: string): string => `ANGjdJ${Buffer.from(`${messageId}/${partId}`).toString('base64url')}`;

/** The bytes of an attachment, or undefined where the id names none of this message. */
export function attachmentBytes(content: Content, messageId: string, id: string): Buffer | undefined {
  const [of, path] = Buffer.from(id.replace(/^ANGjdJ/, ''), 'base64url').toString('latin1').split('/');
  if (of !== messageId || path === undefined) return undefined;
  let found: MimePart | undefined = content.root;
  for (const step of path === '' ? [] : path.split('.')) found = found?.parts[Number(step)];
  return found && found.parts.length === 0 ? decodeBody(found) : undefined;
}

/** For messages that have none: which transfer encoding and so on is not of interest, only whether a header is there. */
export function lacks(content: Content, header: string): boolean {
  return headerValue(content.root.headers, header) === undefined;
}
