import { join } from 'node:path';
import { walkIncident } from '../../local/playground/incident-walk';
import { say } from '../../src/messages/say';
import { Keyboard } from './support/keyboard';
import { describePlayground } from './support/stage';

const PICTURES = join(__dirname, '../../artifacts/screenshots');

describePlayground('a mis-send in the playground', (stage) => {
  test.each(['ja', 'en'] as const)('is led from “sent wrongly” to the closed record (%s), its letter arrives, and no card has a serious fault of accessibility', async (lang) => {
    const visitor = stage();
    const { page, sidebar } = visitor;
    await visitor.read(lang);
    await walkIncident({
      page, lang,
      shoot: async (name, place) => {
        await place.screenshot({ path: join(PICTURES, `${name}-${lang}.png`) });
        await visitor.looksFine('.sidebar');
      },
    });
    await sidebar.getByText(say(lang, 'incident.state.closed')).first().waitFor();
    await visitor.goTo('received');
    await page.locator('.mails a').filter({ hasText: lang === 'ja' ? '【重要】メール誤送信のお詫び' : '[Important] Apology' }).first().waitFor();
    // A hang guard: eighteen cards, each looked at for accessibility.
  }, 240_000);

  test('is led to the closed record by the keyboard alone, which is in sight at every stop and lost by no press', async () => {
    const { page, sidebar } = stage();
    await walkIncident({ page, lang: 'ja', hand: new Keyboard(page), shoot: () => Promise.resolve() });
    await sidebar.getByText(say('ja', 'incident.state.closed')).first().waitFor();
  }, 240_000);
}, { viewport: { width: 1360, height: 1000 } });

describePlayground('a mis-send on a telephone', (stage) => {
  test('is led to the closed record by the keyboard alone, in the panel over the mail', async () => {
    const { page, sidebar } = stage();
    await stage().read('en');
    await walkIncident({ page, lang: 'en', hand: new Keyboard(page), shoot: () => Promise.resolve() });
    await sidebar.getByText(say('en', 'incident.state.closed')).first().waitFor();
  }, 240_000);
}, { viewport: { width: 400, height: 800 } });
