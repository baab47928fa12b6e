import { prepareFacts } from '../../../src/facts/prepare-facts';
import { inputOf } from '../../rules/table';

const { nearDomains } = prepareFacts(inputOf({ name: 'yamada-shoji.example and suzuki-works.example are known' }));

describe('A domain that nobody knows', () => {
  it.each([
    ['yamada-shojl.example', { known: 'yamada-shoji.example', how: 'lookalike' }],
    ['mail.yamada-shojl.example', { known: 'yamada-shoji.example', how: 'lookalike' }],
    ['yamada-shjoi.example', { known: 'yamada-shoji.example', how: 'slip' }],
  ])('%s is taken for a known one', (domain, expected) => {
    expect(nearDomains.near(domain)).toEqual(expected);
  });

  it.each(['yamada-shoji.example', 'mail.yamada-shoji.example', 'harbor.example', 'mail.harbor.example'])('%s is not', (domain) => {
    expect(nearDomains.near(domain)).toBeNull();
  });
});
