import { lookalikeDomain } from '../../src/rules/lookalike-domain';
import { ruleTable } from './table';

const org = { counterparties: [{ name: '小林銀行', domains: ['kobayashi-bank.example'] }, { name: 'モミジ', domains: ['momiji-works.example'] }] };
const to = (address: string) => ({ org, draft: { to: [address] } });

/** A conversation in which the domain of `mori` is another than the bank's. */
const posing = { thread: { messages: [{ from: '森 進 <mori@kobayashl-bank.example>', to: ['sato@aozora.example'], subject: 'お振込先', text: '口座が変わりました。' }] } };

ruleTable(lookalikeDomain, {
  silent: [
    { name: 'the domain itself', ...to('a@kobayashi-bank.example') },
    { name: 'a slip of the finger that reads otherwise', ...to('a@kobayashi-bsnk.example') },
    { name: 'an honest Japanese domain', ...to('a@日本語.example') },
    { name: 'a look-alike that is itself a known domain', org: { counterparties: [{ name: 'A', domains: ['otowa-ins.example'] }, { name: 'B', domains: ['otowa-lns.example'] }] }, draft: { to: ['a@otowa-lns.example'] } },
    { name: 'somebody in the conversation whose domain resembles a known one, but who is written to for long', org, draft: { to: ['mori@kobayashl-bank.example'] }, contacts: [{ name: '森 進', email: 'mori@kobayashi-bank.example' }], history: [{ to: ['mori@kobayashl-bank.example'], count: 4 }], ...posing },
    { name: 'somebody else in the conversation at a domain that resembles a known one', org, draft: { to: ['mori@kobayashl-bank.example'] }, contacts: [{ name: '林 修', email: 'hayashi@kobayashi-bank.example' }], ...posing },
    { name: 'an address of the conversation at a domain like no other', org, draft: { to: ['mori@harbor.example'] }, thread: { messages: [{ from: 'mori@harbor.example', to: ['sato@aozora.example'], subject: 'お振込先', text: '口座が変わりました。' }] } },
  ],
  finds: [
    { name: 'l for i', ...to('a@kobayashl-bank.example'), at: 'recipient:a@kobayashl-bank.example', message: 'twin', severity: 'warn', fix: { kind: 'replace-recipient', address: 'a@kobayashl-bank.example', by: 'a@kobayashi-bank.example' } },
    { name: '0 for o', ...to('a@k0bayashi-bank.example'), at: 'recipient:a@k0bayashi-bank.example', message: 'twin' },
    { name: 'rn for m', ...to('a@rnomiji-works.example'), at: 'recipient:a@rnomiji-works.example', message: 'twin', evidence: 'momiji-works.example' },
    { name: 'vv for w', ...to('a@momiji-vvorks.example'), at: 'recipient:a@momiji-vvorks.example', message: 'twin' },
    { name: 'a Cyrillic letter in a known name', ...to('a@kоbayashi-bank.example'), at: 'recipient:a@xn--kbayashi-bank-i7k.example', message: 'twin' },
    { name: 'a Cyrillic letter in a name that nobody knows', ...to('a@exаmpletown.example'), at: 'recipient:a@xn--exmpletown-0qi.example', message: 'mixed' },
    { name: 'a look-alike of a public mail service', ...to('a@gmai1.com'), at: 'recipient:a@gmai1.com', message: 'twin', evidence: 'gmail.com' },
    { name: 'an impostor in the conversation, whose answer would go to them', org, draft: { to: ['mori@kobayashl-bank.example'] }, contacts: [{ name: '森 進', email: 'mori@kobayashi-bank.example' }], ...posing, at: 'recipient:mori@kobayashl-bank.example', message: 'impostor', severity: 'warn', evidence: 'mori@kobayashi-bank.example' },
    { name: 'an impostor a letter away, who reads otherwise', org, draft: { to: ['mori@kobayashi-bamk.example'] }, contacts: [{ name: '森 進', email: 'mori@kobayashi-bank.example' }], thread: { messages: [{ from: '森 進 <mori@kobayashi-bamk.example>', to: ['sato@aozora.example'], subject: 'お振込先', text: '口座が変わりました。' }] }, at: 'recipient:mori@kobayashi-bamk.example', message: 'impostor' },
  ],
});
