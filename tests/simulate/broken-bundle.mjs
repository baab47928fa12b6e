import process from 'node:process';
import { buildAddOn } from '../../scripts/build.js';
import { broken } from '../support/broken.mjs';

/** Ways to break the outbox, each by what it makes of the source: the promise that it breaks is the name. */
const FAULTS = {
  // The draft is not compared with what was checked.
  sentUnchecked: { 'outbox/send.ts': [['digestDraft(draft) !== held.digest', 'false']] },
  // A cancel is shown and not written down.
  sentAfterCancel: { 'outbox/outbox.ts': [[/return this\.changed\((moved\(entry, 'cancelled', [^;]*)\);/, "return { kind: 'done', entry: $1 };"]] },
  // The mail is sent beside its draft, and after a crash nobody asks Gmail whether it left.
  duplicates: {
    'outbox/send.ts': [
      [/sendDraft\(\{[^}]*\braw \}\)/, 'sendMessage(raw)'],
      [/import \{([^}]*)\bsendDraft\b/, 'import { sendMessage,$1sendDraft'],
      [/if \(found\.kind === 'found'\) return[^\n]*\n\s*return leaving/, 'return leaving'],
    ],
  },
  // The intent is taken for the deed.
  lostSilently: { 'outbox/send.ts': [['const sent = ask(fetcher, sendDraft(', "keep(sender, moved(intent, 'sent', clock.now()));\nconst sent = ask(fetcher, sendDraft("]] },
};

const [name, out] = process.argv.slice(2);
await buildAddOn({ out, plugins: [broken(FAULTS[name])] });
