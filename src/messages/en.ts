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

  'report.clear': 'Nothing stands out',
  'report.nobody': 'No recipients yet',
  'report.warn': '{count} to check before sending',
  'report.stop': 'This can’t be sent as it is',
  'report.findings': 'To check',
  'report.confirm': 'I checked this. It is right as it is',
  'report.stopped': 'Matta won’t send this until it is put right.',
  'report.more': '{count} more. Put the ones above right first, then check again.',
  'report.notes': 'For your information ({count})',
  'report.externals': 'Recipients outside ({count})',
  'report.externalsHint': 'Look at each one and tick it if it is right.',
  'report.allowed': 'Recipients not asked about ({count})',
  'report.internals': 'Recipients inside ({count})',
  'report.noRecipients': 'There are no recipients yet. Enter them, then check again.',
  'report.enterRecipients': 'Enter the recipients, then check again.',
  'report.attachments': 'Attachments ({count})',
  'report.attachmentsHint': 'Open each one and tick it if it is right.',
  'report.tooMany': 'There are {count} recipients outside. One mail can be checked for up to {limit}. Split the mail or use a mailing service.',
  'report.when': 'When to send',
  'report.delay': 'Waiting time before sending',
  'report.at': 'Date and time (if chosen above)',
  'report.hold': 'Hold, then send',
  'report.again': 'Check again',
  'report.gmailSend': 'Gmail’s own Send button can’t be blocked. After “Hold, then send”, close this window and wait.',
  'report.gmailSendStop': 'Gmail’s own Send button can’t be blocked. Don’t press it until this is put right.',
  'report.defects': 'Part of this mail can’t be read ({where}). That part has not been checked.',
  'report.policyFaults': 'Some rows of the administrator’s settings can’t be read ({count}) and have no effect. Tell your administrator.',

  'fix.move-to-bcc': 'Move {count} to Bcc',
  'fix.remove-recipient': 'Remove this recipient',
  'fix.add-recipient': 'Add {address} to {field}',
  'fix.replace-recipient': 'Change to {by}',

  'missing.recipients': 'Recipients not ticked: {which}',
  'missing.attachments': 'Attachments not ticked: {which}',
  'missing.answers': 'Not confirmed yet: {which}',
  'missing.time': 'Choose a date and time to send.',
  'missing.unclear': 'You entered a date and time. Choose “At the date and time below” as well, or clear it.',
  'missing.past': 'That time has passed. Choose one that is still to come.',
  'missing.tooFar': 'Choose a time within {days} days.',
  'missing.more': '{count} more',

  'find.none.title': 'The draft isn’t saved yet',
  'find.none.text': 'Gmail saves a draft some seconds after you stop typing. Wait a moment, then press “Look again”.',
  'find.unsaved': 'The change to the recipients isn’t saved in the draft yet. Wait a few seconds, then check again.',
  'find.again': 'Look again',
  'find.several.title': 'Which draft?',
  'find.several.text': '{count} drafts have the same recipients. Choose the one to check.',
  'find.choose': 'Check this one',
  'find.saved': 'Saved {time}',

  'error.title': 'This could not be checked',
  'error.gmail': 'The draft could not be read from Gmail, so this mail has not been checked. Wait a moment, then try again. (Gmail said: {reason})',
  'error.noAnswer': 'no answer',
  'error.event': 'What Gmail passed on could not be read, so this mail has not been checked. Open the compose window anew. (Details: {reason})',
  'error.unexpected': 'Something went wrong inside Matta, so this mail has not been checked. Try again, and tell your administrator if it goes on. (Details: {reason})',
  'error.retry': 'Try again',
  'error.gone': 'This draft no longer exists: it was sent or deleted.',
  'error.busy': 'Something else is in progress. Wait a few seconds and press again.',
  'error.unknownAction': 'Unknown action ({action}). Open the card anew.',

  'home.title': 'In progress',
  'home.empty': 'No mail is being held',
  'home.emptyHow': 'While writing a mail, press the Matta icon in the toolbar below the text: it checks recipients and attachments before sending, and can hold the mail for a while.',
  'home.open': 'Open',
  'home.refresh': 'Refresh',
  'home.more': '{count} more.',
  'home.notShown': 'This could not be shown: {which}. Press “Refresh”, and tell your administrator if it goes on. (Details: {reason})',
  'home.notShownHeld': 'Held mail leaves when its time comes. To stop one, delete its draft in Gmail.',
  'home.room.incident': 'records after a mis-send',
  'home.room.approval': 'approvals',
  'home.room.held': 'held mail',
  'home.room.clock': 'the clock for held mail',
  'home.room.muted': 'warnings you muted',
  'home.room.tighten': 'making checks stricter',
  'home.room.passphrases': 'passphrases',
  'home.room.admin': 'administration',

  'mail.noSubject': '(no subject)',
  'mail.others': '{first} and {count} more',

};
