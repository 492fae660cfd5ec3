// Every name that is used is declared, every param, var, func and existing resource that is declared is used, and none is declared twice.
import { finding } from '../files.mjs';

// Functions of the language that these templates may call; a name that is not here is a slip or a line to add.
const builtIn = new Set(`any array base64 bool cidrSubnet concat contains copyIndex createArray dateTimeAdd deployment empty endsWith environment
  extensionResourceId filter first flatten format getSecret guid int intersection items join json last length listKeys loadJsonContent loadTextContent
  map max min objectKeys padLeft range readEnvironmentVariable reduce replace resourceGroup resourceId skip sort split startsWith string
  subscription subscriptionResourceId substring sys take tenant tenantResourceId toLower toObject toUpper trim union uniqueString uri utcNow az
  true false null`.split(/\s+/));
const decorators = new Set('allowed description minLength maxLength minValue maxValue secure metadata batchSize export sealed discriminator'.split(' '));

export const symbols = files => [...files.values()].flatMap(ofFile);

function ofFile(file) {
  const findings = [], used = new Set();
  const known = new Set(file.declared.filter(one => one.kind !== 'output').map(one => one.name.text));

  const seen = new Set();
  for (const { name, kind } of file.declared) {
    const key = kind === 'output' ? `output ${name.text}` : name.text;
    if (seen.has(key)) findings.push(finding(file, name, `'${name.text}' is declared twice`));
    seen.add(key);
  }

  const use = (node, local) => {
    const name = node.text;
    if (local.has(name)) return;
    used.add(name);
    if (!known.has(name) && !builtIn.has(name)) findings.push(finding(file, node, `'${name}' is not declared`));
  };

  const walk = (node, local) => {
    switch (node.type) {
      case 'identifier':
        return use(node, local);
      case 'object_property': {
        const [key, ...rest] = node.namedChildren;
        if (key.type === 'string') walk(key, local);
        return rest.forEach(child => walk(child, local));
      }
      case 'for_statement': {
        const names = node.namedChildren[0].type === 'for_loop_parameters' ? node.namedChildren[0].namedChildren : [node.childForFieldName('initializer')];
        const [, over, ...body] = node.namedChildren;
        walk(over, local);
        return body.forEach(child => walk(child, new Set([...local, ...names.map(name => name.text)])));
      }
      case 'lambda_expression': {
        const [parameters, body] = node.namedChildren;
        const names = parameters.type === 'identifier' ? [parameters] : parameters.namedChildren;
        return walk(body, new Set([...local, ...names.map(name => name.text)]));
      }
      case 'decorators':
        return node.namedChildren.forEach(decorator => decorated(decorator, local));
      default:
        return node.namedChildren.forEach(child => walk(child, local));
    }
  };

  const decorated = (decorator, local) => {
    const call = decorator.namedChild(0), name = call?.childForFieldName('function');
    if (!name) return;
    if (!decorators.has(name.text)) findings.push(finding(file, name, `'@${name.text}' is not a decorator`));
    call.childForFieldName('arguments')?.namedChildren.forEach(argument => walk(argument, local));
  };

  for (const node of file.root.namedChildren) {
    const one = file.declared.find(declared => declared.node.id === node.id);
    if (!one) {
      if (node.type === 'decorators') walk(node, new Set());
      continue;
    }
    const local = new Set(one.kind === 'func' ? node.namedChildren.find(child => child.type === 'parameters').namedChildren.map(parameter => parameter.namedChild(0).text) : []);
    for (const child of node.namedChildren) {
      if (child.id === one.name.id || child.type === 'parameters') continue;
      walk(child, local);
    }
  }

  if (file.isSettings) return findings;
  for (const { kind, name, existing } of file.declared)
    if ((['param', 'var', 'func', 'type'].includes(kind) || existing) && !used.has(name.text))
      findings.push(finding(file, name, `${existing ? 'existing resource' : kind} '${name.text}' is not used`));
  return findings;
}
