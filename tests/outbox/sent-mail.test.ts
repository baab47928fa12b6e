import type { HttpAnswer } from '../../src/ports/fetcher';
import { shortened, type HeldMail } from '../../src/outbox/held-mail';
import { findMarked, findSentByHand, type Search } from '../../src/outbox/sent-mail';

const MINUTE = 60_000;
const SINCE = Date.parse('2026-11-24T10:15:00+09:00');
const ENTRY = { id: 'e7', threadId: 't7', heldAt: SINCE, subject: 'お見積り', recipients: ['tanaka@yamada-shoji.example'] } as unknown as HeldMail;

interface Sent {
  readonly threadId?: string;
  /** Minutes after `SINCE`. */
  readonly at?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Statuses answered instead of the headers, one for each time that they are asked for. */
  readonly refused?: readonly number[];
}

/** Sent, newest first, as Gmail's API shows it; counts the rounds. */
class SentFolder {
  readonly rounds: number[] = [];
  private readonly asked = new Map<string, number>();

  constructor(private readonly messages: readonly Sent[], private readonly list = 200) {}

  round(requests: readonly { readonly url: string }[]): HttpAnswer[] {
    this.rounds.push(requests.length);
    return requests.map(({ url }) => this.answer(new URL(url)));
  }

  private answer({ pathname, searchParams }: URL): HttpAnswer {
    const id = /messages\/m(\d+)$/.exec(pathname)?.[1];
    if (id === undefined) return { status: this.list, body: JSON.stringify({ messages: this.messages.slice(0, Number(searchParams.get('maxResults'))).map((_, index) => ({ id: `m${index}` })) }) };
    const { threadId = 'other', at = 1, headers = {}, refused = [] } = this.messages[Number(id)] ?? {};
    const times = this.asked.get(id) ?? 0;
    this.asked.set(id, times + 1);
    const status = refused[times] ?? 200;
    const names = searchParams.getAll('metadataHeaders').map((name) => name.toLowerCase());
    const shown = Object.entries(headers).filter(([name]) => names.includes(name.toLowerCase())).map(([name, value]) => ({ name, value }));
    return { status, body: status === 200 ? JSON.stringify({ id: `m${id}`, threadId, internalDate: String(SINCE + at * MINUTE), snippet: '', payload: { headers: shown } }) : '' };
  }
}

const others = (count: number, like: Sent = {}): Sent[] => Array.from({ length: count }, () => like);
const OURS: Sent = { headers: { 'Matta-Id': 'e7' } };
const found = (index: number): Search => ({ kind: 'found', messageId: `m${index}` });
const NONE: Search = { kind: 'none' };
const UNKNOWN: Search = { kind: 'unknown' };

describe('The message that left with a mail’s mark', () => {
  it.each<[string, readonly Sent[], Search, readonly number[]]>([
    ['is found among others', [...others(3), OURS], found(3), [1, 4]],
    ['is found in a later round', [...others(60), OURS], found(60), [1, 25, 25, 11]],
    ['is not another mail’s mark', [{ headers: { 'Matta-Id': 'e70' } }], NONE, [1, 1]],
    ['is not there where nothing was sent', [], NONE, [1]],
    ['is not there where all was looked through', others(99), NONE, [1, 25, 25, 25, 24]],
    ['may be there where there was more to look through', others(100), UNKNOWN, [1, 25, 25, 25, 25]],
    ['is not looked for beyond a round of older messages', [...others(25, { at: -6 }), OURS], NONE, [1, 25]],
    ['is looked for beyond a round in which one is not older', [...others(24, { at: -6 }), {}, OURS], found(25), [1, 25, 1]],
    ['is found although Gmail’s clock is five minutes behind', [{ ...OURS, at: -5 }], found(0), [1, 1]],
    ['is not what was sent before it', [{ ...OURS, at: -5.1 }], NONE, [1, 1]],
    ['is not a message that was deleted meanwhile', [{ refused: [404] }, OURS], found(1), [1, 2]],
    ['is not there where the only one was deleted meanwhile', [{ refused: [404] }, {}], NONE, [1, 2]],
    ['is found where its headers are refused once', [{}, { ...OURS, refused: [503] }], found(1), [1, 2, 1]],
    ['is not there where another’s are refused once', [{}, { refused: [429] }, {}], NONE, [1, 3, 1]],
    ['may be there where they are refused twice', [{}, { ...OURS, refused: [429, 503] }], UNKNOWN, [1, 2, 1]],
    ['may be there where they are refused for good, which is not asked twice', [{}, { refused: [403] }], UNKNOWN, [1, 2]],
    ['may be there where a round before older messages was refused', [...others(24), { refused: [500, 500] }, ...others(25, { at: -9 })], UNKNOWN, [1, 25, 1, 25]],
    ['is not asked for again where everything was refused', [{ refused: [429] }, { ...OURS, refused: [429] }], UNKNOWN, [1, 2]],
  ])('%s', (_, messages, answer, rounds) => {
    const sent = new SentFolder(messages);
    expect(findMarked(sent, ENTRY, SINCE)).toEqual(answer);
    expect(sent.rounds).toEqual(rounds);
  });

  it('may be there where Sent can’t be listed', () => {
    expect(findMarked(new SentFolder([OURS], 503), ENTRY, SINCE)).toEqual(UNKNOWN);
  });
});

describe('A message sent by hand in place of a held one', () => {
  const to = { To: '田中 <TANAKA@yamada-shoji.example>' };
  it.each<[string, Sent, Search]>([
    ['is one in its thread', { threadId: 't7' }, found(0)],
    ['is one with its subject to its first recipient', { headers: { ...to, Subject: 'お見積り' } }, found(0)],
    ['is one whose subject Gmail shows as it is written, in two encoded words', { headers: { ...to, Subject: '=?UTF-8?B?44GK6KaL?= =?UTF-8?B?56mN44KK?=' } }, found(0)],
    ['is one with that recipient in Cc', { headers: { Cc: 'a@kaede.example, tanaka@yamada-shoji.example', Subject: 'お見積り' } }, found(0)],
    ['is one with that recipient in Bcc', { headers: { Bcc: 'tanaka@yamada-shoji.example', Subject: 'お見積り' } }, found(0)],
    ['is none with another subject', { headers: { ...to, Subject: 'Re: お見積り' } }, NONE],
    ['is none without a subject', { headers: to }, NONE],
    ['is none to somebody else', { headers: { To: 'suzuki@yamada-shoji.example', Subject: 'お見積り' } }, NONE],
    ['is none to nobody', { headers: { Subject: 'お見積り' } }, NONE],
    ['is none that Matta sent', { threadId: 't7', headers: { 'Matta-Id': 'e1' } }, NONE],
    ['is none from before it was held', { threadId: 't7', at: -6 }, NONE],
  ])('%s', (_, message, answer) => {
    expect(findSentByHand(new SentFolder([message]), ENTRY)).toEqual(answer);
  });

  it('is one with its subject where that is longer than what an entry keeps of it', () => {
    const subject = '長い件名'.repeat(40);
    const entry = shortened({ ...ENTRY, subject, reason: '' });
    expect(findSentByHand(new SentFolder([{ headers: { ...to, Subject: subject } }]), entry)).toEqual(found(0));
    expect(findSentByHand(new SentFolder([{ headers: { ...to, Subject: `別の${subject}` } }]), entry)).toEqual(NONE);
  });

  it('is not known by a thread or a recipient that were never written down', () => {
    expect(findSentByHand(new SentFolder([{ threadId: '' }]), { ...ENTRY, threadId: '' })).toEqual(NONE);
    expect(findSentByHand(new SentFolder([{ headers: { ...to, Subject: 'お見積り' } }]), { ...ENTRY, recipients: [] })).toEqual(NONE);
  });
});
