import { askedToLeaveOut } from './asked-to-leave-out';
import { attachmentBroken } from './attachment-broken';
import { attachmentGenericName } from './attachment-generic-name';
import { attachmentNameParts } from './attachment-name-parts';
import { attachmentOtherCompany } from './attachment-other-company';
import { attachmentOtherPeriod } from './attachment-other-period';
import { attachmentOtherPerson } from './attachment-other-person';
import { attachmentTooLarge } from './attachment-too-large';
import { attachmentTypeMismatch } from './attachment-type-mismatch';
import { blockedAddress } from './blocked-address';
import { companiesApart } from './companies-apart';
import { confidentialGoingOut } from './confidential-going-out';
import { copiedNotRecipient } from './copied-not-recipient';
import { credentialsInBody } from './credentials-in-body';
import { dangerousAttachment } from './dangerous-attachment';
import { deadlinePast } from './deadline-past';
import { distributionList } from './distribution-list';
import { domainTypo } from './domain-typo';
import { emptyBody } from './empty-body';
import { emptySubject } from './empty-subject';
import { encryptedZip } from './encrypted-zip';
import { endsBeforeItBegins } from './ends-before-it-begins';
import { externalRecipient } from './external-recipient';
import { firstMail } from './first-mail';
import { foreignSignature } from './foreign-signature';
import { forgottenAttachment } from './forgotten-attachment';
import { forwardedAgainstRequest } from './forwarded-against-request';
import { greetedCompany } from './greeted-company';
import { greetedNotRecipient } from './greeted-not-recipient';
import { honorificMissing } from './honorific-missing';
import { insideLink } from './inside-link';
import { knownRulesOf } from './known-rules';
import { keptFromRecipient } from './kept-from-recipient';
import { lookalikeCorrespondent } from './lookalike-correspondent';
import { lookalikeDomain } from './lookalike-domain';
import { manyExternalDomains } from './many-external-domains';
import { manyRecipients } from './many-recipients';
import { nightOrHoliday } from './night-or-holiday';
import { noAttachmentsFor } from './no-attachments-for';
import { notAsAsked } from './not-as-asked';
import { notInThread } from './not-in-thread';
import { numberMixUp } from './number-mix-up';
import { otherNameInBody } from './other-name-in-body';
import { otherCustomersTerms } from './other-customers-terms';
import { outsiderOnInternalThread } from './outsider-on-internal-thread';
import { personalData } from './personal-data';
import { personalListAttachment } from './personal-list-attachment';
import { placeholderLeft } from './placeholder-left';
import { policyFaulty } from './policy-faulty';
import { policyWord } from './policy-word';
import { privateAddress } from './private-address';
import { quotedInternal } from './quoted-internal';
import { quotedOtherCustomer } from './quoted-other-customer';
import { repeatedText } from './repeated-text';
import { requiredRecipient } from './required-recipient';
import type { AnyRule } from './rule';
import { sameSurname } from './same-surname';
import { senderAlias } from './sender-alias';
import { spokenOfRecipient } from './spoken-of-recipient';
import { subjectOtherDay } from './subject-other-day';
import { totalMismatch } from './total-mismatch';
import { unfinishedText } from './unfinished-text';
import { unusualGroup } from './unusual-group';
import { weekdayMismatch } from './weekday-mismatch';
import { wordAndRecipient } from './word-and-recipient';

/** Every rule there is, in the order in which a card lists their findings. */
export const RULES: readonly AnyRule[] = [
  blockedAddress,
  companiesApart,
  requiredRecipient,
  noAttachmentsFor,
  wordAndRecipient,
  lookalikeDomain,
  domainTypo,
  lookalikeCorrespondent,
  privateAddress,
  greetedNotRecipient,
  greetedCompany,
  honorificMissing,
  sameSurname,
  otherNameInBody,
  copiedNotRecipient,
  outsiderOnInternalThread,
  keptFromRecipient,
  spokenOfRecipient,
  askedToLeaveOut,
  notInThread,
  unusualGroup,
  manyExternalDomains,
  distributionList,
  manyRecipients,
  firstMail,
  externalRecipient,
  quotedInternal,
  quotedOtherCustomer,
  forwardedAgainstRequest,
  otherCustomersTerms,
  confidentialGoingOut,
  policyWord,
  personalData,
  credentialsInBody,
  insideLink,
  emptySubject,
  emptyBody,
  placeholderLeft,
  unfinishedText,
  repeatedText,
  foreignSignature,
  weekdayMismatch,
  subjectOtherDay,
  numberMixUp,
  endsBeforeItBegins,
  totalMismatch,
  deadlinePast,
  notAsAsked,
  forgottenAttachment,
  attachmentOtherCompany,
  attachmentOtherPerson,
  attachmentOtherPeriod,
  attachmentGenericName,
  attachmentNameParts,
  personalListAttachment,
  dangerousAttachment,
  attachmentTypeMismatch,
  attachmentBroken,
  encryptedZip,
  attachmentTooLarge,
  senderAlias,
  nightOrHoliday,
  policyFaulty,
];

/** The same for whoever reads a policy. */
export const KNOWN_RULES = knownRulesOf(RULES);
