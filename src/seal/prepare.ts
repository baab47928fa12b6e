import { decodeBase64, encodeBase64 } from '../draft/bytes/base64';
import type { CharsetDecoder } from '../draft/bytes/charset';
import type { Draft } from '../draft/draft';
import { digestDraft } from '../draft/digest';
import { squeezed, textsBeside } from '../draft/other-texts';
import { readDraft } from '../draft/read-draft';
import { encodeUtf8 } from '../draft/bytes/utf8';
import { langOfText, type Lang } from '../messages/lang';
import { say } from '../messages/say';
import type { HeldMail } from '../outbox/held-mail';
import type { Hooks, Prepared } from '../outbox/hooks';
import { wallTimeAt, type WallTime } from '../time/zoned';
import type { Log } from '../ports/log';
import type { Zone } from '../ports/zone';
import type { Links } from './links';
import { renamedIn } from './names';
import type { Passphrases } from './passphrases';
import { sealingOf, type Sealing } from './plan';
import { openMail, renameFiles, replaceAll, replaceFiles, type Opened, type Unsealable } from './rebuild';
import { wholeToFinish, type Finished } from './splitting';
import { sealFiles, type SealedFile } from './zip';

export interface Sealer {
  readonly charsets: CharsetDecoder;
  readonly passphrases: Passphrases;
  readonly links: Links;
  readonly random: (bytes: number) => Uint8Array;
  readonly now: () => number;
  readonly zoneOf: (id: string) => Zone;
  readonly log: Log;
  /** How far the mails are that one draft became, by that draft's id. */
  readonly finishSplitting: (draftId: string) => Finished;
}

/**
 * Does at sending what was decided when the mail was held: files renamed, put into one encrypted ZIP, or moved to Drive. The
 * result is read again, and only when it differs from the draft in nothing but its files and our note does it leave.
 */
export function prepareSealed(sealer: Sealer): Hooks['prepare'] {
  return ({ raw, draft, entry }) => {
    const whole = wholeToFinish(entry);
    const split = whole ? sealer.finishSplitting(whole.draft) : 'done';
    if (split !== 'done') return { kind: 'refused', reason: say(entry.lang, `each.${split}`), retry: split === 'unknown' };
    const sealing = sealingOf(entry.notes);
    const names = renamedIn(entry.notes);
    if (sealing === null && names.size === 0) return { kind: 'ready', raw };
    const mail = openMail(decodeBase64(raw).bytes, sealer.charsets);
    if (typeof mail === 'string') return refusal(entry, mail);
    const named: Opened = { ...mail, files: mail.files.map((file) => ({ ...file, name: names.get(file.name) ?? file.name })) };
    if (sealing === null) {
      const renamed = renameFiles(mail, mail.files.map(({ name }) => names.get(name) ?? null));
      return checked(sealer, entry, draft, renamed, { names: named.files.map(({ name }) => name), note: '', wholeText: false });
    }
    const sealed = sealing.how === 'link' ? linked(sealer, entry, draft, named, sealing) : zipped(sealer, entry, draft, named, sealing);
    if (sealed.kind === 'ready') sealer.log.event('sealed', { id: entry.id, how: sealing.how, files: sealing.files });
    return sealed;
  };
}

function zipped(sealer: Sealer, entry: HeldMail, draft: Draft, mail: Opened, sealing: Extract<Sealing, { how: 'zip' | 'zip-text' }>): Prepared {
  const { lang } = entry;
  const theirs = langOfMail(draft, entry);
  const passphrase = sealer.passphrases.reveal(sealing.counterparty, sealing.version);
  if (passphrase === null) return refused(say(lang, 'seal.passphraseGone', { counterparty: sealing.counterparty, label: sealing.label }));
  const wholeText = sealing.how === 'zip-text';
  const at = wallTimeAt(sealer.now(), sealer.zoneOf(entry.zone));
  if (!wholeText && mail.files.length === 0) return refused(say(lang, 'seal.differs'));
  const files = wholeText ? [...textFiles(draft, theirs), ...mail.inline, ...mail.files] : mail.files;
  const name = `${say(theirs, 'seal.zipName', { date: dateOf(at) })}.zip`;
  const note = say(theirs, wholeText ? 'seal.noteText' : 'seal.note', { zip: name, counterparty: sealing.counterparty, label: sealing.label });
  const content = sealFiles(files, { passphrase, random: sealer.random, at });
  const replacement = { note, file: { name, mimeType: 'application/zip', content }, boundary: boundaryFrom(sealer.random) };
  const rebuilt = wholeText ? replaceAll(mail, replacement) : replaceFiles(mail, replacement);
  return checked(sealer, entry, draft, rebuilt, { names: [name], note, wholeText });
}

function linked(sealer: Sealer, entry: HeldMail, draft: Draft, mail: Opened, sealing: Extract<Sealing, { how: 'link' }>): Prepared {
  if (mail.files.length === 0) return refused(say(entry.lang, 'seal.differs'));
  const made = sealer.links.make(entry, draft, mail.files, { ...sealing, lang: langOfMail(draft, entry) });
  if (!made.ok) return { kind: 'refused', reason: made.reason, retry: made.retry };
  const rebuilt = replaceFiles(mail, { note: made.note, file: null, boundary: boundaryFrom(sealer.random) });
  return checked(sealer, entry, draft, rebuilt, { names: [], note: made.note, wholeText: false });
}

/** What the receiver reads is in the language of the mail, which need not be that of the sender's screen. */
function langOfMail({ subject, text }: Draft, { lang }: HeldMail): Lang {
  return langOfText(subject + text.fresh) ?? lang;
}

/** What may differ between the draft and what was made of it. */
interface Difference {
  readonly names: readonly string[];
  readonly note: string;
  readonly wholeText: boolean;
}

function checked({ charsets }: Sealer, entry: HeldMail, before: Draft, rebuilt: Uint8Array, { names, note, wholeText }: Difference): Prepared {
  const after = readDraft(rebuilt, charsets);
  const emptied = (draft: Draft): Draft => ({ ...draft, body: '', html: null, textParts: [], attachments: [], inlineImages: [] });
  const same = digestDraft(emptied(after)) === digestDraft(emptied(before))
    && (wholeText ? after.textParts.length === 0 : hasSameTexts(before, after, note))
    && after.html === (wholeText ? null : before.html)
    && squeezed(after.body).replace(squeezed(note), '') === (wholeText ? '' : squeezed(before.body))
    && JSON.stringify(after.inlineImages) === JSON.stringify(wholeText ? [] : before.inlineImages)
    && JSON.stringify(after.attachments.map(({ name }) => name)) === JSON.stringify(names)
    && JSON.stringify([after.inReplyTo, after.references]) === JSON.stringify([before.inReplyTo, before.references]);
  if (!same) return refused(say(entry.lang, 'seal.differs'));
  return { kind: 'ready', raw: encodeBase64(rebuilt, { urlSafe: true }) };
}

/** Whether each of the texts is what it was, and there is none besides but the note. Of the usual mail only its body and its HTML are known. */
function hasSameTexts(before: Draft, after: Draft, note: string): boolean {
  const at = note === '' ? -1 : after.textParts.findIndex(({ content }) => squeezed(content) === squeezed(note));
  const kept = after.textParts.filter((_, index) => index !== at);
  if (before.textParts.length > 0) return JSON.stringify(kept) === JSON.stringify(before.textParts);
  return kept.every(({ mimeType, content }) => (mimeType === 'text/html' ? content === before.html : squeezed(content) === squeezed(before.body)));
}

/** The mail's own text as files, for where it leaves sealed too; of other texts that programs may show, each that the two don't have. */
function textFiles(draft: Draft, lang: Lang): SealedFile[] {
  const { body, html } = draft;
  const name = say(lang, 'seal.textName');
  return [
    { name: `${name}.txt`, content: encodeUtf8(body) },
    ...(html === null ? [] : [{ name: `${name}.html`, content: encodeUtf8(html) }]),
    ...textsBeside(draft, body + (html ?? '')).map(({ mimeType, content }, index) => ({ name: `${name}-${index + 2}.${mimeType === 'text/html' ? 'html' : 'txt'}`, content: encodeUtf8(content) })),
  ];
}

function refusal({ lang }: HeldMail, why: Unsealable): Prepared {
  return refused(say(lang, `seal.cannot.${why}`));
}

function refused(reason: string): Prepared {
  return { kind: 'refused', reason, retry: false };
}

function dateOf({ year, month, day }: WallTime): string {
  return `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
}

/** A MIME boundary that nothing else can hold. */
export function boundaryFrom(random: (bytes: number) => Uint8Array): string {
  return `matta-${Array.from(random(12), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
