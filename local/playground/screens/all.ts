import { ADMIN_SCREENS } from './admin-screens';
import { APPROVAL_SCREENS } from './approval-screens';
import { CHECK_SCREENS } from './check-screens';
import { HELD_SCREENS } from './held-screens';
import { OWN_SCREENS } from './own-screens';
import { PAGE_SCREENS } from './page-screens';
import type { Screen } from './screen';
import { SEAL_SCREENS } from './seal-screens';

/** Every state that has its picture; an area adds its list here. */
export const SCREENS: readonly Screen[] = [...PAGE_SCREENS, ...CHECK_SCREENS, ...HELD_SCREENS, ...APPROVAL_SCREENS, ...SEAL_SCREENS, ...OWN_SCREENS, ...ADMIN_SCREENS];
