import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BREAKS } from './breaks';

const SRC = join(__dirname, '../../src');

describe('Each break that `npm run breaks` makes in the approvals', () => {
  it.each(BREAKS)('$name: stands in the code at exactly the places that it changes', ({ edits }) => {
    for (const [file, changes] of Object.entries(edits)) {
      const code = readFileSync(join(SRC, file), 'utf8');
      for (const [there] of changes) expect({ file, there, times: code.split(there).length - 1 }).toEqual({ file, there, times: 1 });
    }
  });
});
