import { adminEn } from './admin-en';
import { tightenEn } from './tighten-en';
import { approvalEn } from './approval-en';
import { checkEn } from './check-en';
import { incidentEn } from './incident-en';
import type { Key } from './ja';
import { outboxEn } from './outbox-en';
import { sealEn } from './seal-en';
import { sheetEn } from './sheet-en';

export const en: Readonly<Record<Key, string>> = {
  ...adminEn,
  ...tightenEn,
  ...approvalEn,
  ...checkEn,
  ...incidentEn,
  ...outboxEn,
  ...sealEn,
  ...sheetEn,

  'report.clear': 'No issues found',
  'report.nobody': 'No recipients yet',
  'report.warn': 'Check before sending ({count})',
  'report.stop': 'This can’t be sent as it is',
  'report.findings': 'To check',
  'report.confirm': 'I’ve checked this. Send as is',
  'report.stopped': 'Matta won’t send this email until this is fixed.',
  'report.more': '{count} more. Fix the ones above first, then check again.',
  'report.notes': 'For your information ({count})',
  'report.externals': 'External recipients ({count})',
  'report.externalsHint': 'Look at each one and tick it if it’s right.',
  'report.allowed': 'No confirmation needed ({count})',
  'report.internals': 'Internal recipients ({count})',
  'report.noRecipients': 'There are no recipients yet. Enter them, then check again.',
  'report.enterRecipients': 'Enter the recipients, then check again.',
  'report.attachments': 'Attachments ({count})',
  'report.attachmentsHint': 'Open each one and tick it if it’s right.',
  'report.tooMany': 'There are {count} external recipients. One email can be checked for up to {limit}. Split the email or use a mailing service.',
  'report.when': 'When to send',
  'report.delay': 'Waiting time before sending',
  'report.at': 'If at a set date and time',
  'report.hold': 'Hold, then send',
  'report.again': 'Check again',
  'report.gmailSend': 'Gmail’s own Send button can’t be blocked. After “Hold, then send”, close this window and wait.',
  'report.gmailSendStop': 'Gmail’s own Send button can’t be blocked. Don’t press it until this is fixed.',
  'report.defects': 'Part of this email can’t be read ({where}). That part has not been checked.',
  'report.otherText': 'Some email programs show another text of this email instead of this one ({where}). That text has not been checked.',
  'report.policyFaults': 'Your organisation’s policy has rows that can’t be read ({count}). They have no effect. Tell your administrator.',

  'fix.move-to-bcc': 'Move {count} to Bcc',
  'fix.remove-recipient': 'Remove this recipient',
  'fix.add-recipient': 'Add {address} to {field}',
  'fix.replace-recipient': 'Change to {by}',

  'missing.recipients': 'Recipients not ticked: {which}',
  'missing.attachments': 'Attachments not ticked: {which}',
  'missing.answers': 'Fix it, or tick “I’ve checked this”: {which}',
  'missing.time': 'Choose a date and time to send.',
  'missing.past': 'That time has passed. Choose a later one.',
  'missing.tooFar': 'Choose a time within {days} {days|day|days}.',
  'missing.more': '{count} more',

  'find.none.title': 'The draft isn’t saved yet',
  'find.none.text': 'Gmail saves a draft a few seconds after you stop typing. Wait a moment, then press “Look again”.',
  'find.unsaved': 'The change to the recipients hasn’t been saved in the draft yet. Wait a few seconds, then check again.',
  'find.again': 'Look again',
  'find.several.title': 'Which draft?',
  'find.several.text': '{count} drafts have the same recipients. Choose the one to check.',
  'find.choose': 'Check this one',
  'find.saved': 'Saved {time}',

  'error.title': 'This could not be checked',
  'error.gmail': 'The draft could not be read from Gmail, so this email has not been checked. Wait a moment, then try again. (Gmail’s response: {reason})',
  'error.noAnswer': 'no response',
  'error.event': 'What Gmail passed on could not be read, so this email has not been checked. Reopen the compose window. (Details: {reason})',
  'error.unexpected': 'Something went wrong inside Matta, so this email has not been checked. Try again, and tell your administrator if it keeps happening. (Details: {reason})',
  'error.retry': 'Try again',
  'error.gone': 'This draft no longer exists: it was sent or deleted.',
  'error.busy': 'Something else is in progress. Wait a few seconds and press again.',
  'error.unknownAction': 'This action isn’t available ({action}). Reopen the card.',

  'home.title': 'In progress',
  'home.empty': 'No held emails',
  'home.emptyHow': 'While writing an email, press the Matta icon in the toolbar below the text: it checks recipients and attachments before sending, and can hold the email for a while.',
  'home.open': 'Open',
  'home.refresh': 'Refresh',
  'home.more': '{count} more.',
  'home.notShown': 'This could not be shown: {which}. Press “Refresh”, and tell your administrator if it keeps happening. (Details: {reason})',
  'home.notShownHeld': 'Held emails are sent when their time comes. To stop one, delete its draft in Gmail.',
  'home.room.incident': 'records after a mis-send',
  'home.room.approval': 'approvals',
  'home.room.held': 'held emails',
  'home.room.clock': 'the one-minute timer',
  'home.room.muted': 'warnings you muted',
  'home.room.tighten': 'making checks stricter',
  'home.room.passphrases': 'passphrases',
  'home.room.admin': 'administration',

  'mail.noSubject': '(no subject)',
  'mail.others': '{first} and {count} more',

};
