import fc from 'fast-check';
import { discreet } from '../../src/app/discreet-log';
import { HOUR, MINUTE, office, SATO, type Office } from '../support/office';
import type { Screen } from '../support/screen';

const BOSS = 'boss@aozora.example';

/** Words that stand in a mail and nowhere else, so that one found in a log came from it. */
const secret = fc.tuple(fc.constantFrom('zq', '秘', 'Ωk', 'xw '), fc.integer({ min: 100_000, max: 999_999 })).map(([letter, number]) => `${letter}${number}`);
const secrets = fc.record({ subject: secret, body: secret, file: secret, name: secret, local: fc.integer({ min: 100_000, max: 999_999 }).map((number) => `zqlocal${number}`) });
type Secrets = typeof secrets extends fc.Arbitrary<infer T> ? T : never;

const WORDS: Secrets = { subject: 'zq111111', body: '秘222222', file: 'Ωk333333', name: 'zq444444', local: 'zqlocal555555' };

/** What a sender, and the world around, may do with a mail. */
const deeds = ['check', 'hold', 'cancel', 'send', 'change', 'delete', 'refuse', 'throw', 'forge', 'nonsense'] as const;

interface Run { readonly logs: readonly unknown[] }

function play(at: Office, { subject, body, file, name, local }: Secrets, doing: readonly (typeof deeds)[number][]): unknown[] {
  const runs: Run[] = [];
  const keep = <T extends { readonly result: Run }>(one: T): T => { runs.push(one.result); return one; };
  const to = `${name} <${local}@yamada-shoji.example>`;
  const saved = at.save({ to: [to], subject, text: `${name} 様\n${body}\n添付します。` , attachments: [{ filename: `${file}.pdf`, content: '%PDF-1.7' }] });
  let card: Screen = keep(at.compose(saved.mail));
  for (const deed of doing) {
    const button = (action: string): Record<string, string> | undefined => card.buttons.find(({ parameters }) => parameters.action === action)?.parameters;
    const fault = (body: unknown): void => { at.workspace.faults.add({ at: 'gmail.drafts.send', when: 'before', what: { status: 400, body } }); };
    switch (deed) {
      case 'check': card = keep(at.compose(saved.mail)); break;
      case 'hold': { const parameters = button('hold'); if (parameters) card = keep(at.act(parameters, card.form())); break; }
      case 'cancel': { const parameters = button('cancel'); if (parameters) card = keep(at.act(parameters)); break; }
      case 'send': { const parameters = button('sendNow'); if (parameters) card = keep(at.act(parameters)); break; }
      case 'change': if (at.gmail().drafts().some(({ draftId }) => draftId === saved.draftId)) at.gmail().updateDraft(saved.draftId, `From: ${SATO}\r\nTo: ${local}@yamada-shoji.example\r\nSubject: ${local}\r\n\r\n${local}\r\n`); break;
      case 'delete': if (at.gmail().drafts().some(({ draftId }) => draftId === saved.draftId)) at.gmail().deleteDraft(saved.draftId); break;
      case 'refuse': fault({ error: { code: 400, message: `Invalid To header: ${to}, "${subject}"`, errors: [{ reason: `invalid ${to} in "${subject}"`, message: body }] } }); break;
      case 'throw': at.workspace.faults.add({ at: 'properties.setProperty', when: 'before', what: 'throw' }); break;
      case 'forge': keep(at.act({ action: 'hold', draft: `${subject}"${local}@x`, digest: body })); keep(at.act({ action: `no${local}`, mail: subject })); break;
      case 'nonsense': runs.push(at.workspace.run(SATO, 'onAction', { commonEventObject: { parameters: { action: subject }, formInputs: { [body]: local } } })); break;
    }
    runs.push(...at.workspace.advance(deed === 'hold' ? 11 * MINUTE : HOUR).map(({ result }) => result));
  }
  keep(at.home());
  keep(at.home(BOSS));
  return runs.flatMap(({ logs }) => [...logs]);
}

describe('The log', () => {
  it('never holds a subject, a text, a file’s name, a name or a local part, whatever is done and whatever goes wrong', () => {
    fc.assert(fc.property(secrets, fc.array(fc.constantFrom(...deeds), { minLength: 1, maxLength: 6 }), (words, doing) => {
      const at = office({ gmail: { store: 'memory' }, users: [SATO, BOSS].map((email) => ({ email, locale: 'ja', timeZone: 'Asia/Tokyo' })) });
      const logs = JSON.stringify(play(at, words, doing));
      at.close();
      expect(logs).toContain('"checked"');
      for (const [what, word] of Object.entries(words)) if (logs.includes(word.trim())) throw new Error(`${what} ${word} is in the log: ${logs.slice(Math.max(0, logs.indexOf(word.trim()) - 200), logs.indexOf(word.trim()) + 60)}`);
    }), { numRuns: 25, examples: [[WORDS, ['refuse', 'hold']], [WORDS, ['hold', 'refuse', 'send']], [WORDS, ['throw', 'hold', 'cancel']]] });
  });

  it('tells a check, its warnings, the answers, the holding, the cancelling and the sending by ids that belong together', () => {
    const at = office();
    const { mail, draftId } = at.save({ text: '田中様\n\n見積書を添付します。\n' });
    const report = at.compose(mail);
    const held = at.press(report, report.buttons.find(({ parameters }) => parameters.action === 'hold')?.text ?? '');
    const events = [report, held].flatMap(({ result }) => result.logs.map(({ args }) => args[0] as Record<string, unknown>));
    const named = (event: string): Record<string, unknown> | undefined => events.find((one) => one.event === event);
    expect(named('checked')).toMatchObject({ draft: draftId, verdict: 'warn', externals: 1, policy: 'default' });
    expect(named('warned')).toMatchObject({ draft: draftId, rules: expect.arrayContaining(['forgotten-attachment']) as unknown });
    expect(named('answered')).toMatchObject({ draft: draftId, id: named('held')?.id, rules: expect.arrayContaining(['forgotten-attachment']) as unknown });
    const sent = at.workspace.advance(15 * MINUTE).flatMap(({ result }) => result.logs.map(({ args }) => args[0] as Record<string, unknown>));
    expect(sent).toContainEqual(expect.objectContaining({ event: 'sent', id: named('held')?.id }));
  });

  it('names the domains of counterparties, and no other recipient’s', () => {
    const at = office();
    at.workspace.setScriptProperty('administrators', SATO);
    at.press(at.act({ action: 'adminOpen' }), 'スプレッドシートを作る');
    at.workspace.spreadsheets(SATO)[0]?.tabs.find(({ title }) => title === '取引先')?.rows.push(['山田商事', '', 'yamada-shoji.example']);
    at.press(at.act({ action: 'adminOpen' }), '公開する');
    const { mail } = at.save({ to: ['tanaka@yamada-shoji.example', 'suzuki@suzuki-private.example'] });
    const logs = at.compose(mail).result.logs.map(({ args }) => args[0]);
    expect(logs).toContainEqual(expect.objectContaining({ event: 'checked', counterparties: ['yamada-shoji.example'] }));
    expect(JSON.stringify(logs)).not.toContain('suzuki-private');
  });
});

describe('An error’s text in the log', () => {
  it.each([
    ['Invalid To header: Taro Tanaka <tanaka@x.example>', 'Invalid To header: …'],
    ['No recipient Tanaka tanaka@x.example', '…'],
    ['Header "Subject": got "見積書 for Tanaka"', 'Header "…": …'],
    ["Unexpected token 'é', \"été 2026\" is not valid JSON", 'Unexpected token "…", "…" is not valid JSON'],
    ["can't parse `x y`", "can't parse \"…\""],
    ['message “never closed', 'message "…"'],
    ['宛先「tanaka taro」は無効', '…"…"…'],
    ["It is 'quoted twice' and 'never closed", "It is \"…\" and 'never closed"],
    ['Service error', 'Service error'],
  ])('%s → %s', (text, left) => {
    expect(discreet(text)).toBe(left);
  });
});
