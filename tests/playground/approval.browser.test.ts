import { say } from '../../src/messages/say';
import { describePlayground } from './support/stage';

describePlayground('an approval in the playground, by switching users', (stage) => {
  test.each(['ja', 'en'] as const)('the sender asks, the manager sees it on the homepage and approves beside the request, and it leaves (%s)', async (lang) => {
    const visitor = stage();
    const { page, dialog, sidebar } = visitor;
    const picture = (name: string): Promise<Buffer> => visitor.picture(`approval-${name}-${lang}`);
    await visitor.be('sato@aozora.example', lang);
    await visitor.sample('approval');
    await visitor.openMatta();
    await dialog.getByText(say(lang, 'approval.needed', { who: 'suzuki@aozora.example' })).scrollIntoViewIfNeeded();
    await dialog.getByLabel(say(lang, 'approval.noteTitle')).fill(lang === 'ja' ? '部長には口頭で話してあります' : 'Legal has seen it');
    await picture('1-report');
    await visitor.hold();
    await visitor.title('state.awaiting-approval');
    await picture('2-held');
    await visitor.closeMatta();

    await visitor.be('suzuki@aozora.example', lang);
    await sidebar.getByRole('heading', { level: 1, name: say(lang, 'home.title.approve', { count: 1 }) }).waitFor();
    await picture('3-manager-home');
    await visitor.goTo('inbox');
    await visitor.openMail();
    await sidebar.getByRole('button', { name: say(lang, 'approve.approve'), exact: true }).waitFor();
    await picture('4-request');
    await visitor.pressFor('approve.approved', 'approve.approve', sidebar);
    await picture('5-approved');

    await visitor.be('sato@aozora.example', lang);
    await visitor.later('plusTenMinutes');
    await visitor.later('plusTenMinutes');
    await visitor.goTo('received');
    // The request to the manager was delivered too, so the mail is told by whom it reached.
    const customer = page.getByRole('heading', { name: lang === 'ja' ? 'tanaka@midori-shoji.example' : 'anna.wells@fernhill-trading.example' });
    await customer.waitFor();
    expect(await customer.count()).toBe(1);
  });

  test('the manager sends it back with a comment, which the sender finds in the inbox and on the card', async () => {
    const visitor = stage();
    const { page, sidebar } = visitor;
    await visitor.sample('approval');
    await visitor.openMatta();
    await visitor.hold();
    await visitor.title('state.awaiting-approval');
    await visitor.closeMatta();

    await visitor.be('suzuki@aozora.example', 'ja');
    await visitor.press('home.approveOpen', {}, sidebar);
    // From the homepage the text to judge is one press away.
    await visitor.press('approve.openMail', {}, sidebar);
    await page.locator('.message-text').getByText('先日ご相談した覚書を添付いたします。').waitFor();
    await sidebar.getByLabel(say('ja', 'approve.comment')).fill('第三条を直してください');
    await visitor.pressFor('approve.returned', 'approve.return', sidebar);

    await visitor.be('sato@aozora.example', 'ja');
    await visitor.later('plusTenMinutes');
    await visitor.press('home.open', {}, sidebar);
    // What can be done now is to check it again; the press that gives up is not the one that the eye meets.
    expect(await sidebar.locator('.card-footer button').allInnerTexts()).toEqual([say('ja', 'held.check'), say('ja', 'held.list')]);
    await visitor.goTo('inbox');
    await visitor.openMail('Re: ');
    expect(await page.locator('.message-text').innerText()).toContain('第三条を直してください');
    await visitor.picture('approval-6-sent-back-ja');
  });
});
