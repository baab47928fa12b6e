import { SATO, type Office } from '../support/office';
import { FILES, TO_YAMADA, passphraseFor, received, sealingOffice, shownFiles, unsealed, untilSent } from './support';

const MAIL = { to: TO_YAMADA, subject: 'お見積書の送付', text: '田中様\n', attachments: FILES };

function held(): { one: Office; passphrase: string } {
  const one = sealingOffice({ seal: ['zip'] });
  const { passphrase } = passphraseFor(one);
  one.hold(MAIL);
  return { one, passphrase };
}

describe('Sealing while sending', () => {
  it.each([
    ['gmail.drafts.send', 'before'], ['gmail.drafts.send', 'after'], ['properties.setProperty', 'before'], ['properties.setProperty', 'after'], ['properties.getProperty', 'before'],
    ['gmail.drafts.get', 'before'], ['gmail.drafts.get', 'after'],
  ] as const)('leaves exactly one mail, sealed, when the run dies at %s, %s its effect', async (at, when) => {
    for (const nth of at === 'properties.setProperty' ? [1, 2, 3] : at === 'properties.getProperty' ? [2, 4, 6] : [1]) {
      const { one, passphrase } = held();
      one.workspace.faults.add({ at, nth, when, what: 'crash', email: SATO });
      untilSent(one, 4 * 60);
      const got = await received(one);
      expect([at, when, nth, shownFiles(unsealed(got, passphrase)).map(([name]) => name)]).toEqual([at, when, nth, FILES.map(({ filename }) => filename)]);
      one.close();
    }
  }, 120_000);

  it('leaves no mail when the draft is edited in the middle of it, and never an unsealed one', () => {
    const { one } = held();
    const [draft] = one.gmail().drafts();
    const edited = draft?.raw.toString().replace('Subject:', 'Subject: edited') ?? '';
    one.workspace.faults.add({ at: 'gmail.drafts.get', nth: 1, when: 'before', what: { do: () => { one.gmail().updateDraft(draft?.draftId ?? '', edited); } }, email: SATO });
    untilSent(one, 4 * 60);
    expect(one.gmail().sent().filter(({ raw }) => raw.toString().includes('yamada-shoji'))).toEqual([]);
  });

  it('records the digest of what leaves with the intent to send it', () => {
    const { one } = held();
    one.workspace.faults.add({ at: 'gmail.drafts.send', nth: 1, when: 'before', what: 'crash', email: SATO });
    one.workspace.advance(11 * 60_000);
    const entry = Object.entries(one.workspace.userProperties(SATO)).filter(([key]) => key.startsWith('mail.')).map(([, text]) => JSON.parse(text) as { state: string; digest: string; leavingDigest: string })[0];
    expect(entry).toMatchObject({ state: 'sending', leavingDigest: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(entry?.leavingDigest).not.toBe(entry?.digest);
  });
});
