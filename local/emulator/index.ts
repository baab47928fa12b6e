export * from './api';
export { FaultPlan } from './faults';
export type { CallFault, Chance, Fault, TriggerFault, TriggerMatch, What } from './faults';
export { Workspace } from './workspace';
