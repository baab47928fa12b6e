import { createCardKit } from './card-classes';
import { defineInputs } from './card-inputs';
import { defineCardService } from './card-responses';
import { defineWidgets } from './card-widgets';
import { installGlobals } from './globals';
import { createKit } from './kit';
import type { Kit } from './kit';
import { installUrlFetch } from './network';
import { installScript } from './script';
import { installStores } from './stores';
import { installUtilities } from './utilities';

/** The name under which the runner stands in the global scope for the moment of the call; it takes itself away. */
export const RUNNER = '__run';

/** Calls an entry point and gives its value, or what it threw, as JSON. */
function createRunner(kit: Kit): (entryPoint: string, event: string | null) => string {
  const describe = (error: unknown): { name: string; message: string; stack?: string } => (error instanceof Error
    ? { name: error.name, message: error.message, ...(error.stack === undefined ? {} : { stack: error.stack }) }
    : { name: 'Error', message: String(error) });
  return (entryPoint, event) => {
    const entry = kit.global[entryPoint];
    if (typeof entry !== 'function') return kit.json.stringify({ error: { name: 'Exception', message: `Script function not found: ${entryPoint}` } });
    try {
      const value: unknown = event === null ? (entry as () => unknown)() : (entry as (event: unknown) => unknown)(kit.json.parse(event));
      return kit.json.stringify({ value: kit.toValue(value, entryPoint) });
    } catch (error) {
      return kit.json.stringify({ error: describe(error) });
    }
  };
}

/**
 * The script that fills a bare context: an expression that is a function of (hostCall, settings JSON). It leaves
 * nothing in the global scope but Apps Script's services and, until the run begins, the runner.
 */
export function preludeSource(): string {
  const parts = [installGlobals, installStores, installUtilities, installUrlFetch, installScript].map((part) => `(${part.toString()})(kit);`);
  const cards = [defineWidgets, defineInputs, defineCardService].map((part) => `(${part.toString()})(kit, card);`);
  return `(function (hostCall, settings) {
'use strict';
const kit = (${createKit.toString()})(hostCall, JSON.parse(settings));
const card = (${createCardKit.toString()})(kit);
${parts.join('\n')}
${cards.join('\n')}
const run = (${createRunner.toString()})(kit);
Object.defineProperty(globalThis, '${RUNNER}', { configurable: true, value: (entryPoint, event) => { delete globalThis.${RUNNER}; return run(entryPoint, event); } });
})`;
}
