import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { simpleParser } from 'mailparser';
import type { ComposeContent } from './api';
import { decodeWords, showAddressHeader } from './header-words';
import type { NewPart, Part } from './parts';
import { splitRecipients } from './recipients';

/** A message taken apart for people to look at. */
export interface ReadMail {
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly subject: string;
  readonly text: string;
  /** '' where there is no HTML body. */
  readonly html: string;
  readonly parts: readonly NewPart[];
  readonly messageId: string;
  readonly inReplyTo: string;
  readonly references: string;
}

export async function readMail(raw: Buffer): Promise<ReadMail> {
  const mail = await simpleParser(raw, { skipHtmlToText: false, skipTextToHtml: true, skipImageLinks: true });
  const headers = mail.headerLines.map(({ key, line }) => {
    const colon = line.indexOf(':');
    return { name: colon > 0 ? line.slice(0, colon) : key, value: line.slice(colon + 1).replace(/\r?\n[ \t]+/g, ' ').trim() };
  });
  const header = (name: string): string => headers.filter((one) => one.name.toLowerCase() === name).map((one) => one.value).join(', ');
  return {
    headers,
    from: showAddressHeader(header('from')),
    to: showAddressHeader(header('to')),
    cc: showAddressHeader(header('cc')),
    bcc: showAddressHeader(header('bcc')),
    subject: decodeWords(header('subject')),
    // Ends with a line break in most mail; a compose window would show an empty line more with every save.
    text: (mail.text ?? '').replace(/\r\n/g, '\n').replace(/\n+$/, ''),
    html: typeof mail.html === 'string' ? mail.html : '',
    parts: mail.attachments.map((part) => ({
      name: part.filename ?? '',
      mimeType: part.contentType,
      content: part.content,
      inline: part.related === true,
      ...(part.cid ? { cid: part.cid } : {}),
    })),
    messageId: header('message-id'),
    inReplyTo: header('in-reply-to'),
    references: header('references'),
  };
}

export interface MailToWrite {
  /** `Name <address>` of the sender. */
  readonly from: string;
  readonly content: Pick<ComposeContent, 'to' | 'cc' | 'bcc' | 'subject' | 'text'>;
  /** Formatted body; made from the text where null. */
  readonly html: string | null;
  readonly parts: readonly Part[];
  /** Virtual ms, for the Date header. */
  readonly at: number;
  readonly inReplyTo?: string;
  readonly references?: string;
}

/** Writes a draft as Gmail's compose window does: plain text beside HTML, attachments after them, Bcc kept. */
export async function writeMail({ from, content, html, parts, at, inReplyTo, references }: MailToWrite): Promise<Buffer> {
  const node = new MailComposer({
    from: splitRecipients(from),
    to: splitRecipients(content.to),
    cc: splitRecipients(content.cc),
    bcc: splitRecipients(content.bcc),
    subject: content.subject,
    date: new Date(at),
    text: content.text,
    html: html ?? htmlOf(content.text),
    ...(inReplyTo ? { inReplyTo } : {}),
    ...(references ? { references } : {}),
    attachments: parts.map((part) => ({
      filename: part.name === '' ? false : part.name,
      contentType: part.mimeType,
      content: part.content,
      ...(part.cid ? { cid: part.cid } : {}),
      ...(part.inline ? { contentDisposition: 'inline' as const } : {}),
    })),
  }).compile();
  node.keepBcc = true;
  return node.build();
}

function htmlOf(text: string): string {
  const escape = (line: string): string => line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/ {2}/g, ' &nbsp;');
  const [first = '', ...rest] = text.split('\n').map(escape);
  return `<div dir="ltr">${first}${rest.map((line) => `<div>${line || '<br>'}</div>`).join('')}</div>\r\n`;
}

/** Whether a body carries formatting of its own, that is, more than `writeMail` makes from plain text. */
export function isFormatted({ html, text }: Pick<ReadMail, 'html' | 'text'>): boolean {
  return html !== '' && html.trim() !== htmlOf(text).trim();
}

