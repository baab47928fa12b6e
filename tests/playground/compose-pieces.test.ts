import type { ComposeContent } from '../../local/playground/api';
import { EMPTY_CONTENT } from '../../local/playground/api';
import type { UpdateDraft } from '../../local/playground/card/types';
import { instantOf, wallTimeAt, type Place } from '../../local/playground/card/zone-time';
import { decodeWords, showAddressHeader } from '../../local/playground/header-words';
import { updated } from '../../local/playground/page/draft-update';
import { readPlace, writePlace, type Place as PagePlace } from '../../local/playground/page/place';
import { splitRecipients } from '../../local/playground/recipients';

describe('recipients typed into a field', () => {
  test.each([
    ['commas and semicolons part them', 'a@x.example, b@x.example;c@x.example', ['|a@x.example', '|b@x.example', '|c@x.example']],
    ['so do Japanese commas', 'a@x.example、b@x.example', ['|a@x.example', '|b@x.example']],
    ['a comma in quotes does not', '"Wells, Anna" <anna@x.example>, b@x.example', ['Wells, Anna|anna@x.example', '|b@x.example']],
    ['a quoted quote does not end the quotes', '"A \\"B, C\\"" <a@x.example>', ['A "B, C"|a@x.example']],
    ['a name without quotes stands before the brackets', '田中 太郎 <tanaka@x.example>', ['田中 太郎|tanaka@x.example']],
    ['what is no address is kept', 'tanaka', ['|tanaka']],
    ['empty places are nothing', ' , ;', []],
  ])('%s', (_, field, expected) => {
    expect(splitRecipients(field).map(({ name, address }) => `${name}|${address}`)).toEqual(expected);
  });
});

describe('header values for people', () => {
  test.each([
    ['base64', '=?UTF-8?B?55Sw5LitIOWkqumDjg==?=', '田中 太郎'],
    ['quoted-printable with underscores', '=?utf-8?q?caf=C3=A9_noir?=', 'café noir'],
    ['a character cut in two', '=?UTF-8?B?55Q=?= =?UTF-8?B?sA==?=', '田'],
    ['ISO-2022-JP', '=?ISO-2022-JP?B?GyRCRURDZhsoQg==?=', '田中'],
    ['an unknown charset stays', '=?x-none?B?AAAA?=', '=?x-none?B?AAAA?='],
    ['plain text stays', 'Re: a =? b', 'Re: a =? b'],
  ])('%s', (_, value, expected) => {
    expect(decodeWords(value)).toBe(expected);
  });
  test('a decoded name with a comma is quoted, so that it stays one recipient', () => {
    expect(showAddressHeader('=?utf-8?q?Wells=2C_Anna?= <anna@x.example>')).toBe('"Wells, Anna" <anna@x.example>');
  });
});

describe("an add-on's change to the draft", () => {
  const content: ComposeContent = { ...EMPTY_CONTENT, to: 'a@x.example', cc: 'c@x.example', subject: 'old', text: 'one two' };
  const insert = (type: NonNullable<UpdateDraft['updateBody']>['type'], text: string, contentType = 'TEXT'): UpdateDraft => ({ updateBody: { ...(type ? { type } : {}), insertContents: [{ content: text, contentType }] } });
  test.each<[string, UpdateDraft, Partial<ComposeContent>]>([
    ['recipients are replaced', { updateToRecipients: { toRecipients: [{ email: 'b@x.example' }, { email: 'd@x.example' }] } }, { to: 'b@x.example, d@x.example' }],
    ['an empty list empties the field', { updateCcRecipients: { ccRecipients: [] } }, { cc: '' }],
    ['the subject is replaced', { updateSubject: { subject: 'new' } }, { subject: 'new' }],
    ['text goes in at the caret, in place of what is selected', insert('IN_PLACE_INSERT', 'X'), { text: 'one X' }],
    ['text goes before the body', insert('INSERT_AT_START', 'X '), { text: 'X one two' }],
    ['text goes after the body', insert('INSERT_AT_END', ' X'), { text: 'one two X' }],
    ['HTML comes in as its text', insert('INSERT_AT_END', '<p>a &amp; b</p>', 'MUTABLE_HTML'), { text: 'one twoa & b\n' }],
  ])('%s', (_, update, expected) => {
    expect(updated(content, update, { start: 4, end: 7 })).toEqual({ ...content, ...expected });
  });
});

describe('wall clocks', () => {
  test.each<[string, string, Place, string]>([
    ['Tokyo', '2026-11-24T00:00:00Z', 'Asia/Tokyo', '2026-11-24 09:00'],
    ['a zone west of Greenwich, the day before', '2026-11-24T00:00:00Z', 'America/New_York', '2026-11-23 19:00'],
    ['summer time', '2026-07-01T12:00:00Z', 'Europe/Vienna', '2026-07-01 14:00'],
    ['a fixed offset of half an hour', '2026-07-01T12:00:00Z', 330, '2026-07-01 17:30'],
  ])('%s reads right, and leads back to the instant', (_, iso, place, expected) => {
    const at = Date.parse(iso);
    const wall = wallTimeAt(at, place);
    expect(`${wall.date} ${wall.time}`).toBe(expected);
    expect(instantOf(wall, place)).toBe(at);
  });
  test('half a reading is no instant', () => {
    expect(instantOf({ date: '2026-11-24', time: '' }, 'Asia/Tokyo')).toBeNull();
  });
});

describe('places in the address', () => {
  test.each<PagePlace>([{ view: 'compose', draftId: null }, { view: 'compose', draftId: 'r-1/2' }, { view: 'inbox', messageId: null }, { view: 'received', messageId: 'r3' }, { view: 'drafts' }])('%j comes back from its address', (place) => {
    expect(readPlace(writePlace(place))).toEqual(place);
  });
  test.each(['', '#', '#/nowhere', '#/compose/%E0%A4%A'])('%j opens an empty compose window', (hash) => {
    expect(readPlace(hash)).toEqual({ view: 'compose', draftId: null });
  });
});
