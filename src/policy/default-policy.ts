import { DEFAULT_INCIDENT } from './incident-policy';
import { OFFICE_HOURS } from '../time/working-hours';
import type { Policy, Settings } from './policy';

export const DEFAULT_SETTINGS: Settings = {
  internalDomains: [], holdMinutes: 10, lateLimitHours: 12, minimumDelayMinutes: 0, maximumDelayDays: 30, delayInternal: true, workingHours: OFFICE_HOURS, administrators: [],
  remindHours: 4, approvalHours: 18,
  passphraseKeepers: [], linkDays: 14, linkDownload: true, oneMailEach: false, fileNames: [],
};

/** What holds where an organisation has set nothing. */
export function defaultPolicy(): Policy {
  return {
    version: 'default',
    settings: DEFAULT_SETTINGS,
    counterparties: [],
    rules: new Map(),
    addresses: [],
    words: [],
    apart: [],
    required: [],
    pairs: [],
    approvers: [],
    incident: DEFAULT_INCIDENT,
    seal: [],
    faults: [],
  };
}
