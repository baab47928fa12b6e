import { say } from '../../src/messages/say';
import { describePlayground, type Stage } from './support/stage';

const SUBJECT = '打ち合わせの日程について';

/** Writes a mail, checks it and holds it until 10:30; its compose window stays open. */
async function hold(visitor: Stage): Promise<void> {
  await visitor.write({ to: 'tanaka@midori-shoji.example', subject: SUBJECT, body: '株式会社みどり商事\n田中様\n\nお世話になっております。青空工業の佐藤です。\n来週のご都合はいかがでしょうか。' });
  await visitor.openMatta();
  await visitor.hold();
  await visitor.title('held.title', { time: '10:30' });
  await visitor.closeMatta();
}

async function refreshSidebar(visitor: Stage): Promise<void> {
  await visitor.reload();
  await visitor.sidebar.getByText(SUBJECT).first().waitFor();
}

const received = async ({ api }: Stage): Promise<number> => (await api.state()).received.filter(({ subject }) => subject === SUBJECT).length;
const notices = async ({ api }: Stage): Promise<string[]> => (await api.state()).inbox.map(({ subject }) => subject).filter((subject) => subject.includes(SUBJECT));

describePlayground('while a mail is held, in the playground', (stage) => {
  beforeEach(() => hold(stage()));

  test('it can be taken back in the last second, and is an ordinary draft again', async () => {
    const visitor = stage();
    await visitor.later('toLastSecond');
    await visitor.page.getByText(/10:(?:29:5|30:0)\d/).first().waitFor();
    await visitor.openMatta();
    await visitor.pressFor('held.cancelled', 'held.cancel');
    await visitor.sidebar.getByText(say('ja', 'state.cancelled')).first().waitFor();
    await visitor.picture('held-1-cancelled');
    await visitor.closeMatta();
    await visitor.later('plusHour');
    await refreshSidebar(visitor);
    await visitor.sidebar.getByText(say('ja', 'state.cancelled')).first().waitFor();
    expect(await received(visitor)).toBe(0);
    expect((await visitor.api.state()).drafts.map(({ subject }) => subject)).toEqual([SUBJECT]);
    expect(await notices(visitor)).toEqual([]);
  });

  test('editing it stops it: it is not sent, and its sender is told', async () => {
    const visitor = stage();
    await visitor.write({ body: '株式会社みどり商事\n田中様\n\nやはり再来週はいかがでしょうか。' });
    await visitor.later('plusTenMinutes');
    await visitor.goTo('inbox');
    await visitor.page.getByText(say('ja', 'notice.changed.subject', { subject: SUBJECT })).waitFor();
    await refreshSidebar(visitor);
    await visitor.sidebar.getByText(say('ja', 'state.changed')).waitFor();
    await visitor.picture('held-2-changed');
    expect(await received(visitor)).toBe(0);
    expect(await notices(visitor)).toHaveLength(1);
  });

  test('deleting it is no alarm: the list says that the draft is gone', async () => {
    const visitor = stage();
    await visitor.page.getByRole('button', { name: visitor.words.discard, exact: true }).click();
    await visitor.page.getByText(visitor.words.draftDeleted).waitFor();
    await visitor.later('plusTenMinutes');
    await refreshSidebar(visitor);
    await visitor.sidebar.getByText(say('ja', 'state.gone.deleted')).waitFor();
    await visitor.picture('held-3-deleted');
    expect(await received(visitor)).toBe(0);
    expect(await notices(visitor)).toEqual([]);
  });

  test('Gmail’s own Send sends it at once, and it does not leave a second time', async () => {
    const visitor = stage();
    await visitor.page.getByRole('button', { name: visitor.words.send, exact: true }).click();
    await visitor.page.getByText(visitor.words.sentByGmail).waitFor();
    expect(await received(visitor)).toBe(1);
    await visitor.later('plusHour');
    await refreshSidebar(visitor);
    await visitor.sidebar.getByText(say('ja', 'state.gone.by-hand')).waitFor();
    await visitor.picture('held-4-sent-in-gmail');
    expect(await received(visitor)).toBe(1);
    expect(await notices(visitor)).toEqual([]);
  });
});
