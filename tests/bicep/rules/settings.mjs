// A settings file gives every param that its template requires, in the type it asks for, and none that it does not know.
import { finding, literal, resolve } from '../files.mjs';
import { required } from './modules.mjs';

export const settings = files => [...files.values()].filter(file => file.isSettings).flatMap(file => [...ofFile(files, file)]);

function* ofFile(files, file) {
  const using = file.root.namedChildren.find(node => node.type === 'using_statement');
  if (!using) {
    yield finding(file, file.root, "it says not which template it is for: begin with using '../main.bicep'");
    return;
  }
  const path = using.namedChild(0), template = files.get(resolve(file.path, literal(path) ?? ''));
  if (!template) {
    yield finding(file, path, `there is no template ${path.text}`);
    return;
  }
  for (const one of required(template))
    if (!file.of('param').some(given => given.name.text === one.name.text))
      yield finding(file, using, `'${one.name.text}' is not set, which ${template.path} requires`);
  for (const given of file.of('param')) {
    const one = template.of('param').find(param => param.name.text === given.name.text);
    if (!one) yield finding(file, given.name, `${template.path} has no param '${given.name.text}'`);
    else yield* fits(file, given, one);
  }
}

const literals = { string: 'string', number: 'int', boolean: 'bool', array: 'array', object: 'object' };

function* fits(file, given, one) {
  const asked = one.node.namedChildren.find(child => child.type === 'type')?.text.replace('?', '');
  const is = literals[given.value?.type];
  if (is && Object.values(literals).includes(asked) && is !== asked)
    yield finding(file, given.value, `'${given.name.text}' is ${asked}, and this is ${is}`);
  const allowed = one.decorators.find(decorator => decorator.startsWith('allowed('));
  const text = literal(given.value);
  if (allowed && text !== null && !allowed.includes(`'${text}'`))
    yield finding(file, given.value, `'${given.name.text}' cannot be '${text}': ${allowed.slice('allowed('.length, -1).replaceAll('\n', ' ')}`);
}
