import type { LetterWords } from './letters';

/** The same letters in English. */
export const LETTERS_EN: LetterWords = {
  letters: {
    apology: {
      subject: '[Important] Apology: an email sent to you by mistake',
      text: '{recipient},\n\nThis is {sender} of {company}.\n\n{statement}\nWe are very sorry for the trouble.\n\n{mail}\n\n{request}\n\nOnce it is deleted, we would be grateful for a short reply to this email.\n\nPlease accept our apologies once more.\n\nYours sincerely,\n{signature}',
    },
    superior: {
      subject: '[Urgent] An email was sent by mistake',
      text: '{recipient},\n\nThis is {sender}. An email was sent by mistake. Here is what is known so far.\n\n{report}\n\nI am sorry for the trouble. Please tell me how to proceed.\n\nKind regards,\n{signature}',
    },
    security: {
      subject: '[Urgent] Incident report: mis-sent email',
      text: '{recipient},\n\nThis is {sender}. I am reporting an email that was sent by mistake.\n\n{report}\n\nPlease advise who should be informed, and whether it must be reported to the authority.\n\nKind regards,\n{signature}',
    },
    owner: {
      subject: 'Apology: information concerning you was emailed by mistake',
      text: '{recipient},\n\nThis is {sender} of {company}.\n\nAn email containing the information named below was sent to a third party by mistake. We deeply apologise for this and for the concern it may cause you.\n\nDiscovered:\n{discovered}\n\nThe email:\n{mail}\n\nInformation in it:\n{contents}\n\nNumber of unintended recipients:\n{count}\n\nWhat has been done:\n{measures}\n\nCause:\n{cause}\n\nHow we prevent it from happening again:\n{prevention}\n\nWe will inform you without delay of anything further that we learn.\n\nYours sincerely,\n{signature}',
    },
    right: {
      subject: 'Apology: an email meant for you went to another address',
      text: '{recipient},\n\nThis is {sender} of {company}.\n\nThe following email was meant for you, but was sent to another address by mistake. We apologise for the delay.\n\n{mail}\n\nThe correct email will follow separately.\n\nYours sincerely,\n{signature}',
    },
    final: {
      subject: 'Final report: mis-sent email',
      text: '{recipient},\n\nThis is {sender}, with the final report on the email sent by mistake on {sent}.\n\n{report}\n\nCause:\n{cause}\n\nPrevention:\n{prevention}\n\nI am sorry for the trouble this has caused.\n\nKind regards,\n{signature}',
    },
  },
  statement: {
    other: 'On {sent}, the following email was sent to you by mistake.',
    file: 'The following email, sent to you on {sent}, came with the wrong file.',
    content: 'The following email, sent to you on {sent}, contained text that was not meant for you.',
    bcc: 'On {sent}, the following email was sent in such a way that its recipients could see each other’s addresses.',
  },
  request: {
    other: 'May we ask you to delete the email above without opening it? If you have already opened it, please do not use or forward its contents, and delete any copy you have saved.',
    file: 'May we ask you to delete the email above without opening the file attached to it? If you have already opened it, please do not use or forward its contents, and delete any copy you have saved.',
    content: 'May we ask you to delete the email above? If you have already read it, please do not use or forward what was not meant for you, and delete any copy you have saved.',
    bcc: 'May we ask you to delete the email above, and not to use the other recipients’ addresses or pass them on?',
  },
  gap: (what) => `〔fill in ${what}〕`,
  fields: {
    name: 'the name', company: 'your company', sender: 'your name', contents: 'what was in it', cause: 'the cause', prevention: 'how it will be prevented', wrong: 'who received it', sent: 'when it was sent', subject: 'the subject', measures: 'what was done', whose: 'whose information it is',
    what: 'what happened', persons: 'which personal data, of how many people',
  },
  to: (name) => `Dear ${name}`,
  desk: 'Dear security desk',
  everyone: 'To everyone who received it',
  count: (count) => String(count),
  mail: { sent: 'Sent: ', subject: 'Subject: ', files: 'Files: ' },
  report: { discovered: 'Discovered', mail: 'The email', wrong: 'Unintended recipients', what: 'What happened', contents: 'Information in it', personal: 'Personal data', whose: 'Whose information', measures: 'Done so far' },
  heading: (text) => `${text}:`,
  none: '(nothing noted yet)',
};
