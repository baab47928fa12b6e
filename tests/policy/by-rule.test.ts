import { HEADER, SUZUKI } from '../approval/support';
import { codeWithPolicy } from '../support/build-with-policy';
import { office, SATO, type Office } from '../support/office';
import type { Screen } from '../support/screen';

const COUNTERPARTIES = 'name,aliases,domains\n山田商事,,yamada-shoji.example\n';
const FILE = { filename: '20261124_見積書.pdf', content: '%PDF-1.7' };
/** Never written to, and a letter from the counterparty's domain: two rules find something, and one speaks. */
const MAIL = { to: ['tanaka@yamada-shoij.example'], text: '田中様\n\n添付します。\n', attachments: [FILE] };
const NEVER_WRITTEN_TO = '送るのは初めてです';

function checked(tables: Readonly<Record<string, string>>): { at: Office; report: Screen; draft: string } {
  const at = office({ code: codeWithPolicy({ counterparties: COUNTERPARTIES, ...tables }) });
  const { draftId, mail } = at.save(MAIL);
  return { at, report: at.compose(mail), draft: draftId };
}

function lines(screen: Screen, event: string): Record<string, unknown>[] {
  return screen.result.logs.flatMap(({ args }) => args as Record<string, unknown>[]).filter((line) => line.event === event);
}

function held(at: Office): Record<string, unknown>[] {
  return Object.entries(at.workspace.userProperties(SATO)).filter(([key]) => key.startsWith('mail.')).map(([, text]) => JSON.parse(text) as Record<string, unknown>);
}

describe('What a policy says of mail in which a rule found something holds where a surer rule says the same on the card', () => {
  it('is a mail in which first-mail found something, and domain-typo says it', () => {
    const { report } = checked({});
    expect(report.text).toContain('yamada-shoij.example');
    expect(report.text).not.toContain(NEVER_WRITTEN_TO);
  });

  it('whose approval it needs', () => {
    const { at, report } = checked({ approvers: `${HEADER}\n${SUZUKI},,,,,first-mail,,,,,\n` });
    expect(at.press(report, '送信待ちにする').notice).toBe(`承認を依頼しました(${SUZUKI})。`);
    expect(held(at)).toMatchObject([{ state: 'awaiting-approval' }]);
  });

  it('how long it waits at least', () => {
    const { at, report } = checked({ rules: 'ルール,待ち時間(分)\nfirst-mail,45\n' });
    expect(JSON.stringify(report.result.value).match(/minutes-\d+/)?.[0]).toBe('minutes-45');
    expect(at.press(report, '送信待ちにする', report.form({ set: { delay: 'minutes-10' } })).notice).toContain('会社の決まりの待ち時間があるため');
    expect(held(at)).toEqual([]);
  });

  it('how its files leave', () => {
    const { at, report } = checked({ seal: 'how,recipient,word,file,rule\nlink,,,,first-mail\n' });
    at.press(report, '送信待ちにする');
    expect(held(at)).toMatchObject([{ notes: { seal: expect.stringContaining('"how":"link"') as unknown } }]);
  });

  it('what the log names', () => {
    const { at, report, draft } = checked({ rules: 'ルール,重さ\nfirst-mail,warn\n' });
    const [check] = lines(report, 'checked');
    expect(check).toMatchObject({ draft, warnings: 1, rules: expect.arrayContaining(['first-mail', 'domain-typo']) as unknown });
    expect(lines(report, 'warned')).toMatchObject([{ draft, rules: ['domain-typo', 'first-mail'] }]);
    expect(lines(at.press(report, '送信待ちにする'), 'answered')).toMatchObject([{ draft, rules: ['domain-typo', 'first-mail'] }]);
  });

  it('the log names no rule as a warning that found only a note', () => {
    const { report } = checked({});
    expect(lines(report, 'checked')).toMatchObject([{ rules: expect.arrayContaining(['first-mail']) as unknown }]);
    expect(lines(report, 'warned')).toMatchObject([{ rules: ['domain-typo'] }]);
  });
});
