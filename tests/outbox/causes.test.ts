import { causeOf, surelyUndone } from '../../src/outbox/causes';

const refusal = (status: number, reason = '', message = ''): { call: string; status: number; reason: string; message: string } => ({ call: 'users.drafts.send', status, reason, message });

describe('What a refusal of Gmail’s means', () => {
  it.each([
    [refusal(429), 'quota', true],
    [refusal(403, 'rateLimitExceeded'), 'quota', true],
    [refusal(403, 'dailyLimitExceeded', 'Daily Limit Exceeded'), 'quota', true],
    [refusal(403, 'quotaExceeded'), 'quota', true],
    [refusal(0), 'unreachable', true],
    [refusal(500, 'backendError'), 'unreachable', true],
    [refusal(503), 'unreachable', true],
    [refusal(401, 'authError'), 'permission', true],
    [refusal(403, 'domainPolicy'), 'permission', false],
    [refusal(413, 'uploadTooLarge'), 'size', false],
    [refusal(400, 'invalidArgument', 'Message too large'), 'size', false],
    [refusal(400, 'invalidArgument', 'Too many recipients: 501, at most 500'), 'recipients', false],
    [refusal(400, 'invalidArgument', 'Recipient limit reached'), 'recipients', false],
    [refusal(400, 'invalidArgument', 'Invalid To header'), 'address', false],
    [refusal(400, 'invalidArgument', 'Invalid Bcc header'), 'address', false],
    [refusal(400, 'invalidArgument', 'Recipient address required'), 'address', false],
    [refusal(400, 'failedPrecondition', 'Precondition check failed.'), 'refused', false],
  ])('%j', (given, cause, retry) => {
    expect(causeOf(given)).toEqual({ cause, retry });
  });

  it.each([[0, false], [200, false], [399, false], [400, true], [404, true], [429, true], [499, true], [500, false], [503, false]])('leaves open whether the call had its effect, unless Gmail itself said no: %i', (status, undone) => {
    expect(surelyUndone(refusal(status))).toBe(undone);
  });
});
