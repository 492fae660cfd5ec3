// One kind of resource is spoken of in one version everywhere, and in a preview only where there is nothing else.
import { finding, literal } from '../files.mjs';

// Diagnostic settings have been generally available as this preview for years.
const onlyPreview = new Set(['Microsoft.Insights/diagnosticSettings']);

export function versions(files) {
  const first = new Map(), findings = [];
  for (const file of files.values())
    for (const { node } of file.of('resource')) {
      const named = node.namedChildren.find(child => child.type === 'string');
      const [type, version] = (literal(named) ?? '').split('@');
      if (!/^\w+(\.\w+)+(\/\w+)+$/.test(type) || !/^\d{4}-\d\d-\d\d(-preview)?$/.test(version ?? ''))
        findings.push(finding(file, named, `${named.text} is no type and version of a resource, such as 'Microsoft.KeyVault/vaults@2024-11-01'`));
      else if (version.endsWith('-preview') && !onlyPreview.has(type))
        findings.push(finding(file, named, `${type} is asked for in a preview (${version})`));
      else if ((first.get(type) ?? version) !== version)
        findings.push(finding(file, named, `${type} is ${version} here and ${first.get(type)} elsewhere`));
      first.set(type, first.get(type) ?? version);
    }
  return findings;
}
