import { SATO } from './support/api';
import { describePlayground } from './support/stage';

describePlayground('The page of the minute clock', (stage) => {
  it('switches the clock on and off again', async () => {
    const visitor = stage();
    const { page, playground } = visitor;
    await page.goto(`${playground.url}web-app?user=${SATO}`);
    await page.getByText('オフになっています。').waitFor();
    await visitor.picture('clock-off');
    await page.getByRole('button', { name: 'オンにする' }).click();
    await page.getByText('オンになっています。').waitFor();
    await visitor.picture('clock-on');
    await page.getByRole('button', { name: 'オフにする' }).click();
    await page.getByText('オフになっています。').waitFor();
  });
}, { viewport: { width: 900, height: 560 } });
