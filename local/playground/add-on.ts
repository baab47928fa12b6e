import type { AddOnInfo } from './api';

/** What the playground takes from appsscript.json: names to show and functions that Gmail calls. */
export interface AddOnManifest {
  readonly info: AddOnInfo;
  readonly triggers: { readonly compose: string; readonly homepage: string; readonly message: string };
}

/**
 * @param manifest parsed appsscript.json
 * @throws Error naming the field that is missing
 */
export function readAddOn(manifest: unknown): AddOnManifest {
  const text = (...path: (string | number)[]): string => {
    const value = at(manifest, path);
    if (typeof value !== 'string' || value === '') throw new Error(`appsscript.json has no ${path.join('.')}; the playground needs it to open the add-on as Gmail does.`);
    return value;
  };
  const optional = (fallback: string, ...path: (string | number)[]): string => {
    const value = at(manifest, path);
    return typeof value === 'string' ? value : fallback;
  };
  const universal = at(manifest, ['addOns', 'common', 'universalActions']);
  return {
    info: {
      name: text('addOns', 'common', 'name'),
      composeAction: text('addOns', 'gmail', 'composeTrigger', 'selectActions', 0, 'text'),
      universalActions: (Array.isArray(universal) ? universal : []).flatMap((action: unknown) => {
        const label = at(action, ['label']) ?? at(action, ['text']);
        const functionName = at(action, ['runFunction']);
        return typeof label === 'string' && typeof functionName === 'string' ? [{ label, functionName }] : [];
      }),
      primaryColor: optional('#0b57d0', 'addOns', 'common', 'layoutProperties', 'primaryColor'),
      secondaryColor: optional('#0b57d0', 'addOns', 'common', 'layoutProperties', 'secondaryColor'),
    },
    triggers: {
      compose: text('addOns', 'gmail', 'composeTrigger', 'selectActions', 0, 'runFunction'),
      homepage: text('addOns', 'common', 'homepageTrigger', 'runFunction'),
      message: text('addOns', 'gmail', 'contextualTriggers', 0, 'onTriggerFunction'),
    },
  };
}

function at(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[key] : undefined), value);
}
