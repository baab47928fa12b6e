import { readResponse } from '../../local/playground/card/response';

describe("what an add-on's function returned", () => {
  const card = { name: 'c' };
  test.each([
    ['a trigger answers with RenderActions', { action: { navigations: [{ pushCard: card }] } }, { navigations: [{ pushCard: card }] }],
    ['a callback answers with SubmitFormResponse', { renderActions: { action: { notification: { text: 'Done' } } }, stateChanged: true }, { notification: 'Done', stateChanged: true }],
    ['a callback may change the draft', { renderActions: { hostAppAction: { gmailAction: { updateDraftActionMarkup: {} } } } }, { gmail: { updateDraftActionMarkup: {} } }],
    ['a callback may open a link', { renderActions: { action: { link: { url: 'https://x.example/' } } } }, { link: { url: 'https://x.example/' } }],
    ['nothing changes nothing', undefined, {}],
  ])('%s', (_, value, expected) => {
    expect(readResponse(value)).toEqual({ navigations: [], notification: null, link: null, gmail: null, stateChanged: false, ...expected });
  });
  test.each([['a string', 'card'], ['an array', [card]], ['an object of another kind', { sections: [] }]])('%s is refused with a sentence', (_, value) => {
    expect(() => readResponse(value)).toThrow(/a card or an action response was expected/);
  });
});
