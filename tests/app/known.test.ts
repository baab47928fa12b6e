import { begun, facts, WRONG } from '../incident/support';
import { mimeOf } from '../support/mail';
import { HOUR, MINUTE, office, SATO, type Office } from '../support/office';
import type { Screen } from '../support/screen';

const TANAKA = { familyName: '田中', givenName: '太郎', phoneticFamilyName: 'たなか', phoneticGivenName: 'たろう', emails: ['tanaka@yamada-shoji.example'], company: '株式会社山田商事', department: '営業部' };
const SUZUKI = { familyName: '鈴木', givenName: '一郎', phoneticFamilyName: 'すずき', phoneticGivenName: 'いちろう', emails: ['ichiro@suzuki-works.example'], company: '鈴木製作所株式会社' };
const LISTS = ['people.connections.list', 'people.otherContacts.list', 'people.listDirectoryPeople'];
const NOT_READ = '次のものを読めなかったため';

const peopleCalls = ({ result }: Screen): number => LISTS.reduce((sum, name) => sum + (result.usage.calls[name] ?? 0), 0);

/** A mail that greets 田中様 and goes to 鈴木. */
const toTheWrongOne = { to: ['ichiro@suzuki-works.example'], text: '田中様\n\nお世話になっております。青空工業の佐藤です。\n先日の件、承知いたしました。\n' };

function sentBefore(at: Office, to: readonly string[], times = 1): void {
  for (let index = 0; index < times; index++) at.gmail().seedSent(mimeOf({ from: SATO, to, cc: [], bcc: [], subject: 'ご連絡', text: '…', attachments: [] }), at.now - (index + 1) * HOUR);
}

/** A mail that arrived in this mailbox, and a saved answer to it. */
function reply(at: Office, came: { from: string; to?: string[]; cc?: string[] }, answer: { to: string[]; cc?: string[]; from?: string; text?: string }): { draftId: string; mail: { to: string[]; cc: string[]; bcc: string[] } } {
  const { threadId } = at.gmail().deliver(`Message-ID: <first@x.example>\r\n${mimeOf({ from: came.from, to: came.to ?? [SATO], cc: came.cc ?? [], bcc: [], subject: '納期のご相談', text: '納期について伺います。', attachments: [] })}`);
  const mail = { to: answer.to, cc: answer.cc ?? [], bcc: [] };
  const { draftId } = at.gmail().createDraft(`In-Reply-To: <first@x.example>\r\nReferences: <first@x.example>\r\n${mimeOf({ from: answer.from ?? SATO, ...mail, subject: 'Re: 納期のご相談', text: answer.text ?? '承知いたしました。', attachments: [] })}`, threadId);
  return { draftId, mail };
}

describe('The address book', () => {
  it('lets the check see that the person greeted is somebody else than the recipient, and names them', () => {
    const at = office();
    const { mail } = at.save(toTheWrongOne);
    expect(at.compose(mail).text).not.toContain('田中 太郎');
    at.workspace.clearCaches();
    at.workspace.addressBook(SATO).addContact(TANAKA);
    at.workspace.addressBook(SATO).addContact(SUZUKI);
    const report = at.compose(mail);
    expect(report.text).toContain('宛名と宛先の食い違い');
    expect(report.text).toContain('田中 太郎(tanaka@yamada-shoji.example)');
  });

  it('gives a Japanese name family name first, whatever language the account is set to', () => {
    const at = office({ users: [{ email: SATO, name: '佐藤 花子', locale: 'en', timeZone: 'Asia/Tokyo' }] });
    at.workspace.addressBook(SATO).addContact(TANAKA);
    at.workspace.addressBook(SATO).addContact(SUZUKI);
    expect(at.compose(at.save(toTheWrongOne).mail).text).toContain('田中 太郎 (tanaka@yamada-shoji.example)');
  });

  it('knows a person by the reading: a greeting in kana or romaji is theirs', () => {
    for (const greeting of ['たなか様', 'Dear Mr. Tanaka,']) {
      const at = office();
      at.workspace.addressBook(SATO).addContact(TANAKA);
      expect(at.compose(at.save({ text: `${greeting}\n\nお世話になっております。\n` }).mail).text).not.toContain('宛名と宛先の食い違い');
    }
  });

  it('is read to its second page without a third round of calls', () => {
    const at = office();
    at.workspace.addressBook(SATO).addContact(TANAKA);
    for (let index = 0; index < 1_200; index++) at.workspace.addressBook(SATO).addContact({ familyName: '山田', givenName: `${index}`, emails: [`p${index}@x.example`] });
    const report = at.compose(at.save(toTheWrongOne).mail);
    expect(report.text).toContain('田中 太郎(tanaka@yamada-shoji.example)');
    expect(report.result.usage.rounds).toBe(2);
  });

  it.each([
    ['the user’s own contacts', (at: Office) => { at.workspace.addressBook(SATO).addContact(TANAKA); }],
    ['people whom the user once wrote to', (at: Office) => { at.workspace.addressBook(SATO).addOtherContact({ unstructuredName: '田中 太郎', emails: ['tanaka@yamada-shoji.example'] }); }],
    ['contacts that the organisation shares', (at: Office) => { at.workspace.addressBook(SATO).addDirectoryContact(TANAKA); }],
    ['colleagues', (at: Office) => { at.workspace.addUser({ email: 'tanaka@aozora.example', name: '田中 太郎' }); }],
  ])('is made of %s', (_, add) => {
    const at = office();
    at.workspace.addressBook(SATO).addContact(SUZUKI);
    add(at);
    expect(at.compose(at.save(toTheWrongOne).mail).text).toContain('宛名と宛先の食い違い');
  });

  it('is one book of several lists: what the first leaves open about an address, a later one says', () => {
    const at = office();
    const book = at.workspace.addressBook(SATO);
    book.addContact({ emails: ['tanaka@yamada-shoji.example'], phone: '03-0000-1234' });
    book.addContact(SUZUKI);
    book.addDirectoryContact({ familyName: '田中', givenName: '太郎', emails: ['Tanaka@yamada-shoji.example'] });
    book.addOtherContact({ unstructuredName: '別の 名前', emails: ['tanaka@yamada-shoji.example'] });
    const { text } = at.compose(at.save(toTheWrongOne).mail);
    expect(text).toContain('田中 太郎(tanaka@yamada-shoji.example)');
    expect(text).not.toContain('別の 名前');
  });

  it.each([['田中', '太郎', false], ['中田', '一', true]])('takes a reading from another list only for the name that it was given with: %s %s', (familyName, givenName, warned) => {
    const at = office();
    const book = at.workspace.addressBook(SATO);
    book.addContact({ familyName, givenName, emails: TANAKA.emails });
    book.addDirectoryContact(TANAKA);
    book.addContact({ familyName: '棚加', givenName: '次郎', phoneticFamilyName: 'たなか', phoneticGivenName: 'じろう', emails: ['tanaka.j@suzuki-works.example'] });
    expect(at.compose(at.save({ text: 'たなか様\n\nお世話になっております。\n' }).mail).text.includes('宛名と宛先の食い違い')).toBe(warned);
  });

  it('is asked for once and then remembered, until the cache forgets it', () => {
    const at = office();
    at.workspace.addressBook(SATO).addContact(TANAKA);
    at.workspace.addressBook(SATO).addContact(SUZUKI);
    const { mail } = at.save(toTheWrongOne);
    expect(peopleCalls(at.compose(mail))).toBe(3);
    const second = at.compose(mail);
    expect(peopleCalls(second)).toBe(0);
    expect(second.text).toContain('田中 太郎(tanaka@yamada-shoji.example)');
    at.workspace.clearCaches();
    expect(peopleCalls(at.compose(mail))).toBe(3);
    at.workspace.advance(61 * MINUTE);
    expect(peopleCalls(at.compose(mail))).toBe(3);
  });

  it('of thousands of people is remembered whole', () => {
    const at = office();
    const book = at.workspace.addressBook(SATO);
    book.addContact(TANAKA);
    book.addContact(SUZUKI);
    for (let index = 0; index < 1_900; index++) book.addContact({ familyName: '長谷川原', givenName: `清左衛門${index}`, phoneticFamilyName: 'はせがわはら', phoneticGivenName: 'せいざえもん', emails: [`hasegawahara.${index}@very-long-company-name.example`], company: '株式会社長い名前の会社', department: '第一営業本部 首都圏営業部' });
    const { mail } = at.save(toTheWrongOne);
    at.compose(mail);
    const again = at.compose(mail);
    expect(peopleCalls(again)).toBe(0);
    expect(again.text).toContain('田中 太郎(tanaka@yamada-shoji.example)');
  });

  it.each([
    ['the API is switched off', office.bind(null, { people: { enabled: false } }), true],
    ['the directory is not shared', office.bind(null, { people: { directory: false } }), false],
  ])('may be missing where %s: the mail is checked without it, and what the sender should know is said', (_, open, said) => {
    const at = open();
    const report = at.compose(at.save().mail);
    expect(report.buttons.some(({ parameters }) => parameters.action === 'hold')).toBe(true);
    expect(report.text.includes(`${NOT_READ}、照らし合わせていません: 連絡先`)).toBe(said);
    // What could be read is remembered, and that the rest could not.
    expect(peopleCalls(at.compose(at.save({ to: ['someone@x.example'] }).mail))).toBe(0);
  });

  it('gives the number to call, whichever of its lists has it', () => {
    const { at, id } = begun();
    facts(at, id);
    const book = at.workspace.addressBook(SATO);
    book.addContact({ familyName: '田中', givenName: '直樹', emails: [WRONG] });
    book.addDirectoryContact({ familyName: '田中', givenName: '直樹', emails: [WRONG], phone: '090-0000-9999' });
    expect(at.act({ action: 'incidentStep', incident: id, step: 'call' }).text).toContain('090-0000-9999 (アドレス帳より)');
  });

  it('and whom mail was sent to are looked up in the cache at once', () => {
    const at = office();
    const { mail } = at.save();
    at.compose(mail);
    expect(at.compose(mail).result.usage.calls['cache.getAll']).toBeLessThanOrEqual(2);
  });

  it('is not taken for empty when it could not be read: it is asked for again ten minutes later', () => {
    const at = office();
    at.workspace.addressBook(SATO).addContact(TANAKA);
    at.workspace.addressBook(SATO).addContact(SUZUKI);
    for (const name of LISTS) at.workspace.faults.add({ at: name, when: 'before', what: { status: 503 } });
    const { mail } = at.save(toTheWrongOne);
    expect(at.compose(mail).text).toContain(NOT_READ);
    at.workspace.advance(11 * MINUTE);
    const later = at.compose(mail);
    expect(later.text).not.toContain(NOT_READ);
    expect(later.text).toContain('田中 太郎');
  });
});

describe('The conversation that a draft answers', () => {
  it('shows that its customer was replaced by another', () => {
    const at = office();
    const { mail } = reply(at, { from: '田中 太郎 <tanaka@yamada-shoji.example>' }, { to: ['ichiro@suzuki-works.example'] });
    const report = at.compose(mail);
    expect(report.text).toContain('やり取りにいない相手');
    expect(report.text).toContain('tanaka@yamada-shoji.example');
  });

  it('shows that colleagues were among themselves until now', () => {
    const at = office({ users: [{ email: SATO, locale: 'ja' }, { email: 'ito@aozora.example' }] });
    const { mail } = reply(at, { from: 'ito@aozora.example' }, { to: ['ito@aozora.example'], cc: ['tanaka@yamada-shoji.example'] });
    expect(at.compose(mail).text).toContain('直前のメールは社内だけのやり取りですが');
  });

  it('says nothing when it is answered as it came, nor of the draft itself', () => {
    const at = office();
    const { mail, draftId } = reply(at, { from: '田中 太郎 <tanaka@yamada-shoji.example>' }, { to: ['tanaka@yamada-shoji.example'] });
    for (const report of [at.compose(mail), at.act({ action: 'check', draft: draftId })]) {
      expect(report.text).not.toContain('やり取りにいない相手');
      expect(report.text).not.toContain(NOT_READ);
    }
  });

  it('shows whether a quoted mail went to colleagues only, by what it begins with', () => {
    const said = '値引きは5%までなら応じられます。\n\n先方にはまだ伝えないでください。';
    for (const to of [[SATO], [SATO, 'tanaka@yamada-shoji.example']]) {
      const at = office({ users: [{ email: SATO, locale: 'ja' }, { email: 'ito@aozora.example' }] });
      const { threadId } = at.gmail().deliver(`Message-ID: <in@aozora.example>\r\n${mimeOf({ from: 'ito@aozora.example', to, cc: [], bcc: [], subject: '値引きの件', text: said, attachments: [] })}`);
      const mail = { to: ['tanaka@yamada-shoji.example'], cc: [], bcc: [] };
      const text = `田中様\n\nご検討をお願いいたします。\n\n2026年11月24日(火) 9:00 ito@aozora.example <ito@aozora.example>:\n> ${said.replace(/\n/g, '\n> ')}\n`;
      at.gmail().createDraft(`In-Reply-To: <in@aozora.example>\r\n${mimeOf({ from: SATO, ...mail, subject: 'Re: 値引きの件', text, attachments: [] })}`, threadId);
      expect(at.compose(mail).text.includes('社内のやり取りの引用')).toBe(to.length === 1);
    }
  });

  it('shows that it was held with another address of the sender’s', () => {
    const at = office({ users: [{ email: SATO, locale: 'ja', aliases: ['support@aozora-service.example'] }] });
    const { mail } = reply(at, { from: 'tanaka@yamada-shoji.example', to: ['support@aozora-service.example'] }, { to: ['tanaka@yamada-shoji.example'] });
    expect(at.compose(mail).text).toContain('このやり取りは support@aozora-service.example でしていますが');
  });

  it('is read for the draft that is meant, also where another was likelier at first', () => {
    const at = office();
    const { mail } = reply(at, { from: '田中 太郎 <tanaka@yamada-shoji.example>' }, { to: ['ichiro@suzuki-works.example'] });
    at.workspace.advance(MINUTE);
    at.save({ to: ['ichiro@suzuki-works.example', 'other@x.example'], subject: '別の下書き' });
    expect(at.compose(mail).text).toContain('やり取りにいない相手');
  });

  it('is named as not read where Gmail refuses it', () => {
    const at = office();
    at.workspace.faults.add({ at: 'gmail.threads.get', when: 'before', what: { status: 500 } });
    expect(at.compose(at.save().mail).text).toContain(`${NOT_READ}、照らし合わせていません: 返信元のやり取り`);
  });
});

describe('Mail sent before', () => {
  it('shows that two companies never were on one mail', () => {
    const at = office();
    sentBefore(at, ['tanaka@yamada-shoji.example'], 5);
    sentBefore(at, ['ichiro@suzuki-works.example'], 5);
    const { mail } = at.save({ to: ['田中 太郎 <tanaka@yamada-shoji.example>', '鈴木 一郎 <ichiro@suzuki-works.example>'] });
    expect(at.compose(mail).text).toContain('いつもと違う組み合わせ');
  });

  it('shows that they have been, however long ago among newer mail', () => {
    const at = office();
    const to = ['田中 太郎 <tanaka@yamada-shoji.example>', '鈴木 一郎 <ichiro@suzuki-works.example>'];
    at.gmail().seedSent(mimeOf({ from: SATO, to, cc: [], bcc: [], subject: '三社での打ち合わせ', text: '…', attachments: [] }), at.now - 400 * 24 * HOUR);
    sentBefore(at, ['tanaka@yamada-shoji.example'], 20);
    sentBefore(at, ['ichiro@suzuki-works.example'], 20);
    expect(at.compose(at.save({ to }).mail).text).not.toContain('いつもと違う組み合わせ');
  });

  it('is asked about once for each recipient outside, and about no colleague', () => {
    const at = office();
    const { mail } = at.save({ to: ['tanaka@yamada-shoji.example', 'ichiro@suzuki-works.example'], cc: ['ito@aozora.example', 'Tanaka@yamada-shoji.example'] });
    // One more lists the newest mails sent.
    expect(at.compose(mail).result.usage.calls['gmail.messages.list']).toBe(3);
  });

  it('is named as not read where Gmail does not say which mails were sent last', () => {
    const at = office();
    at.workspace.faults.add({ at: 'gmail.messages.list', nth: 1, when: 'before', what: { status: 503, body: '{}' } });
    expect(at.compose(at.save().mail).text).toContain(`${NOT_READ}、照らし合わせていません: これまでに送ったメール`);
  });

  it('is read once: a second check fetches no sent mail again', () => {
    const at = office();
    sentBefore(at, ['tanaka@yamada-shoji.example'], 10);
    const { mail } = at.save();
    expect(at.compose(mail).result.usage.calls['gmail.messages.get']).toBe(10);
    expect(at.compose(mail).result.usage.calls['gmail.messages.get'] ?? 0).toBe(0);
  });
});

describe('What is known', () => {
  it.each([1, 10, 100])('costs two rounds of calls for %i recipients, with nothing remembered and a conversation to read', (count) => {
    const at = office();
    const to = ['tanaka@yamada-shoji.example', ...Array.from({ length: count - 1 }, (_, index) => `p${index}@x${index}.example`)];
    sentBefore(at, ['tanaka@yamada-shoji.example'], 5);
    const { mail, draftId } = reply(at, { from: 'tanaka@yamada-shoji.example' }, { to });
    const composed = at.compose(mail).result.usage;
    at.workspace.clearCaches();
    const again = at.act({ action: 'check', draft: draftId }).result.usage;
    expect([composed.rounds, again.rounds]).toEqual([2, 2]);
    expect(Math.max(composed.quotaUnits, again.quotaUnits)).toBeLessThan(2_000);
  });

  it('never stops a check: whatever single call fails, there is a report or an error that says so', () => {
    const calls = [...LISTS, 'gmail.messages.list', 'gmail.messages.get', 'gmail.threads.get', 'gmail.settings.sendAs.list', 'cache.getAll', 'cache.putAll'];
    for (const name of calls) {
      for (const what of [...(name.startsWith('cache') ? ['throw' as const] : [{ status: 403 }, { status: 200, body: '<html>' }, { status: 200, body: { messages: 'x', connections: [3], people: [{ names: 'x' }], sendAs: [{}] } }])]) {
        const at = office();
        sentBefore(at, ['tanaka@yamada-shoji.example'], 2);
        at.workspace.faults.add({ at: name, when: 'before', what, times: 200 });
        const report = at.compose(at.save().mail);
        expect(report.buttons.some(({ parameters }) => parameters.action === 'hold')).toBe(true);
        at.close();
      }
    }
  });

  it('keeps to what it was given: nonsense in the cache counts as forgotten', () => {
    const at = office();
    at.workspace.addressBook(SATO).addContact(TANAKA);
    at.workspace.addressBook(SATO).addContact(SUZUKI);
    const { mail } = at.save(toTheWrongOne);
    at.compose(mail);
    at.workspace.spoilCache(SATO, (value) => value.slice(0, -5));
    expect(at.compose(mail).text).toContain('田中 太郎(tanaka@yamada-shoji.example)');
    at.workspace.spoilCache(SATO, () => '{"at":1,"chunks":99,"missing":[],"rows":[[1]]}');
    expect(at.compose(mail).text).toContain('田中 太郎(tanaka@yamada-shoji.example)');
  });
});

describe('Evidence adds up', () => {
  const attachments = [{ filename: '20261124_山田商事_御見積書.pdf', content: 'x' }];
  const text = '田中様\n\nお世話になっております。お見積書を添付いたします。\n';

  it.each([
    ['a first mail alone is a note', ['tanaka@yamada-shoji.example'], [], '警告はありません'],
    ['with an attachment it still is', ['tanaka@yamada-shoji.example'], attachments, '警告はありません'],
    ['with a look-alike address too it is one warning, which the first mail has become part of', ['tanaka@yamada-shojl.example'], attachments, '送る前に確かめたい点が1件あります'],
  ])('%s', (_, to, files, title) => {
    const at = office();
    if (to[0] !== 'tanaka@yamada-shoji.example') at.workspace.addressBook(SATO).addContact(TANAKA);
    const report = at.compose(at.save({ to, subject: 'ご相談', attachments: files, text: files.length > 0 ? text : '田中様\n\nお世話になっております。\n先日の件、承知いたしました。\n' }).mail);
    expect(report.title).toBe(title);
    expect(report.text.includes('初めての宛先')).toBe(title === '警告はありません');
  });
});
