export interface MailToWrite {
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments: readonly { readonly filename: string; readonly content: string | Buffer; readonly contentType?: string }[];
}

const word = (text: string): string => (/^[\x20-\x7e]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`);

/** An address list with its names as RFC 2047 words. */
const list = (addresses: readonly string[]): string => addresses.map((one) => one.replace(/^(.*?)\s*<(.*)>$/, (_, name: string, address: string) => `${word(name)} <${address}>`)).join(', ');

/** A MIME message with a text body, and attachments as base64 parts. Recipients stand as given, Bcc too, as in a draft. */
export function mimeOf({ from, to, cc, bcc, subject, text, html, attachments }: MailToWrite): string {
  const boundary = 'b-0c4f1d';
  const head = [`From: ${list([from])}`, ...(to.length > 0 ? [`To: ${list(to)}`] : []), ...(cc.length > 0 ? [`Cc: ${list(cc)}`] : []), ...(bcc.length > 0 ? [`Bcc: ${list(bcc)}`] : []), `Subject: ${word(subject)}`, 'MIME-Version: 1.0'];
  const base64 = (content: string | Buffer): string => (Buffer.from(content).toString('base64').match(/.{1,76}/g) ?? []).join('\r\n');
  const textPart = ['Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: base64', '', base64(text)].join('\r\n');
  const body = html === undefined ? textPart : [
    'Content-Type: multipart/alternative; boundary="alt-1"', '', '--alt-1', textPart, '--alt-1',
    'Content-Type: text/html; charset=UTF-8', 'Content-Transfer-Encoding: base64', '', base64(html), '--alt-1--',
  ].join('\r\n');
  if (attachments.length === 0) return [...head, body, ''].join('\r\n');
  const files = attachments.map(({ filename, content, contentType = 'application/octet-stream' }) =>
    [`--${boundary}`, `Content-Type: ${contentType}`, `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(filename)}`, 'Content-Transfer-Encoding: base64', '', base64(content)].join('\r\n'));
  return [...head, `Content-Type: multipart/mixed; boundary="${boundary}"`, '', `--${boundary}`, body, ...files, `--${boundary}--`, ''].join('\r\n');
}
