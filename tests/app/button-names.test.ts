import { begun, facts } from '../incident/support';
import { office } from '../support/office';
import type { Screen } from '../support/screen';

/** What is read out for the buttons that say this. */
function heard(screen: Screen, text: string): string[] {
  return screen.buttons.filter((button) => button.text === text).map(({ name }) => name);
}

describe('A button that says the same as another on its card', () => {
  it('is read out with the line that it belongs to', () => {
    const { at, id } = begun();
    facts(at, id);
    expect(heard(at.act({ action: 'incident', incident: id }), '開く').slice(0, 3)).toEqual(['開く: 1. 誤送信先への電話', '開く: 2. 誤送信先へのお詫びメール', '開く: 3. 上長への報告']);
  });

  it('is read out with all of its line, unescaped, where the subjects are the same too', () => {
    const at = office();
    at.hold({ subject: '見積 <A&B>' });
    at.hold({ subject: '見積 <A&B>', to: ['suzuki@kaede.example'] });
    at.hold({ subject: '日程', to: ['yamada@kaede.example'] });
    expect(heard(at.home(), '開く')).toEqual([
      '開く: 見積 <A&B>, 10:25 に送ります, tanaka@yamada-shoji.example',
      '開く: 見積 <A&B>, 10:25 に送ります, suzuki@kaede.example',
      '開く: 日程',
    ]);
  });

  it('is read out as it is where it is the only one', () => {
    const at = office();
    at.hold();
    expect(heard(at.home(), '開く')).toEqual(['開く']);
  });
});
