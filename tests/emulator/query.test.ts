import { parseQuery } from '../../local/emulator/gmail/query';
import { API, SATO, START, mime, openWorkspace, valueOf } from './support';

const DAY = 86_400_000;

describe('a query is read as Gmail reads it', () => {
  const term = (operator: string, value: string, exact = false): unknown => ({ kind: 'term', operator, value, exact });
  test.each([
    ['hello', term('', 'hello')],
    ['from:a to:b', { kind: 'and', items: [term('from', 'a'), term('to', 'b')] }],
    ['a OR b', { kind: 'or', items: [term('', 'a'), term('', 'b')] }],
    ['a OR b OR c', { kind: 'or', items: [term('', 'a'), term('', 'b'), term('', 'c')] }],
    ['{from:a to:b}', { kind: 'or', items: [term('from', 'a'), term('to', 'b')] }],
    ['-in:sent', { kind: 'not', item: term('in', 'sent') }],
    ['to:(a OR b)', { kind: 'or', items: [term('to', 'a'), term('to', 'b')] }],
    ['subject:"two words"', term('subject', 'two words', true)],
    ['"two words"', term('', 'two words', true)],
    ['(a b) OR c', { kind: 'or', items: [{ kind: 'and', items: [term('', 'a'), term('', 'b')] }, term('', 'c')] }],
    ['a-b@c-d.example', term('', 'a-b@c-d.example')],
    ['rfc822msgid:<a@b>', term('rfc822msgid', '<a@b>')],
    ['a OR', term('', 'a')],
    ['(a', term('', 'a')],
    [')a', term('', 'a')],
  ])('%s', (text, query) => {
    expect(parseQuery(text).query).toEqual(query);
  });

  test('and names what it does not know', () => {
    expect(parseQuery('fron:a list:b https://x.example').unknown).toEqual(['fron:a', 'list:b']);
  });
});

describe('a search finds', () => {
  const workspace = (): ((q: string, path?: string) => string[]) => {
    const opened = openWorkspace(`function main(e) { const r = api('get', e.path + '?q=' + encodeURIComponent(e.q)).json; return (r.messages || r.drafts || []).map((one) => one.message ? one.message.id : one.id); } ${API}`);
    const gmail = opened.gmail(SATO);
    const names = new Map<string, string>();
    const name = (label: string, ids: { messageId: string }): void => { names.set(ids.messageId, label); };
    name('estimate', gmail.seedSent(mime({ From: SATO, To: '田中 太郎 <tanaka@yamada.example>', Cc: 'boss@aozora.example', Subject: '=?UTF-8?B?5b6h6KaL56mN5pu4?=', 'Message-ID': '<e@aozora.example>' }, 'ご査収ください'), START - 3 * DAY));
    name('report', gmail.seedSent(`From: ${SATO}\r\nTo: suzuki@sales.kita.example\r\nBcc: hidden@kita.example\r\nSubject: Weekly report 42\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\ntext\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=report.pdf\r\n\r\nx\r\n--b--\r\n`, START - 40 * DAY));
    name('mail', gmail.deliver(mime({ From: 'tanaka@yamada.example', To: SATO, Subject: 'Reports' }, 'see the plan')));
    name('draft', gmail.createDraft(mime({ To: 'tanaka@yamada.example', Subject: 'later' })));
    return (q, path = '/messages') => (valueOf(opened.run(SATO, 'main', { q, path })) as string[]).map((id) => names.get(id) ?? id);
  };

  test.each([
    ['', ['draft', 'mail', 'estimate', 'report']],
    ['to:tanaka@yamada.example', ['draft', 'estimate']],
    ['in:sent to:tanaka@yamada.example', ['estimate']],
    ['to:yamada.example', ['draft', 'estimate']],
    ['to:kita.example', ['report']],
    ['to:tanaka', ['draft', 'estimate']],
    ['to:tana', []],
    ['to:田中', ['estimate']],
    ['from:me', []],
    ['from:tanaka@yamada.example', ['mail']],
    ['cc:boss@aozora.example', ['estimate']],
    ['bcc:hidden@kita.example', ['report']],
    ['{to:tanaka@yamada.example cc:tanaka@yamada.example bcc:hidden@kita.example}', ['draft', 'estimate', 'report']],
    ['subject:御見積書', ['estimate']],
    ['subject:report', ['report']],
    ['subject:"weekly report"', ['report']],
    ['report -in:sent', []],
    ['reports', ['mail']],
    ['plan', ['mail']],
    ['in:inbox', ['mail']],
    ['in:drafts', ['draft']],
    ['is:unread', ['mail']],
    ['-in:drafts -in:inbox', ['estimate', 'report']],
    ['has:attachment', ['report']],
    ['filename:report.pdf', ['report']],
    ['rfc822msgid:e@aozora.example', ['estimate']],
    ['newer_than:7d', ['draft', 'mail', 'estimate']],
    ['older_than:1m', ['report']],
    ['after:2026/11/21 in:sent', ['estimate']],
    ['after:2026/11/22 in:sent', []],
    [`before:${(START - 10 * DAY) / 1000}`, ['report']],
    ['in:sent (to:tanaka OR to:suzuki) -has:attachment', ['estimate']],
  ])('for %s: %j', (q, found) => {
    expect(workspace()(q)).toEqual(found);
  });

  test('among drafts only drafts', () => {
    expect(workspace()('to:tanaka@yamada.example', '/drafts')).toEqual(['draft']);
    expect(workspace()('subject:none', '/drafts')).toEqual([]);
  });

  test('nothing in the trash, unless it is asked for', () => {
    const opened = openWorkspace(`function main(e) { return e.map(([m, p]) => api(m, p, m === 'post' ? {} : undefined).json); } ${API}`, { scopes: ['gmail.modify', 'script.external_request'] });
    const { messageId } = opened.gmail(SATO).deliver(mime({ From: 'a@yamada.example', To: SATO, Subject: 'x' }));
    const found = valueOf(opened.run(SATO, 'main', [['post', `/messages/${messageId}/trash`], ['get', '/messages'], ['get', '/messages?q=in:trash'], ['get', '/messages?includeSpamTrash=true']])) as { messages?: unknown[] }[];
    expect(found.slice(1).map((one) => one.messages?.length ?? 0)).toEqual([0, 1, 1]);
  });

  test('and an unknown operator is reported', () => {
    const opened = openWorkspace(`function main() { return api('get', '/messages?q=fron:a').code; } ${API}`);
    expect(opened.run(SATO, 'main').limits).toEqual([expect.stringContaining('"fron:a"') as string]);
  });
});
