import { ask } from '../../src/gmail/call';

const refusal = (status: number, body: string): unknown => {
  const answer = ask({ round: () => [{ status, body }] }, { name: 'users.drafts.get', request: { method: 'GET', url: 'https://gmail.googleapis.com/' }, parse: (json) => json });
  return answer.ok ? 'answered' : answer.refusal;
};

describe('A refusal', () => {
  it.each([
    ['as Google’s reference has it', { error: { code: 404, message: 'Not Found', errors: [{ reason: 'notFound', domain: 'global' }] } }, 'notFound', 'Not Found'],
    ['without a list of errors, as the People API gives it', { error: { code: 403, message: 'Forbidden', status: 'PERMISSION_DENIED' } }, '', 'Forbidden'],
    ['whose list is none', { error: { message: 'Forbidden', errors: 'many' } }, '', 'Forbidden'],
    ['whose list holds nothing that is an error', { error: { message: 'Forbidden', errors: [null] } }, '', 'Forbidden'],
    ['whose message is no text', { error: { message: { text: 'Forbidden' }, errors: [{ reason: 'forbidden' }] } }, 'forbidden', ''],
    ['whose error is one word, as OAuth gives it', { error: 'invalid_grant' }, '', ''],
    ['of an empty object', {}, '', ''],
    ['of nothing', null, '', ''],
  ])('is read part by part: %s', (_, body, reason, message) => {
    expect(refusal(403, JSON.stringify(body))).toEqual({ call: 'users.drafts.get', status: 403, reason, message });
  });

  it('that is no JSON tells how it begins', () => {
    expect(refusal(502, `<html>${'x'.repeat(300)}`)).toEqual({ call: 'users.drafts.get', status: 502, reason: '', message: `<html>${'x'.repeat(194)}` });
  });
});
