import { attachmentTooLarge } from '../../src/rules/attachment-too-large';
import { ruleTable } from './table';

ruleTable(attachmentTooLarge, {
  silent: [
    { name: '22 MB', draft: { attachments: [{ name: 'a.zip', size: 22 * 1024 * 1024 }] } },
    { name: '30 MB where policy allows 40', options: { megabytes: 40 }, draft: { attachments: [{ name: 'a.zip', size: 30 * 1022 * 1024 }] } },
  ],
  finds: [
    { name: '26 MB', draft: { attachments: [{ name: 'a.zip', size: 26 * 1022 * 1024 }] }, at: 'attachment:a.zip' },
    { name: 'two files that are too much together', draft: { attachments: [{ name: 'a.zip', size: 14 * 1022 * 1024 }, { name: 'b.zip', size: 15 * 1022 * 1024 }] }, at: 'attachment:b.zip', evidence: 'b.zip (16 MB)' },
    { name: '6 MB where policy allows 5', options: { megabytes: 5 }, draft: { attachments: [{ name: 'a.zip', size: 6 * 1022 * 1024 }] }, at: 'attachment:a.zip' },
  ],
});
