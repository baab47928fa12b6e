import { API, ITO, SATO, START, mime, openWorkspace, valueOf } from './support';
import type { ManifestParts } from './support';
import type { GmailOptions, SentMail, Workspace } from '../../local/emulator';

const CALL = `function call(e) { return api(e.method, e.path, e.body, e.more); } ${API}`;
interface Answer { code: number; json: Record<string, unknown> }

function gmailOf(parts: ManifestParts & { gmail?: GmailOptions } = {}): { workspace: Workspace; call: (method: string, path: string, body?: unknown, more?: unknown) => Answer } {
  const workspace = openWorkspace(CALL, parts);
  return { workspace, call: (method, path, body, more) => valueOf(workspace.run(SATO, 'call', { method, path, body, more })) as Answer };
}
const raw = (text: string): string => Buffer.from(text).toString('base64url');
const HELLO = { To: 'tanaka@yamada.example', Subject: 'hello' };

describe('drafts', () => {
  test('a draft keeps its id when it is saved, and gets a new message id each time', () => {
    const { workspace } = gmailOf();
    const gmail = workspace.gmail(SATO);
    const first = gmail.createDraft(mime(HELLO));
    const second = gmail.updateDraft(first.draftId, mime(HELLO, 'changed'));
    const third = gmail.updateDraft(first.draftId, mime(HELLO, 'changed'));
    expect([second.draftId, third.draftId]).toEqual([first.draftId, first.draftId]);
    expect(new Set([first.messageId, second.messageId, third.messageId]).size).toBe(3);
    expect(first.messageId).toMatch(/^[0-9a-f]{16}$/);
    expect(first.draftId).toMatch(/^r\d+$/);
  });

  test('its thread changes with the subject, and only with that', () => {
    const gmail = gmailOf().workspace.gmail(SATO);
    const first = gmail.createDraft(mime(HELLO));
    expect(gmail.updateDraft(first.draftId, mime({ ...HELLO, Subject: 'Re: hello', Cc: 'x@yamada.example' })).threadId).toBe(first.threadId);
    const other = gmail.updateDraft(first.draftId, mime({ ...HELLO, Subject: 'goodbye' }));
    expect(other.threadId).toBe(other.messageId);
  });

  test('what was taken out of it is gone', () => {
    const { workspace, call } = gmailOf();
    const { draftId } = workspace.gmail(SATO).createDraft(mime({ ...HELLO, Cc: 'a@yamada.example', Bcc: 'b@yamada.example' }));
    call('put', `/drafts/${draftId}`, { message: { raw: raw(mime(HELLO)) } });
    expect(JSON.stringify(call('get', `/drafts/${draftId}`).json)).not.toMatch(/\b[ab]@yamada/);
    expect(call('get', '/drafts?q=cc:a@yamada.example').json['drafts']).toBeUndefined();
  });

  test('are listed newest first, by page, and the list is left out where it is empty', () => {
    const { workspace, call } = gmailOf();
    expect(call('get', '/drafts').json).toEqual({ resultSizeEstimate: 0 });
    const gmail = workspace.gmail(SATO);
    const ids = ['a', 'b', 'c'].map((subject) => { workspace.advance(1000); return gmail.createDraft(mime({ ...HELLO, Subject: subject })); });
    workspace.advance(1000);
    gmail.updateDraft(ids[0]?.draftId ?? '', mime({ ...HELLO, Subject: 'a' }, 'saved again'));
    const { json } = call('get', '/drafts?maxResults=2');
    const listed = (json['drafts'] as { id: string }[]).map((draft) => draft.id);
    expect(listed).toEqual([ids[0]?.draftId, ids[2]?.draftId]);
    const rest = call('get', `/drafts?maxResults=2&pageToken=${String(json['nextPageToken'])}`).json;
    expect((rest['drafts'] as { id: string }[]).map((draft) => draft.id)).toEqual([ids[1]?.draftId]);
    expect(rest['nextPageToken']).toBeUndefined();
  });

  test('are created, read raw, saved and deleted over the API, byte for byte', () => {
    const { workspace, call } = gmailOf();
    const source = Buffer.concat([Buffer.from('To: a@yamada.example\r\nSubject: x\r\nContent-Type: text/plain; charset=iso-2022-jp\r\n\r\n'), Buffer.from([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42, 0x00, 0xff, 0x0d, 0x0a])]);
    const made = call('post', '/drafts', { message: { raw: source.toString('base64') } });
    expect(made.json).toMatchObject({ message: { labelIds: ['DRAFT'] } });
    const id = String(made.json['id']);
    const read = call('get', `/drafts/${id}?format=raw`).json['message'] as { raw: string; internalDate: string; sizeEstimate: number };
    expect(Buffer.from(read.raw, 'base64url')).toEqual(source);
    expect(Number(read.internalDate)).toBeGreaterThanOrEqual(START);
    expect(read.sizeEstimate).toBe(source.length);
    expect(workspace.gmail(SATO).drafts()[0]?.raw).toEqual(source);
    expect(call('delete', `/drafts/${id}`)).toEqual({ code: 204, json: null });
    expect(call('get', `/drafts/${id}`).code).toBe(404);
  });

  test.each([
    ['no message', {}, 'Missing draft message'],
    ['a source that is no base64', { message: { raw: 'あ' } }, 'Base64 decoding failed'],
  ])('with %s are refused', (_name, body, message) => {
    expect(gmailOf().call('post', '/drafts', body)).toMatchObject({ code: 400, json: { error: { message: expect.stringContaining(message) as string } } });
  });

  test('JSON that is not sent as JSON is refused', () => {
    expect(gmailOf().call('post', '/drafts', { message: {} }, { contentType: 'text/plain' }).code).toBe(400);
  });

  test('can be uploaded as message/rfc822', () => {
    const workspace = openWorkspace(`function main() {
      const r = UrlFetchApp.fetch('https://gmail.googleapis.com/upload/gmail/v1/users/me/drafts?uploadType=media', { method: 'post', contentType: 'message/rfc822', payload: 'To: a@yamada.example\\r\\nSubject: x\\r\\n\\r\\nbody', headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } });
      return r.getResponseCode(); }`);
    expect(workspace.run(SATO, 'main').value).toBe(200);
    expect(workspace.gmail(SATO).drafts()[0]?.raw.toString()).toMatch(/^To: a@yamada.example/);
  });

  test('of up to 35 MiB are taken, and no more', () => {
    const gmail = gmailOf().workspace.gmail(SATO);
    const head = 'To: a@yamada.example\r\n\r\n';
    expect(gmail.createDraft(head + 'x'.repeat(35 * 1024 * 1024 - head.length)).draftId).toMatch(/^r/);
    expect(() => gmail.createDraft(head + 'x'.repeat(35 * 1024 * 1024))).toThrow('Request Entity Too Large');
  });
});

describe('sending', () => {
  const listen = (workspace: Workspace): SentMail[] => {
    const heard: SentMail[] = [];
    workspace.onSent((mail) => heard.push(mail));
    return heard;
  };

  test('takes the draft away, makes a message of another id in Sent, delivers without Bcc and tells who listens', () => {
    const { workspace, call } = gmailOf();
    const heard = listen(workspace);
    const { draftId, messageId } = workspace.gmail(SATO).createDraft(mime({ To: `Tanaka <tanaka@yamada.example>, ${ITO}`, Bcc: 'secret@yamada.example', Subject: 'hello' }));
    const answer = call('post', '/drafts/send', { id: draftId });
    expect(answer).toMatchObject({ code: 200, json: { labelIds: ['SENT'] } });
    expect(answer.json['id']).not.toBe(messageId);
    expect(workspace.gmail(SATO).drafts()).toEqual([]);
    const [sent] = workspace.gmail(SATO).sent();
    expect(sent?.messageId).toBe(answer.json['id']);
    expect(sent?.raw.toString()).toMatch(/^From: sato@aozora\.example\r\nDate: Tue, 24 Nov 2026 10:00:\d\d \+0900\r\nMessage-ID: <.+>\r\nTo: .*\r\nBcc: secret@yamada\.example\r\n/);
    const [received] = workspace.gmail(ITO).inbox();
    expect(received?.raw.toString()).toMatch('Subject: hello');
    expect(received?.raw.toString()).not.toMatch(/Bcc|secret/);
    expect(received?.labelIds).toEqual(expect.arrayContaining(['INBOX', 'UNREAD']));
    expect(heard).toEqual([{ from: SATO, raw: sent?.raw.toString('latin1'), messageId: sent?.messageId, recipients: ['tanaka@yamada.example', ITO, 'secret@yamada.example'] }]);
  });

  test('a draft can be sent once', () => {
    const { workspace, call } = gmailOf();
    const { draftId } = workspace.gmail(SATO).createDraft(mime(HELLO));
    expect(call('post', '/drafts/send', { id: draftId }).code).toBe(200);
    expect(call('post', '/drafts/send', { id: draftId }).code).toBe(404);
    expect(workspace.gmail(SATO).sent()).toHaveLength(1);
  });

  test('sends the source that is given with the id, or nothing at all', () => {
    const { workspace, call } = gmailOf();
    const heard = listen(workspace);
    const { draftId } = workspace.gmail(SATO).createDraft(mime(HELLO, 'old'));
    expect(call('post', '/drafts/send', { id: draftId, message: { raw: raw(mime({ ...HELLO, To: 'broken' }, 'new')) } })).toMatchObject({ code: 400, json: { error: { message: 'Invalid To header' } } });
    expect(workspace.gmail(SATO).drafts()[0]?.raw.toString()).toMatch('old');
    expect(call('post', '/drafts/send', { id: draftId, message: { raw: raw(mime(HELLO, 'new')) } }).code).toBe(200);
    expect(heard).toHaveLength(1);
    expect(heard[0]?.raw).toMatch('new');
    expect(workspace.gmail(SATO).drafts()).toEqual([]);
  });

  test.each([
    ['no recipient', { Subject: 'x' }, 'Recipient address required'],
    ['an empty group', { To: 'undisclosed-recipients:;' }, 'Recipient address required'],
    ['a full-width at sign', { To: 'tanaka＠yamada.example' }, 'Invalid To header'],
    ['a name for an address', { To: 'a@yamada.example', Cc: 'Tanaka' }, 'Invalid Cc header'],
    ['501 recipients', { To: Array.from({ length: 501 }, (_, n) => `r${n}@yamada.example`).join(', ') }, 'Too many recipients'],
  ])('with %s is refused, and the draft stays', (_name, headers, message) => {
    const { workspace, call } = gmailOf();
    const { draftId } = workspace.gmail(SATO).createDraft(mime(headers));
    expect(call('post', '/drafts/send', { id: draftId })).toMatchObject({ code: 400, json: { error: { message: expect.stringContaining(message) as string } } });
    expect(workspace.gmail(SATO).drafts()).toHaveLength(1);
  });

  test("messages.send needs no draft, and Gmail's own Send button is the same as the API's", () => {
    const { workspace, call } = gmailOf();
    const heard = listen(workspace);
    expect(call('post', '/messages/send', { raw: raw(mime(HELLO)) }).json).toMatchObject({ labelIds: ['SENT'] });
    const gmail = workspace.gmail(SATO);
    gmail.send(gmail.createDraft(mime(HELLO)).draftId);
    expect(heard).toHaveLength(2);
    expect(gmail.sent()).toHaveLength(2);
  });

  test('to oneself is one message, in Sent and in the inbox', () => {
    const { workspace, call } = gmailOf();
    call('post', '/messages/send', { raw: raw(mime({ To: SATO, Subject: 'note' })) });
    expect(workspace.gmail(SATO).inbox().map((mail) => mail.messageId)).toEqual(workspace.gmail(SATO).sent().map((mail) => mail.messageId));
  });

  test('an answer stays in its thread, in both mailboxes', () => {
    const { workspace } = gmailOf();
    const [sato, ito] = [workspace.gmail(SATO), workspace.gmail(ITO)];
    sato.send(sato.createDraft(mime({ To: ITO, Subject: 'plan', 'Message-ID': '<1@aozora.example>' })).draftId);
    ito.send(ito.createDraft(mime({ To: SATO, Subject: 'Re: plan', 'Message-ID': '<2@aozora.example>', 'In-Reply-To': '<1@aozora.example>' })).draftId);
    expect(new Set([sato.sent()[0]?.threadId, sato.inbox()[0]?.threadId]).size).toBe(1);
    expect(new Set([ito.sent()[0]?.threadId, ito.inbox()[0]?.threadId]).size).toBe(1);
    expect(sato.createDraft(mime({ To: ITO, Subject: 'other', References: '<1@aozora.example>' })).threadId).not.toBe(sato.sent()[0]?.threadId);
  });
});

describe('a message', () => {
  const PDF = Buffer.from('%PDF-1.7 é').toString('base64');
  const SOURCE = [
    'From: =?UTF-8?B?5L2Q6Jek?= <sato@aozora.example>', 'To: =?ISO-2022-JP?B?GyRCRURDZhsoQg==?=', ' <tanaka@yamada.example>', 'Subject: =?UTF-8?Q?=E8=A6=8B=E7=A9=8D?=',
    'Content-Type: multipart/mixed; boundary="outer"', '', 'preamble', '--outer', 'Content-Type: multipart/alternative; boundary=inner', '',
    '--inner', 'Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: base64', '', Buffer.from('田中様\n見積です。').toString('base64'),
    '--inner', 'Content-Type: text/html; charset=UTF-8', 'Content-Transfer-Encoding: quoted-printable', '', '<p>=E7=94=B0=E4=B8=AD=', '=E6=A7=98</p>', '--inner--', '',
    '--outer', 'Content-Type: application/pdf', "Content-Disposition: attachment; filename*0*=UTF-8''%E8%A6%8B; filename*1*=%E7%A9%8D.pdf", 'Content-Transfer-Encoding: base64', '', PDF,
    '--outer', 'Content-Type: text/plain; name="=?UTF-8?B?44Oh44OiLnR4dA==?="', 'Content-Disposition: attachment', '', 'memo', '--outer--', '',
  ].join('\r\n');
  interface Part { partId: string; mimeType: string; filename: string; headers: { name: string; value: string }[]; body: { size: number; data?: string; attachmentId?: string }; parts?: Part[] }
  const open = (gmail?: GmailOptions): { payload: Part; messageId: string; call: ReturnType<typeof gmailOf>['call'] } => {
    const { workspace, call } = gmailOf(gmail ? { gmail } : {});
    const { draftId, messageId } = workspace.gmail(SATO).createDraft(SOURCE);
    return { payload: (call('get', `/drafts/${draftId}`).json['message'] as { payload: Part }).payload, messageId, call };
  };

  test('has its parts nested and numbered as in the source, texts inline, attachments by id', () => {
    const { payload } = open();
    const flat = (part: Part): unknown[] => [[part.partId, part.mimeType, part.filename, part.body.data !== undefined, part.body.attachmentId !== undefined], ...(part.parts ?? []).flatMap(flat)];
    expect(flat(payload)).toEqual([
      ['', 'multipart/mixed', '', false, false], ['0', 'multipart/alternative', '', false, false], ['0.0', 'text/plain', '', true, false], ['0.1', 'text/html', '', true, false],
      ['1', 'application/pdf', '見積.pdf', false, true], ['2', 'text/plain', 'メモ.txt', false, true],
    ]);
    const alternative = payload.parts?.[0]?.parts ?? [];
    expect(alternative.map((part) => Buffer.from(part.body.data ?? '', 'base64url').toString().trimEnd())).toEqual(['田中様\n見積です。', '<p>田中様</p>']);
  });

  test('gives its attachments by their ids, and none by another message\'s', () => {
    const { payload, messageId, call } = open();
    const id = payload.parts?.[1]?.body.attachmentId ?? '';
    const { json } = call('get', `/messages/${messageId}/attachments/${id}`);
    expect(Buffer.from(String(json['data']), 'base64url').toString()).toBe('%PDF-1.7 é');
    expect(json['size']).toBe(payload.parts?.[1]?.body.size);
    expect(call('get', `/messages/${messageId}/attachments/${id.slice(0, -4)}`).code).toBe(400);
  });

  test('has header values unfolded, with encoded words as they stand, or decoded if so wished', () => {
    const subject = (payload: Part, name: string): string | undefined => payload.headers.find((header) => header.name === name)?.value;
    const plain = open().payload;
    expect([subject(plain, 'Subject'), subject(plain, 'To')]).toEqual(['=?UTF-8?Q?=E8=A6=8B=E7=A9=8D?=', '=?ISO-2022-JP?B?GyRCRURDZhsoQg==?= <tanaka@yamada.example>']);
    const decoded = open({ headers: 'decoded' }).payload;
    expect([subject(decoded, 'Subject'), subject(decoded, 'To'), subject(decoded, 'From')]).toEqual(['見積', '田中 <tanaka@yamada.example>', '佐藤 <sato@aozora.example>']);
  });

  test('as metadata has the headers asked for and no parts', () => {
    const { messageId, call } = open();
    expect(call('get', `/messages/${messageId}?format=metadata&metadataHeaders=subject`).json['payload']).toEqual({ mimeType: 'multipart/mixed', headers: [{ name: 'Subject', value: '=?UTF-8?Q?=E8=A6=8B=E7=A9=8D?=' }] });
    expect(call('get', `/messages/${messageId}?format=minimal`).json).toMatchObject({ id: messageId, snippet: '田中様 見積です。', labelIds: ['DRAFT'] });
    expect(call('get', `/messages/${messageId}?format=tiny`).code).toBe(400);
  });

  test.each([
    ['id,threadId', ['id', 'threadId']],
    ['payload(headers)', ['payload']],
    ['payload/mimeType,snippet', ['payload', 'snippet']],
  ])('with fields=%s has only %j', (fields, keys) => {
    const { messageId, call } = open();
    expect(Object.keys(call('get', `/messages/${messageId}?fields=${encodeURIComponent(fields)}`).json).sort()).toEqual([...keys].sort());
  });

  test('a mask reaches into lists and nested parts, and leaves attachments\' data out', () => {
    const { workspace, call } = gmailOf();
    const { draftId } = workspace.gmail(SATO).createDraft(SOURCE);
    const fields = encodeURIComponent('id,message(payload(headers(name),parts(filename,parts/mimeType)))');
    const { json } = call('get', `/drafts/${draftId}?fields=${fields}`);
    expect(json['id']).toBe(draftId);
    expect((json['message'] as { payload: Part }).payload.parts).toEqual([{ filename: '', parts: [{ mimeType: 'text/plain' }, { mimeType: 'text/html' }] }, { filename: '見積.pdf' }, { filename: 'メモ.txt' }]);
    expect(call('get', `/drafts?fields=${encodeURIComponent('drafts(message/threadId)')}`).json).toEqual({ drafts: [{ message: { threadId: expect.any(String) as string } }] });
  });

  test.each([['nothing at all', ''], ['a header only', 'To: a@yamada.example'], ['no header', '\r\nbody'], ['a boundary that never comes', 'Content-Type: multipart/mixed; boundary=x\r\n\r\nbody'], ['a cut off attachment', SOURCE.slice(0, SOURCE.indexOf(PDF) + 5)], ['null bytes', 'Subject: a\0b\r\n\r\n\0\0'], ['an unknown charset', 'Content-Type: text/plain; charset=x-none\r\n\r\né']])('of %s can be saved and read', (_name, source) => {
    const { workspace, call } = gmailOf();
    const { draftId } = workspace.gmail(SATO).createDraft(source);
    expect(call('get', `/drafts/${draftId}`).code).toBe(200);
    expect(workspace.gmail(SATO).drafts()[0]?.raw.toString()).toBe(source);
  });
});

test('threads, labels, aliases and the profile can be read', () => {
  const { workspace, call } = gmailOf();
  const { threadId } = workspace.gmail(SATO).seedSent(mime(HELLO), START - 86_400_000);
  expect((call('get', `/threads/${threadId}`).json['messages'] as unknown[])).toHaveLength(1);
  expect((call('get', '/threads').json['threads'] as { id: string }[])[0]?.id).toBe(threadId);
  expect(JSON.stringify(call('get', '/labels').json)).toMatch('"SENT"');
  expect(call('get', '/settings/sendAs').json).toMatchObject({ sendAs: [{ sendAsEmail: SATO, isDefault: true }] });
  expect(call('get', '/profile').json).toMatchObject({ emailAddress: SATO, messagesTotal: 1 });
});

test('more calls than the store\'s own hourly limit can be made', () => {
  const { workspace } = gmailOf();
  const gmail = workspace.gmail(SATO);
  const { draftId } = gmail.createDraft(mime(HELLO));
  for (let n = 0; n < 5100; n += 1) gmail.updateDraft(draftId, `Subject: ${n}\r\n\r\n`);
  expect(gmail.drafts()).toHaveLength(1);
});

test('mail to an alias reaches its user, and the alias is among the addresses to send as', () => {
  const { workspace, call } = gmailOf();
  workspace.addUser({ email: 'kato@aozora.example', aliases: ['Sales-Lead@aozora.example'] });
  call('post', '/messages/send', { raw: raw(mime({ ...HELLO, To: 'sales-lead@aozora.example' })) });
  expect(workspace.gmail('kato@aozora.example').inbox()).toHaveLength(1);
  const { sendAs } = (valueOf(workspace.run('kato@aozora.example', 'call', { method: 'get', path: '/settings/sendAs' })) as Answer).json as { sendAs: { sendAsEmail: string }[] };
  expect(sendAs.map(({ sendAsEmail }) => sendAsEmail)).toEqual(['kato@aozora.example', 'sales-lead@aozora.example']);
});
