import { office, SATO } from '../support/office';

describe('Honest about the platform', () => {
  it.each([['ja', '送信'], ['en', 'Send']] as const)('the card says that Gmail’s own Send button can’t be stopped (%s)', (locale, button) => {
    const at = office({ users: [{ email: SATO, locale, timeZone: 'Asia/Tokyo' }] });
    const { mail } = at.save();
    expect(at.compose(mail).text).toMatch(locale === 'ja' ? new RegExp(`Gmailの「${button}」ボタンを止めることはできません`) : /can[’']t (?:stop|block|disable).*Send|Send.*can[’']t be/i);
  });

  it('a held mail’s card says how late it can be', () => {
    const at = office();
    const { held } = at.hold();
    expect(held.text).toMatch(/10:25|11:25/);
    expect(held.text).toMatch(/11:25/);
  });
});
