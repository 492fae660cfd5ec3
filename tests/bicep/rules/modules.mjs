// A call of a module passes what the module asks for and nothing else, and reads only what it gives.
import { below, bodyOf, finding, literal, properties, property, resolve } from '../files.mjs';

export function modules(files) {
  return [...files.values()].flatMap(file => file.of('module').flatMap(call => [...passed(files, file, call), ...given(files, file, call)]));
}

const target = (files, file, call) => {
  const path = call.node.namedChildren.find(child => child.type === 'string');
  return { path, module: files.get(resolve(file.path, literal(path) ?? '')) };
};

/** Params without a default that may not be left out. */
export const required = file =>
  file.of('param').filter(param => !param.value && !param.node.namedChildren.some(child => child.type === 'type' && child.namedChild(0)?.type === 'nullable_type'));

function* passed(files, file, call) {
  const { path, module } = target(files, file, call);
  if (!module) {
    yield finding(file, path, `there is no module ${path.text}`);
    return;
  }
  const params = property(bodyOf(call.value), 'params');
  const given = properties(params);
  for (const one of required(module))
    if (!given.some(({ name }) => name === one.name.text))
      yield finding(file, call.name, `module '${call.name.text}' is not given '${one.name.text}', which ${module.path} asks for`);
  for (const { node, name } of given)
    if (!module.of('param').some(one => one.name.text === name))
      yield finding(file, node, `${module.path} has no param '${name}'`);
}

function* given(files, file, call) {
  const { module } = target(files, file, call);
  if (!module) return;
  for (const node of below(file.root)) {
    if (node.type !== 'member_expression') continue;
    const outputs = node.childForFieldName('object'), name = node.childForFieldName('property');
    if (outputs?.type !== 'member_expression' || outputs.childForFieldName('property').text !== 'outputs') continue;
    if (outputs.childForFieldName('object').text.replace(/[[!].*$/, '') !== call.name.text) continue;
    if (!module.of('output').some(one => one.name.text === name.text))
      yield finding(file, name, `${module.path} has no output '${name.text}'`);
  }
}
