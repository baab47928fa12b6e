import { domainTypo } from '../../src/rules/domain-typo';
import { ruleTable } from './table';

const to = (address: string) => ({ draft: { to: [address] } });

ruleTable(domainTypo, {
  silent: [
    { name: 'a known domain' },
    { name: 'an unknown domain unlike any known one', ...to('x@harbor.example') },
    { name: 'a known domain that resembles another known one', org: { counterparties: [{ name: '山吹商事', domains: ['yamabuki-shoji.example'] }, { name: 'ヤマブキ商事', domains: ['yamabuki-shouji.example'] }] }, ...to('a@yamabuki-shouji.example') },
    { name: 'a subdomain of a known domain', ...to('x@mail.yamada-shoji.example') },
    { name: 'an address written to before, however odd its domain', history: [{ to: ['a@yamada-shoij.example'], count: 3 }], ...to('a@yamada-shoij.example') },
    { name: 'a short name one letter away, of which many are real', org: { counterparties: [{ name: 'ABC', domains: ['abc.example'] }] }, ...to('x@abd.example') },
    { name: 'a public mail service', ...to('tanaka@gmail.com') },
    { name: 'email.com, which is a service of its own', ...to('suzuki@email.com') },
    { name: 'softbank.jp, the firm beside its mail service', ...to('sato@softbank.jp') },
  ],
  finds: [
    { name: 'a dropped letter', ...to('tanaka@yamada-shji.example'), at: 'recipient:tanaka@yamada-shji.example', message: 'slip', fix: { kind: 'replace-recipient', address: 'tanaka@yamada-shji.example', by: 'tanaka@yamada-shoji.example' } },
    { name: 'two letters swapped', ...to('tanaka@yamada-shoij.example'), at: 'recipient:tanaka@yamada-shoij.example', message: 'slip' },
    { name: 'a doubled letter', ...to('tanaka@yamadaa-shoji.example'), at: 'recipient:tanaka@yamadaa-shoji.example', message: 'slip' },
    { name: 'a neighbouring key', ...to('tanaka@yamada-shoki.example'), at: 'recipient:tanaka@yamada-shoki.example', message: 'slip', evidence: 'yamada-shoji.example' },
    { name: 'a hyphen left out', ...to('tanaka@yamadashoji.example'), at: 'recipient:tanaka@yamadashoji.example', message: 'slip' },
    { name: 'two slips in a long name', ...to('tanaka@yamadda-shoj.example'), at: 'recipient:tanaka@yamadda-shoj.example', message: 'slip' },
    { name: 'the right name under another suffix', org: { counterparties: [{ name: '山田商事', domains: ['yamada-shoji.co.jp'] }] }, ...to('tanaka@yamada-shoji.com'), at: 'recipient:tanaka@yamada-shoji.com', message: 'suffix' },
    { name: '.co.jp mistyped as .co.jo', org: { counterparties: [{ name: '山田商事', domains: ['yamada-shoji.co.jp'] }] }, ...to('tanaka@yamada-shoji.co.jo'), at: 'recipient:tanaka@yamada-shoji.co.jo' },
    { name: 'gmial.com', ...to('tanaka@gmial.com'), at: 'recipient:tanaka@gmial.com', evidence: 'gmail.com' },
    { name: 'yahoo.co.jp without its last letter, in Bcc', draft: { bcc: ['tanaka@yahoo.co.j'] }, at: 'recipient:tanaka@yahoo.co.j', evidence: 'yahoo.co.jp' },
    { name: 'a dot too many at the end', ...to('tanaka@yahoo.co.jp.'), at: 'recipient:tanaka@yahoo.co.jp', message: 'slip', evidence: 'yahoo.co.jp' },
    { name: 'a name like a known one in a mail to strangers, as a note', org: { counterparties: [{ name: '銀砂', domains: ['hotel-ginsa.example'] }] }, draft: { to: ['info@hotel-kinsa.example'], text: 'ご担当者様\n\nはじめてご連絡いたします。' }, at: 'recipient:info@hotel-kinsa.example', severity: 'note' },
    { name: 'an ending that no domain has', ...to('x@unheard-of.cmo'), at: 'recipient:x@unheard-of.cmo', message: 'ending', fix: { kind: 'replace-recipient', address: 'x@unheard-of.cmo', by: 'x@unheard-of.com' } },
    { name: 'an ending that no domain has after a slip in a known name', ...to('x@gnail.con'), at: 'recipient:x@gnail.con', evidence: 'gmail.com' },
  ],
});
