import { MINUTE, SATO, type Office } from '../support/office';
import { aloud } from '../../src/seal/read-aloud';
import { KITA, YAMADA, passphraseFor, sealingOffice } from './support';

const MORI = 'mori@aozora.example';
const USERS = [{ email: SATO, name: '佐藤 花子', locale: 'ja', timeZone: 'Asia/Tokyo' }, { email: MORI, name: '森', locale: 'ja', timeZone: 'Asia/Tokyo' }];

const page = (one: Office, email = SATO): string => (one.workspace.run(email, 'doGet', { parameter: { page: 'sheet' } }).value as { html: string }).html;
const take = (one: Office, email = SATO): string => String(one.workspace.runFromPage(email, 'takePassphraseSheet').value);

const NOTHING = '表示できる合言葉がありません';

function made(options: Parameters<typeof sealingOffice>[0] = {}): { one: Office; passphrase: string; card: ReturnType<typeof passphraseFor>['card'] } {
  const one = sealingOffice(options);
  return { one, ...passphraseFor(one, YAMADA, { handOver: false }) };
}

describe('The sheet that hands a passphrase over', () => {
  it('opens from the card on which the passphrase was made, by an address that holds neither it nor whose it is', () => {
    const { card, passphrase } = made();
    const open = card.links.find((url) => url.includes('page=sheet')) ?? '';
    expect(open).toMatch(/^https:\/\/script\.google\.com\/[^?]*\?page=sheet$/);
    for (const secret of [passphrase, encodeURIComponent(YAMADA)]) expect(open).not.toContain(secret);
  });

  it('has in both languages whose it is, from when it is valid, the passphrase, how it is read aloud, how the files open on Windows and a Mac, and whom to call', () => {
    const { one, passphrase } = made();
    const html = take(one);
    const [ja = '', en = ''] = html.split('<article ').slice(1);
    for (const said of [`${YAMADA} 御中`, '2026-11(', 'お渡しした日から(作成日: 2026-11-24)', '7-Zip', '「すべて展開」では、この暗号化(AES-256)を開けません', 'Keka', '電話', SATO]) expect(ja).toContain(said);
    for (const said of [`For ${YAMADA}`, '2026-11 (', 'created 2026-11-24', '7-Zip', 'can’t open this encryption (AES-256)', 'Keka', 'Phone', SATO]) expect(en).toContain(said);
    for (const [lang, text] of [['ja', ja], ['en', en]] as const) {
      expect(text).toContain(`lang="${lang}"`);
      expect(text).toContain(`<code>${passphrase}</code>`);
      for (const { letters, reading, spelling } of aloud(passphrase, lang)) for (const part of [`<code>${letters}</code>`, reading, spelling]) expect(text).toContain(part);
    }
  });

  it('can be printed, in either language, its reader’s first', () => {
    const html = take(made().one);
    expect(html).toMatch(/<button type="button" onclick="print\(\)">印刷する<\/button>/);
    expect(html.match(/<input type="radio"[^>]*>/g)).toEqual([expect.stringMatching(/language\('ja'\)" checked/), expect.stringMatching(/language\('en'\)">/)]);
    expect(html.match(/<article lang="\w+"( hidden)?>/g)).toEqual(['<article lang="ja">', '<article lang="en" hidden>']);
  });

  it('is shown once', () => {
    const { one, passphrase } = made();
    expect(take(one)).toContain(passphrase);
    const again = take(one);
    expect([again.includes(NOTHING), again.includes(passphrase)]).toEqual([true, false]);
  });

  it('is not used up by opening its address, which shows nothing by itself', () => {
    const { one, passphrase } = made();
    // The same as where no passphrase was made: its groups may be words of any page.
    const empty = page(sealingOffice());
    for (const html of [page(one), page(one)]) expect(html).toBe(empty);
    expect(take(one)).toContain(passphrase);
  });

  it('is shown to nobody but who made it', () => {
    const { one, passphrase } = made({ users: USERS });
    expect(take(one, MORI)).toContain(NOTHING);
    passphraseFor(one, KITA, { handOver: false, email: MORI });
    expect(take(one, MORI)).not.toContain(passphrase);
    expect(take(one)).toContain(passphrase);
  });

  it.each<[string, (one: Office, card: ReturnType<typeof made>['card']) => void]>([
    ['ten minutes later', (one) => { one.workspace.advance(11 * MINUTE); }],
    ['when it was handed over', (one, card) => { one.press(card, '相手に渡した'); }],
    ['when another was made since, by whomever', (one) => { passphraseFor(one, YAMADA, { handOver: false, email: MORI }); }],
    ['when the run died that was to show it', (one) => {
      one.workspace.faults.add({ at: 'properties.deleteProperty', nth: 1, when: 'after', what: 'crash', email: SATO });
      one.workspace.runFromPage(SATO, 'takePassphraseSheet');
      one.workspace.faults.clear();
    }],
  ])('is shown no more %s', (_, happens) => {
    const { one, passphrase, card } = made({ users: USERS });
    happens(one, card);
    const html = take(one);
    expect([html.includes(NOTHING), html.includes(passphrase)]).toEqual([true, false]);
  });

  it('leaves no trace of the passphrase in logs, caches, the maker’s store or the shared one', () => {
    const { one, passphrase, card } = made();
    const result = one.workspace.runFromPage(SATO, 'takePassphraseSheet');
    const { properties, caches } = one.workspace.snapshot() as { properties: unknown; caches: unknown };
    const kept = JSON.stringify([properties, caches, result.logs, card.result.logs]);
    expect(kept).toContain('seal.passphrase.');
    for (const group of [passphrase, passphrase.slice(0, 14)]) expect(kept).not.toContain(group);
    expect(JSON.stringify(result.logs)).toContain('passphrase-sheet');
  });
});
