import { readFileSync } from 'node:fs';
import { office } from '../support/office';
import type { Screen } from '../support/screen';

interface Built { readonly name: string; readonly sections: readonly { readonly header?: string; readonly collapsible?: boolean; readonly uncollapsibleWidgetsCount?: number; readonly widgets: readonly unknown[] }[] }
type Step = Readonly<Partial<Record<'pushCard' | 'updateCard', Built> & Record<'popToRoot', boolean>>>;
const steps = (screen: Screen): Step[] => (screen.result.value as { renderActions: { action: { navigations: Step[] } } }).renderActions.action.navigations;
const moves = (screen: Screen): string[] => steps(screen).map((step) => Object.keys(step).join('+'));

describe('A card', () => {
  it('that a press opens lies on the one before, so that Gmail’s arrow leads back', () => {
    const at = office();
    expect(moves(at.press(at.home(), '自分の確認を厳しくする'))).toEqual(['pushCard']);
    expect(moves(at.press(at.home(), '誤送信に気づいたら'))).toEqual(['pushCard']);
    expect(moves(at.act({ action: 'incidentChoose', as: 'replace' }))).toEqual(['updateCard']);
  });

  it('that answers a press takes the place of the one before, so that the arrow leads to nothing that is over', () => {
    const at = office();
    const report = at.compose(at.save().mail);
    const held = at.press(report, '送信待ちにする');
    expect(moves(held)).toEqual(['updateCard']);
    expect(moves(at.press(held, '送信をやめる'))).toEqual(['updateCard']);
    // Pressed once more in another window, it shows what became of it in the same way.
    expect(moves(at.act({ action: 'check', draft: at.save().draftId }))).toEqual(['updateCard']);
  });

  it('that leads home leaves nothing below', () => {
    const at = office();
    expect(steps(at.act({ action: 'home' })).map((step) => [step.popToRoot === true, step.pushCard === undefined])).toContainEqual([true, true]);
  });

  it('folds a section only where that hides more than one widget', () => {
    const at = office();
    const saved = at.save();
    const [step] = steps(at.act({ action: 'check', draft: saved.draftId }));
    const folded = (step?.updateCard?.sections ?? []).filter(({ collapsible }) => collapsible === true);
    expect(folded.length).toBeGreaterThan(0);
    for (const { widgets, uncollapsibleWidgetsCount = 0 } of folded) expect(widgets.length - uncollapsibleWidgetsCount).toBeGreaterThan(1);
  });
});

describe('A draft', () => {
  it('in a Japanese charset of old is read by the platform’s own tables', () => {
    const at = office();
    const { draftId } = at.gmail().createDraft(readFileSync(`${__dirname}/../draft/fixtures/outlook-ja-iso-2022-jp.eml`));
    const { text } = at.act({ action: 'check', draft: draftId });
    expect(text).toContain('図面の件（配管図面と承認図の送付）');
    expect(text).toContain('つばめ精機様_配管図面（改訂版）第３版.dwg');
  });

  it('in a charset that the platform does not know is read all the same', () => {
    const at = office();
    const { draftId } = at.gmail().createDraft('From: sato@aozora.example\r\nTo: tanaka@yamada-shoji.example\r\nSubject: Quote\r\nContent-Type: text/plain; charset=x-invented\r\n\r\nDear Mr Tanaka,\r\nhere it is.\r\n');
    expect(at.act({ action: 'check', draft: draftId }).buttons.map(({ parameters }) => parameters.action)).toContain('hold');
  });

  it('is not made up where the network throws instead of answering', () => {
    const at = office();
    const { mail } = at.save();
    at.workspace.faults.add({ at: 'gmail.drafts.list', when: 'before', what: 'throw' });
    const card = at.compose(mail);
    expect(card.title).toBe('確かめられませんでした');
    expect(card.text).toContain('Service error');
    expect(card.buttons.map(({ parameters }) => parameters.action)).toEqual(['find']);
  });
});
