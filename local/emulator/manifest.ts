/** The part of appsscript.json that the emulator enforces. */
export interface Manifest {
  timeZone: string;
  scopes: ReadonlySet<string>;
  /** URL prefixes that UrlFetchApp may call; null where the manifest has no such field (then everything may be called). */
  urlFetchWhitelist: readonly string[] | null;
  openLinkUrlPrefixes: readonly string[] | null;
  /** Functions that Gmail calls for a card: homepage, compose and contextual triggers, universal actions. */
  cardTriggers: ReadonlySet<string>;
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads the manifest and refuses it, naming every fault at once, where Apps Script or the Marketplace would.
 *
 * Rules from developers.google.com/apps-script/manifest, …/manifest/addons, …/manifest/allowlist-url.
 *
 * @throws Error with one line for each fault
 */
export function readManifest(value: unknown): Manifest {
  if (!isObject(value)) throw new Error(`The manifest must be the parsed object of appsscript.json, not ${value === null ? 'null' : typeof value}.`);
  const faults: string[] = [];
  const manifest = value;

  if (manifest['runtimeVersion'] !== 'V8') faults.push(`runtimeVersion must be "V8", not ${show(manifest['runtimeVersion'])}`);
  const timeZone = manifest['timeZone'];
  if (typeof timeZone !== 'string' || !isTimeZone(timeZone)) faults.push(`timeZone must be an IANA zone such as "Asia/Tokyo", not ${show(timeZone)}`);

  const scopes = strings(manifest, 'oauthScopes', faults) ?? [];
  for (const scope of scopes) if (!/^https:\/\/(www\.googleapis\.com\/auth\/[\w.]+|mail\.google\.com\/)$/.test(scope)) faults.push(`oauthScopes: ${show(scope)} is no OAuth scope of Google's`);
  for (const scope of new Set(scopes)) if (scopes.filter((other) => other === scope).length > 1) faults.push(`oauthScopes: ${show(scope)} is listed twice`);

  const urlFetchWhitelist = strings(manifest, 'urlFetchWhitelist', faults);
  urlFetchWhitelist?.forEach((prefix) => checkPrefix(prefix, 'urlFetchWhitelist', faults));

  const addOns = manifest['addOns'];
  const cardTriggers = new Set<string>();
  let openLinkUrlPrefixes: string[] | null = null;
  if (addOns !== undefined) {
    if (!isObject(addOns)) faults.push('addOns must be an object');
    else openLinkUrlPrefixes = readAddOns(addOns, cardTriggers, faults);
  }
  if (faults.length > 0) throw new Error(`appsscript.json can't be used:\n  ${faults.join('\n  ')}`);
  return { timeZone: String(timeZone), scopes: new Set(scopes), urlFetchWhitelist, openLinkUrlPrefixes, cardTriggers };
}

function readAddOns(addOns: Json, cardTriggers: Set<string>, faults: string[]): string[] | null {
  const common = addOns['common'];
  if (!isObject(common)) {
    faults.push('addOns.common is required (name, logoUrl)');
    return null;
  }
  for (const field of ['name', 'logoUrl']) {
    if (typeof common[field] !== 'string' || common[field] === '') faults.push(`addOns.common.${field} must be a non-empty string, not ${show(common[field])}`);
  }
  if (typeof common['logoUrl'] === 'string' && /\.svg$/i.test(common['logoUrl'])) faults.push('addOns.common.logoUrl may not be an SVG image');

  const addFunction = (holder: unknown, key: string, where: string): void => {
    const name = isObject(holder) ? holder[key] : undefined;
    if (typeof name !== 'string' || name === '') faults.push(`${where}.${key} must name a function, not ${show(name)}`);
    else cardTriggers.add(name);
  };
  if (common['homepageTrigger'] !== undefined) addFunction(common['homepageTrigger'], 'runFunction', 'addOns.common.homepageTrigger');
  list(common['universalActions']).forEach((action, index) => {
    if (isObject(action) && action['openLink'] !== undefined) return;
    addFunction(action, 'runFunction', `addOns.common.universalActions[${index}]`);
  });
  const prefixes = strings(common, 'openLinkUrlPrefixes', faults);
  prefixes?.forEach((prefix) => { if (!/^(mailto|tel|sms):/.test(prefix)) checkPrefix(prefix, 'addOns.common.openLinkUrlPrefixes', faults); });

  const gmail = addOns['gmail'];
  if (isObject(gmail)) {
    list(gmail['contextualTriggers']).forEach((trigger, index) => addFunction(trigger, 'onTriggerFunction', `addOns.gmail.contextualTriggers[${index}]`));
    const compose = gmail['composeTrigger'];
    if (isObject(compose)) {
      if (compose['draftAccess'] !== undefined && compose['draftAccess'] !== 'NONE' && compose['draftAccess'] !== 'METADATA') faults.push(`addOns.gmail.composeTrigger.draftAccess must be NONE or METADATA, not ${show(compose['draftAccess'])}`);
      const actions = list(compose['selectActions']);
      if (actions.length !== 1) faults.push(`addOns.gmail.composeTrigger.selectActions must hold exactly one action, not ${actions.length}`);
      actions.forEach((action, index) => addFunction(action, 'runFunction', `addOns.gmail.composeTrigger.selectActions[${index}]`));
    }
  }
  return prefixes;
}

function checkPrefix(prefix: string, field: string, faults: string[]): void {
  // A prefix needs https, a full domain and a non-empty path ("https://example.com/" will do); `*` may stand for one subdomain.
  if (!/^https:\/\/(\*\.)?[\w-]+(\.[\w-]+)+(:\d+)?\/[^?#]*$/.test(prefix)) faults.push(`${field}: ${show(prefix)} must be https, with a full domain and a path (at least "/")`);
}

/**
 * Whether an address may be called or opened: it must be https and start with one of the prefixes.
 * Source: developers.google.com/apps-script/manifest/allowlist-url (a scheme, domain and path that match; `*` for a subdomain).
 */
export function isCovered(url: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => {
    if (!prefix.startsWith('https://*.')) return url.startsWith(prefix);
    const rest = prefix.slice('https://*.'.length);
    const slash = rest.indexOf('/');
    const found = /^https:\/\/([^/?#]+)(.*)$/.exec(url);
    return found !== null && (found[1] ?? '').endsWith(`.${rest.slice(0, slash)}`) && (found[2] ?? '').startsWith(rest.slice(slash));
  });
}

function strings(holder: Json, field: string, faults: string[]): string[] | null {
  const value = holder[field];
  if (value === undefined) return null;
  if (!Array.isArray(value) || !value.every((item): item is string => typeof item === 'string')) {
    faults.push(`${field} must be a list of strings, not ${show(value)}`);
    return null;
  }
  return value;
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
