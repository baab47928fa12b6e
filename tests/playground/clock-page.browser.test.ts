import { SATO } from './support/api';
import { describePlayground } from './support/stage';

describePlayground('The page of the minute clock', (stage) => {
  it('switches the clock on and off again', async () => {
    const visitor = stage();
    const { page, playground } = visitor;
    await page.goto(`${playground.url}web-app?user=${SATO}`);
    await page.getByText('時計は切れています。').waitFor();
    await visitor.picture('clock-off');
    await page.getByRole('button', { name: '時計を入れる' }).click();
    await page.getByText('時計は入っています。').waitFor();
    await visitor.picture('clock-on');
    await page.getByRole('button', { name: '時計を切る' }).click();
    await page.getByText('時計は切れています。').waitFor();
  });
}, { viewport: { width: 900, height: 560 } });
