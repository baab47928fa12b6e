import { createTransport, type Transporter } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import type { DeliveryFailure } from './api';

/** A message as it arrived at one recipient's mail server. */
export interface ReceivedMail {
  readonly id: string;
  /** Envelope recipient (RCPT TO). */
  readonly recipient: string;
  /** Virtual ms. */
  readonly at: number;
  readonly raw: Buffer;
}

export interface Outgoing {
  readonly from: string;
  readonly recipients: readonly string[];
  readonly raw: Buffer;
  readonly at: number;
}

/** The largest message that Gmail takes is 35 MiB. */
const MAX_BYTES = 40 * 1024 * 1024;

/**
 * The rest of the world's mail: what leaves Gmail goes over real SMTP to a server in this process and is kept by
 * recipient, so that what is shown as received went through a mail transport.
 */
export class Delivery {
  readonly received: ReceivedMail[];
  readonly failures: DeliveryFailure[] = [];
  private readonly server: SMTPServer;
  private transport: Transporter | null = null;
  private queue: Promise<void> = Promise.resolve();
  /** When the message now in transmission was sent; transmissions follow one another. */
  private sendingAt = 0;

  constructor(
    received: readonly ReceivedMail[],
    private readonly changed: () => void,
  ) {
    this.received = [...received];
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      size: MAX_BYTES,
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('error', done);
        stream.on('end', () => {
          const raw = Buffer.concat(chunks);
          for (const { address } of session.envelope.rcptTo) {
            this.received.push({ id: `r${String(this.received.length + 1)}`, recipient: address, at: this.sendingAt, raw });
          }
          done();
        });
      },
    });
  }

  /** Listens on a free port of the loopback interface. */
  async open(): Promise<void> {
    const port = await new Promise<number>((resolve, reject) => {
      this.server.once('error', reject);
      const listening = this.server.listen(0, '127.0.0.1', () => {
        const address = listening.address();
        if (address === null || typeof address === 'string') reject(new Error(`The SMTP server has no port: ${String(address)}.`));
        else resolve(address.port);
      });
    });
    // A client that hangs up in the middle of a message is no reason to fall over.
    this.server.on('error', () => undefined);
    this.transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
  }

  /** Queues a message; `settled` tells when it has arrived. */
  send(mail: Outgoing): void {
    this.queue = this.queue.then(() => this.transmit(mail));
  }

  /** Resolves once everything sent so far has arrived or failed. */
  settled(): Promise<void> {
    return this.queue;
  }

  async close(): Promise<void> {
    await this.queue;
    this.transport?.close();
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
    });
  }

  private async transmit({ from, recipients, raw, at }: Outgoing): Promise<void> {
    this.sendingAt = at;
    try {
      if (this.transport === null) throw new Error('Delivery was not opened; call open() first.');
      await this.transport.sendMail({ envelope: { from, to: [...recipients] }, raw: withoutBcc(raw) });
    } catch (error) {
      this.failures.push({ at, from, recipients, message: error instanceof Error ? error.message : String(error) });
    }
    this.changed();
  }
}

/** The message as others get it: the Bcc header belongs to the sender's copy (RFC 5322, 3.6.3). */
export function withoutBcc(raw: Buffer): Buffer {
  const text = raw.toString('latin1');
  const blank = /\r?\n\r?\n/.exec(text);
  const end = blank ? blank.index : text.length;
  const head = text.slice(0, end).replace(/(^|\n)bcc[ \t]*:[^\n]*(\n[ \t][^\n]*)*(?:\n|$)/gi, '$1');
  return Buffer.from(head + text.slice(end), 'latin1');
}
