export * from './api';
export { FaultPlan } from './faults';
export type { CallFault, Chance, Fault, TriggerFault, TriggerMatch, What } from './faults';
export type { Spreadsheet } from './sheets/store';
export { Workspace } from './workspace';
