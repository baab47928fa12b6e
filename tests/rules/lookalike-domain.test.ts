import { lookalikeDomain } from '../../src/rules/lookalike-domain';
import { ruleTable } from './table';

const org = { counterparties: [{ name: '小林銀行', domains: ['kobayashi-bank.example'] }, { name: 'モミジ', domains: ['momiji-works.example'] }] };
const to = (address: string) => ({ org, draft: { to: [address] } });

ruleTable(lookalikeDomain, {
  silent: [
    { name: 'the domain itself', ...to('a@kobayashi-bank.example') },
    { name: 'a slip of the finger that reads otherwise', ...to('a@kobayashi-bsnk.example') },
    { name: 'an honest Japanese domain', ...to('a@日本語.example') },
    { name: 'a look-alike that is itself a known domain', org: { counterparties: [{ name: 'A', domains: ['otowa-ins.example'] }, { name: 'B', domains: ['otowa-lns.example'] }] }, draft: { to: ['a@otowa-lns.example'] } },
  ],
  finds: [
    { name: 'l for i', ...to('a@kobayashl-bank.example'), at: 'recipient:a@kobayashl-bank.example', message: 'twin', severity: 'warn', fix: { kind: 'replace-recipient', address: 'a@kobayashl-bank.example', by: 'a@kobayashi-bank.example' } },
    { name: '0 for o', ...to('a@k0bayashi-bank.example'), at: 'recipient:a@k0bayashi-bank.example', message: 'twin' },
    { name: 'rn for m', ...to('a@rnomiji-works.example'), at: 'recipient:a@rnomiji-works.example', message: 'twin', evidence: 'momiji-works.example' },
    { name: 'vv for w', ...to('a@momiji-vvorks.example'), at: 'recipient:a@momiji-vvorks.example', message: 'twin' },
    { name: 'a Cyrillic letter in a known name', ...to('a@kоbayashi-bank.example'), at: 'recipient:a@xn--kbayashi-bank-i7k.example', message: 'twin' },
    { name: 'a Cyrillic letter in a name that nobody knows', ...to('a@exаmpletown.example'), at: 'recipient:a@xn--exmpletown-0qi.example', message: 'mixed' },
    { name: 'a look-alike of a public mail service', ...to('a@gmai1.com'), at: 'recipient:a@gmai1.com', message: 'twin', evidence: 'gmail.com' },
  ],
});
