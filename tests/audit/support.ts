/** A log of three weeks, as Cloud Logging exports it. */
export function sampleLog(): string {
  const lines: string[] = [];
  const say = (timestamp: string, jsonPayload: Record<string, unknown>): void => { lines.push(JSON.stringify({ timestamp, severity: 'INFO', jsonPayload })); };
  const mail = (day: string, draft: string, ...checks: (readonly string[])[]): void => {
    checks.forEach((rules, at) => {
      say(`${day}T0${at + 1}:00:00Z`, { event: 'checked', draft, verdict: rules.length > 0 ? 'warn' : 'clear', rules: [...rules, 'external-recipient'], policy: 'abc' });
      if (rules.length > 0) say(`${day}T0${at + 1}:00:00.1Z`, { event: 'warned', draft, rules, policy: 'abc' });
    });
  };
  // The first week: four mails, one mended, one answered and cancelled, two clear.
  mail('2026-11-09', 'r1', ['forgotten-attachment'], []);
  mail('2026-11-10', 'r2', ['first-mail-x', 'many-external-domains']);
  say('2026-11-10T03:00:00Z', { event: 'held', id: 'h2', draft: 'r2' });
  say('2026-11-10T03:00:00Z', { event: 'answered', id: 'h2', draft: 'r2', rules: ['first-mail-x', 'many-external-domains'] });
  say('2026-11-10T03:05:00Z', { event: 'cancelled', id: 'h2' });
  mail('2026-11-11', 'r3', [], []);
  // Sunday evening in UTC is Monday in Tokyo.
  mail('2026-11-15', 'r4', []);
  say('2026-11-15T16:00:00Z', { event: 'sent', id: 'h4', attempts: 1 });
  mail('2026-11-24', 'r5', ['forgotten-attachment']);
  say('2026-11-24T05:00:00Z', { event: 'answered', id: 'h5', draft: 'r5', rules: ['forgotten-attachment'] });
  say('2026-11-25T05:00:00Z', { event: 'incident', id: 'i1', step: 'record', result: 'opened' });
  say('2026-11-25T06:00:00Z', { event: 'incident', id: 'i1', step: 'phone', result: 'done' });
  lines.push(JSON.stringify({ timestamp: '2026-11-25T06:00:00Z', textPayload: 'something of the platform' }));
  lines.push(JSON.stringify({ timestamp: '2026-11-25T07:00:00Z', jsonPayload: { message: { event: 'held', id: 'h5', draft: 'r5' } } }));
  return `${lines.join('\n')}\n`;
}
