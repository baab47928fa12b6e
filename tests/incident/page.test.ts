import { office, SATO, type Office } from '../support/office';
import { answers, begun, doAll, facts, recordOn, PEOPLE, SUZUKI } from './support';

/** The page behind a card's button that opens one. */
function addressOn(card: unknown): string {
  const [address = ''] = /https:\/\/script\.google\.com\/[^"]*page=record[^"]*/.exec(JSON.stringify(card)) ?? [];
  return address;
}

function open(at: Office, address: string, email = SATO): { html: string; title: string } {
  const result = at.workspace.run(email, 'doGet', { parameter: Object.fromEntries(new URL(address).searchParams) });
  if (!result.ok) throw new Error(result.error?.message);
  return result.value as { html: string; title: string };
}

const read = (html: string): string => html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<br>/g, '\n').replace(/<[^>]+>/g, '\n').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

describe('A record as a page for printing', () => {
  it('says what its summary says, in its reader’s time, and is nothing but the page: no address outside, no script but that of its one button', () => {
    const { at, id } = begun();
    facts(at, id, { contents: '10月分請求書 <draft> & 控え' });
    doAll(at, id);
    const card = at.act({ action: 'incidentEnd', incident: id, result: 'closed' });
    const { html, title } = open(at, addressOn(card.card));
    expect(title).toBe('誤送信の記録');
    const text = read(html);
    for (const line of card.text.split('\n').filter((one) => /2026年|田中|請求書|補完|登録/.test(one))) expect(text).toContain(line);
    expect(text).toContain('10月分請求書 <draft> & 控え');
    expect(text).toContain(`Mattaの記録(2026年11月24日(火) 10:15 に ${SATO} が表示)`);
    expect(html).not.toMatch(/https?:|<script|src=|@import/);
    expect(html.match(/ on\w+="[^"]*"/g)).toEqual([' onclick="window.print()"']);
  });

  it('is shown to its owner and to whom it was shared with, as long as it is; to anybody else no word of it', () => {
    const { at, id } = begun({}, { users: [...PEOPLE, { email: 'kato@aozora.example', name: '加藤', locale: 'ja', timeZone: 'Asia/Tokyo' }] });
    facts(at, id);
    const address = addressOn(at.act({ action: 'incidentSummary', incident: id }).card);
    const seen = (email: string): boolean => open(at, address, email).html.includes('御請求書');
    const nothing = '<p>この記録は見つからないか、あなたには共有されていません。</p>';
    expect([SATO, SUZUKI, 'kato@aozora.example'].map(seen)).toEqual([true, false, false]);
    expect(open(at, address, SUZUKI).html).toContain(nothing);
    at.act({ action: 'incidentShare', incident: id }, answers({ share: SUZUKI }));
    expect([SATO, SUZUKI, 'kato@aozora.example'].map(seen)).toEqual([true, true, false]);
    at.act({ action: 'incidentEnd', incident: id, result: 'withdrawn' });
    at.home();
    expect([SATO, SUZUKI].map(seen)).toEqual([true, false]);
    // Whether a record of that id exists can't be told from what is answered.
    expect(open(at, address.replace(/id=[^&]*/, 'id=unknown'), SUZUKI).html).toBe(open(at, address, SUZUKI).html);
  });

  it.each([['page=record'], ['page=record&id=__proto__'], ['page=record&id=x&zone=%3Cb%3E'], ['page=constructor&id=x'], ['page=__proto__'], ['']])('asked for with “%s” shows no record and does not fail', (query) => {
    const { at } = begun();
    const { html } = open(at, `https://script.google.com/x?${query}`);
    expect(html).not.toContain('御請求書');
    expect(html).toContain(query.startsWith('page=record') ? 'この記録は見つからない' : '1分ごとの自動送信');
  });

  it('is in the zone and the language of the card that led to it', () => {
    const { at, id } = begun({}, { users: [{ email: SATO, name: 'Hanako Sato', locale: 'ja', timeZone: 'Europe/London' }] });
    const address = addressOn(at.act({ action: 'incidentSummary', incident: id }).card);
    expect(read(open(at, address).html)).toContain('2026年11月24日(火) 1:15');
    const english = open(at, address.replace('lang=ja', 'lang=en'));
    expect(english.title).toBe('Record of a mis-sent email');
    expect(read(english.html)).toContain('Tue 24 Nov 2026, 1:15');
  });

  it('is not offered where the script has no page; the draft to oneself holds the same, marked as a drill where it is one', () => {
    const at = office({ users: PEOPLE });
    const drill = at.act({ action: 'incidentStart', message: '', drill: 'yes' });
    const id = recordOn(drill);
    expect(at.press(at.act({ action: 'incidentSummary', incident: id }), '自分宛の下書きにする(印刷用)').notice).toContain('下書きを作りました');
    const [draft] = at.gmail().drafts();
    const raw = draft?.raw.toString('utf8') ?? '';
    const parts = [...raw.matchAll(/Content-Type: text\/(plain|html)[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)].map(([, kind, body = '']) => [kind, Buffer.from(body, 'base64').toString('utf8')] as const);
    expect(parts.map(([kind]) => kind)).toEqual(['plain', 'html']);
    for (const [, text] of parts) for (const words of ['【訓練】誤送信の記録', '10月分 御請求書の送付', 'tanaka@drill-kaede.example'].slice(0, 2)) expect(text).toContain(words);
    expect(parts[1]?.[1]).not.toMatch(/<script|https?:/);
    expect(raw).toContain(`To: ${SATO}`);
  });
});
