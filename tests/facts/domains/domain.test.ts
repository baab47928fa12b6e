import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { parse } from 'tldts-icann';
import { domainParts } from '../../../src/facts/domains/domain';
import { PUBLIC_SUFFIX_LIST } from '../../../src/facts/domains/public-suffix-list';

const ROOT = `${__dirname}/../../..`;
const children = PUBLIC_SUFFIX_LIST.split('\n').flatMap((line) => {
  const [parent = '', ...labels] = line.split(' ');
  return labels.map((label) => `${label.replace('!', '').replace('*', 'anything')}.${parent}`);
});

/** What tldts makes of it, in our terms. */
function secondOpinion(domain: string): { registrable: string; label: string; suffix: string } {
  const read = parse(domain, { extractHostname: false, validateHostname: false });
  return { registrable: read.domain ?? domain, label: read.domainWithoutSuffix ?? domain, suffix: read.publicSuffix ?? '' };
}

describe('The domain that a company registered', () => {
  const cases: readonly (readonly [name: string, domain: string, registrable: string, label: string, suffix: string])[] = [
    ['a company under co.jp', 'mail.sales.aoba.co.jp', 'aoba.co.jp', 'aoba', 'co.jp'],
    ['a company directly under jp', 'aoba.jp', 'aoba.jp', 'aoba', 'jp'],
    ['a town’s own suffix', 'www.aoba.chiyoda.tokyo.jp', 'aoba.chiyoda.tokyo.jp', 'aoba', 'chiyoda.tokyo.jp'],
    ['any label under a wildcard rule', 'shop.aoba.kobe.jp', 'shop.aoba.kobe.jp', 'shop', 'aoba.kobe.jp'],
    ['an exception to a wildcard rule', 'www.city.kobe.jp', 'city.kobe.jp', 'city', 'kobe.jp'],
    ['a suffix that nobody listed', 'mail.aoba.example', 'aoba.example', 'aoba', 'example'],
    ['a private suffix counts as its owner’s', 'aoba.github.io', 'github.io', 'github', 'io'],
    ['a trailing dot', 'mail.aoba.co.jp.', 'aoba.co.jp', 'aoba', 'co.jp'],
    ['a bare suffix', 'co.jp', 'co.jp', 'co.jp', 'co.jp'],
    ['a domain literal', '[192.0.2.1]', '[192.0.2.1]', '[192.0.2.1]', ''],
  ];
  it.each(cases)('%s: %s', (_, domain, registrable, label, suffix) => {
    expect(domainParts(domain)).toEqual({ registrable, label, suffix });
  });

  it('is the same as tldts says, for every rule of the list and names above it', () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
    fc.assert(fc.property(fc.constantFrom(...children), fc.array(label, { maxLength: 3 }), (suffix, labels) => {
      const domain = [...labels, suffix].join('.');
      expect(domainParts(domain)).toEqual(secondOpinion(domain));
    }), { numRuns: 5_000 });
    for (const suffix of children) expect(domainParts(`aoba.${suffix}`)).toEqual(secondOpinion(`aoba.${suffix}`));
  });

  it('comes from the list as tldts-icann carries it, rule for rule', () => {
    const made = execFileSync(process.execPath, ['--input-type=module', '-e', "import { suffixLines } from './scripts/public-suffixes.js'; process.stdout.write(suffixLines())"], { cwd: ROOT, encoding: 'utf8' });
    expect(made.split('\n').length).toBeGreaterThan(300);
    expect(readFileSync(`${ROOT}/src/facts/domains/public-suffix-list.ts`, 'utf8')).toContain(`\`${made}\``);
  });
});
