// The grammar, and what it lets pass: two properties or items of one line need a comma between them, and a text ends on its line.
import { below, finding } from '../files.mjs';

export function syntax(files) {
  return [...files.values()].flatMap(file => [...broken(file), ...crowded(file), ...unended(file)]);
}

function broken(file) {
  return [...below(file.root)]
    .filter(node => node.isError || node.isMissing)
    .map(node => finding(file, node, node.isMissing
      ? `something is missing here: ${node.type}`
      : `this does not parse: ${node.text.split('\n')[0].slice(0, 40) || 'the end of the file'}`));
}

function* crowded(file) {
  for (const node of below(file.root)) {
    if (node.type !== 'object' && node.type !== 'array') continue;
    for (const child of node.namedChildren.filter(child => child.type !== 'comment')) {
      const before = child.previousSibling;
      if (before?.isNamed && before.type !== 'comment' && before.type !== 'decorators' && before.endPosition.row === child.startPosition.row)
        yield finding(file, child, 'a comma is missing before this, or a new line');
    }
  }
}

function* unended(file) {
  for (const node of below(file.root))
    if (node.type === 'string' && !node.text.startsWith("'''") && node.startPosition.row !== node.endPosition.row && !node.namedChildren.some(child => child.type === 'interpolation' && child.text.includes('\n')))
      yield finding(file, node, 'this text does not end on its line');
}
