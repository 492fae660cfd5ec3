// The files of a folder, each parsed, with what it declares.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix, sep } from 'node:path';
import { Language, Parser } from 'web-tree-sitter';

const kinds = {
  parameter_declaration: 'param',
  variable_declaration: 'var',
  resource_declaration: 'resource',
  module_declaration: 'module',
  output_declaration: 'output',
  user_defined_function: 'func',
  type_declaration: 'type',
};

/** @returns a map from path below the folder, with slashes, to file */
export async function readFolder(folder) {
  const parser = await newParser();
  const paths = readdirSync(folder, { recursive: true })
    .map(path => path.split(sep).join('/'))
    .filter(path => /\.bicep(param)?$/.test(path) && !path.split('/').includes('node_modules'))
    .sort();
  return new Map(paths.map(path => [path, read(parser, folder, path)]));
}

async function newParser() {
  await Parser.init();
  const wasm = join(dirname(createRequire(import.meta.url).resolve('tree-sitter-bicep/package.json')), 'tree-sitter-bicep.wasm');
  const parser = new Parser();
  parser.setLanguage(await Language.load(wasm));
  return parser;
}

function read(parser, folder, path) {
  const isSettings = path.endsWith('.bicepparam');
  let text = readFileSync(join(folder, path), 'utf8').replaceAll('\r\n', '\n');
  // The grammar knows no settings files, where a param has no type. A var of the same length has the same shape.
  if (isSettings) text = text.replace(/^param(?=[ \t]+\w+[ \t]*=)/gm, 'var  ');
  const root = parser.parse(text).rootNode;
  const declared = root.namedChildren.filter(node => kinds[node.type]).map(node => declaration(node, isSettings));
  return { path, root, isSettings, declared, of: kind => declared.filter(one => one.kind === kind) };
}

function declaration(node, isSettings) {
  const kind = isSettings && node.type === 'variable_declaration' ? 'param' : kinds[node.type];
  const name = node.namedChildren.find(child => child.type === 'identifier');
  const decorators = node.previousNamedSibling?.type === 'decorators' ? node.previousNamedSibling : null;
  return {
    kind,
    node,
    name,
    decorators: decorators?.namedChildren.map(decorator => decorator.text.slice(1)) ?? [],
    existing: node.children.some(child => child.type === 'existing'),
    value: kind === 'func' ? node.namedChildren.at(-1) : valueAfterEquals(node),
  };
}

const valueAfterEquals = node => {
  const equals = node.children.findIndex(child => child.type === '=');
  return equals < 0 ? null : node.children.slice(equals + 1).find(child => child.isNamed);
};

/** Every node below one, itself first. */
export function* below(node) {
  yield node;
  for (const child of node.children) yield* below(child);
}

/** The content of a string without interpolation; else null. */
export const literal = node =>
  node?.type === 'string' && !node.namedChildren.some(child => child.type === 'interpolation')
    ? node.text.slice(1, -1).replaceAll("\\'", "'").replaceAll('\\\\', '\\')
    : null;

/** The object a module or resource is declared with, within its condition or loop. */
export const bodyOf = node => {
  if (node?.type === 'for_statement') return bodyOf(node.childForFieldName('body'));
  if (node?.type === 'if_statement') return node.namedChildren.at(-1);
  return node?.type === 'object' ? node : null;
};

/** A property of an object by name. */
export const property = (object, name) => properties(object).find(one => one.name === name)?.value ?? null;

export const properties = object =>
  (object?.namedChildren ?? [])
    .filter(child => child.type === 'object_property')
    .map(node => ({ node, name: literal(node.namedChild(0)) ?? node.namedChild(0)?.text, value: node.namedChildren.at(-1) }));

/** Where a path written in a file leads, below the folder. */
export const resolve = (from, to) => posix.normalize(posix.join(posix.dirname(from), to));

export const finding = (file, node, says) => ({
  file: file.path,
  line: node.startPosition.row + 1,
  column: node.startPosition.column + 1,
  says,
});
