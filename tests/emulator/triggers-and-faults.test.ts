import { Workspace } from '../../local/emulator';
import { API, ITO, SATO, START, manifestWith, mime, openWorkspace, runBody, valueOf } from './support';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const TICKS = `function plan(e) { const b = ScriptApp.newTrigger('tick').timeBased(); return b[e.how](e.at ? new Date(e.at) : e.n).create().getUniqueId(); }
  function tick(e) { PropertiesService.getUserProperties().setProperty('ticked', String(Date.now())); return e.triggerUid; }
  function list() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), t.isDisabled(), String(t.getTriggerSource()), String(t.getEventType())]); }
  function clear() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }
  function doGet(e) { return plan(e.parameter); }`;

describe('a time trigger', () => {
  test('needs its scope', () => {
    expect(runBody("ScriptApp.newTrigger('main');", { scopes: [] }).error?.message).toMatch(/not sufficient to call ScriptApp.newTrigger.*script\.scriptapp/);
  });

  test('fires once, not before its time, as its owner, and stays listed until it is deleted', () => {
    const workspace = openWorkspace(TICKS);
    const id = workspace.run(SATO, 'plan', { how: 'after', n: 10 * MINUTE }).value;
    expect(workspace.advance(9 * MINUTE)).toEqual([]);
    const runs = workspace.advance(2 * MINUTE);
    expect(runs).toMatchObject([{ email: SATO, handler: 'tick', triggerId: id, result: { ok: true, value: id } }]);
    expect(runs[0]?.at).toBeGreaterThanOrEqual(START + 10 * MINUTE);
    expect(Number(workspace.userProperties(SATO)['ticked'])).toBe(runs[0]?.at);
    expect(workspace.advance(HOUR)).toEqual([]);
    expect(workspace.run(SATO, 'list').value).toEqual([['tick', false, 'CLOCK', 'CLOCK']]);
    expect(workspace.run(ITO, 'list').value).toEqual([]);
    workspace.run(SATO, 'clear');
    expect(workspace.triggers(SATO)).toEqual([]);
  });

  test('at a time fires then; a time that is past is refused', () => {
    const workspace = openWorkspace(TICKS);
    workspace.run(SATO, 'plan', { how: 'at', at: START + HOUR });
    expect(workspace.advance(2 * HOUR)[0]?.at).toBe(START + HOUR);
    expect(workspace.run(SATO, 'plan', { how: 'at', at: START }).error?.message).toBe('The specified time is in the past.');
  });

  test('that recurs fires each time, in the order of all users\' triggers', () => {
    const workspace = openWorkspace(TICKS);
    workspace.run(SATO, 'plan', { how: 'everyHours', n: 1 });
    workspace.run(ITO, 'plan', { how: 'after', n: 90 * MINUTE });
    expect(workspace.advanceTo(START + 2 * HOUR + MINUTE).map((run) => run.email)).toEqual([SATO, ITO, SATO]);
    expect(workspace.clock.now()).toBe(START + 2 * HOUR + MINUTE);
  });

  test('may not recur within the hour in an add-on, but may from the script\'s web page', () => {
    const workspace = openWorkspace(TICKS);
    expect(workspace.run(SATO, 'plan', { how: 'everyMinutes', n: 1 }).error?.message).toBe('The recurrence interval for an Add-on trigger must be at least one hour.');
    expect(workspace.run(SATO, 'doGet', { parameter: { how: 'everyMinutes', n: 1 } }).ok).toBe(true);
    expect(workspace.advance(5 * MINUTE + 1000)).toHaveLength(5);
  });

  test('is the twentieth at most', () => {
    const workspace = openWorkspace(TICKS);
    for (let n = 0; n < 20; n += 1) expect(workspace.run(SATO, 'plan', { how: 'after', n: HOUR }).ok).toBe(true);
    expect(workspace.run(SATO, 'plan', { how: 'after', n: HOUR }).error?.message).toMatch('too many triggers');
    expect(workspace.run(ITO, 'plan', { how: 'after', n: HOUR }).ok).toBe(true);
  });

  test.each([['everyMinutes', 7], ['everyHours', 5]])('refuses %s(%d)', (how, n) => {
    expect(openWorkspace(TICKS).run(SATO, 'plan', { how, n }).error?.message).toMatch(`The value you passed to ${how} was invalid`);
  });

  test('whose function is gone fails when it fires', () => {
    const workspace = openWorkspace("function main() { ScriptApp.newTrigger('gone').timeBased().after(1).create(); }");
    workspace.run(SATO, 'main');
    expect(workspace.advance(MINUTE)[0]?.result.error?.message).toBe('Script function not found: gone');
  });
});

describe('a planned fault of a trigger', () => {
  const planned = (): Workspace => {
    const workspace = openWorkspace(TICKS);
    workspace.run(SATO, 'plan', { how: 'everyHours', n: 1 });
    return workspace;
  };
  test('loses as many firings as it says', () => {
    const workspace = planned();
    workspace.faults.loseTriggers('tick', 1);
    expect(workspace.advance(HOUR + MINUTE)).toHaveLength(0);
    expect(workspace.advance(HOUR)).toHaveLength(1);
  });

  test('delays one', () => {
    const workspace = planned();
    const due = workspace.triggers(SATO)[0]?.nextAt ?? 0;
    workspace.faults.delayTriggers((trigger) => trigger.email === SATO, 7 * MINUTE);
    expect(workspace.advance(HOUR + 8 * MINUTE).map((run) => run.at)).toEqual([due + 7 * MINUTE]);
  });

  test('doubles one', () => {
    const workspace = planned();
    workspace.faults.doubleTriggers('tick');
    expect(workspace.advance(HOUR + MINUTE)).toHaveLength(2);
    expect(workspace.advance(HOUR)).toHaveLength(1);
  });

  test('disables one, which then says so and never fires', () => {
    const workspace = planned();
    workspace.faults.disableTriggers('tick');
    expect(workspace.advance(5 * HOUR)).toHaveLength(0);
    expect(workspace.run(SATO, 'list').value).toEqual([['tick', true, 'CLOCK', 'CLOCK']]);
  });
});

describe('a planned fault of a call', () => {
  const CODE = `function send(e) {
      let caught = null;
      try { const r = api('post', '/drafts/send', { id: e }); caught = r.code; } catch (error) { caught = error.message; }
      PropertiesService.getUserProperties().setProperty('after', 'written');
      return caught;
    } ${API}`;
  const ready = (): { workspace: Workspace; draftId: string } => {
    const workspace = openWorkspace(CODE);
    return { workspace, draftId: workspace.gmail(SATO).createDraft(mime({ To: 'tanaka@yamada.example', Subject: 'x' })).draftId };
  };

  test.each([['before', 0], ['after', 1]] as const)('throws %s the effect, and the script goes on', (when, sent) => {
    const { workspace, draftId } = ready();
    workspace.faults.add({ at: 'gmail.drafts.send', when, what: 'throw' });
    expect(valueOf(workspace.run(SATO, 'send', draftId))).toMatch('planned fault');
    expect(workspace.gmail(SATO).sent()).toHaveLength(sent);
    expect(workspace.userProperties(SATO)).toEqual({ after: 'written' });
  });

  test.each([['before', 0], ['after', 1]] as const)('crashes %s the effect: nothing the script does then has any', (when, sent) => {
    const { workspace, draftId } = ready();
    workspace.faults.add({ at: 'gmail.drafts.send', when, what: 'crash' });
    expect(workspace.run(SATO, 'send', draftId)).toMatchObject({ ok: false, value: undefined, error: { message: expect.stringContaining('crashed at gmail.drafts.send') as string } });
    expect(workspace.gmail(SATO).sent()).toHaveLength(sent);
    expect(workspace.userProperties(SATO)).toEqual({});
  });

  test.each([['before', 0], ['after', 1]] as const)('answers 503 %s the effect', (when, sent) => {
    const { workspace, draftId } = ready();
    workspace.faults.add({ at: 'gmail.drafts.send', when, what: { status: 503 } });
    expect(valueOf(workspace.run(SATO, 'send', draftId))).toBe(503);
    expect(workspace.gmail(SATO).sent()).toHaveLength(sent);
    expect(valueOf(workspace.run(SATO, 'send', draftId))).toBe(when === 'before' ? 200 : 404);
  });

  test('strikes the call that it names, as often as it says', () => {
    const workspace = openWorkspace("function main() { const p = PropertiesService.getUserProperties(); const out = []; for (let i = 0; i < 5; i += 1) { try { p.setProperty('k' + i, 'x'); } catch (error) { out.push(i); } } return out; }");
    const takeBack = workspace.faults.add({ at: 'properties.setProperty', nth: 2, times: 2, when: 'before', what: 'throw' });
    expect(workspace.run(SATO, 'main').value).toEqual([1, 2]);
    takeBack();
    workspace.faults.add({ at: 'properties.setProperty', when: 'before', what: 'throw', email: ITO });
    expect(workspace.run(SATO, 'main').value).toEqual([]);
    expect(workspace.run(ITO, 'main').value).toEqual([0]);
    workspace.faults.clear();
    expect(workspace.run(ITO, 'main').value).toEqual([]);
  });

  test('can strike any call, so that a run can be crashed at every point in turn', () => {
    const points = ['properties.getKeys', 'cache.get', 'properties.setProperty'];
    const code = "function main() { PropertiesService.getUserProperties().getKeys(); CacheService.getUserCache().get('a'); PropertiesService.getUserProperties().setProperty('a', '1'); }";
    const crashedAt = points.map((_, index) => {
      const workspace = openWorkspace(code);
      workspace.faults.add({ at: '*', nth: index + 1, when: 'before', what: 'crash' });
      return workspace.run(SATO, 'main').error?.message;
    });
    expect(crashedAt).toEqual(points.map((point) => expect.stringContaining(`crashed at ${point} `) as string));
  });

  test('lets something else happen at that moment, such as an edit between reading and sending', () => {
    const { workspace, draftId } = ready();
    workspace.faults.add({ at: 'gmail.drafts.send', when: 'before', what: { do: () => { workspace.gmail(SATO).updateDraft(draftId, mime({ To: 'other@yamada.example', Subject: 'x' })); } } });
    expect(valueOf(workspace.run(SATO, 'send', draftId))).toBe(200);
    expect(workspace.gmail(SATO).sent()[0]?.raw.toString()).toMatch('To: other@yamada.example');
  });

  test('that can not be is a mistake of the test, and is thrown at it', () => {
    const workspace = openWorkspace('function main() { try { PropertiesService.getUserProperties().getKeys(); } catch (error) { /* hidden */ } }');
    workspace.faults.add({ at: 'properties.getKeys', when: 'before', what: { status: 503 } });
    expect(() => workspace.run(SATO, 'main')).toThrow('answers with no HTTP status');
  });
});

describe('a snapshot', () => {
  const CODE = `${TICKS} function keep() { CacheService.getUserCache().put('c', '1', 600); PropertiesService.getUserProperties().setProperty('p', '1'); }
    function kept() { return [CacheService.getUserCache().get('c'), PropertiesService.getUserProperties().getProperty('p')]; }`;
  test('holds mailboxes, properties, cache, triggers, users and the time, and survives JSON', () => {
    const workspace = openWorkspace(CODE);
    workspace.run(SATO, 'keep');
    workspace.run(SATO, 'plan', { how: 'after', n: HOUR });
    const draft = workspace.gmail(SATO).createDraft(mime({ To: ITO, Subject: '件名' }));
    workspace.gmail(SATO).send(workspace.gmail(SATO).createDraft(mime({ To: ITO, Subject: 'sent' })).draftId);
    const at = workspace.clock.now();
    const again = Workspace.restore({ code: CODE, manifest: manifestWith(), startAt: 0 }, JSON.parse(JSON.stringify(workspace.snapshot())));
    try {
      expect(again.clock.now()).toBe(at);
      expect(again.users()).toEqual(workspace.users());
      expect(again.run(SATO, 'kept').value).toEqual(['1', '1']);
      expect(again.gmail(SATO).drafts()).toEqual(workspace.gmail(SATO).drafts());
      expect(again.gmail(ITO).inbox()[0]?.raw.toString()).toMatch('Subject: sent');
      const saved = again.gmail(SATO).updateDraft(draft.draftId, mime({ To: ITO, Subject: '件名' }, 'later'));
      expect(workspace.gmail(SATO).drafts().map((one) => one.messageId)).not.toContain(saved.messageId);
      expect(again.advance(2 * HOUR)).toHaveLength(1);
      expect(workspace.triggers(SATO)[0]?.nextAt).not.toBeNull();
    } finally {
      again.close();
    }
  });

  test('of something else is refused', () => {
    expect(() => Workspace.restore({ code: CODE, manifest: manifestWith(), startAt: 0 }, {})).toThrow('This is no snapshot of a workspace');
  });
});

test('two workspaces know nothing of each other', () => {
  const [one, two] = [openWorkspace('function main() {}'), openWorkspace('function main() {}')];
  one.gmail(SATO).createDraft(mime({ To: ITO }));
  expect(two.gmail(SATO).drafts()).toEqual([]);
});
