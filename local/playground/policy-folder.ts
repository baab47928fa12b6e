import { join } from 'node:path';
import { repositoryRoot } from './repository';

/** The policy of the invented office, as the CSV files that an administrator would keep; for a build of the add-on to try it with. */
export function samplePolicyFolder(): string {
  return join(repositoryRoot(), 'local/playground/policy');
}
