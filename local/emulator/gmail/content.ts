import { decodeBody, headerValue, headerValues, leaves, parseMime } from './mime';
import type { MimePart } from './mime';
import { decodeCharset, decodeWords } from './words';

/** What one message says, read once from its MIME source. A message's source never changes under one id. */
export class Content {
  readonly root: MimePart;
  private text: string | undefined;
  private firstWords: string | undefined;

  constructor(readonly raw: Buffer) {
    this.root = parseMime(raw);
  }

  /** Octets of the source. */
  get size(): number {
    return this.raw.length;
  }

  /** Decoded. */
  get subject(): string {
    return decodeWords(headerValue(this.root.headers, 'Subject') ?? '');
  }

  /** The Message-ID header, with its angle brackets. */
  get rfc822Id(): string {
    return (headerValue(this.root.headers, 'Message-ID') ?? '').trim();
  }

  /** Ids of the messages that this one answers. */
  get references(): string[] {
    return ['In-Reply-To', 'References'].flatMap((name) => headerValues(this.root.headers, name)).flatMap((value) => value.match(/<[^<>\s]+>/g) ?? []);
  }

  addressHeaders(name: string): string[] {
    return headerValues(this.root.headers, name);
  }

  /** Leaves that carry a file name or are no text. */
  get attachments(): MimePart[] {
    return leaves(this.root).filter((part) => part.filename !== '' || !part.mimeType.startsWith('text/'));
  }

  get attachmentNames(): string[] {
    return this.attachments.map((part) => part.filename);
  }

  /** The first readable text: plain before HTML, tags taken out. */
  get bodyText(): string {
    const texts = leaves(this.root).filter((part) => part.filename === '' && part.mimeType.startsWith('text/'));
    const part = texts.find((one) => one.mimeType === 'text/plain') ?? texts[0];
    if (!part) return '';
    const text = decodeCharset(decodeBody(part), part.charset);
    return part.mimeType === 'text/html' ? text.replace(/<(style|script)[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' ') : text;
  }

  /** Gmail's snippet: the first words of the body, on one line, escaped for HTML. */
  get snippet(): string {
    if (this.firstWords !== undefined) return this.firstWords;
    const text = this.bodyText.slice(0, 2000).replace(/\s+/g, ' ').trim().slice(0, 200);
    return this.firstWords = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
  }

  /** What a plain word of a search is looked for in. */
  get searchText(): string {
    this.text ??= [this.subject, this.bodyText, ...this.attachmentNames].join('\n');
    return this.text;
  }
}

/** A subject without the marks of answering and forwarding: messages of one thread share it. */
export function baseSubject(subject: string): string {
  return subject.normalize('NFKC').replace(/^(\s*(re|fw|fwd|aw|sv|返信|転送)\s*(\[\d+\])?\s*:\s*)+/i, '').replace(/\s+/g, ' ').trim();
}
