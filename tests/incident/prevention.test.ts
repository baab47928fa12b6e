import { codeWithPolicy } from '../support/build-with-policy';
import { office, SATO, type Office } from '../support/office';
import { begun, draftNamed, facts, recordOn, RIGHT, WRONG } from './support';

const COUNTERPARTIES = [
  'name,aliases,domains',
  '株式会社みどり商事,みどり商事,midori-shoji.example',
  '株式会社かえで製作所,かえで製作所,kaede-works.example',
  '',
].join('\n');
const INCIDENT = '項目,値,対象,備考\n管理者,admin@aozora.example,,\n';
const POLICY = { counterparties: COUNTERPARTIES, incident: INCIDENT };

interface Slip {
  readonly slip: string;
  /** What was mis-sent; the usual mail where nothing is said. */
  readonly wrong?: readonly string[];
  /** The next mail that the proposal must catch, and one that it must leave alone. */
  readonly next: Parameters<Office['save']>[0];
  readonly fine: Parameters<Office['save']>[0];
  /** What the check then says, and did not say before. */
  readonly says: RegExp;
}

const file = (filename: string): { filename: string; content: string; contentType: string }[] => [{ filename, content: '%PDF-1.7', contentType: 'application/pdf' }];
const SLIPS: readonly (readonly [what: string, slip: Slip])[] = [
  ['the wrong one of two people of a name', { slip: 'picked', next: { to: [`田中 <${WRONG}>`] }, fine: { to: [`田中 <${RIGHT}>`] }, says: /と取り違えたことがある宛先/ }],
  ['a mistyped domain', { slip: 'typed', wrong: ['tanaka@midori-shouji.example'], next: { to: ['mori@midori-shouji.example'] }, fine: { to: [RIGHT] }, says: /mori@midori-shouji\.example への送信は禁じられています/ }],
  ['a list that everybody reads', { slip: 'list', wrong: ['all@kaede-works.example'], next: { to: ['all@kaede-works.example'] }, fine: { to: [RIGHT] }, says: /大勢に届く宛先。過去に誤送信/ }],
  ['the wrong file', { slip: 'file', next: { to: [RIGHT], attachments: file('20261124_御請求書.pdf') }, fine: { to: [RIGHT], attachments: file('20261124_みどり商事_御請求書.pdf') }, says: /の名前に、宛先の会社名がありません/ }],
  ['To in place of Bcc', { slip: 'bcc', next: { to: [RIGHT, 'kita@kita-butsuryu.example'] }, fine: { to: [RIGHT] }, says: /互いのアドレスが見えます/ }],
];

/** What the check of a new draft says. */
const warned = (at: Office, mail: Slip['next']): string => at.act({ action: 'check', draft: at.save(mail).draftId }).text;

/** The row that the letter to the administrator asks to paste, and its table. */
function rowIn(text: string): { table: string; columns: string; row: string } {
  const [, table = '', columns = '', row = ''] = /追加先の表: \S+\((\w+)\)\r?\n列: (.*)\r?\n行: (.*)/.exec(text) ?? [];
  return { table, columns, row };
}

function mistake(slip: Slip): { at: Office; id: string } {
  const { at, id } = begun({}, { code: codeWithPolicy(POLICY) });
  facts(at, id, { slip: slip.slip, ...(slip.wrong === undefined ? {} : { wrong: [], wrongTyped: slip.wrong.join(', ') }) });
  return { at, id };
}

describe('After a mistyped address at a counterparty’s own domain', () => {
  it('that address alone is watched: others there can be written to as before', () => {
    const { at, id } = mistake({ slip: 'typed', wrong: ['tanakka@midori-shoji.example'], next: {}, fine: {}, says: /./ });
    const before = warned(at, { to: ['mori@midori-shoji.example'] });
    at.press(at.act({ action: 'incidentStep', incident: id, step: 'prevention' }), '自分の確認に加える');
    expect(warned(at, { to: ['tanakka@midori-shoji.example'] })).toContain('と取り違えたことがある宛先');
    expect(warned(at, { to: ['mori@midori-shoji.example'] })).toBe(before);
  });
});

describe.each(SLIPS)('After %s', (_, slip) => {
  it('one press puts a rule in force for the sender: the next check says so, and says nothing of a mail that is right', () => {
    const { at, id } = mistake(slip);
    expect(warned(at, slip.next)).not.toMatch(slip.says);
    const card = at.act({ action: 'incidentStep', incident: id, step: 'prevention' });
    expect(at.press(card, '自分の確認に加える').notice).toBe('加えました。次の確認から働きます。');
    expect(warned(at, slip.next)).toMatch(slip.says);
    expect(warned(at, slip.fine)).not.toMatch(slip.says);
  });

  it('another press writes it to the administrator as a row of the policy, which does the same for everybody once it is pasted', () => {
    const { at, id } = mistake(slip);
    at.press(at.act({ action: 'incidentStep', incident: id, step: 'prevention' }), '管理者に提案する');
    const draft = at.gmail().drafts().map(({ raw }) => raw.toString('utf8')).find((raw) => raw.includes('To: admin@aozora.example')) ?? '';
    const parts = [...draft.matchAll(/Content-Type: text\/(?:plain|html)[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)].map(([, body = '']) => Buffer.from(body, 'base64').toString('utf8'));
    const { table, columns, row } = rowIn(parts[0] ?? '');
    expect(['addresses', 'rules']).toContain(table);
    // The same cells stand in a table that a spreadsheet takes as cells.
    const cells = [...(parts[1] ?? '').matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, cell]) => cell);
    expect(cells).toHaveLength(columns.split(',').length);
    expect(row).toContain(cells[0] ?? '-');
    expect(at.gmail().sent()).toHaveLength(1);
    expect(warned(at, slip.next)).not.toMatch(slip.says);

    const after = office({ code: codeWithPolicy({ ...POLICY, [table]: `${columns}\n${row}\n` }) });
    expect(warned(after, slip.next)).toMatch(slip.says);
    expect(warned(after, slip.fine)).not.toMatch(slip.says);
    expect(at.act({ action: 'incidentSummary', incident: id }).text).toContain('再発防止のルールを管理者に提案');
  });
});

describe('A proposal', () => {
  it('goes to the security desk where no administrator is named, and to nobody yet where neither is', () => {
    const letter = (incident: string): string => {
      const { at, id } = begun({}, { code: codeWithPolicy({ ...POLICY, incident }) });
      facts(at, id);
      at.press(at.act({ action: 'incidentStep', incident: id, step: 'prevention' }), '管理者に提案する');
      return at.gmail().drafts().map(({ raw }) => raw.toString('utf8')).find((raw) => raw.includes('multipart/alternative')) ?? '';
    };
    expect(letter('項目,値,対象,備考\nセキュリティ窓口,desk@aozora.example,,\n')).toContain('To: desk@aozora.example');
    expect(letter('項目,値,対象,備考\n自社名,青空工業,,\n')).not.toContain('To: ');
  });

  it('that Gmail takes no draft of is not noted as made', () => {
    const { at, id } = mistake(SLIPS[0]?.[1] as Slip);
    at.workspace.faults.add({ at: 'gmail.drafts.create', when: 'before', what: { status: 503, body: '{}' } });
    expect(at.press(at.act({ action: 'incidentStep', incident: id, step: 'prevention' }), '管理者に提案する').notice).toContain('下書きを作れませんでした');
    expect(at.act({ action: 'incidentSummary', incident: id }).text).not.toContain('提案');
  });

  it('in a drill goes to whoever practises, marked as a drill', () => {
    const at = office({ code: codeWithPolicy(POLICY) });
    const id = recordOn(at.act({ action: 'incidentStart', message: '', drill: 'yes' }));
    at.act({ action: 'incidentSave', incident: id }, { wrong: { stringInputs: { value: ['tanaka@drill-kaede.example'] } }, slip: { stringInputs: { value: ['picked'] } } });
    at.press(at.act({ action: 'incidentStep', incident: id, step: 'prevention' }), '管理者に提案する');
    const { headers } = draftNamed(at, /^【訓練】誤送信防止のルールの提案$/);
    expect(headers).toContain(`To: ${SATO}`);
    expect(headers).not.toContain('admin@');
  });
});
