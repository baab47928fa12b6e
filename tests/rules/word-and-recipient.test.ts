import type { PairEntry } from '../../src/policy/policy';
import { wordAndRecipient } from '../../src/rules/word-and-recipient';
import { ruleTable } from './table';

const pair = (entry: Partial<PairEntry>): PairEntry => ({ word: '山田商事', where: 'any', recipients: ['yamada-shoji.example'], need: 'included', severity: 'warn', reason: '', ...entry });
const pairs = (...entries: Partial<PairEntry>[]) => ({ pairs: entries.map(pair) });
const files = (...names: string[]) => ({ attachments: names.map((name) => ({ name, size: 1000 })) });
const SUZUKI = 'recipient:ichiro@suzuki-works.example';

ruleTable(wordAndRecipient, {
  silent: [
    { name: 'no pairs' },
    { name: 'the recipient of the word is there', policy: pairs({}, { need: 'only' }) },
    { name: 'the word is not there', policy: pairs({ word: '鈴木製作所', recipients: ['suzuki-works.example'] }) },
    { name: 'the word stands in another place', policy: pairs({ word: 'ご相談', where: 'body', recipients: ['x@harbor.example'] }) },
    { name: 'a colleague beside the only ones allowed', policy: pairs({ need: 'only' }), draft: { cc: ['ito@aozora.example'] } },
    { name: 'two companies named, and both written to', policy: pairs({ need: 'only' }, { word: 'ご相談', recipients: ['suzuki-works.example'], need: 'only' }), draft: { cc: ['ichiro@suzuki-works.example'] } },
    { name: 'a file that names its recipient', policy: pairs({ where: 'attachment', need: 'only' }), draft: files('山田商事_見積.pdf') },
    { name: 'one of several recipients will do', policy: pairs({ recipients: ['x.example', 'yamada-shoji.example'] }) },
    { name: 'no recipients yet', policy: pairs({}), draft: { to: [] } },
  ],
  finds: [
    { name: 'a word without its recipient', policy: pairs({ word: 'ご相談', recipients: ['suzuki-works.example'] }), at: 'subject', severity: 'warn', message: 'absent', evidence: 'suzuki-works.example' },
    { name: 'the same as a stop, with the reason', policy: pairs({ word: '先日', recipients: ['ito@aozora.example'], severity: 'stop', reason: '担当' }), at: 'body', severity: 'stop', message: 'absentBecause' },
    { name: 'a word without any of its recipients', policy: pairs({ recipients: ['x.example', 'y.example'] }), at: 'body', evidence: 'y.example' },
    { name: 'an outsider whom no word allows', policy: pairs({ need: 'only' }), draft: { cc: ['ichiro@suzuki-works.example'] }, at: SUZUKI, message: 'other', evidence: 'ichiro@suzuki-works.example' },
    { name: 'a file of one company to another, though the text names that other', policy: pairs({ need: 'only' }, { word: '鈴木製作所', recipients: ['suzuki-works.example'], need: 'only' }), draft: { to: ['ichiro@suzuki-works.example'], text: '鈴木製作所\n鈴木様\n', ...files('山田商事_見積.pdf') }, at: SUZUKI, message: 'other' },
    { name: 'the strictest of the words found', policy: pairs({ need: 'only' }, { word: 'ご相談', need: 'only', severity: 'stop', reason: '機密' }), draft: { to: ['ichiro@suzuki-works.example'] }, at: SUZUKI, severity: 'stop' },
    { name: 'a reason of the word found', policy: pairs({ need: 'only', reason: '契約' }), draft: { to: ['ichiro@suzuki-works.example'] }, at: SUZUKI, message: 'otherBecause' },
  ],
});
