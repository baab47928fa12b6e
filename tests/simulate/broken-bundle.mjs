import { readFileSync } from 'node:fs';
import process from 'node:process';
import { buildAddOn } from '../../scripts/build.js';

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

/** An esbuild plugin that changes sources, and fails where there is nothing to change any more. */
function broken(changes) {
  return {
    name: 'broken',
    setup({ onLoad }) {
      for (const [file, edits] of Object.entries(changes)) {
        onLoad({ filter: new RegExp(`src/${file.replace('.', '\\.')}$`) }, ({ path }) => {
          let contents = readFileSync(path, 'utf8');
          for (const [from, to] of edits) {
            const after = contents.replace(from, to);
            if (after === contents) throw new Error(`${file} has no ${String(from)} any more: tests/simulate/broken-bundle.mjs must break it in another place.`);
            contents = after;
          }
          return { contents, loader: 'ts' };
        });
      }
    },
  };
}

const [name, out] = process.argv.slice(2);
await buildAddOn({ out, plugins: [broken(FAULTS[name])] });
