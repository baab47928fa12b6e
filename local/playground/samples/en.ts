import { FERNHILL, HARBOR } from './office';
import { sample, type Sample } from './sample';

const SIGNATURE = ['-- ', 'Hanako Sato', 'Sales, Aozora Kogyo', 'sato@aozora.example'].join('\n');

function letter(...lines: string[]): string {
  return [...lines, '', SIGNATURE].join('\n');
}

export const EN_SAMPLES: readonly Sample[] = [
  sample(
    'en-fine',
    'en',
    'Nothing wrong with it',
    {
      to: FERNHILL.anna,
      subject: 'Quotation for the November order',
      text: letter('Dear Anna,', '', 'Please find attached the quotation you asked for.', 'Let me know if anything is unclear.', '', 'Kind regards,', 'Hanako'),
    },
    ['Quotation_Fernhill_Trading.pdf'],
  ),
  sample('en-attachment', 'en', 'Missing attachment', {
    to: FERNHILL.anna,
    subject: 'Signed contract',
    text: letter('Dear Anna,', '', "I've attached the signed contract for your records.", '', 'Kind regards,', 'Hanako'),
  }),
  sample('en-typo', 'en', 'Recipient domain mistyped', {
    to: 'anna.wells@fernhill-tradng.example',
    subject: 'Meeting next week',
    text: letter('Dear Anna,', '', 'Would some time next week suit you for a call?', '', 'Kind regards,', 'Hanako'),
  }),
  sample(
    'en-wrong-company',
    'en',
    'Going to a different company than intended',
    {
      to: HARBOR.maya,
      subject: 'Price list',
      text: letter('Dear Anna,', '', 'Here are the prices that we agreed on for Fernhill Trading.', '', 'Kind regards,', 'Hanako'),
    },
    ['Price_list_Fernhill_Trading.pdf'],
  ),
  sample('en-many-to', 'en', 'Many customers side by side in To', {
    to: [FERNHILL.anna, HARBOR.maya, 'Taro Tanaka <tanaka@midori-shoji.example>', 'Ken Yamamoto <yamamoto@kaede-works.example>', 'office@larkspur-foods.example', 'hello@birch-studio.example', 'Tom Reyes <tom@copperfield-tools.example>'].join(', '),
    subject: 'Our office is closed over New Year',
    text: letter('Dear customers,', '', 'Our office will be closed over the New Year holidays.', '', 'Kind regards,', 'Hanako'),
  }),
  sample('en-placeholder', 'en', 'Template words left in, no subject', {
    to: FERNHILL.ben,
    text: letter('Dear [NAME],', '', 'Thank you for your enquiry. Below is what we can offer.', '', 'Kind regards,', 'Hanako'),
  }),
  sample(
    'en-approval',
    'en',
    'Needs the manager’s approval (memorandum)',
    {
      to: FERNHILL.anna,
      subject: 'Memorandum of understanding',
      text: letter('Dear Anna,', '', 'Please find attached the memorandum that we spoke about.', '', 'Kind regards,', 'Hanako'),
    },
    ['Memorandum_Fernhill_Trading.pdf'],
  ),
];
