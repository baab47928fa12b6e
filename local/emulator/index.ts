export * from './api';
export type { Chance } from './faults';
export type { Spreadsheet } from './sheets/store';
export { Workspace } from './workspace';
