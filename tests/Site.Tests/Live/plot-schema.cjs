// Writes plotly's own schema of traces and layout, as the library itself tells it. It wants a browser to load in; since nothing is
// drawn here, one thing that answers every question with itself is browser enough.
const { readFileSync, writeSync } = require('node:fs');
const vm = require('node:vm');

const anything = new Proxy(function () {}, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => '' : name === Symbol.iterator ? undefined : anything),
  apply: () => anything,
  construct: () => anything,
  set: () => true,
});
const browser = { module: { exports: {} } };
for (const name of ['document', 'navigator', 'DOMParser', 'Element', 'CSSStyleDeclaration', 'URL', 'matchMedia', 'getComputedStyle', 'addEventListener', 'requestAnimationFrame'])
  browser[name] = anything;
for (const name of ['window', 'self', 'globalThis']) browser[name] = browser;
for (const name of ['setTimeout', 'clearTimeout', 'setImmediate', 'performance', 'console']) browser[name] = globalThis[name];
vm.createContext(browser);
vm.runInContext(readFileSync(process.argv[2], 'utf8'), browser);
const plotly = browser.module.exports.PlotSchema ? browser.module.exports : browser.Plotly;
const schema = JSON.stringify(plotly.PlotSchema.get());
for (let at = 0; at < schema.length; ) at += writeSync(1, schema.slice(at, at + 65536));
