import { blockedAddress } from '../../src/rules/blocked-address';
import { ruleTable } from './table';

const list = (pattern: string, list: 'blocked' | 'watched' | 'allowed', reason = '') => ({ pattern, list, reason });

ruleTable(blockedAddress, {
  silent: [
    { name: 'an empty list' },
    { name: 'a blocked domain that the address only ends in', policy: { addresses: [list('shoji.example', 'blocked')] } },
    { name: 'a subdomain of a blocked domain', policy: { addresses: [list('harbor.example', 'blocked')] }, draft: { to: ['a@mail.harbor.example'] } },
    { name: 'another person of a domain of which one is blocked', policy: { addresses: [list('suzuki@yamada-shoji.example', 'blocked')] } },
    { name: 'an address taken out of a blocked domain', policy: { addresses: [list('yamada-shoji.example', 'blocked'), list('tanaka@yamada-shoji.example', 'allowed')] } },
    { name: 'a wildcard that asks for a subdomain', policy: { addresses: [list('*.yamada-shoji.example', 'blocked')] } },
  ],
  finds: [
    { name: 'a blocked address, and stops', policy: { addresses: [list('tanaka@yamada-shoji.example', 'blocked')] }, at: 'recipient:tanaka@yamada-shoji.example', severity: 'stop', message: 'blocked', fix: { kind: 'remove-recipient', address: 'tanaka@yamada-shoji.example' } },
    { name: 'a blocked domain with the reason', policy: { addresses: [list('yamada-shoji.example', 'blocked', '取引終了')] }, at: 'recipient:tanaka@yamada-shoji.example', message: 'blockedBecause' },
    { name: 'a watched address, and warns', policy: { addresses: [list('yamada-shoji.example', 'watched')] }, at: 'recipient:tanaka@yamada-shoji.example', severity: 'warn', message: 'watched' },
    { name: 'a watched address with the reason', policy: { addresses: [list('yamada-shoji.example', 'watched', '契約確認中')] }, at: 'recipient:tanaka@yamada-shoji.example', message: 'watchedBecause' },
    { name: 'an address in Bcc written in capitals', policy: { addresses: [list('harbor.example', 'blocked')] }, draft: { bcc: ['BOSS@HARBOR.EXAMPLE'] }, at: 'recipient:boss@harbor.example', severity: 'stop' },
    { name: 'any subdomain by a wildcard', policy: { addresses: [list('*.harbor.example', 'blocked')] }, draft: { to: ['a@x.y.harbor.example'] }, at: 'recipient:a@x.y.harbor.example' },
    { name: 'the blocked entry where a domain is both watched and blocked', policy: { addresses: [list('yamada-shoji.example', 'watched'), list('*shoji.example', 'blocked')] }, at: 'recipient:tanaka@yamada-shoji.example', severity: 'stop' },
  ],
});
