// No key is ever asked for, and no output holds a secret: outputs stand in the history of deployments for whoever may read the group.
import { below, finding } from '../files.mjs';

const keyCalls = /^(list\w*Keys?|listSecrets|listAccountSas|listServiceSas|listConnectionStrings|getSecret)$/i;
const secretNames = /^(connectionString|instrumentationKey|primaryKey|secondaryKey|primarySharedKey|secondarySharedKey|primaryConnectionString|adminPassword|password|sasToken)$/i;

export const secrets = files => [...files.values()].flatMap(file => [...keysAskedFor(file), ...secretOutputs(file)]);

function* keysAskedFor(file) {
  for (const node of below(file.root)) {
    if (node.type !== 'call_expression') continue;
    const called = node.childForFieldName('function'), name = called.childForFieldName('property') ?? called;
    if (keyCalls.test(name.text)) yield finding(file, name, `${name.text}: nothing here needs a key or a secret; give the program's identity a role instead`);
  }
}

function* secretOutputs(file) {
  const values = new Map(file.declared.map(one => [one.name.text, one]));
  for (const output of file.of('output')) {
    const found = secretIn(output.value, values, new Set());
    if (found) yield finding(file, output.name, `output '${output.name.text}' holds a secret (${found})`);
  }
}

/** The first secret an expression reads, also by way of vars; else null. */
function secretIn(expression, values, seen) {
  for (const node of below(expression)) {
    if (['property_identifier', 'identifier'].includes(node.type) && (keyCalls.test(node.text) || secretNames.test(node.text))) return node.text;
    const one = node.type === 'identifier' ? values.get(node.text) : null;
    if (!one || seen.has(node.text)) continue;
    seen.add(node.text);
    if (one.decorators.some(decorator => decorator.startsWith('secure'))) return node.text;
    const found = one.kind === 'var' ? secretIn(one.value, values, seen) : null;
    if (found) return found;
  }
  return null;
}
