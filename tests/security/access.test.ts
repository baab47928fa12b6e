import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { approvingOffice, BOSS, decide, KATO, pressHold, requestsTo, statesOf, SUZUKI } from '../approval/support';
import { SATO, type Office } from '../support/office';

const ADMIN = KATO;
const source = readFileSync(join(__dirname, '../../src/cards/actions.ts'), 'utf8');
/** Every action there is, and every parameter that any of them takes, from the one list of them. */
const ACTIONS = [...source.matchAll(/^ {2}(\w+): (?:Record<string, never>|\{)/gm)].map(([, name = '']) => name);
const PARAMETERS = [...new Set([...source.matchAll(/[{;] (\w+): (?:string|')/g)].map(([, name = '']) => name))];

/** 佐藤's: a mail that waits for 鈴木's approval, a draft, and what is theirs and nobody else's. */
function victim(): { at: Office; ids: string[]; secrets: string[] } {
  const at = approvingOffice(BOSS);
  at.workspace.setScriptProperty('administrators', ADMIN);
  const held = pressHold(at, { subject: '極秘の見積', text: '田中様\n\n原価は四百二十万円です。\n' });
  const draft = at.save({ to: ['mori@midori.example'], subject: '別件の下書き', text: '評価面談の日程です。' });
  const entries = Object.keys(at.workspace.userProperties(SATO)).filter((key) => key.startsWith('mail.')).map((key) => key.slice('mail.'.length));
  const messages = [...at.gmail(SATO).sent(), ...at.gmail(SATO).drafts()].slice(0, 2).map(({ messageId }) => messageId);
  expect(entries).toHaveLength(1);
  return { at, ids: [held.draftId, draft.draftId, ...entries, ...messages], secrets: ['極秘の見積', '四百二十万', '別件の下書き', '評価面談', 'mori@midori.example'] };
}

/** All of 佐藤's state that anybody could want to change. */
function stateOf(at: Office): string {
  return JSON.stringify([at.workspace.userProperties(SATO), at.workspace.scriptProperties(), at.workspace.triggers(SATO), at.gmail(SATO).drafts().map(({ draftId, raw }) => [draftId, raw.toString('base64')]), at.gmail(SATO).sent().length]);
}

describe.each([
  ['a plain user', KATO, false],
  ['an approver', SUZUKI, false],
  ['an administrator', ADMIN, true],
] as const)('With ids of somebody else’s mail, %s', (_, email, administers) => {
  // What the request brought to its approver is the approver's to read.
  const unseen = (secrets: readonly string[]): readonly string[] => (email === SUZUKI ? secrets.filter((secret) => !['極秘の見積', '四百二十万'].includes(secret)) : secrets);
  const tried = ACTIONS.filter((action) => !(administers && action.startsWith('admin')));

  it('reads nothing and changes nothing by any action with any parameter', () => {
    const { at, ids, secrets } = victim();
    if (!administers) at.workspace.setScriptProperty('administrators', 'nobody@aozora.example');
    const before = stateOf(at);
    for (const action of tried) {
      for (const id of ids) {
        const parameters = { action, ...Object.fromEntries(PARAMETERS.map((name) => [name, id])) };
        const result = at.workspace.run(email, 'onAction', at.event({ commonEventObject: { parameters, formInputs: { comment: { stringInputs: { value: ['x'] } } } } }, email));
        const shown = JSON.stringify([result.value, result.logs]);
        for (const secret of unseen(secrets)) if (shown.includes(secret)) throw new Error(`${action} showed "${secret}" for ${id}`);
        expect(result.error).toBeUndefined();
      }
    }
    // An incident or own rule that they began is theirs; 佐藤's mail, drafts, clock and the shared store are as they were.
    expect(stateOf(at)).toBe(before);
  });

  it('reads nothing by opening the homepage, a message or a compose window', () => {
    const { at, ids, secrets } = victim();
    for (const id of ids) {
      const results = [
        at.workspace.run(email, 'onHomepage', at.event({}, email)),
        at.workspace.run(email, 'onMessage', at.event({ gmail: { messageId: id, threadId: id } }, email)),
        at.workspace.run(email, 'onCompose', at.event({ gmail: { toRecipients: ['mori@midori.example'.toUpperCase()], ccRecipients: [], bccRecipients: [] }, draftMetadata: { subject: id } }, email)),
      ];
      for (const { value, logs } of results) for (const secret of unseen(secrets)) expect(JSON.stringify([value, logs])).not.toContain(secret);
    }
  });
});

describe('The triggers’ entry points', () => {
  it.each(['onTick', 'onSweep', 'onMinute', 'onRemind'])('%s, run by somebody else, sends none of another user’s mail', (entryPoint) => {
    const { at } = victim();
    const before = stateOf(at);
    expect(at.workspace.run(KATO, entryPoint).ok).toBe(true);
    expect(stateOf(at)).toBe(before);
  });
});

describe('The script’s web page', () => {
  it('shows and switches the clock of whoever opens it, whatever is sent to it, and nothing of another user’s', () => {
    const { at, ids, secrets } = victim();
    at.workspace.runFromPage(SATO, 'switchMinuteClock', true);
    const before = stateOf(at);
    for (const sent of [true, false, 'true', SATO, { user: SATO, on: false }, ids, undefined]) {
      const page = at.workspace.run(KATO, 'doGet', { parameter: { user: SATO, mail: ids[0] }, queryString: `user=${SATO}` });
      const pressed = at.workspace.runFromPage(KATO, 'switchMinuteClock', sent);
      for (const secret of [...secrets, ...ids, SATO]) expect(JSON.stringify([page.value, pressed.value, page.logs, pressed.logs])).not.toContain(secret);
    }
    expect(stateOf(at)).toBe(before);
  });
});

describe('An outsider', () => {
  it('decides nothing by a mail that looks like a request for approval', () => {
    const { at } = victim();
    const [request = ''] = requestsTo(at, SUZUKI);
    const copy = at.gmail(SUZUKI).inbox().find(({ messageId }) => messageId === request)?.raw.toString('latin1') ?? '';
    at.gmail(KATO).deliver(Buffer.from(copy.replace(/^From: .*$/m, 'From: boss@elsewhere.example'), 'latin1'));
    const [forged = ''] = requestsTo(at, KATO);
    expect(forged).not.toBe('');
    decide(at, KATO, 'approve', forged);
    expect(statesOf(at)).toEqual(['awaiting-approval']);
  });

  it('makes no mail pass for one that left through Matta', () => {
    const { at } = victim();
    at.act({ action: 'adminKey' }, {}, ADMIN);
    expect(at.workspace.scriptProperties()['passed.keys']).toBeDefined();
    at.gmail(SATO).deliver('From: x@elsewhere.example\r\nTo: sato@aozora.example\r\nMatta-Id: 1\r\nMatta-Passed: v=1; id=1; t=1; k=1; h=0\r\nSubject: hi\r\n\r\nhi\r\n');
    expect(at.home().text).not.toContain('elsewhere.example');
    expect(statesOf(at)).toEqual(['awaiting-approval']);
  });
});

describe('docs/security.md', () => {
  const page = readFileSync(join(__dirname, '../../docs/security.md'), 'utf8');
  const listed = [...page.matchAll(/^(\d+)\. `(tests\/[\w/.-]+)` “([^”]+)”$/gm)].map(([, number = '', file = '', title = '']) => [Number(number), file, title] as const);

  it.each(listed)('has as number %d a test that is there: %s “%s”', (_, file, title) => {
    expect(readFileSync(join(__dirname, '../..', file), 'utf8')).toContain(title);
  });

  it('names every entry point that the bundle has', () => {
    const code = readFileSync(join(__dirname, '../../build/apps-script/Code.js'), 'utf8');
    const there = [...code.matchAll(/^function (\w+)\(\)/gm)].map(([, name = '']) => name);
    expect(there).toContain('onAction');
    for (const [file, words] of [['security.md', /Every entry point of the script \(([^)]*)\)/], ['security.ja.md', /スクリプトの入口\(([^)]*)\)/]] as const) {
      const [, list = ''] = words.exec(readFileSync(join(__dirname, '../../docs', file), 'utf8').replace(/\n/g, ' ')) ?? [];
      expect([...list.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort()).toEqual(there.sort());
    }
  });

  /** `(1–3)`, `(4, 5)`: the numbers that a cell gives for each of its claims. */
  const numbersIn = (cell: string): number[] => [...cell.matchAll(/\((\d[\d, –]*)\)/g)].flatMap(([, given = '']) => given.split(', ').flatMap((one) => {
    const [first = NaN, last = first] = one.split('–').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }));
  const cellsOf = (file: string): string[] => readFileSync(join(__dirname, '../../docs', file), 'utf8').split('\n').filter((line) => /^\| \*\*/.test(line)).flatMap((row) => row.split('|').slice(2, -1));

  it('has a test for every cell of the table, and no test that no cell needs', () => {
    expect(listed.map(([number]) => number)).toEqual(listed.map((_, index) => index + 1));
    const cells = cellsOf('security.md');
    expect(cells).toHaveLength(8);
    for (const cell of cells) expect(numbersIn(cell)).not.toEqual([]);
    expect([...new Set(cells.flatMap(numbersIn))].sort((a, b) => a - b)).toEqual(listed.map(([number]) => number));
  });

  it('gives the same tests in both languages', () => {
    expect(cellsOf('security.ja.md').map(numbersIn)).toEqual(cellsOf('security.md').map(numbersIn));
  });
});
