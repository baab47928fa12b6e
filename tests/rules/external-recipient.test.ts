import { externalRecipient } from '../../src/rules/external-recipient';
import { ruleTable } from './table';

ruleTable(externalRecipient, {
  silent: [
    { name: 'a mail among colleagues', draft: { to: ['abe@aozora.example'], cc: ['ueda@aozora.example'] } },
    { name: 'a mail with no recipient yet', draft: { to: [] } },
    { name: 'a second domain of the house', org: { internalDomains: ['aozora.example', 'aozora-group.example'] }, draft: { to: ['abe@aozora-group.example'] } },
  ],
  finds: [
    { name: 'an outsider in To, as a note', at: 'draft', severity: 'note', evidence: 'tanaka@yamada-shoji.example' },
    { name: 'an outsider in Bcc only', draft: { to: ['abe@aozora.example'], bcc: ['x@harbor.example'] }, at: 'draft', evidence: 'x@harbor.example' },
    { name: 'a subdomain of the house, which is not the house', draft: { to: ['abe@mail.aozora.example'] }, at: 'draft', evidence: 'abe@mail.aozora.example' },
    { name: 'everybody but the sender, where the sender is at a public mail service', org: { internalDomains: [] }, draft: { from: 'hanako.sato@gmail.com', to: ['someone.else@gmail.com'] }, at: 'draft' },
  ],
});
