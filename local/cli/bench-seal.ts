import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeBase64, encodeBase64 } from '../../src/draft/bytes/base64';
import { openMail, replaceFiles } from '../../src/seal/rebuild';
import { sealFiles, type SealedFile } from '../../src/seal/zip';
import { charsets } from '../charset';
import type { Figure } from './figure';

const MB = 1024 * 1024;
const PASSPHRASE = 'kamo-nebi-sato-ruwa-geno-pike-mawo';

/**
 * 25 MB that can't be made smaller, as photos and PDFs, and 25 MB that can, as tables and texts; with the level at which 7-Zip
 * does the same to them: left to itself it tries to deflate what can't be, and would look slow for it.
 */
const inputs = (): readonly [what: string, file: SealedFile, level: string][] => [
  ['stored', { name: '写真.jpg', content: randomBytes(25 * MB) }, '-mx=0'],
  ['deflated', { name: '一覧.csv', content: Buffer.from('20261124,株式会社みどり商事,御見積書,1234567\r\n'.repeat(500_000)).subarray(0, 25 * MB) }, '-mx=5'],
];

/**
 * Sealing, beside 7-Zip at one thread on the same data in the same run (its start and its files included); then a whole mail. The
 * peak memory is the process's, the bench's own inputs of 25 MB included; sealing comes first in the bench, so it is sealing's.
 */
export function sealing(): Figure[] {
  const figures = inputs().map(([what, file, level]): Figure => {
    const mbPerSecond = (ms: number): number => (file.content.length / MB) / (ms / 1000);
    const ours = timed(() => seal(file));
    const other = with7z(file, level);
    return { what: `seal: 25 MB ${what}`, value: mbPerSecond(ours), unit: 'MB/s', ...(other === null ? {} : { instead: { what: `7z ${level} -mmt=1`, value: mbPerSecond(other) } }) };
  });
  const [, photo] = inputs()[0] ?? ['', { name: '', content: new Uint8Array(0) }];
  const raw = mailWith(photo);
  return [
    ...figures,
    { what: 'seal: a mail with 25 MB attached, from raw to raw', value: timed(() => rebuilt(raw)) / 1000, unit: 's' },
    { what: 'seal: peak memory, inputs included', value: Math.round(process.resourceUsage().maxRSS / 1024), unit: 'MB' },
  ];
}

function seal(file: SealedFile): Uint8Array {
  return sealFiles([file], { passphrase: PASSPHRASE, random: (bytes) => randomBytes(bytes), at: { year: 2026, month: 11, day: 24, hour: 10, minute: 15 } });
}

function mailWith({ name, content }: SealedFile): string {
  const head = ['From: sato@aozora.example', 'To: tanaka@yamada-shoji.example', 'Subject: x', 'Content-Type: multipart/mixed; boundary="b"', '', '--b', 'Content-Type: text/plain', '', 'x', '--b',
    `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}`, 'Content-Type: image/jpeg', 'Content-Transfer-Encoding: base64', '', ''].join('\r\n');
  return encodeBase64(Buffer.from(`${head}${Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n--b--\r\n`), { urlSafe: true });
}

/** What the add-on does with Gmail's `raw` between comparing and sending it. */
function rebuilt(raw: string): string {
  const mail = openMail(decodeBase64(raw).bytes, charsets);
  if (typeof mail === 'string') throw new Error(`The bench's mail can't be opened: ${mail}`);
  const [file] = mail.files;
  if (!file) throw new Error('The bench’s mail has no file.');
  return encodeBase64(replaceFiles(mail, { note: 'x', boundary: 'c', file: { name: 'x.zip', mimeType: 'application/zip', content: seal(file) } }), { urlSafe: true });
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Milliseconds that 7-Zip takes, or null where it is not installed. */
function with7z({ name, content }: SealedFile, level: string): number | null {
  const dir = mkdtempSync(join(tmpdir(), 'matta-bench-'));
  try {
    writeFileSync(join(dir, name), content);
    let failed = false;
    const ms = timed(() => { failed = spawnSync('7z', ['a', '-tzip', '-mem=AES256', level, '-mmt=1', `-p${PASSPHRASE}`, join(dir, 'out.zip'), join(dir, name)], { stdio: 'ignore' }).status !== 0; });
    return failed ? null : ms;
  } finally {
    rmSync(dir, { recursive: true });
  }
}
