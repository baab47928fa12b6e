import type { Sheet } from '../src/policy/tables';

export function sheetOf(text: string): Sheet;
export declare function csvOf(rows: readonly (readonly string[])[]): string;
