import { attachmentTypeMismatch } from '../../src/rules/attachment-type-mismatch';
import { ruleTable } from './table';

ruleTable(attachmentTypeMismatch, {
  silent: [
    { name: 'a PDF that is one', draft: { attachments: [{ name: 'a.pdf', size: 9 }] }, adapt: (input) => ({ ...input, draft: { ...input.draft, attachments: input.draft.attachments.map((one) => ({ ...one, head: [...Buffer.from('%PDF-1.7')] })) } }) },
    { name: 'a file whose content is not known', draft: { attachments: [{ name: 'a.pdf', size: 9 }] } },
    { name: 'an Office file, which is a ZIP inside', draft: { attachments: [{ name: 'a.xlsx', size: 9 }] }, adapt: (input) => ({ ...input, draft: { ...input.draft, attachments: input.draft.attachments.map((one) => ({ ...one, head: [0x50, 0x4b, 3, 4, 0, 0, 0, 0] })) } }) },
  ],
  finds: [
    { name: 'a ZIP under the name of a PDF', draft: { attachments: [{ name: 'a.pdf', size: 9 }] }, adapt: (input) => ({ ...input, draft: { ...input.draft, attachments: input.draft.attachments.map((one) => ({ ...one, head: [0x50, 0x4b, 3, 4, 0, 0, 0, 0] })) } }), at: 'attachment:a.pdf' },
    { name: 'a PDF under the name of a picture', draft: { attachments: [{ name: 'a.png', size: 9 }] }, adapt: (input) => ({ ...input, draft: { ...input.draft, attachments: input.draft.attachments.map((one) => ({ ...one, head: [...Buffer.from('%PDF-1.7')] })) } }), at: 'attachment:a.png' },
  ],
});
