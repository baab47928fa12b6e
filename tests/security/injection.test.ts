import { YAMADA, passphraseFor } from '../seal/support';
import { codeWithPolicy } from '../support/build-with-policy';
import { office, SATO, type Office } from '../support/office';

/** Breaks out of text, of a quoted attribute, and of a script. */
const HOSTILE = `</script><img src=x onerror=alert(1)>"'><b>`;

/** Markup of ours alone: none of it was opened by what somebody typed. */
function isWhole(html: string): boolean {
  return !/<img|<b>|onerror=alert\(1\)>"/.test(html.replace(/&lt;img[\s\S]*?&gt;/g, '')) && (html.match(/<script/g) ?? []).length === (html.match(/<\/script>/g) ?? []).length;
}

const page = (at: Office, parameter: Readonly<Record<string, unknown>>): string => {
  const { ok, value, error } = at.workspace.run(SATO, 'doGet', { parameter });
  if (!ok) throw new Error(error?.message);
  return (value as { html: string }).html;
};

describe('What somebody typed is never markup', () => {
  it('on the sheet with a passphrase: the policy’s names of the counterparty and of the company', () => {
    const quoted = `"${HOSTILE.replace(/"/g, '""')}"`;
    const at = office({ code: codeWithPolicy({ counterparties: `name,domains\n${quoted},evil.example\n`, incident: `name,value\ncompany,${quoted}\n` }) });
    passphraseFor(at, HOSTILE, { handOver: false });
    const html = String(at.workspace.runFromPage(SATO, 'takePassphraseSheet').value);
    expect(html.split('&lt;img src=x onerror=alert(1)&gt;').length - 1).toBe(4);
    expect(isWhole(html)).toBe(true);
  });

  it('on a record for printing: a mail’s subject, its recipients’ names, and what its sender noted', () => {
    const at = office();
    const { held } = at.hold({ subject: HOSTILE, to: [`"${HOSTILE.replace(/"/g, '\\"')}" <tanaka@yamada-shoji.example>`] });
    at.press(held, '今すぐ送る');
    const [sent] = at.gmail().sent();
    const card = at.act({ action: 'incidentStart', message: sent?.messageId ?? '', drill: '' });
    const id = /"incident":"([\w-]+)"/.exec(JSON.stringify(card.card).replace(/\\"/g, '"'))?.[1] ?? card.buttons.map(({ parameters }) => parameters.incident).find((one) => one !== undefined) ?? '';
    const html = page(at, { page: 'record', id });
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(isWhole(html)).toBe(true);
  });

  it('in the parameters of the script’s page', () => {
    const at = office();
    for (const name of ['page', 'id', 'zone', 'lang', 'counterparty']) {
      for (const value of [HOSTILE, '__proto__', 'toString', ['a', 'b'], { x: 1 }, null]) expect(isWhole(page(at, { page: 'sheet', [name]: value }))).toBe(true);
    }
    for (const zone of ['Nowhere/Land', 'Etc/../../x', 'A'.repeat(10_000), 'Asia/Tokyo/x/y']) expect(page(at, { page: 'record', id: 'x', zone })).toContain('<!doctype html>');
    for (const event of [undefined, null, 'x', 7, [], { parameter: null }, { parameter: 'x' }]) expect(at.workspace.run(SATO, 'doGet', event).ok).toBe(true);
  });
});

describe('A passphrase', () => {
  it('is made for no name but the policy’s, by whatever is sent, and its sheet shows none to who never made one', () => {
    const at = office({ code: codeWithPolicy({ counterparties: `name,domains\n${YAMADA},yamada-shoji.example\n` }) });
    const before = at.workspace.scriptProperties();
    for (const counterparty of ['', '*', '__proto__', 'constructor', `${YAMADA} `, `${YAMADA}\u0000`, 'yamada-shoji.example']) {
      at.act({ action: 'makePassphrase', counterparty });
      at.act({ action: 'handOverPassphrase', counterparty, version: 'x' });
    }
    expect(at.workspace.scriptProperties()).toEqual(before);
    expect(String(at.workspace.runFromPage(SATO, 'takePassphraseSheet', YAMADA).value)).toContain('表示できる合言葉がありません');
  });
});
