import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readCase } from '../../local/cases';
import { check } from '../../src/check/check';

const cases = v.object({
  domains: v.array(v.string()),
  cases: v.array(v.object({ email: v.string(), suggestDomain: v.nullable(v.string()) })),
  closest: v.array(v.object({ in: v.string(), out: v.string(), list: v.picklist(['d', 's', 't']) })),
});
const { domains, cases: suggestions, closest } = v.parse(cases, JSON.parse(readFileSync(join(__dirname, 'mailcheck.json'), 'utf8')));

/** What the domain rules would put in an address's place; null where they leave it alone. mailcheck's own domains are the counterparties. */
function correctionOf(address: string): string | null {
  const { input } = readCase({
    id: 'mailcheck', lang: 'en', now: '2026-11-24T10:00:00Z',
    org: { internalDomains: ['house.example'], counterparties: domains.map((domain) => ({ name: domain, domains: [domain] })) },
    draft: { from: 'a@house.example', to: [address], subject: 'Tomorrow', text: 'Hello, see you tomorrow at ten.', attachments: [] },
  });
  const found = check(input).findings.find(({ rule }) => rule === 'domain-typo' || rule === 'lookalike-domain');
  expect(found === undefined || found.severity === 'warn').toBe(true);
  return found?.fix?.kind === 'replace-recipient' ? found.fix.by : null;
}

/**
 * Where we answer otherwise, and why. mailcheck looks at a field while it is typed in and may suggest whatever is nearest; a warning on a
 * finished mail has to be right.
 */
const OTHERWISE: Readonly<Record<string, { readonly answer: string | null; readonly why: string }>> = {
  'test@#gmail.com': { answer: null, why: 'a sign that stands in no domain is a matter of reading the address, and nobody’s likelier slip' },
  'test@mail.randomsmallcompany.cmo': { answer: 'test@mail.randomsmallcompany.com', why: 'no top-level domain is called .cmo, below a subdomain either' },
};

describe('As mailcheck expects', () => {
  it.each(suggestions)('$email: $suggestDomain', ({ email, suggestDomain }) => {
    const [local = ''] = email.split('@');
    const expected = suggestDomain === null ? null : `${local}@${suggestDomain}`;
    expect(correctionOf(email)).toBe(email in OTHERWISE ? OTHERWISE[email]?.answer : expected);
  });

  it.each(closest.filter(({ list }) => list === 'd'))('the domain $in is taken for $out', ({ in: typed, out }) => {
    // msn.com is too short a name: among names of three letters, most that are one letter apart are real.
    expect(correctionOf(`x@${typed}`)).toBe(typed === out || out === 'msn.com' ? null : `x@${out}`);
  });

  it.each(closest.filter(({ list }) => list === 's'))('the name $in under .com is taken for $out', ({ in: typed, out }) => {
    expect(correctionOf(`x@${typed}.com`)).toBe(`x@${out}.com`);
  });

  it.each(closest.filter(({ list, in: typed }) => list === 't' && typed !== 'com.uk'))('the ending .$in of a known name is taken for .$out', ({ in: typed, out }) => {
    expect(correctionOf(`x@emaildomain.${typed}`)).toBe('x@emaildomain.com');
    // Of a name that nobody knows, only where the ending can't exist; .info is too rare to be guessed.
    expect(correctionOf(`x@unheard-of.${typed}`)).toBe(out === 'info' ? null : `x@unheard-of.${out}`);
  });
});
