import { office } from '../support/office';
import type { Screen } from '../support/screen';

const addresses = (count: number, domain: (index: number) => string): string[] => Array.from({ length: count }, (_, index) => `p${index}@${domain(index)}`);
const recipientLists = ({ checks }: Screen): number[] => checks.filter(({ name }) => name.startsWith('recipients')).map(({ items }) => items.length);
const canHold = ({ buttons }: Screen): boolean => buttons.some(({ parameters }) => parameters.action === 'hold');

describe('What a card has no room for', () => {
  it('is counted: of held mail the homepage lists fifteen', () => {
    const at = office();
    const lines = (): number => at.home().buttons.filter(({ parameters }) => parameters.action === 'open').length;
    for (let n = 1; n <= 15; n++) at.hold({ subject: `${n}通目`, to: [`p${n}@x.example`] });
    expect([lines(), at.home().text.includes('ほかに')]).toEqual([15, false]);
    for (let n = 16; n <= 17; n++) at.hold({ subject: `${n}通目`, to: [`p${n}@x.example`] });
    expect(at.home().text).toContain('送信待ち(17件)');
    expect(at.home().text).toContain('ほかに2件あります。');
    expect(lines()).toBe(15);
  });

  it('is counted: of warnings a report shows twenty, and asks to put these right first', () => {
    const at = office();
    const { draftId } = at.save({ to: addresses(23, () => 'gmial.com'), text: 'お世話になっております。\n先日の件、承知いたしました。\n' });
    const report = at.act({ action: 'check', draft: draftId });
    const [, count = '0'] = /^送る前に確かめたい点が(\d+)件あります$/.exec(report.title) ?? [];
    expect(Number(count)).toBeGreaterThan(20);
    expect(report.text).toContain(`ほかに${Number(count) - 20}件あります。上の点を直してから、もう一度確かめてください。`);
    expect(report.checks.filter(({ name }) => name.startsWith('answer'))).toHaveLength(20);
  });

  it('takes the mail out of what can be held: three hundred recipients outside can be ticked, one more can’t', () => {
    const at = office();
    const report = (count: number): Screen => at.act({ action: 'check', draft: at.save({ bcc: addresses(count, (index) => `x${index}.example`), to: [] }).draftId });
    const most = report(300);
    expect(recipientLists(most)).toEqual([100, 100, 100]);
    expect(canHold(most)).toBe(true);
    const more = report(301);
    expect(more.text).toContain('社外の宛先が301件あります。一通で確かめられるのは300件までです。');
    expect(recipientLists(more)).toEqual([]);
    expect(canHold(more)).toBe(false);
  });
});

describe('External recipients', () => {
  it('are ticked in a list for each domain, under its name, where there are twelve at most; of more domains in one list', () => {
    const at = office();
    const report = (domains: number): Screen => at.act({ action: 'check', draft: at.save({ to: addresses(domains + 1, (index) => `x${index % domains}.example`) }).draftId });
    const few = report(12);
    expect(recipientLists(few)).toEqual([2, ...Array.from({ length: 11 }, () => 1)]);
    expect(few.text).toMatch(/^@x0\.example\b/m);
    const many = report(13);
    expect(recipientLists(many)).toEqual([14]);
    expect(many.text).not.toMatch(/^@x0\.example\b/m);
  });
});
