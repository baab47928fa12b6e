import { parse } from 'acorn';

/** Names that exist in Node or a browser but not in Apps Script (V8 runtime: ECMAScript and Google's services only). */
const ABSENT = new Set([
  'window', 'document', 'navigator', 'location', 'self', 'process', 'Buffer', 'require', 'module', 'exports', '__dirname', '__filename',
  'fetch', 'XMLHttpRequest', 'WebSocket', 'URL', 'URLSearchParams', 'Blob', 'File', 'FormData', 'Headers', 'Request', 'Response',
  'TextEncoder', 'TextDecoder', 'atob', 'btoa', 'crypto', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'clearTimeout',
  'clearInterval', 'queueMicrotask', 'structuredClone', 'AbortController', 'Worker', 'localStorage', 'sessionStorage',
]);

/**
 * Parses a script as Apps Script would and throws, naming every place, if it could not run there: module syntax,
 * `#private` names, static class fields, a free use of a global that Apps Script does not have, or an entry point that
 * is no top-level function declaration.
 *
 * @param {string} code
 * @param {readonly string[]} entryPoints
 */
export function assertRunsInAppsScript(code, entryPoints) {
  let program;
  try {
    program = parse(code, { ecmaVersion: 2022, sourceType: 'script', locations: true });
  } catch (error) {
    throw new Error(`The bundle is no script that Apps Script can read: ${error.message}`, { cause: error });
  }
  const faults = [...syntaxFaults(program), ...freeNames(program).filter(({ name }) => ABSENT.has(name)).map(({ name, at }) => `${at}: uses ${name}, which Apps Script does not have`)];
  const declared = new Set(program.body.filter((node) => node.type === 'FunctionDeclaration').map((node) => node.id.name));
  for (const name of entryPoints) if (!declared.has(name)) faults.push(`entry point ${name} is no top-level function declaration`);
  if (faults.length > 0) throw new Error(`The bundle would not run in Apps Script:\n  ${faults.join('\n  ')}`);
}

function* children(node) {
  for (const [key, value] of Object.entries(node)) {
    if (key === 'loc') continue;
    if (Array.isArray(value)) for (const item of value) { if (item && typeof item.type === 'string') yield [key, item]; }
    else if (value && typeof value.type === 'string') yield [key, value];
  }
}

const place = (node) => `${node.loc.start.line}:${node.loc.start.column}`;

function syntaxFaults(node, faults = []) {
  if (node.type === 'PrivateIdentifier') faults.push(`${place(node)}: #${node.name} (private names are syntax errors there; build for es2021 or lower)`);
  if (node.type === 'PropertyDefinition' && node.static) faults.push(`${place(node)}: static class field`);
  if (node.type === 'StaticBlock') faults.push(`${place(node)}: static block`);
  if (node.type === 'ImportExpression') faults.push(`${place(node)}: import()`);
  for (const [, child] of children(node)) syntaxFaults(child, faults);
  return faults;
}

/** Identifiers that no enclosing scope declares. `typeof X` of an absent name is harmless and not listed. */
function freeNames(program) {
  const free = [];
  const visit = (node, scopes, key, parent) => {
    if (node.type === 'Identifier') {
      const isName = (parent.type === 'MemberExpression' && key === 'property' && !parent.computed)
        || (['Property', 'MethodDefinition', 'PropertyDefinition'].includes(parent.type) && key === 'key' && !parent.computed)
        || ['LabeledStatement', 'BreakStatement', 'ContinueStatement'].includes(parent.type)
        || (parent.type === 'UnaryExpression' && parent.operator === 'typeof');
      if (!isName && !scopes.some((scope) => scope.has(node.name))) free.push({ name: node.name, at: place(node) });
      return;
    }
    const isFunction = /Function/.test(node.type);
    const opens = isFunction || ['Program', 'BlockStatement', 'ForStatement', 'ForInStatement', 'ForOfStatement', 'CatchClause', 'SwitchStatement', 'ClassExpression'].includes(node.type);
    const inner = opens ? [declaredIn(node, isFunction || node.type === 'Program'), ...scopes] : scopes;
    for (const [childKey, child] of children(node)) visit(child, inner, childKey, node);
  };
  visit(program, [], '', {});
  return free;
}

function declaredIn(node, takesVars) {
  const names = new Set();
  const bind = (pattern) => {
    if (!pattern) return;
    if (pattern.type === 'Identifier') names.add(pattern.name);
    else if (pattern.type === 'ObjectPattern') pattern.properties.forEach((property) => bind(property.value ?? property.argument));
    else if (pattern.type === 'ArrayPattern') pattern.elements.forEach(bind);
    else if (pattern.type === 'AssignmentPattern') bind(pattern.left);
    else if (pattern.type === 'RestElement') bind(pattern.argument);
  };
  if (node.id) bind(node.id);
  node.params?.forEach(bind);
  bind(node.param);
  if (/Function/.test(node.type)) names.add('arguments');
  const collect = (inner, direct) => {
    for (const [, child] of children(inner)) {
      if (child.type === 'VariableDeclaration') {
        if (child.kind === 'var' ? takesVars : direct) child.declarations.forEach((declaration) => bind(declaration.id));
      } else if (child.type === 'FunctionDeclaration' || child.type === 'ClassDeclaration') {
        if (direct || takesVars) bind(child.id);
      }
      if (!/Function|Class/.test(child.type)) collect(child, direct && child.type !== 'BlockStatement' && !/^(For|Switch|Try|While|Do|If|Labeled|Catch)/.test(child.type) ? direct : isBodyOf(inner, child, node));
      else if (child.type !== 'FunctionDeclaration' && child.type !== 'ClassDeclaration') continue;
    }
  };
  collect(node, true);
  return names;
}

/** A function's own body block and a for-loop's head belong to the scope of the function or loop itself. */
function isBodyOf(inner, child, scopeNode) {
  return inner === scopeNode && (child.type === 'BlockStatement' || child.type === 'SwitchCase');
}
