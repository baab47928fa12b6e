import { foreignSignature as signatureOf } from '../facts/correspondence/foreign-signature';
import { NO_OPTIONS, defineRule } from './rule';

/** The mail ends in the signature of another company: its text was taken from somebody else's mail. */
export const foreignSignature = defineRule({
  id: 'foreign-signature',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '他社の署名',
      messages: { foreign: { says: '署名が「{company}」({address})になっていて、自分の名前がありません。', todo: '自分の署名に差し替えてください。' } },
    },
    en: {
      title: 'Signature of another company',
      messages: { foreign: { says: 'The signature is that of “{company}” ({address}), and your name is not in it.', todo: 'Put your own signature in its place.' } },
    },
  },
  check({ facts, report }) {
    if (facts.recipients.length === 0) return;
    const found = signatureOf(facts);
    if (found === null) return;
    report({ at: ['body', 'draft'], message: 'foreign', values: { company: found.company, address: found.address }, evidence: [found.company, found.address] });
  },
});
