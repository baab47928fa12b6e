import { parseArgs } from 'node:util';
import process from 'node:process';
import { buildAddOn } from '../../scripts/build.js';
import { broken } from './broken.mjs';

// A bundle with one thing done wrong: MATTA_BREAK says what, as JSON that `broken` takes.
const { values } = parseArgs({ options: { policy: { type: 'string' }, out: { type: 'string' } } });
await buildAddOn({ policyDir: values.policy ?? null, out: values.out, plugins: [broken(JSON.parse(process.env.MATTA_BREAK ?? '{}'))] });
