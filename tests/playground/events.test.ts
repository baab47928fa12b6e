import type { Person, RunRequest } from '../../local/playground/api';
import { eventFor } from '../../local/playground/events';

const PERSON: Person = { email: 'sato@aozora.example', name: { ja: '佐藤 花子', en: 'Hanako Sato' }, role: { ja: '', en: '' }, locale: 'ja', timeZone: 'Asia/Tokyo' };
const NOW = Date.UTC(2026, 10, 24);
const COMMON = { hostApp: 'GMAIL', platform: 'WEB', userLocale: 'ja', timeZone: { id: 'Asia/Tokyo', offset: '32400000' } };
const BOTH = { draftMetadata: true, recipientsInActions: true };
const compose: RunRequest = { user: PERSON.email, source: { kind: 'compose', content: { to: '田中 <tanaka@midori-shoji.example>', cc: '', bcc: 'boss@aozora.example', subject: '件名' } } };
const RECIPIENTS = { toRecipients: ['tanaka@midori-shoji.example'], ccRecipients: [], bccRecipients: ['boss@aozora.example'] };
const action = { functionName: 'onAction', parameters: { a: '1' }, formInputs: { x: { stringInputs: { value: ['y'] } } } };

describe('the event that an entry point gets', () => {
  test('on the homepage says who asks from where', () => {
    expect(eventFor({ user: PERSON.email, source: { kind: 'homepage' } }, PERSON, BOTH, NOW)).toEqual({ commonEventObject: COMMON });
  });
  test('in a compose window carries the recipients, and no draft id or body', () => {
    expect(eventFor(compose, PERSON, { ...BOTH, draftMetadata: false }, NOW)).toEqual({ commonEventObject: COMMON, gmail: RECIPIENTS });
  });
  test('in a compose window can carry the undocumented metadata as well', () => {
    expect(eventFor(compose, PERSON, BOTH, NOW)).toMatchObject({ draftMetadata: { ...RECIPIENTS, subject: '件名' } });
  });
  test('of an action carries its parameters and the form', () => {
    expect(eventFor({ ...compose, action }, PERSON, BOTH, NOW)).toMatchObject({ commonEventObject: { ...COMMON, parameters: action.parameters, formInputs: action.formInputs }, gmail: RECIPIENTS });
  });
  test('of an action can come without the recipients', () => {
    const event = eventFor({ ...compose, action }, PERSON, { ...BOTH, recipientsInActions: false }, NOW);
    expect(event).toEqual({ commonEventObject: { ...COMMON, parameters: action.parameters, formInputs: action.formInputs }, gmail: {} });
  });
  test('on a message names the message and its thread', () => {
    expect(eventFor({ user: PERSON.email, source: { kind: 'message', messageId: 'm1', threadId: 't1' } }, PERSON, BOTH, NOW)).toMatchObject({ gmail: { messageId: 'm1', threadId: 't1' } });
  });
});
