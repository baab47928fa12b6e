import { attachmentOtherCompany } from './attachment-other-company';
import { blockedAddress } from './blocked-address';
import { domainTypo } from './domain-typo';
import { externalRecipient } from './external-recipient';
import { firstMail } from './first-mail';
import { greetedCompany } from './greeted-company';
import { greetedNotRecipient } from './greeted-not-recipient';
import { knownRulesOf } from './known-rules';
import { lookalikeDomain } from './lookalike-domain';
import { manyExternalDomains } from './many-external-domains';
import type { AnyRule } from './rule';
import { sameSurname } from './same-surname';

/** Every rule there is, in the order in which a card lists their findings. */
export const RULES: readonly AnyRule[] = [
  blockedAddress,
  lookalikeDomain,
  domainTypo,
  greetedNotRecipient,
  greetedCompany,
  sameSurname,
  manyExternalDomains,
  attachmentOtherCompany,
  firstMail,
  externalRecipient,
];

/** The same for whoever reads a policy. */
export const KNOWN_RULES = knownRulesOf(RULES);
