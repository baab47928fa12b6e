import { safeName } from '../../src/seal/file-names';
import { MINUTE, SATO } from '../support/office';
import { FILES, KITA, TO_KITA, TO_YAMADA, YAMADA, passphraseFor, received, sealingOffice, shownFiles, unsealed, untilSent } from './support';

const MAIL = { to: TO_YAMADA, subject: 'お見積書の送付', text: '田中様\n\nお見積書をお送りします。\n', attachments: FILES };
const EXPECTED = [['御見積書.pdf', 'an estimate'], ['明細.csv', '番号,金額\r\n1,100\r\n']];

describe('A mail whose files are to be encrypted', () => {
  it('can’t be held before the counterparty has a passphrase; the card says why and leads to making one', () => {
    const one = sealingOffice({ seal: [`zip,${YAMADA}`] });
    const { draftId, mail } = one.save(MAIL);
    const report = one.compose(mail);
    expect(report.text).toContain(`${YAMADA}には、まだ合言葉がありません。`);
    expect(report.buttons.map(({ parameters }) => parameters.action)).not.toContain('hold');
    // A forged press gets no further.
    const digest = one.press(report, 'もう一度確かめる').button('合言葉を用意する').parameters;
    expect(digest).toEqual({ action: 'passphrase', counterparty: YAMADA });
    expect(one.act({ action: 'hold', draft: draftId, digest: 'x' }, report.form()).notice).not.toBeNull();
    expect(Object.keys(one.workspace.userProperties(SATO)).filter((key) => key.startsWith('mail.'))).toEqual([]);
  });

  it('leaves as one ZIP that opens with that passphrase and no other; all else is as it was checked', async () => {
    const one = sealingOffice({ seal: [`zip,${YAMADA}`] });
    const { passphrase } = passphraseFor(one);
    const { mail, held } = one.hold({ ...MAIL, cc: ['鈴木 <suzuki@aozora.example>'], bcc: ['audit@aozora.example'], html: '<p>お見積書をお送りします。</p>' });
    expect(held.text).toContain(`暗号化ZIPで送ります(${YAMADA}、2026-11 の合言葉)`);
    untilSent(one);
    const got = await received(one);
    expect(shownFiles(unsealed(got, passphrase))).toEqual(EXPECTED);
    expect(() => unsealed(got, passphrase.replace(/.$/, 'x'))).toThrow();
    expect([got.subject, String(got.html)]).toEqual([mail.subject, expect.stringContaining('お見積書をお送りします。')]);
    expect([got.to, got.cc, got.bcc].map((list) => (Array.isArray(list) ? [] : list?.value.map(({ address }) => address)))).toEqual([['tanaka@yamada-shoji.example'], ['suzuki@aozora.example'], ['audit@aozora.example']]);
    expect(got.text).toContain('お見積書をお送りします。');
    // The note stands apart from what is written above it, be that a signature's last line.
    expect(got.text).toMatch(/お見積書をお送りします。\n\s*\n添付ファイルは、暗号化した.*2026-11 の合言葉\(パスワード\)で開いてください/);
    expect(one.gmail().drafts()).toEqual([]);
  });

  it('bears the day and the times of its sender’s zone, though a trigger sends it by the script’s', async () => {
    const one = sealingOffice({ seal: [`zip,${YAMADA}`], users: [{ email: SATO, name: 'Hanako Sato', locale: 'ja', timeZone: 'America/New_York' }] });
    passphraseFor(one);
    one.hold(MAIL);
    untilSent(one);
    const [zip] = (await received(one)).attachments;
    // 20:15 on Monday the 23rd there is 10:15 on the 24th in Tokyo.
    expect(zip?.filename).toContain('20261123');
    const [time = 0, date = 0] = [10, 12].map((place) => zip?.content.readUInt16LE(place));
    expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31, time >> 11]).toEqual([2026, 11, 23, 20]);
  });

  it('says before holding what will happen', () => {
    const one = sealingOffice({ seal: [`zip,${YAMADA}`] });
    passphraseFor(one);
    expect(one.compose(one.save(MAIL).mail).text).toContain(`添付2件は、1つの暗号化ZIPになって送られます。開くには、${YAMADA}に渡してある 2026-11 の合言葉が要ります。`);
  });

  it('tells the receiver in the language of the mail, whatever the sender’s screen is in', async () => {
    const one = sealingOffice({ seal: [`zip,${YAMADA}`] });
    const { passphrase } = passphraseFor(one);
    one.hold({ ...MAIL, subject: 'Estimate', text: 'Dear Mr Tanaka,\n\nhere is the estimate.\n' });
    untilSent(one);
    const got = await received(one);
    expect([got.attachments[0]?.filename, got.text]).toEqual(['Attachments_20261124.zip', expect.stringContaining('passphrase (password) of 2026-11')]);
    expect(unsealed(got, passphrase)).toHaveLength(2);
  });

  it('takes its text along where the policy says so', async () => {
    const one = sealingOffice({ seal: [`zip-text,,社外秘`] });
    const { passphrase } = passphraseFor(one);
    one.hold({ ...MAIL, text: '社外秘の件です。金額は100万円。\n', html: '<p>社外秘の件です。</p>' });
    untilSent(one);
    const got = await received(one);
    expect(got.text).not.toContain('社外秘');
    expect(got.html).toBe(false);
    expect(shownFiles(unsealed(got, passphrase)).map(([name]) => name)).toEqual(['本文.txt', '本文.html', '御見積書.pdf', '明細.csv']);
  });

  it.each([['zip', []], ['zip-text', [['本文.txt', '社外秘の件です。\r\n'], ['本文-2.txt', '金額は100万円。\r\n']]]] as const)('keeps every text of a mail that has two (%s)', async (how, texts) => {
    const one = sealingOffice({ seal: [`${how},,社外秘`] });
    const { passphrase } = passphraseFor(one);
    const parts = ['--c', 'Content-Type: text/plain; charset=UTF-8', '', '社外秘の件です。', '', '--c', 'Content-Type: text/plain; charset=UTF-8', '', '金額は100万円。', '', '--c--'];
    one.gmail().createDraft(['From: sato@aozora.example', 'To: tanaka@yamada-shoji.example', 'Subject: test', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '',
      '--b', 'Content-Type: multipart/alternative; boundary=c', '', ...parts, '--b', 'Content-Type: application/pdf; name=a.pdf', '', '%PDF', '--b--', ''].join('\r\n'));
    one.press(one.compose({ to: ['tanaka@yamada-shoji.example'], cc: [], bcc: [] }), '送信待ちにする');
    untilSent(one);
    const got = await received(one);
    const raw = one.gmail().sent()[0]?.raw.toString() ?? '';
    expect(['社外秘の件です。', '金額は100万円。'].map((text) => raw.includes(text))).toEqual([how === 'zip', how === 'zip']);
    expect(shownFiles(unsealed(got, passphrase)).map(([name, content]) => [name, content.replace(/\r?\n/g, '\r\n')])).toEqual([...texts, ['a.pdf', '%PDF']]);
  });

  it.each([
    ['an empty text beside its HTML', ['--b', 'Content-Type: multipart/alternative; boundary=c', '', '--c', 'Content-Type: text/plain', '', '', '--c', 'Content-Type: text/html; charset=UTF-8', '', '<p>お送りします。</p>', '--c--', '--b', 'Content-Type: application/pdf; name=a.pdf', '', '%PDF', '--b--', '']],
    ['files in two places', ['--b', 'Content-Type: text/plain; charset=UTF-8', '', 'お送りします。', '--b', 'Content-Type: application/pdf; name=a.pdf', '', '%PDF', '--b', 'Content-Type: multipart/mixed; boundary=d', '', '--d', 'Content-Type: application/pdf; name=b.pdf', '', '%PDF', '--d--', '--b--', '']],
    ['a blank text behind its files', ['--b', 'Content-Type: text/plain; charset=UTF-8', '', 'お送りします。', '--b', 'Content-Type: application/pdf; name=a.pdf', '', '%PDF', '--b', 'Content-Type: text/plain', '', ' ', '', '--b--', '']],
  ])('seals a mail with %s', async (_, parts) => {
    const one = sealingOffice({ seal: ['zip'] });
    const { passphrase } = passphraseFor(one);
    one.gmail().createDraft(['From: sato@aozora.example', 'To: tanaka@yamada-shoji.example', 'Subject: test', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '', ...parts].join('\r\n'));
    one.press(one.compose({ to: ['tanaka@yamada-shoji.example'], cc: [], bcc: [] }), '送信待ちにする');
    untilSent(one);
    expect(one.gmail().sent()).toHaveLength(1);
    expect(shownFiles(unsealed(await received(one), passphrase)).map(([name]) => name)).toContain('a.pdf');
  });

  it.each([
    ['two counterparties', [...TO_YAMADA, ...TO_KITA], '合言葉の違う取引先が一緒に宛先に入っている'],
    ['somebody of no counterparty', [...TO_YAMADA, 'someone@elsewhere.example'], '取引先の表にない宛先があるため、暗号化できません: someone@elsewhere.example'],
  ])('is refused for %s, with the reason', (_, to, said) => {
    const one = sealingOffice({ seal: ['zip'] });
    passphraseFor(one);
    passphraseFor(one, KITA);
    const report = one.compose(one.save({ ...MAIL, to }).mail);
    expect(report.text).toContain(said);
    expect(report.buttons.map(({ parameters }) => parameters.action)).not.toContain('hold');
  });

  it('can be asked for by its sender, and never by a forged form where there is no passphrase', async () => {
    const one = sealingOffice();
    const { mail } = one.save(MAIL);
    const before = one.compose(mail);
    expect(before.checks.find(({ name }) => name === 'seal')?.items.map(({ value }) => value)).toEqual(['plain', 'link']);
    const forged = one.press(before, '送信待ちにする', before.form({ set: { seal: 'zip' } }));
    expect(forged.notice).toBe('選んだ送り方はできなくなりました。もう一度確かめてください。');
    const { passphrase } = passphraseFor(one);
    const report = one.compose(mail);
    expect(report.checks.find(({ name }) => name === 'seal')?.items.map(({ text, selected }) => [text, selected])).toEqual([['そのまま送る', true], [`1つの暗号化ZIPにまとめて送る(${YAMADA}、2026-11 の合言葉)`, false], ['Driveのリンクにして送る(宛先だけに共有、14日間)', false]]);
    one.press(report, '送信待ちにする', report.form({ set: { seal: 'zip' } }));
    untilSent(one);
    expect(shownFiles(unsealed(await received(one), passphrase))).toEqual(EXPECTED);
  });

  it('leaves as it is where nobody asked', async () => {
    const one = sealingOffice();
    passphraseFor(one);
    one.hold(MAIL);
    untilSent(one);
    expect((await received(one)).attachments.map(({ filename }) => filename)).toEqual(['御見積書.pdf', '明細.csv']);
  });

  it.each([['zip'], ['link']])('is on record as sealed (%s) when it leaves, for whoever asks later', (how) => {
    const one = sealingOffice({ seal: [how] });
    passphraseFor(one);
    one.hold(MAIL);
    const events = one.workspace.advance(11 * MINUTE).flatMap(({ result }) => result.logs.map(({ args }) => args[0] as { readonly event: string }));
    expect(events.filter(({ event }) => event === 'sealed' || event === 'sent')).toEqual([expect.objectContaining({ event: 'sealed', how, files: 2 }), expect.objectContaining({ event: 'sent' })]);
  });

  it('is not even held where the draft is signed, and its sender is told why at once', () => {
    const one = sealingOffice({ seal: ['zip'] });
    passphraseFor(one);
    const raw = ['From: sato@aozora.example', 'To: tanaka@yamada-shoji.example', 'Subject: signed', 'Content-Type: multipart/signed; boundary="s"', '', '--s', 'Content-Type: multipart/mixed; boundary="m"', '', '--m', 'Content-Type: text/plain', '', 'hello', '--m', 'Content-Type: application/pdf; name="a.pdf"', 'Content-Disposition: attachment', '', 'a', '--m--', '--s', 'Content-Type: application/pkcs7-signature', '', 'x', '--s--', ''].join('\r\n');
    const { draftId } = one.gmail().createDraft(raw);
    const report = one.compose({ to: ['tanaka@yamada-shoji.example'], cc: [], bcc: [] });
    expect(one.press(report, '送信待ちにする').notice).toContain('電子署名または暗号化されたメールの添付は、置きかえられません');
    untilSent(one);
    expect([one.gmail().sent(), one.gmail().drafts().map((draft) => draft.draftId)]).toEqual([[], [draftId]]);
  });
});

describe('Passphrases', () => {
  it('are long, readable aloud, shown once, and in no mail, log or property as they are', async () => {
    const one = sealingOffice({ seal: ['zip'] });
    const { passphrase, card } = passphraseFor(one);
    expect(passphrase).toHaveLength(34);
    for (const group of passphrase.split('-')) expect(card.text).toMatch(new RegExp(`${group}: [ぁ-ん]{2} \\((?:[ァ-ー]+・){3}[ァ-ー]+\\)`));
    const again = one.act({ action: 'passphrase', counterparty: YAMADA });
    expect(again.text).not.toContain(passphrase);
    expect(again.text).toContain('2026-11');
    const { held } = one.hold(MAIL);
    untilSent(one);
    const stored = JSON.stringify([one.workspace.scriptProperties(), one.workspace.userProperties(SATO)]);
    const parts = passphrase.split('-');
    for (const part of [passphrase, `${parts[0] ?? ''}-${parts[1] ?? ''}`]) {
      expect(stored).not.toContain(part);
      expect(JSON.stringify([held.result.logs, card.result.logs, again.result.logs])).not.toContain(part);
      expect((await received(one)).text).not.toContain(part);
      expect(one.gmail().sent()[0]?.raw.toString('latin1')).not.toContain(part);
    }
  });

  it('are used from when they were handed over; a mail held before still leaves with the one on its card', async () => {
    const one = sealingOffice({ seal: ['zip'] });
    const first = passphraseFor(one).passphrase;
    one.hold(MAIL);
    const { passphrase: second, card } = passphraseFor(one, YAMADA, { handOver: false });
    const other = one.save({ ...MAIL, subject: '別件' }).draftId;
    expect(one.act({ action: 'check', draft: other }).text).toContain('2026-11 の合言葉が要ります');
    one.act(card.buttons.find(({ parameters }) => parameters.action === 'handOverPassphrase')?.parameters ?? {});
    expect(one.act({ action: 'check', draft: other }).text).toContain('2026-11-2 の合言葉が要ります');
    untilSent(one);
    const got = await received(one);
    expect(shownFiles(unsealed(got, first))).toEqual(EXPECTED);
    expect(() => unsealed(got, second)).toThrow();
  });

  it('can be made and handed over by their keepers only, and for counterparties of the policy only', () => {
    const users = [{ email: SATO, name: '佐藤 花子', locale: 'ja', timeZone: 'Asia/Tokyo' }, { email: 'mori@aozora.example', name: '森', locale: 'ja', timeZone: 'Asia/Tokyo' }];
    const one = sealingOffice({ settings: ['passphraseKeepers,mori@aozora.example'], users });
    for (const action of ['makePassphrase', 'passphrase', 'handOverPassphrase']) {
      expect(one.act({ action, counterparty: YAMADA, version: 'x' }).notice).toBe('合言葉を扱えるのは担当者だけです: mori@aozora.example');
      expect(one.act({ action, counterparty: '存在しない会社', version: 'x' }, {}, 'mori@aozora.example').notice).toBe('この合言葉は見つかりません。作り直されたのかもしれません。');
    }
    expect(one.home().text).not.toContain('合言葉');
    expect(Object.keys(one.workspace.scriptProperties()).filter((key) => key.startsWith('seal.'))).toEqual([]);
    expect(passphraseFor(one, YAMADA, { email: 'mori@aozora.example' }).passphrase).not.toBe('');
    expect(one.home('mori@aozora.example').text).toContain('合言葉');
    // Handed over is the version on the card: one that is no more, or never was, is not taken for the newest.
    expect(one.act({ action: 'handOverPassphrase', counterparty: YAMADA, version: 'x' }, {}, 'mori@aozora.example').notice).toBe('この合言葉は見つかりません。作り直されたのかもしれません。');
  });

  it('that were tampered with in the store open nothing, and the mail stays', () => {
    const one = sealingOffice({ seal: ['zip'] });
    passphraseFor(one);
    passphraseFor(one, KITA);
    const properties = one.workspace.scriptProperties();
    const [yamada = '', kita = ''] = [YAMADA, KITA].map((name) => Object.keys(properties).find((key) => key.startsWith('seal.passphrase.') && properties[key]?.includes(name)) ?? '');
    one.hold(MAIL);
    // The box of one counterparty put under the other's name.
    const own = JSON.parse(properties[yamada] ?? '{}') as { versions: { box: string }[] };
    const other = JSON.parse(properties[kita] ?? '{}') as { versions: { box: string }[] };
    const swapped = { ...own, versions: own.versions.map((version, index) => ({ ...version, box: other.versions[index]?.box ?? '' })) };
    one.workspace.setScriptProperty(yamada, JSON.stringify(swapped));
    untilSent(one);
    expect(one.gmail().drafts().map(({ raw }) => raw.toString().includes('application/pdf'))).toEqual([true]);
    expect(one.home().text).toContain('送れ');
  });
});

describe('File names', () => {
  const settings = ['fileNames,{date}_{counterparty}_{title}'];

  it('that do not fit the policy’s pattern are proposed anew, and leave so with one press; the draft keeps its own', async () => {
    const one = sealingOffice({ settings });
    const { held, draftId } = one.hold({ ...MAIL, attachments: [...FILES, { filename: '20261101_山田商事_納品書.pdf', content: 'x' }] });
    expect(held.text).toContain('2件のファイル名を直して送ります');
    expect(one.gmail().drafts().find((draft) => draft.draftId === draftId)?.raw.toString()).toContain(encodeURIComponent('御見積書.pdf'));
    untilSent(one);
    const names = (await received(one)).attachments.map(({ filename }) => filename);
    expect(names).toEqual(['20261124_山田商事_御見積書.pdf', '20261124_山田商事_明細.csv', '20261101_山田商事_納品書.pdf']);
    expect(names.map((name) => safeName(name ?? ''))).toEqual(names);
  });

  it.each([
    ['two counterparties', [...MAIL.to, ...TO_KITA]],
    ['a counterparty and somebody unknown', [...MAIL.to, 'guest@elsewhere.example']],
  ])('name no company where the mail goes to %s: each would read the other’s', async (_, to) => {
    const one = sealingOffice({ settings });
    one.hold({ ...MAIL, to, attachments: [...FILES, { filename: '20261101_見積書.pdf', content: 'x' }] });
    untilSent(one);
    expect((await received(one)).attachments.map(({ filename }) => filename)).toEqual(['20261124_御見積書.pdf', '20261124_明細.csv', '20261101_見積書.pdf']);
  });

  it('stay where their sender takes the tick away, and nothing is asked where all of them fit', async () => {
    const one = sealingOffice({ settings });
    const report = one.compose(one.save(MAIL).mail);
    expect(report.checks.find(({ name }) => name === 'names')?.items.map(({ text, selected }) => [text, selected])).toEqual([['20261124_山田商事_御見積書.pdf', true], ['20261124_山田商事_明細.csv', true]]);
    const form = report.form();
    delete form['names'];
    one.press(report, '送信待ちにする', form);
    untilSent(one);
    expect((await received(one)).attachments.map(({ filename }) => filename)).toEqual(['御見積書.pdf', '明細.csv']);
    const fitting = one.compose(one.save({ ...MAIL, subject: '別件', attachments: [{ filename: '20261101_株式会社山田商事_納品書.pdf', content: 'x' }] }).mail);
    expect(fitting.checks.map(({ name }) => name)).not.toContain('names');
  });

  it('go into the ZIP as they were proposed', async () => {
    const one = sealingOffice({ settings, seal: ['zip'] });
    const { passphrase } = passphraseFor(one);
    one.hold(MAIL);
    untilSent(one);
    expect(unsealed(await received(one), passphrase).map(({ name }) => name)).toEqual(['20261124_山田商事_御見積書.pdf', '20261124_山田商事_明細.csv']);
  });
});
