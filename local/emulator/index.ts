export * from './api';
export { FaultPlan } from './faults';
export type { CallFault, Fault, TriggerMatch, What } from './faults';
export { Workspace } from './workspace';
