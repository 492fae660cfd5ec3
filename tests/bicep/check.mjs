// Reads every .bicep and .bicepparam file of a folder and says what is wrong with each: FILE:LINE:COLUMN: sentence.
// It knows the grammar and what one file promises another; what Azure accepts only Azure can say.
import { statSync } from 'node:fs';
import { readFolder } from './files.mjs';
import { syntax } from './rules/syntax.mjs';
import { symbols } from './rules/symbols.mjs';
import { modules } from './rules/modules.mjs';
import { settings } from './rules/settings.mjs';
import { secrets } from './rules/secrets.mjs';
import { versions } from './rules/versions.mjs';

const usage = 'usage: node check.mjs FOLDER   checks every .bicep and .bicepparam file below it; exits 1 if anything is wrong';

const [folder, ...more] = process.argv.slice(2);
if (folder === '--help') {
  console.log(usage);
  process.exit(0);
}
if (!folder || more.length > 0) {
  console.error(usage);
  process.exit(2);
}
if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(`check.mjs: ${folder} is not a folder; name one that holds .bicep files`);
  process.exit(2);
}

const files = await readFolder(folder);
if (files.size === 0) {
  console.error(`check.mjs: ${folder} holds no .bicep file; name a folder that does`);
  process.exit(2);
}
const unread = syntax(files);
// What a file means is asked only once it can be read.
const findings = [...unread, ...[symbols, modules, settings, secrets, versions].flatMap(rule => rule(files)).filter(({ file }) => !unread.some(one => one.file === file))];
findings.sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column);
for (const { file, line, column, says } of findings) console.log(`${file}:${line}:${column}: ${says}`);
console.log(findings.length === 0 ? `${files.size} files, nothing found` : `${files.size} files, ${findings.length} found`);
process.exit(findings.length === 0 ? 0 : 1);
