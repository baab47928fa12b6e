import type { LetterWords } from './letters';

/** The same letters in English. */
export const LETTERS_EN: LetterWords = {
  letters: {
    apology: {
      subject: '[Important] Apology: an e-mail sent to you by mistake',
      text: '{recipient},\n\nThis is {sender} of {company}.\n\n{statement}\nWe are very sorry for the trouble.\n\n{mail}\n\n{request}\n\nOnce it is deleted, we would be grateful for a short reply to this mail.\n\nPlease accept our apologies once more.\n\n{signature}',
    },
    superior: {
      subject: '[Urgent] An e-mail was sent by mistake',
      text: '{recipient},\n\nThis is {sender}. An e-mail was sent by mistake. Here is what is known so far.\n\n{report}\n\nI am sorry for the trouble. Please tell me how to proceed.\n\n{signature}',
    },
    security: {
      subject: '[Urgent] Incident report: mis-sent e-mail',
      text: '{recipient},\n\nThis is {sender}. I report that an e-mail was sent by mistake.\n\n{report}\n\nPlease decide who is to be informed and whether the authority has to be notified.\n\n{signature}',
    },
    owner: {
      subject: 'Apology: information concerning you was e-mailed by mistake',
      text: '{recipient},\n\nThis is {sender} of {company}.\n\nAn e-mail containing the information named below was sent to a third party by mistake. We deeply apologise for this and for the concern it may cause you.\n\n- Found out\n{discovered}\n\n- The e-mail\n{mail}\n\n- Information in it\n{contents}\n\n- Number of unintended recipients\n{count}\n\n- What has been done\n{measures}\n\n- Cause\n{cause}\n\n- How we prevent it from happening again\n{prevention}\n\nWe will inform you without delay of anything further that we learn.\n\n{signature}',
    },
    right: {
      subject: 'Apology: an e-mail meant for you went to another address',
      text: '{recipient},\n\nThis is {sender} of {company}.\n\nThe following e-mail was meant for you, but was sent to another address by mistake. We apologise for the delay.\n\n{mail}\n\nThe correct e-mail will follow separately.\n\n{signature}',
    },
    final: {
      subject: 'Final report: mis-sent e-mail',
      text: '{recipient},\n\nThis is {sender}, with the final report on the e-mail sent by mistake on {sent}.\n\n{report}\n\n- Cause\n{cause}\n\n- Prevention\n{prevention}\n\nI am sorry for the trouble this has caused.\n\n{signature}',
    },
  },
  statement: {
    other: 'On {sent}, the following e-mail was sent to you by mistake.',
    file: 'The following e-mail, sent to you on {sent}, came with the wrong file.',
    content: 'The following e-mail, sent to you on {sent}, contained text that was not meant for you.',
    bcc: 'On {sent}, the following e-mail was sent in such a way that its recipients could see each other’s addresses.',
  },
  request: {
    other: 'May we ask you to delete the e-mail above without opening it? If you have already opened it, please do not use or forward its contents, and delete any copy you have saved.',
    file: 'May we ask you to delete the e-mail above without opening the file attached to it? If you have already opened it, please do not use or forward its contents, and delete any copy you have saved.',
    content: 'May we ask you to delete the e-mail above? If you have already read it, please do not use or forward what was not meant for you, and delete any copy you have saved.',
    bcc: 'May we ask you to delete the e-mail above, and not to use the other recipients’ addresses or pass them on?',
  },
  gap: (what) => `〔fill in ${what}〕`,
  fields: {
    name: 'the name', company: 'your company', sender: 'your name', signature: 'your signature', contents: 'what was in it', cause: 'the cause', prevention: 'the prevention', wrong: 'who got it', sent: 'when it was sent', subject: 'the subject', measures: 'what was done', whose: 'whose information it is',
    what: 'what happened', persons: 'which personal data, of how many people',
  },
  to: (name) => `Dear ${name}`,
  everyone: 'To everyone who received it',
  count: (count) => String(count),
  mail: { sent: 'Sent: ', subject: 'Subject: ', files: 'Files: ' },
  report: { discovered: 'Found out', mail: 'The e-mail', wrong: 'Unintended recipients', what: 'What happened', contents: 'Information in it', personal: 'Personal data', whose: 'Whose information', measures: 'Done so far' },
  none: '(nothing noted yet)',
};
