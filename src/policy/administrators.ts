import type { Properties } from '../ports/properties';
import type { Policy } from './policy';
import { listOf } from './tables';

/**
 * Script property that names the first administrators, separated by `;`. Only who may edit the script can set it (project settings,
 * "Script properties"), so that no slip in the policy can shut everybody out, and nobody else can name themselves.
 */
const FIRST = 'administrators';

/** Whether that user may see and change the policy. An unknown user ('') never may. */
export function isAdministrator(email: string, policy: Policy, shared: Properties): boolean {
  if (email === '') return false;
  const first = listOf(shared.get(FIRST) ?? '').map((one) => one.toLowerCase());
  return first.includes(email) || policy.settings.administrators.includes(email);
}
