import type { Sheet } from '../src/policy/tables';

export function sheetOf(text: string): Sheet;
