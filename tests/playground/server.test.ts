import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DraftView, MessageView } from '../../local/playground/api';
import type { Playground } from '../../local/playground/server';
import { Api, cardOf, SATO, start, START } from './support/api';

const MINUTE = 60_000;

describe('the playground’s server', () => {
  let playground: Playground;
  let api: Api;
  beforeAll(async () => {
    playground = await start();
    api = new Api(playground.url);
  });
  afterAll(() => playground.close());

  test('begins with an office of three, mail sent before, and mail received', async () => {
    const state = await api.state();
    expect(state.people.map((person) => person.email)).toEqual([SATO, 'suzuki@aozora.example', 'tamura@aozora.example']);
    expect(state.now).toBe(START);
    expect(state.sent.length).toBeGreaterThan(5);
    expect(state.inbox.length).toBeGreaterThan(0);
    expect(state.sent.every((mail) => mail.at < START)).toBe(true);
  });

  test('runs the homepage of the add-on and reports what it cost', async () => {
    const run = await api.run({ source: { kind: 'homepage' } });
    expect(cardOf(run).header?.title).toBeTruthy();
    expect(run.usage.calls).not.toEqual({});
    expect((await api.state()).runs[0]?.id).toBe(run.id);
  });

  test('what is sent reaches each recipient by SMTP, without the Bcc header, once', async () => {
    const draft = await api.create({ to: '田中 <tanaka@midori-shoji.example>', cc: 'ito@midori-shoji.example', bcc: 'secret@harbor-pine.example', subject: '配送', text: '本文' });
    await api.call('POST', `drafts/${draft.draftId}/send`);
    const { received, sent, drafts } = await api.state();
    const mine = received.filter((mail) => mail.subject === '配送');
    expect(mine.map((mail) => mail.recipient).sort()).toEqual(['ito@midori-shoji.example', 'secret@harbor-pine.example', 'tanaka@midori-shoji.example']);
    for (const { id } of mine) {
      const message = (await api.call('GET', `messages/${id}`)).value as MessageView;
      expect(message.headers.map((header) => header.name.toLowerCase())).not.toContain('bcc');
      expect(message.text).toBe('本文');
    }
    expect(sent[0]?.to).toContain('secret@harbor-pine.example');
    expect(drafts.some((one) => one.draftId === draft.draftId)).toBe(false);
  });

  test('mail to a colleague arrives in that colleague’s inbox', async () => {
    const { draftId } = await api.create({ to: 'suzuki@aozora.example', subject: '社内', text: 'x' });
    await api.call('POST', `drafts/${draftId}/send`);
    expect((await new Api(playground.url, 'suzuki@aozora.example').state()).inbox.map((mail) => mail.subject)).toContain('社内');
  });

  test('a draft without recipients is not sent, and the reason is Gmail’s', async () => {
    const { draftId } = await api.create({ subject: 'to nobody' });
    const { status, value } = await api.call('POST', `drafts/${draftId}/send`);
    expect(status).toBe(400);
    expect(value).toMatchObject({ error: { message: expect.stringContaining('Recipient') as unknown } });
  });

  test('a draft keeps its id and changes its message id with every save, and its files stay', async () => {
    const sampled = (await api.call('POST', 'samples/ja-fine')).value as DraftView;
    const saved = (await api.call('PUT', `drafts/${sampled.draftId}`, { ...sampled.content, subject: '別の件名' })).value as DraftView;
    expect(saved.draftId).toBe(sampled.draftId);
    expect(saved.messageId).not.toBe(sampled.messageId);
    expect(saved.content).toEqual({ ...sampled.content, subject: '別の件名' });
    expect(saved.content.attachments.map((part) => part.name)).toEqual(['御見積書_みどり商事.pdf']);
  });

  test('a draft that is gone says so with 410, so that the compose window can', async () => {
    const { draftId } = await api.create({ to: 'tanaka@midori-shoji.example', subject: 'x' });
    await api.call('DELETE', `drafts/${draftId}`);
    expect((await api.call('PUT', `drafts/${draftId}`, { to: '', cc: '', bcc: '', subject: '', text: '', attachments: [] })).status).toBe(410);
  });

  test('a mail file becomes a draft as it is: formatting stays until the text is changed', async () => {
    const source = 'From: sato@aozora.example\r\nTo: anna.wells@fernhill-trading.example\r\nSubject: =?utf-8?q?caf=C3=A9?=\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Hello <b>Anna</b></p>';
    const opened = (await api.call('POST', 'mail-files', Buffer.from(source))).value as DraftView;
    expect(opened).toMatchObject({ formatted: true, content: { subject: 'café', to: 'anna.wells@fernhill-trading.example' } });
    const moved = (await api.call('PUT', `drafts/${opened.draftId}`, { ...opened.content, to: 'ben.ortiz@fernhill-trading.example' })).value as DraftView;
    expect(moved.formatted).toBe(true);
    const rewritten = (await api.call('PUT', `drafts/${opened.draftId}`, { ...moved.content, text: 'Hello Ben' })).value as DraftView;
    expect(rewritten.formatted).toBe(false);
    expect(rewritten.content.text).toBe('Hello Ben');
  });

  test.each([
    ['a mail file that is cut off', 'Content-Type: multipart/mixed; boundary=b\r\nTo: a@x.example\r\n\r\n--b\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA'],
    ['bytes that are no mail', '\u0000\u0001\u0002 no mail'],
    ['2,000 recipients', `To: ${Array.from({ length: 2000 }, (_, index) => `p${String(index)}@x.example`).join(', ')}\r\n\r\nhi`],
  ])('%s opens or is refused with a sentence, and the server goes on', async (_, source) => {
    const { status, value } = await api.call('POST', 'mail-files', Buffer.from(source, 'latin1'));
    expect([201, 400]).toContain(status);
    if (status === 400) expect(value).toMatchObject({ error: { message: expect.any(String) as unknown } });
    expect((await api.call('GET', 'state')).status).toBe(200);
  });

  test('a file of mail is handed out as a download that no browser runs', async () => {
    const part = await fetch(`${playground.url}api/parts?user=${SATO}&name=${encodeURIComponent('悪い.html')}`, { method: 'POST', body: '<script>alert(1)</script>', headers: { 'content-type': 'text/html' } });
    const { id } = (await part.json()) as { id: string };
    const response = await fetch(`${playground.url}api/parts/${id}`);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('悪い.html')}`);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each<[string, Record<string, string>, number]>([
    ['its own page', {}, 200],
    ['a foreign page', { origin: 'http://evil.example' }, 403],
    ['a foreign page by another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
    ['a foreign name that points here', { host: 'evil.example' }, 403],
    ['a picture or a form on a foreign page', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('a request from %s', async (_, headers, expected) => {
    const url = new URL(`${playground.url}api/inspect?user=${SATO}`);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request({ host: url.hostname, port: url.port, path: url.pathname + url.search, headers: { host: url.host, ...headers } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(expected);
  });

  test.each<[string, string, string, unknown, number, RegExp]>([
    ['an unknown path', 'GET', 'nothing', undefined, 404, /nothing at GET/],
    ['a draft with fields missing', 'POST', 'drafts', { to: 'x' }, 400, /cc/],
    ['a clock that goes back', 'POST', 'clock', { advanceMs: -1 }, 400, /forward/],
    ['a sample that is not there', 'POST', 'samples/none', undefined, 404, /ja-fine/],
    ['a message that is not there', 'GET', 'messages/none', undefined, 404, /no message/],
  ])('%s is answered with a sentence', async (_, method, path, body, status, sentence) => {
    const answer = await api.call(method, path, body);
    expect(answer.status).toBe(status);
    expect((answer.value as { error: { message: string } }).error.message).toMatch(sentence);
  });

  test('nobody but the people of the office has a mailbox', async () => {
    expect((await new Api(playground.url, 'mallory@elsewhere.example').call('GET', 'state')).status).toBe(404);
  });

  test('a second playground on the same port says that it is taken', async () => {
    await expect(start({ port: Number(new URL(playground.url).port) })).rejects.toThrow(/Port \d+ of 127\.0\.0\.1 is taken/);
  });

  test('without a built add-on it says how to build one', async () => {
    await expect(start({ bundle: join(tmpdir(), 'no-such-folder') })).rejects.toThrow(/npm run build/);
  });
});

describe('a state file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'matta-playground-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('brings back clock, drafts, sent and received mail, and the language after a restart', async () => {
    const stateFile = join(folder, 'state.json');
    const first = await start({ stateFile });
    const api = new Api(first.url);
    await api.advance(10 * MINUTE);
    await api.call('POST', 'locale', { locale: 'en' });
    const kept = await api.create({ to: 'tanaka@midori-shoji.example', subject: 'kept' });
    const { draftId } = await api.create({ to: 'ito@midori-shoji.example', subject: 'sent' });
    await api.call('POST', `drafts/${draftId}/send`);
    const before = await api.state();
    await first.close();

    const second = await start({ stateFile });
    const after = await new Api(second.url).state();
    await second.close();
    expect(after.now).toBe(START + 10 * MINUTE);
    expect(after.user.locale).toBe('en');
    expect(after.drafts.map((draft) => draft.draftId)).toEqual([kept.draftId]);
    expect(after.sent).toEqual(before.sent);
    expect(after.received).toEqual(before.received);
    expect(after.received).toHaveLength(1);
  });

  test.each([['broken JSON', '{'], ['another kind of file', '{"version":99}']])('with %s is refused with what to do about it', async (_, text) => {
    const stateFile = join(folder, 'state.json');
    writeFileSync(stateFile, text);
    await expect(start({ stateFile })).rejects.toThrow(/delete it to start afresh/);
  });
});
