import { getLineInfo, parse } from 'acorn';
import { analyze } from 'eslint-scope';

/** Names that exist in Node or a browser but not in Apps Script's V8 (ECMAScript and Google's services only). */
const ABSENT = new Set([
  'window', 'document', 'navigator', 'location', 'self', 'process', 'Buffer', 'require', 'module', 'exports', '__dirname', '__filename',
  'fetch', 'XMLHttpRequest', 'WebSocket', 'URL', 'URLSearchParams', 'Blob', 'File', 'FormData', 'Headers', 'Request', 'Response',
  'TextEncoder', 'TextDecoder', 'atob', 'btoa', 'crypto', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'clearTimeout',
  'clearInterval', 'queueMicrotask', 'structuredClone', 'AbortController', 'Worker', 'localStorage', 'sessionStorage',
]);

/** Syntax that Apps Script's parser refuses though V8's does not (docs/live-checks.md, "The V8 runtime"). */
const REFUSED = {
  PrivateIdentifier: (node) => `#${node.name}: private names are syntax errors there; build for es2021 or lower`,
  PropertyDefinition: (node) => (node.static ? 'static class field: a syntax error there; build for es2021 or lower' : null),
  StaticBlock: () => 'static block: a syntax error there; build for es2021 or lower',
  ImportExpression: () => 'import(): Apps Script has no modules',
};

/**
 * Parses a script as Apps Script would and throws, naming every place, if it could not run there: module syntax,
 * `#private` names, static class fields, use of a global that Apps Script does not have (unless only behind `typeof`), or
 * an entry point that is no top-level function declaration.
 *
 * @param {string} code
 * @param {readonly string[]} entryPoints
 */
export function assertRunsInAppsScript(code, entryPoints) {
  let program;
  try {
    program = parse(code, { ecmaVersion: 2022, sourceType: 'script', ranges: true });
  } catch (error) {
    throw new Error(`The bundle is no script that Apps Script can read: ${error.message}`, { cause: error });
  }
  const place = ({ start }) => {
    const { line, column } = getLineInfo(code, start);
    return `line ${line}, column ${column}`;
  };
  const faults = [];
  const behindTypeof = new Set();
  for (const node of nodesOf(program)) {
    const fault = REFUSED[node.type]?.(node);
    if (fault) faults.push(`${place(node)}: ${fault}`);
    if (node.type === 'UnaryExpression' && node.operator === 'typeof' && node.argument.type === 'Identifier') behindTypeof.add(node.argument.name);
  }
  const { globalScope } = analyze(program, { ecmaVersion: 2022, sourceType: 'script' });
  for (const { identifier } of globalScope.through) {
    if (ABSENT.has(identifier.name) && !behindTypeof.has(identifier.name)) {
      faults.push(`${place(identifier)}: uses ${identifier.name}, which Apps Script does not have`);
    }
  }
  const declared = new Set(program.body.filter((node) => node.type === 'FunctionDeclaration').map((node) => node.id.name));
  for (const name of entryPoints) {
    if (!declared.has(name)) faults.push(`entry point ${name} is no top-level function declaration; Apps Script could not call it`);
  }
  if (faults.length > 0) throw new Error(`The bundle would not run in Apps Script:\n  ${faults.join('\n  ')}`);
}

/** Every node, parents first; a stack and no recursion, since a bundle's syntax tree is deep and has half a million of them. */
function* nodesOf(program) {
  const waiting = [program];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    const below = waiting.length;
    for (const key in node) {
      const value = node[key];
      if (typeof value !== 'object' || value === null) continue;
      for (const child of Array.isArray(value) ? value : [value]) {
        if (child && typeof child.type === 'string') waiting.push(child);
      }
    }
    reverseFrom(waiting, below);
  }
}

/** So that faults are told in the order of the text. */
function reverseFrom(list, start) {
  for (let left = start, right = list.length - 1; left < right; left += 1, right -= 1) [list[left], list[right]] = [list[right], list[left]];
}
